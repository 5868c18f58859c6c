import './every';
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { OpenOptions } from '../../src/storage/options';
import { describeOnEveryEngine } from '../support/database';

jest.setTimeout(900_000);

const ROOT = resolve(__dirname, '../..');
const git = async (...args: string[]): Promise<string> =>
  (await promisify(execFile)('git', args, { cwd: ROOT, maxBuffer: 2 ** 20 })).stdout.trim();

const YEARS = [2019, 2021, 2023, 2024, 2025];
const REGIONS = ['bretagne', 'normandie'];
/** Of one question. */
const INDICATORS = 12;

const file = (name: string): string => readFileSync(join(ROOT, 'docs/exemples', name), 'utf8');
const EVENTS = (shift: number): string =>
  `type;intitule;date;participants\nWEBINAIRE;Rentrée;01/09/2025;${40 + shift}\nATELIER;Hiver;01/12/2025;5\n`;

interface Answer {
  readonly data?: any; // oxlint-disable-line typescript/no-explicit-any -- an answer to look into
  readonly errors?: readonly { readonly message: string }[];
}

interface Indicator {
  readonly code: string;
  readonly dimensions: readonly string[];
}

/** A server of a tree of sources, and who asks it as its office. */
class Served {
  private constructor(
    readonly url: string,
    private readonly child: ChildProcess,
    private readonly token: string,
    readonly said: () => string,
  ) {}

  static async of(folder: string, place: OpenOptions): Promise<Served> {
    const { PATH, HOME } = process.env;
    const env = {
      ...{ PATH, HOME, SWCRC: 'true', PORT: '0', LOG_LEVEL: 'warn', DATA_DIR: place.dataDir, MAILLAGE_DEMO: 'on' },
      ...{ RATE_LIMIT_USER: '0', RATE_LIMIT_PUBLIC: '0', LIMIT_COST_USER: '1000000', LIMIT_QUERY_MS: '60000' },
      ...(place.url === undefined ? {} : { DATABASE_URL: place.url }),
    };
    const args = ['-r', '@swc-node/register', 'src/cli/main.ts'];
    const child = spawn(process.execPath, [...args, 'serve'], { cwd: folder, env });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const url = await new Promise<string>((found, fail) => {
      child.stdout.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        const [address] = /http:\/\/localhost:\d+/.exec(said) ?? [];
        if (address !== undefined && said.includes('Arrêter')) found(address.replace('localhost', '127.0.0.1'));
      });
      child.once('close', (code) => fail(new Error(`ended with ${code}: ${said}`)));
    });
    const words = [...args, 'token', '--role', 'admin', '--nom', 'Siège'];
    const { stdout } = await promisify(execFile)(process.execPath, words, { cwd: folder, env });
    return new Served(url, child, stdout.trim(), () => said);
  }

  private get headers() {
    return { authorization: `Bearer ${this.token}` };
  }

  async ask(query: string, variables: object = {}): Promise<NonNullable<Answer['data']>> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { ...this.headers, 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as Answer;
    if (errors !== undefined) throw new Error(errors.map(({ message }) => message).join('\n'));
    return data;
  }

  async handIn(dataset: string, region: string, body: string): Promise<void> {
    const address = `${this.url}/submissions?dataset=${dataset}&region=${region}&year=2025`;
    const headers = { ...this.headers, 'content-type': 'text/csv' };
    const response = await fetch(address, { method: 'POST', headers, body });
    const { id, status } = (await response.json()) as { id: string; status: string };
    expect([dataset, region, response.status, status]).toEqual([dataset, region, 201, 'VALID']);
    const publish = `mutation ($id: ID!) { publishSubmission(id: $id) { userErrors { message } } }`;
    expect(await this.ask(publish, { id })).toEqual({ publishSubmission: { userErrors: [] } });
  }

  async text(path: string): Promise<string> {
    const response = await fetch(this.url + path, { headers: this.headers });
    expect([path, response.status]).toEqual([path, 200]);
    return response.text();
  }

  /** All that is asked of a database before and after. */
  async figures(indicators: readonly Indicator[]) {
    const found: Record<string, unknown> = {};
    const [apart, whole] = [true, false].map((has) =>
      indicators.filter(({ dimensions }) => dimensions.includes('REGION') === has),
    );
    for (const year of YEARS)
      for (const [some = [], by] of [
        [apart, '[REGION]'],
        [whole, '[]'],
      ] as const)
        for (let at = 0; at < some.length; at += INDICATORS)
          found[`${year} ${by} ${at}`] = await this.ask(
            `query ($indicators: [IndicatorCode!]!, $years: [Int!]!) {
            statistics(input: { indicators: $indicators, years: $years, by: ${by} }) {
              indicator { code } keys { key } year value state partialValue coverage { reporting expected }
            }
          }`,
            { indicators: some.slice(at, at + INDICATORS).map(({ code }) => code), years: [year] },
          );
    for (const year of YEARS)
      found[`federation ${year}`] = await this.ask(
        `query ($indicators: [IndicatorCode!]!, $year: Int!) {
          federation { keyFigures(year: $year) { figures(indicators: $indicators) {
            indicator { code } value state basis partialValue coverage { reporting expected missing { name } }
            contributions { value state basis } printed { value note }
          } } }
        }`,
        { year, indicators: indicators.map(({ code }) => code) },
      );
    found['kept'] = await this.ask(
      `{ releases { label citation contentHash createdAt }
         submissions(first: 100) { totalCount nodes { id dataset year version status rowCount checksum fileName } }
         campaigns { deadline opensOn }
         reconciliation(year: 2023) { message } }`,
    );
    for (const dataset of ['adherents', 'evenements', 'formations'])
      found[dataset] = (await this.text(`/exports/donnees/${dataset}.csv?annee=2025`)).replace(/^#.*\n/gm, '');
    return found;
  }

  stop(): Promise<void> {
    return new Promise((done) => {
      this.child.once('close', () => done());
      this.child.kill('SIGTERM');
    });
  }
}

describeOnEveryEngine('updated from the version before there were accounts', (_fresh, engine) => {
  const before = mkdtempSync(join(tmpdir(), 'maillage-avant-'));
  let running: Served | undefined;
  afterAll(async () => {
    await running?.stop();
    rmSync(before, { recursive: true, force: true });
  });

  test('a filled database answers every figure as it did, keeps what was frozen, and takes in what comes next', async () => {
    const first = await git('log', '--diff-filter=A', '--format=%H', '--', 'migrations/025-accounts.ts');
    // A copy without its history has no version before this one.
    expect(first).toMatch(/^[0-9a-f]{40}$/);
    const archive = `git archive ${first}^ | tar -x -C ${before}`;
    await promisify(execFile)('bash', ['-euo', 'pipefail', '-c', archive], { cwd: ROOT });
    symlinkSync(join(ROOT, 'node_modules'), join(before, 'node_modules'));
    const place = await engine.place();

    running = await Served.of(before, place);
    for (const [at, region] of REGIONS.entries()) await running.handIn('evenements', region, EVENTS(at));
    await running.handIn('adherents', 'bretagne', file('bretagne-2025-adherents.csv'));
    await running.handIn('formations', 'bretagne', file('bretagne-2025-formations.csv'));
    await running.ask(
      'mutation { openCampaign(year: 2025, opensOn: "2026-01-10", deadline: "2026-02-28") { userErrors { message } } }',
    );
    for (const year of [2024, 2025]) {
      const freeze = `mutation { createRelease(year: ${year}, label: "Chiffres") { release { id } userErrors { message } } }`;
      expect((await running.ask(freeze)).createRelease.userErrors).toEqual([]);
    }
    const indicators = (await running.ask('{ indicators { code dimensions } }')).indicators as readonly Indicator[];
    const held = await running.figures(indicators);
    await running.stop();
    expect(JSON.stringify(held).match(/"state":"KNOWN"/g)?.length).toBeGreaterThan(2_000);

    running = await Served.of(ROOT, place);
    const now = await running.figures(indicators);
    for (const [what, answer] of Object.entries(held)) expect([what, now[what]]).toEqual([what, answer]);
    // What was not there before works on what was.
    const made = 'mutation { inviteAccount(input: { role: ADMIN, name: "Ada" }) { path userErrors { message } } }';
    expect((await running.ask(made)).inviteAccount.userErrors).toEqual([]);
    await running.handIn('evenements', 'occitanie', EVENTS(7));
    const grown = await running.figures(indicators);
    expect(grown['federation 2023']).toEqual(held['federation 2023']);
    expect(grown['evenements']).not.toEqual(held['evenements']);
    await running.stop();

    running = await Served.of(ROOT, place);
    expect(await running.figures(indicators)).toEqual(grown);
    expect(await running.text('/health/ready')).toContain('ready');
  });
});
