import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import Libsql from 'libsql';
import { startServer, type TestServer } from '../support/server';
import { ask, command, jsonOf } from '../cli/command';

const EXAMPLES = resolve(__dirname, '../../docs/exemples');
const REGISTER = join(EXAMPLES, 'bretagne-2025-adherents.csv');
const FORMATIONS = join(EXAMPLES, 'bretagne-2025-formations.csv');
const FAULTY = join(EXAMPLES, 'bretagne-2025-formations-avec-fautes.csv');
const PLACE = ['--region', 'bretagne', '--annee', '2025'];
/** Of `status --json`. */
interface Entry {
  readonly dataset: string;
  readonly submissions: readonly { readonly id: string }[];
}

const SESSIONS = '{ federation { keyFigures(year: 2025) { formations { sessions { value state basis } } } } }';

jest.setTimeout(120_000);

/** One life of one database, in order: a server runs beside the commands all along. */
describe('beside a running server, on the embedded database', () => {
  let folder: string;
  let server: TestServer;
  let env: NodeJS.ProcessEnv;
  let formations: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'maillage-cli-'));
    env = { DATA_DIR: folder };
    server = await startServer({ env });
  });
  afterAll(async () => {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const sessions = async () =>
    (await ask<{ federation: { keyFigures: { formations: { sessions: object } } } }>(server.url, SESSIONS)).data
      .federation.keyFigures.formations.sessions;
  const versions = async () => (await jsonOf(env, 'status', '--annee', '2025')).document as Entry[];

  test('a check stores nothing, and says what would change and what to type next', async () => {
    const { code, output } = await command(env, 'check', REGISTER, '--dataset', 'adherents', ...PLACE);
    expect(output).toContain('Adhérents, Bretagne, 2025 : 4 lignes, aucune faute.');
    expect(output).toMatch(/Coorace +Adhérents, 2025 +— +4/);
    expect(output).toMatch(/Bretagne +Part des SIAE parmi les adhérents, 2025 +— +100\s%/u);
    expect(output).toContain(`npx maillage submit ${REGISTER} --dataset adherents --region bretagne --annee 2025`);
    expect(code).toBe(0);
    expect(await versions()).toEqual([]);
  });

  test('a file with faults leaves with 1, and names cell, value and remedy', async () => {
    await command(env, 'submit', REGISTER, '--dataset', 'adherents', ...PLACE);
    const annotated = join(folder, 'retour.xlsx');
    const words = ['check', FAULTY, '--dataset', 'formations', ...PLACE];
    const { code, output } = await command(env, ...words, '--annote', annotated);
    expect(output).toContain('3 lignes, 6 fautes.');
    expect(output).toContain('H2 « 1.120,5 » : nombre ambigu. Écrire 1120,5');
    expect(output).toContain(`Le fichier annoté est là : ${annotated}`);
    expect(readFileSync(annotated).subarray(0, 2).toString()).toBe('PK');
    expect(code).toBe(1);

    const { code: again, document } = await jsonOf(env, ...words);
    expect(again).toBe(1);
    expect(document).toMatchObject({ status: 'INVALID', stored: false, known: false, effects: [], changes: null });
    expect(document.issues).toHaveLength(6);
    expect(document.issues[0]).toMatchObject({
      severity: 'ERROR',
      row: 1,
      column: 'heures',
      cell: 'H2',
      value: '1.120,5',
    });
    expect(document.errors[0].extensions.code).toBe('BAD_USER_INPUT');
  });

  test('a submission has the id of the API; the same file twice is one version', async () => {
    const words = ['submit', FORMATIONS, '--dataset', 'formations', ...PLACE];
    const { code, document } = await jsonOf(env, ...words);
    expect(code).toBe(0);
    expect(document).toMatchObject({ version: 1, status: 'VALID', rowCount: 5, stored: true, known: false });
    expect(document.region.code).toBe('bretagne');
    expect(document.effects).toContainEqual({
      territory: { id: expect.any(String), name: 'Bretagne', code: 'bretagne' },
      indicator: { code: 'FORMATIONS_SESSIONS', label: 'Sessions de formation', unit: 'COUNT' },
      year: 2025,
      before: null,
      after: 5,
      partialBefore: null,
      partialAfter: null,
      partialOf: [],
      partialOfBefore: [],
      stateBefore: 'NOT_REPORTED',
      stateAfter: 'KNOWN',
      demonstration: false,
    });
    formations = document.id;

    const twice = await command(env, ...words);
    expect(twice.output).toContain('Ce fichier est déjà là : version 1');
    expect(twice.output).toContain(formations);
    expect(twice.code).toBe(0);

    const token = (await command(env, 'token', '--role', 'publisher')).output.trim();
    const seen = await ask(server.url, `{ submission(id: "${formations}") { version status fileName } }`, token);
    expect(seen.data['submission']).toEqual({ version: 1, status: 'VALID', fileName: 'bretagne-2025-formations.csv' });
  });

  test('what is published shows at the server at once', async () => {
    expect(await sessions()).toEqual({ value: null, state: 'NOT_REPORTED', basis: null });
    const { code, output } = await command(env, 'publish', formations);
    expect(output).toContain('Formations, Bretagne, 2025, version 1 : publiée.');
    expect(output).toMatch(/Coorace +Sessions de formation, 2025 +— +5 \(1 région sur 14\) +pas de total/);
    expect(code).toBe(0);
    expect(await sessions()).toEqual({ value: null, state: 'PARTIAL', basis: 'COMPUTED' });
  });

  test('of several publications one that is refused holds up no other, and leaves with 1', async () => {
    const register = (await versions()).find(({ dataset }) => dataset === 'ADHERENTS')?.submissions[0]?.id ?? '';
    const { code, document } = await jsonOf(env, 'publish', formations, 'rien', register);
    expect(code).toBe(1);
    expect(document).toHaveLength(3);
    expect(document[0].userErrors).toEqual([{ code: 'ALREADY_PUBLISHED', message: expect.any(String), field: ['id'] }]);
    expect(document[1]).toMatchObject({ submission: null, errors: [{ extensions: { code: 'NOT_FOUND' } }] });
    expect(document[2]).toMatchObject({ submission: { status: 'PUBLISHED' }, superseded: null, userErrors: [] });
    expect(document[2].effects.length).toBeGreaterThan(0);
  });

  test('a new version says what it adds, changes and takes away', async () => {
    const text = readFileSync(FORMATIONS, 'utf8')
      .replace(';15;210;', ';16;224;')
      .replace(/^Diagnostic.*\n/m, '');
    const path = join(folder, 'formations v2.csv');
    writeFileSync(path, text);
    const { code, output } = await command(env, 'check', path, '--dataset', 'FORMATIONS', ...PLACE);
    expect(output).toContain('Contre la version publiée : 0 ligne ajoutée, 1 changée, 1 disparue.');
    expect(output).toMatch(/Coorace +Sessions de formation, 2025 +5 \(1 région sur 14\) +4 \(1 région sur 14\)/);
    expect(output).toContain(`npx maillage submit '${path}'`);
    expect(code).toBe(0);
  });

  test('a region with nothing to report declares so without a file', async () => {
    const { code, document } = await jsonOf(env, 'submit', '--neant', '--dataset', 'evenements', ...PLACE);
    expect(code).toBe(0);
    expect(document).toMatchObject({ nothingToReport: true, rowCount: 0, status: 'VALID', dataset: 'EVENTS' });
  });

  test('status shows regions and datasets, as a table and as JSON', async () => {
    const { code, output } = await command(env, 'status', '--annee', '2025');
    expect(code).toBe(0);
    expect(output).toContain('Dépôts de 2025');
    expect(output).toMatch(/^ +Bretagne +v1 publié +v1 publié +— +— +— +— +v1 à publier( +—)+$/m);
    const { document } = await jsonOf(env, 'status', '--annee', '2025', '--dataset', 'formations');
    expect(document).toEqual([
      {
        year: 2025,
        region: 'bretagne',
        dataset: 'FORMATIONS',
        submissions: [expect.objectContaining({ id: formations, version: 1, status: 'PUBLISHED', origin: 'REGION' })],
      },
    ]);
    expect(document[0].submissions[0].submittedBy).toMatch(/^cli:./);
  });

  test('a withdrawal needs a reason, and can be made once', async () => {
    expect((await command(env, 'withdraw', formations)).code).toBe(2);
    const { code, output } = await command(env, 'withdraw', formations, '--motif', 'Mauvais fichier');
    expect(output).toContain('version 1 : retirée. Motif : Mauvais fichier');
    expect(output).toMatch(/Coorace +Sessions de formation, 2025 +5 \(1 région sur 14\) +—/);
    expect(code).toBe(0);
    expect(await sessions()).toEqual({ value: null, state: 'NOT_REPORTED', basis: null });
    const again = await jsonOf(env, 'withdraw', formations, '--motif', 'Encore');
    expect(again.code).toBe(1);
    expect(again.document.userErrors[0].code).toBe('NOT_PUBLISHED');
  });

  test('a template is written once, never over a file, and is refused while it is empty', async () => {
    const path = join(folder, 'modele.xlsx');
    const { code, document } = await jsonOf(env, 'template', 'normandie', '2025', '--sortie', path);
    expect(code).toBe(0);
    expect(document).toEqual({ file: path, region: 'normandie', year: 2025, bytes: readFileSync(path).length });
    const again = await command(env, 'template', 'normandie', '2025', '--sortie', path);
    expect(again.errors).toContain('existe déjà');
    expect(again.code).toBe(1);
    const empty = await command(env, 'check', path, '--region', 'normandie', '--annee', '2025');
    expect(empty.errors).toContain('Ce classeur est encore vide');
    expect(empty.code).toBe(1);
  });

  test('demonstration that is not there is none to remove', async () => {
    expect((await jsonOf(env, 'demo', 'remove')).document).toEqual({ removed: 0 });
  });

  test('a database that somebody holds is said to be, and nothing is changed', async () => {
    const holder = new Libsql(join(folder, 'maillage.sqlite'));
    holder.exec('BEGIN IMMEDIATE');
    try {
      const { code, errors, output } = await command(env, 'publish', formations);
      expect(errors).toContain('La base est tenue par une autre opération');
      expect(output).toBe('');
      expect(code).toBe(1);
    } finally {
      holder.exec('ROLLBACK');
      holder.close();
    }
    expect((await command(env, 'status')).code).toBe(0);
  });
});
