import type { Role } from '../../src/kernel/codes';
import { issueToken } from '../../src/access/issue-token';
import type { TestServer } from '../support/server';

/** Houses of each region, by department; each has a name of its own. */
export const HOUSES: Readonly<Record<string, readonly (readonly [name: string, type: string, department: string])[]>> =
  Object.fromEntries(
    (
      [
        ['haute-vallee', 'V1'],
        ['basse-vallee', 'V3'],
        ['plateau', 'V4'],
        ['littoral', 'V5'],
        ['marais', 'V6'],
      ] as const
    ).map(([region, department]) => [
      region,
      [1, 2, 3, 4].map((number) => [`${region} ${number}`, number === 4 ? 'ATELIER' : 'MAISON', department] as const),
    ]),
  );

export const registerOf = (region: string): string =>
  [
    'nom;types;departement;ville',
    ...(HOUSES[region] ?? []).map(([name, type, department]) => `${name};${type};${department};Bourg`),
  ].join('\n');

/** One row a house, the first `answering` of them. */
export const surveyOf = (region: string, hours: number, answering = 4): string =>
  [
    'adherent;heures;benevoles',
    ...(HOUSES[region] ?? []).slice(0, answering).map(([name], index) => `${name};${hours + index};${index + 5}`),
  ].join('\n');

/** Speaks to a server over HTTP as a role. */
export class Caller {
  constructor(
    private readonly server: TestServer,
    private readonly dataDir: string,
  ) {}

  async get(path: string, role: Role = 'PUBLIC', accept = '*/*'): Promise<Response> {
    const response = await fetch(this.server.url + path, {
      headers: { ...(await this.headers(role)), accept },
      redirect: 'follow',
    });
    return response;
  }

  async ask<T>(query: string, variables: object = {}, role: Role = 'PUBLIC'): Promise<T> {
    const response = await fetch(`${this.server.url}/graphql`, {
      method: 'POST',
      headers: { ...(await this.headers(role)), 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as { data: T; errors?: unknown };
    expect(errors).toBeUndefined();
    return data;
  }

  async post(path: string, body: string | Uint8Array, type = 'text/csv'): Promise<Handed> {
    const response = await fetch(this.server.url + path, {
      method: 'POST',
      headers: { ...(await this.headers('PUBLISHER')), 'content-type': type },
      body: typeof body === 'string' ? body : Buffer.from(body),
    });
    return { status: response.status, json: (await response.json()) as Handed['json'] };
  }

  /** Hands in and publishes; whatever is wrong with the file fails the test. */
  async publish(dataset: string, region: string, year: number, csv: string): Promise<void> {
    const { status, json } = await this.post(`/submissions?dataset=${dataset}&region=${region}&year=${year}`, csv);
    expect([dataset, region, status, json.issues]).toEqual([dataset, region, 201, expect.anything()]);
    const publish = 'mutation ($id: ID!) { publishSubmission(id: $id) { userErrors { message } } }';
    const done = await this.ask<{ publishSubmission: unknown }>(publish, { id: json.id }, 'PUBLISHER');
    expect(done.publishSubmission).toEqual({ userErrors: [] });
  }

  private async headers(role: Role): Promise<Record<string, string>> {
    if (role === 'PUBLIC') return {};
    const settings = { dataDir: this.dataDir, issuer: 'maillage', audience: 'maillage' };
    return { authorization: `Bearer ${await issueToken({ role, regions: [], name: 'siège', ttl: 600 }, settings)}` };
  }
}

interface Handed {
  readonly status: number;
  readonly json: { readonly id: string; readonly issues: readonly { readonly message: string }[] };
}
