import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { issueToken } from '../../src/access/issue-token';
import type { Role } from '../../src/kernel/codes';
import { startServer, type TestServer } from '../support/server';

/** A server with a folder of its own, and whoever acts on it. */
export interface Instance {
  readonly url: string;
  readonly dataDir: string;
  ask<T>(query: string, variables?: object, role?: Role): Promise<T>;
  get(path: string, role?: Role, more?: RequestInit): Promise<Response>;
  /** Hands in a file and, unless told otherwise, publishes it; answers with the id of the submission. */
  handIn(file: HandedIn): Promise<string>;
  withdraw(id: string, reason: string): Promise<void>;
  /** The rows that are published, as the export gives them; null for none. */
  exported(dataset: string, region: string, year: number): Promise<string | null>;
  stop(): Promise<void>;
  /** Again, on the same database; `env` replaces what it was started with. */
  start(env?: NodeJS.ProcessEnv): Promise<void>;
  close(): Promise<void>;
}

export interface HandedIn {
  readonly dataset: string;
  readonly region: string;
  readonly year: number;
  readonly csv: string;
  readonly publish?: boolean;
}

/** Starts one; `env` says what it is among others. */
export async function startInstance(env: NodeJS.ProcessEnv): Promise<Instance> {
  const dataDir = mkdtempSync(join(tmpdir(), 'maillage-instance-'));
  const port: { now?: string } = {};
  const open = (more: NodeJS.ProcessEnv = {}): Promise<TestServer> =>
    startServer({ env: { DATA_DIR: dataDir, FEDERATION_NEARBY: 'on', ...env, ...more, PORT: port.now ?? '0' } });
  let server: TestServer | null = await open();
  const { url } = server;
  port.now = new URL(url).port;
  const headers = async (role: Role): Promise<Record<string, string>> => {
    const request = { role, regions: [], name: role, ttl: 3_600 };
    const token = await issueToken(request, { dataDir, issuer: 'maillage', audience: 'maillage' });
    return role === 'PUBLIC' ? {} : { authorization: `Bearer ${token}` };
  };
  const instance: Instance = {
    url,
    dataDir,
    async ask<T>(query: string, variables: object = {}, role: Role = 'ADMIN') {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(await headers(role)) },
        body: JSON.stringify({ query, variables }),
      });
      const { data, errors } = (await response.json()) as { data: T; errors?: unknown };
      if (errors !== undefined) throw new Error(JSON.stringify(errors));
      return data;
    },
    get: async (path, role = 'ADMIN', more = {}) =>
      fetch(url + path, {
        ...more,
        headers: { ...(await headers(role)), ...(more.headers as Record<string, string>) },
      }),
    async handIn({ dataset, region, year, csv, publish = true }) {
      const response = await fetch(`${url}/submissions?dataset=${dataset}&region=${region}&year=${year}`, {
        method: 'POST',
        headers: { 'content-type': 'text/csv', ...(await headers('PUBLISHER')) },
        body: csv,
      });
      const submission = (await response.json()) as { id: string; issues: unknown };
      if (response.status > 201) throw new Error(JSON.stringify(submission));
      if (publish) {
        const mutation = 'mutation ($id: ID!) { publishSubmission(id: $id) { userErrors { message } } }';
        const { publishSubmission } = await instance.ask<{ publishSubmission: { userErrors: unknown[] } }>(mutation, {
          id: submission.id,
        });
        if (publishSubmission.userErrors.length > 0) throw new Error(JSON.stringify(publishSubmission));
      }
      return submission.id;
    },
    async withdraw(id, reason) {
      const mutation =
        'mutation ($id: ID!, $reason: String!) { withdrawSubmission(id: $id, reason: $reason) { userErrors { message } } }';
      await instance.ask(mutation, { id, reason });
    },
    async exported(dataset, region, year) {
      const path = `/exports/donnees/${dataset}.csv?annee=${year}&region=${region}&dialecte=standard`;
      const response = await instance.get(path);
      return response.status === 200 ? response.text() : null;
    },
    async stop() {
      await server?.close();
      server = null;
    },
    async start(more) {
      server ??= await open(more);
    },
    async close() {
      await instance.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
  return instance;
}

interface Paired {
  readonly source: { readonly id: string; readonly words: string } | null;
  readonly userErrors: readonly { readonly field: readonly string[]; readonly message: string }[];
}

const PAIR = `mutation ($input: PairInstanceInput!) {
  pairInstance(input: $input) { source { id words } userErrors { field message } }
}`;

/** The office asks, both sides compare, both say yes. Answers with the id of the source. */
export async function pair(national: Instance, region: Instance, regions: readonly string[], rules: object = {}) {
  const input = { address: region.url, regions, rules };
  const { pairInstance } = await national.ask<{ pairInstance: Paired }>(PAIR, { input });
  if (pairInstance.source === null) throw new Error(JSON.stringify(pairInstance.userErrors));
  const { id } = pairInstance.source;
  const { harvestReaders } = await region.ask<{ harvestReaders: { id: string }[] }>('{ harvestReaders { id } }');
  for (const reader of harvestReaders)
    await region.ask('mutation ($id: ID!) { acceptReader(id: $id, accept: true) }', { id: reader.id });
  await national.ask('mutation ($id: ID!) { confirmInstance(id: $id) { userErrors { message } } }', { id });
  return id;
}

/** Harvests at once, and says what happened. */
export async function harvest(national: Instance, id: string): Promise<readonly string[]> {
  const mutation = 'mutation ($id: ID!) { harvestSource(id: $id) { happened userErrors { message } } }';
  const { harvestSource } = await national.ask<{
    harvestSource: { happened: string[]; userErrors: { message: string }[] };
  }>(mutation, { id });
  return [...harvestSource.userErrors.map(({ message }) => message), ...harvestSource.happened];
}

export const REGISTER =
  'siret,nom,types,departement,adresse,code_postal,ville\n' +
  '55208131766522,Les Ajoncs,AI,35,1 rue A,35000,Rennes\n' +
  ',La Bruyère,ACI,29,2 rue B,29000,Quimper\n';
export const FORMATIONS = (trainees: number): string =>
  'intitule,type,thematique,date_debut,stagiaires,heures,adherent\n' +
  `Écouter,INTRA,Santé,2024-03-05,${trainees},28,Les Ajoncs\n` +
  'Accueillir,INTER,Droit,2024-04-05,3,21,La Bruyère\n';
