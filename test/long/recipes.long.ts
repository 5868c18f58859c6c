import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { copyOfRepository, follow, recipesIn } from '../support/recipe';

const ROOT = resolve(__dirname, '../..');
const recipes = recipesIn(readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8'));

jest.setTimeout(300_000);

const PROGRAM = ['-r', '@swc-node/register', 'src/cli/main.ts'];

/** A copy in which one recipe was followed, and what it serves. */
class Kitchen {
  readonly folder = copyOfRepository();
  private readonly data = mkdtempSync(join(tmpdir(), 'maillage-recipe-'));
  private server: ChildProcess | null = null;
  private url = '';

  follow(title: string): this {
    const steps = recipes.get(title);
    if (steps === undefined) throw new Error(`CONTRIBUTING.md has no recipe « ${title} »`);
    follow(steps, this.folder);
    return this;
  }

  /** All of them, without what they run. */
  changeAll(): void {
    for (const steps of recipes.values())
      follow(
        steps.filter(({ kind }) => kind === 'CHANGE'),
        this.folder,
      );
  }

  private env = (demonstration: string): NodeJS.ProcessEnv => ({
    PATH: process.env['PATH'],
    HOME: process.env['HOME'],
    SWCRC: 'true',
    PORT: '0',
    DATA_DIR: this.data,
    MAILLAGE_DEMO: demonstration,
  });

  command = (...args: readonly string[]): string =>
    execFileSync(process.execPath, [...PROGRAM, ...args], {
      cwd: this.folder,
      env: this.env('off'),
      encoding: 'utf8',
      stdio: 'pipe',
    });

  async serve(demonstration: 'on' | 'off'): Promise<void> {
    const child = spawn(process.execPath, [...PROGRAM, 'serve'], { cwd: this.folder, env: this.env(demonstration) });
    this.server = child;
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
    while (!said.includes('Arrêter')) {
      if (child.exitCode !== null) throw new Error(said);
      await new Promise((later) => setTimeout(later, 100));
    }
    this.url = (/http:\/\/localhost:\d+/.exec(said)?.[0] ?? '').replace('localhost', '127.0.0.1');
  }

  get = (address: string): Promise<Response> => fetch(`${this.url}${address}`);

  async ask(query: string): Promise<unknown> {
    const answer = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    return await answer.json();
  }

  file(name: string, text: string): string {
    writeFileSync(join(this.folder, name), text);
    return name;
  }

  read = (file: string): string => readFileSync(join(this.folder, file), 'utf8');

  async close(): Promise<void> {
    const { server } = this;
    if (server !== null && server.exitCode === null) {
      server.kill('SIGTERM');
      await new Promise((done) => server.once('close', done));
    }
    for (const folder of [this.folder, this.data]) rmSync(folder, { recursive: true, force: true });
  }
}

let kitchen: Kitchen;
beforeEach(() => (kitchen = new Kitchen()));
afterEach(() => kitchen.close());

interface Row {
  readonly keys: readonly { readonly key: string; readonly label: string }[];
  readonly value: number | null;
}

const tableOf = async (indicator: string, by: string): Promise<Readonly<Record<string, number | null>>> => {
  const { data, errors } = (await kitchen.ask(
    `{ statistics(input: { indicators: [${indicator}], years: [2021], by: [${by}] }) { keys { key label } value } }`,
  )) as { data?: { statistics: readonly Row[] }; errors?: unknown };
  expect(errors).toBeUndefined();
  return Object.fromEntries((data?.statistics ?? []).map(({ keys, value }) => [keys[0]?.key ?? '', value]));
};

test('an indicator: it is in the schema and on the page of datasets, and right for what is published', async () => {
  await kitchen.follow('Un indicateur').serve('on');
  expect(kitchen.read('schema/schema.graphql')).toContain('\n  EVENTS_WEBINARS\n');
  expect(kitchen.read('docs/jeux-de-donnees.md')).toContain('| Webinaires tenus.');
  const { bretagne } = await tableOf('EVENTS_WEBINARS', 'REGION');
  const inBretagne = `{ region(code: "bretagne") { keyFigures(year: 2021) { events { held { breakdown(by: KIND) { key value } } } } } }`;
  const held = JSON.stringify(await kitchen.ask(inBretagne));
  expect(bretagne).toBeGreaterThan(0);
  expect(held).toContain(`{"key":"WEBINAIRE","value":${bretagne}}`);
});

test('a dimension: it is in the schema, figures are split by it, and tables and entities agree', async () => {
  await kitchen.follow('Une dimension').serve('on');
  expect(kitchen.read('schema/schema.graphql')).toContain('\n  TRAINER\n');
  const byTrainer = await tableOf('FORMATIONS_SESSIONS', 'TRAINER');
  expect(Object.keys(byTrainer).sort()).toEqual(['EXTERNE', 'INTERNE']);
});

test('a dataset: its file is checked, handed in and published, and its figure is computed', async () => {
  kitchen.follow('Un jeu de données');
  const place = ['--region', 'bretagne', '--annee', '2025'];
  const submit = (file: string, dataset: string): string => {
    const said = kitchen.command('submit', file, '--dataset', dataset, ...place);
    return /Identifiant : (\S+)/.exec(said)?.[1] ?? said;
  };
  const register = submit('docs/exemples/bretagne-2025-adherents.csv', 'adherents');
  const adherent = nameIn(kitchen.read('docs/exemples/bretagne-2025-adherents.csv'));
  kitchen.command('publish', register);
  const file = kitchen.file(
    'prets.csv',
    `Adhérent;Matériel;Durée (heures)\n${adherent};véhicule;1 200,5\n${adherent};outil;\n`,
  );
  kitchen.command('publish', submit(file, 'prets'));
  await kitchen.serve('off');
  const answer = await kitchen.ask(
    '{ region(code: "bretagne") { keyFigures(year: 2025) { figures(indicators: [LOANS_MADE]) { value basis } } } }',
  );
  expect(answer).toEqual({
    data: { region: { keyFigures: { figures: [{ value: 2, basis: 'COMPUTED' }] } } },
  });
  expect((await kitchen.get('/templates/prets.csv?dialecte=excel-fr')).status).toBe(200);
});

/** The name of the first adherent of a register. */
function nameIn(register: string): string {
  const [head = '', first = ''] = register.replace(/^\uFEFF/, '').split(/\r?\n/);
  const separator = head.includes(';') ? ';' : ',';
  return first.split(separator)[head.split(separator).findIndex((title) => /^nom/i.test(title))] ?? '';
}

test('a region: it is expected, and it is on the map', async () => {
  await kitchen.follow('Une région').serve('on');
  const answer = await kitchen.ask(
    '{ region(code: "martinique") { name } federation { keyFigures(year: 2021) { formations { sessions { coverage { expected } } } } } }',
  );
  expect(answer).toMatchObject({
    data: {
      region: { name: 'Martinique' },
      federation: { keyFigures: { formations: { sessions: { coverage: { expected: 15 } } } } },
    },
  });
  const page = await (await kitchen.get('/chiffres-cles/2021')).text();
  expect(page).toContain('/chiffres-cles/2021/martinique');
  expect(page).toContain('>MAR<');
});

test('an export format: it is served, offered and documented, with where it comes from', async () => {
  await kitchen.follow("Un format d'export").serve('on');
  const answer = await kitchen.get('/exports/donnees/adherents.ndjson?annee=2021');
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/x-ndjson; charset=utf-8']);
  const [about, first] = (await answer.text()).split('\n').map((line) => JSON.parse(line || '{}') as object);
  expect(about).toMatchObject({ aPropos: { demonstration: expect.any(String) } });
  expect(first).toMatchObject({ nom: expect.stringMatching(/^Démo – /) });
});

test('a page: it is served in the frame of all others', async () => {
  await kitchen.follow('Une page').serve('off');
  const page = await (await kitchen.get('/annees')).text();
  expect(page).toContain('<h1>Les années</h1>');
  expect(page).toContain('<li>2023</li>');
  expect(page).toContain('<title>Les années — Maillage</title>');
});

test('all of them together compile', () => {
  kitchen.changeAll();
  // What pages ask has the types of the schema: as the recipes say where they change it.
  for (const script of ['schema', 'codegen'])
    execFileSync('npm', ['run', '--silent', script], { cwd: kitchen.folder, stdio: 'pipe' });
  const compiler = ['node_modules/typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.json'];
  const { stdout, status } = spawnSync(process.execPath, compiler, { cwd: kitchen.folder, encoding: 'utf8' });
  expect([stdout, status]).toEqual(['', 0]);
});
