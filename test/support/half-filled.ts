import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { issueToken } from '../../src/access/issue-token';
import { startServer } from './server';

/** Two regions of fourteen, as every year begins: one that reports print something of, and one that they do not name. */
export const IN_REGIONS = ['bretagne', 'guyane'] as const;
/** Two years, so that there is something to compare; the later one is no year of any report. */
export const IN_YEARS = [2024, 2025] as const;

const DEPARTMENT = { bretagne: '35', guyane: '973' } as const;
const FIRST_SIZE = { bretagne: 7, guyane: 9 } as const;

type Region = (typeof IN_REGIONS)[number];

/** Files of a region and year, by dataset: as many rows as make every measure a number of its own, and no small one. */
function filesOf(region: Region, year: number): Readonly<Record<string, string>> {
  const size = FIRST_SIZE[region] + (year - IN_YEARS[0]);
  const rows = (row: (index: number) => string) => Array.from({ length: size }, (_, index) => row(index)).join('\n');
  const name = (index: number) => `Structure ${region} ${index + 1}`;
  const types = ['AI', 'ACI', 'EI'];
  return {
    ADHERENTS: `nom;types;departement;adresse;code_postal;ville\n${rows(
      (index) =>
        `${name(index)};${types[index % 3]};${DEPARTMENT[region]};${index + 1} rue de l’Essai;${region === 'guyane' ? '97300' : '35000'};Ville`,
    )}`,
    FORMATIONS: `intitule;type;thematique;date_debut;stagiaires;heures;satisfaction\n${rows(
      (index) =>
        `Formation ${index + 1};INTER;Gestion;1${index % 9}/03/${year};${11 + index};${71 + index};${80 + index}`,
    )}`,
    LEGAL_REQUESTS: `reference;recue_le;repondue_le;thematique;canal\n${rows(
      (index) => `R${index + 1};0${1 + (index % 9)}/02/${year};15/02/${year};CONTRATS;TELEPHONE`,
    )}`,
    ACTIVITY: `adherent;heures_travaillees;etp_insertion;personnes_accompagnees;chiffre_affaires;masse_salariale\n${rows(
      (index) => `${name(index)};${16070 + 1607 * index};${10 + index};${31 + index};${98765 + index};${54321 + index}`,
    )}`,
  };
}

/** What is handed in; all of it unless said. */
interface HandedIn {
  readonly years?: readonly number[];
  readonly datasets?: readonly string[];
}

/** A server without demonstration, of which two regions have handed in two years, through the API. */
export async function startHalfFilled(env: NodeJS.ProcessEnv = {}, { years = IN_YEARS, datasets }: HandedIn = {}) {
  const dataDir = mkdtempSync(join(tmpdir(), 'maillage-half-'));
  const server = await startServer({ env: { DATA_DIR: dataDir, MAILLAGE_DEMO: 'off', ...env } });
  const token = await issueToken(
    { role: 'PUBLISHER', regions: [], name: 'Siège', ttl: 600 },
    { issuer: 'maillage', audience: 'maillage', dataDir },
  );
  /** Asks as the national office, or as anybody. Throws what the answer says against it. */
  async function ask<Answer>(query: string, variables: object = {}, as: string | null = token): Promise<Answer> {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(as === null ? {} : { authorization: `Bearer ${as}` }) },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as { data: Answer; errors?: readonly { message: string }[] };
    if (errors !== undefined) throw new Error(errors.map(({ message }) => message).join(' '));
    return data;
  }
  /** Hands one file in, and publishes it. Throws where it is refused. */
  async function publish(input: object): Promise<void> {
    const { submitDataset } = await ask<Submitted>(SUBMIT, { input });
    if (submitDataset.submission?.status !== 'VALID') throw new Error(JSON.stringify(submitDataset));
    await ask(PUBLISH, { id: submitDataset.submission.id });
  }
  for (const year of years)
    for (const region of IN_REGIONS)
      for (const [dataset, csv] of Object.entries(filesOf(region, year)))
        if (datasets?.includes(dataset) !== false)
          await publish({ dataset, region, year, fileName: `${dataset}.csv`, csv });
  return {
    url: server.url,
    dataDir,
    ask,
    publish,
    token,
    async close() {
      await server.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export type HalfFilled = Awaited<ReturnType<typeof startHalfFilled>>;

interface Submitted {
  readonly submitDataset: { readonly submission: { readonly id: string; readonly status: string } | null };
}
const SUBMIT = `mutation ($input: SubmitDatasetInput!) {
  submitDataset(input: $input) { submission { id status issues { message } } userErrors { message } }
}`;
const PUBLISH = `mutation ($id: ID!) { publishSubmission(id: $id) { userErrors { message } } }`;
