import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { mariadbEngine, mariadbUrl, sqliteEngine, type Engine } from '../support/engine';
import { typedInto } from '../support/edit-workbook';
import { startServer, type TestServer } from '../support/server';
import { ask, command, jsonOf } from '../cli/command';

jest.setTimeout(180_000);

const FORMATIONS = resolve(__dirname, '../../docs/exemples/bretagne-2025-formations.csv');
const PLACE = ['--region', 'bretagne', '--annee', '2025'];
const TRAINEES = '{ federation { keyFigures(year: 2025) { formations { trainees { value partialValue } } } } }';
const REGISTER = {
  adherents: {
    3: [null, 'Exemple – Les Ajoncs', 'AI+ACI', '35', null, '35000', 'Rennes'],
    4: [null, 'Exemple – La Lande fleurie', 'ACI', '29', null, '29200', 'Brest'],
    5: [null, 'Exemple – Le Cap', 'EI', '22', null, '22000', 'Saint-Brieuc'],
  },
  evenements: { 3: ['WEBINAIRE', 'Rentrée', '01/09/2025', null, null, null, null, 12] },
};

const url = mariadbUrl();
const ENGINES: readonly Engine[] = [sqliteEngine(), ...(url === null ? [] : [mariadbEngine(url)])];

describe.each(ENGINES.map((engine) => [engine.name, engine] as const))('on %s', (_name, engine) => {
  let server: TestServer;
  let env: NodeJS.ProcessEnv;
  let folder: string;

  beforeAll(async () => {
    const place = await engine.place();
    folder = place.dataDir;
    env = { DATA_DIR: folder, ...(place.url === undefined ? {} : { DATABASE_URL: place.url }) };
    server = await startServer({ env });
  });
  afterAll(async () => {
    await server.close();
    await engine.cleanUp();
  });

  test('a whole workbook and a file are handed in and published, and the server shows the figure', async () => {
    const path = join(folder, 'bretagne.xlsx');
    expect((await command(env, 'template', 'bretagne', '2025', '--sortie', path)).code).toBe(0);
    writeFileSync(path, typedInto(readFileSync(path), REGISTER));

    const checked = await command(env, 'check', path, ...PLACE);
    expect(checked.output).toContain('Adhérents, Bretagne, 2025 : 3 lignes, aucune faute.');
    expect(checked.output).toContain(`npx maillage submit ${path} --region bretagne --annee 2025`);
    const workbook = await jsonOf(env, 'submit', path, ...PLACE);
    expect(workbook.code).toBe(0);
    const kept = workbook.document as { id: string; dataset: string; version: number; stored: boolean }[];
    expect(kept.map(({ dataset, version, stored }) => [dataset, version, stored])).toEqual([
      ['ADHERENTS', 1, true],
      ['EVENTS', 1, true],
    ]);
    const file = await jsonOf(env, 'submit', FORMATIONS, '--dataset', 'formations', ...PLACE);
    expect(file.document.status).toBe('VALID');

    const { code, output } = await command(env, 'publish', ...kept.map(({ id }) => id), file.document.id);
    expect(output).toMatch(/Coorace +Stagiaires formés, 2025 +— +50/);
    expect(code).toBe(0);
    expect((await ask(server.url, TRAINEES)).data).toEqual({
      federation: { keyFigures: { formations: { trainees: { value: null, partialValue: 50 } } } },
    });
  });

  test('the figure is gone as soon as its submission is withdrawn', async () => {
    const { document } = await jsonOf(env, 'status', '--annee', '2025', '--dataset', 'formations');
    const { id } = document[0].submissions[0];
    const { submission } = (await jsonOf(env, 'withdraw', id, '--motif', 'Essai')).document;
    expect(submission).toMatchObject({ status: 'WITHDRAWN', version: 1, withdrawal: { reason: 'Essai' } });
    const said = await command(env, 'status', '--annee', '2025');
    expect(said.output).toMatch(
      /Formations, Bretagne, 2025, version 1 : retirée le \d\d\/\d\d\/\d{4} par .+\. Motif : Essai/,
    );
    expect((await ask(server.url, TRAINEES)).data).toEqual({
      federation: { keyFigures: { formations: { trainees: { value: null, partialValue: null } } } },
    });
  });

  test('a version older than the published one is refused, and the status says so', async () => {
    const ids = [];
    for (const count of [12, 13]) {
      const path = join(folder, `evenements-${count}.csv`);
      writeFileSync(path, `type;intitule;date;participants\nATELIER;Tri;02/03/2025;${count}\n`);
      ids.push(
        (await jsonOf(env, 'submit', path, '--dataset', 'evenements', '--region', 'guyane', '--annee', '2025')).document
          .id,
      );
    }
    expect((await command(env, 'publish', ids[1])).code).toBe(0);
    const late = await jsonOf(env, 'publish', ids[0]);
    expect([late.code, late.document[0]]).toMatchObject([
      1,
      { submission: { newerPublishedVersion: 2, publishable: false }, userErrors: [{ code: 'OLDER_THAN_PUBLISHED' }] },
    ]);
    expect((await command(env, 'status', '--annee', '2025')).output).toContain(
      'Événements, Guyane, 2025, version 1 : ne se publie plus, la version 2 l’est déjà.',
    );
  });
});

describe('demonstration', () => {
  const engine = sqliteEngine();
  afterAll(() => engine.cleanUp());

  test('is still loaded by the first start after a command, and taken away by another', async () => {
    const { dataDir } = await engine.place();
    const env = { DATA_DIR: dataDir, MAILLAGE_DEMO: '' };
    expect((await command(env, 'status', '--annee', '2023')).code).toBe(0);
    const server = await startServer({ env });
    const total = '{ federation { keyFigures(year: 2021) { adherents { total { value demonstration } } } } }';
    try {
      expect(await ask(server.url, total)).toMatchObject({
        data: {
          federation: { keyFigures: { adherents: { total: { value: expect.any(Number), demonstration: true } } } },
        },
      });
      expect((await command(env, 'status', '--annee', '2021', '--region', 'ocean-indien')).output).toContain('v1 démo');
      const { document } = await jsonOf(env, 'demo', 'remove');
      expect(document.removed).toBeGreaterThan(100);
      expect(await ask(server.url, total)).toMatchObject({
        data: { federation: { keyFigures: { adherents: { total: { demonstration: false } } } } },
      });
    } finally {
      await server.close();
    }
  });
});
