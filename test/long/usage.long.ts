import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from '../support/server';
import { ask, command, jsonOf } from '../cli/command';

jest.setTimeout(120_000);

let folder: string;
let env: NodeJS.ProcessEnv;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'maillage-cli-'));
  env = { DATA_DIR: folder };
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('wrong usage leaves with 2, and says in French what to type', () => {
  const SAID: readonly (readonly [string, readonly string[], string])[] = [
    ['no command', [], 'Il manque une commande.'],
    ['an unknown command', ['publier'], 'Commande inconnue : publier'],
    [
      'an option that is not known',
      ['status', '--anee', '2025'],
      'L’option --anee n’existe pas (au plus près : « --annee »).',
    ],
    ['an option without its value', ['status', '--annee'], '--annee attend une valeur.'],
    ['a year that is none', ['status', '--annee', 'hier'], '« hier » n’est pas une année'],
    ['a year out of range', ['status', '--annee', '1900'], 'Année 1900 hors limites'],
    ['an unknown region', ['template', 'bretange', '2025'], '« bretange » (au plus près : « bretagne »)'],
    ['a file that is not there', ['check', 'rien.csv', '--region=bretagne', '--annee=2025'], 'rien.csv n’existe pas'],
    ['no region', ['check', 'rien.csv', '--année', '2025'], 'Il manque la région'],
    ['no file', ['submit', '--region', 'bretagne', '--annee', '2025'], 'Il manque le fichier.'],
    ['no id', ['publish'], 'Il manque l’identifiant du dépôt'],
    ['no reason', ['withdraw', 'abc'], 'Un retrait se motive'],
    ['no decision', ['trancher', 'abc', '--motif', 'vu'], 'Il manque la décision : ajouter --decision explique'],
    [
      'an unknown decision, without a reason',
      ['trancher', 'abc', '--decision', 'oui'],
      '« oui » n’est pas une décision',
    ],
    ['an unknown gesture', ['demo', 'add'], '« add » n’est pas un geste de demo'],
    ['a plan of no year', ['plan'], 'Il manque l’année des données'],
    ['a plan of an unknown dataset', ['plan', '2023', '--siege', 'formation'], '« formations »'],
    ['a plan of what nobody owes', ['plan', '2023', '--siege', 'chiffres'], 'le retirer du plan'],
    ['a plan of a year out of range', ['plan', '1900', '--regions'], 'Année 1900 hors limites'],
    ['no role', ['token'], 'Il manque le rôle'],
    ['an unknown role', ['token', '--role', 'chef'], '« chef » n’est pas un rôle'],
    ['a contributor of no region', ['token', '--role', 'contributor'], 'vaut pour au moins une région'],
    [
      'a token for an unknown region',
      ['token', '--role', 'analyst', '--region', 'normandi'],
      'au plus près : « normandie »',
    ],
    ['an adherent of no name', ['token', '--role', 'adherent'], 'ajouter --adherent'],
    ['an adherent that is none', ['token', '--role', 'adherent', '--adherent', 'Ajoncs'], 'ni un SIRET de 14 chiffres'],
    [
      'an adherent for another role',
      ['token', '--role', 'admin', '--adherent', '55208131766522'],
      'ne va qu’avec --role adherent',
    ],
    ['a link to nowhere', ['token', '--role', 'admin', '--lien', 'ici'], 'écrire l’adresse du serveur'],
    ['a token for ever', ['token', '--role', 'admin', '--duree', '10000j'], 'écrire 30j, 12h ou 45min'],
  ];
  test.each(SAID)('%s', async (_what, args, sentence) => {
    const { code, output, errors } = await command(env, ...args);
    expect(errors).toContain(sentence);
    expect(output).toBe('');
    expect(code).toBe(2);
  });

  test('with --json the same is the one document on standard output', async () => {
    const { code, document } = await jsonOf(env, 'check', '--region', 'bretagne');
    expect(document.errors.map(({ message }: { message: string }) => message)).toEqual([
      'Il manque l’année des données : ajouter --annee, par exemple --annee 2025.',
      'Il manque le fichier.',
    ]);
    expect(document.errors[0].extensions.code).toBe('BAD_USER_INPUT');
    expect(code).toBe(2);
    expect((await jsonOf(env, 'template', 'bretange', '2025')).document.errors[0].extensions.code).toBe('NOT_FOUND');
    expect((await jsonOf(env)).code).toBe(2);
  });

  test('a CSV without its dataset', async () => {
    const path = join(folder, 'seul.csv');
    writeFileSync(path, 'nom;types\nA;AI\n');
    const { code, errors } = await command(env, 'check', path, '--region', 'bretagne', '--annee', '2025');
    expect(errors).toContain('ajouter --dataset');
    expect(code).toBe(2);
  });
});

describe('help', () => {
  test('stands on standard output, for all and for one', async () => {
    const all = await command(env, '--help');
    expect(all).toMatchObject({ code: 0, errors: '' });
    for (const name of [
      'check',
      'submit',
      'publish',
      'withdraw',
      'status',
      'contradictions',
      'trancher',
      'token',
      'plan',
      'demo',
      'template',
      'serve',
    ]) {
      expect(all.output).toContain(`  ${name} `);
      const one = await command(env, name, '--help');
      expect(one).toMatchObject({ code: 0, errors: '' });
      expect(one.output).toMatch(new RegExp(`^Usage : maillage ${name}`));
    }
  });
});

test('contradictions are listed and settled; what does not disagree any more is refused with 1', async () => {
  const { document: open } = await jsonOf(env, 'contradictions', '--annee', '2019', '--ouvertes');
  expect(open).toMatchObject([{ kind: 'TOTAL_AND_PARTS', stated: 57, found: 56, settlement: null }]);
  const decision = ['--decision', 'enonce-faux', '--motif', 'Compté deux fois'];
  const settled = await command(env, 'trancher', open[0].id, ...decision);
  expect(settled).toMatchObject({ code: 0, errors: '' });
  expect(settled.output).toContain('le côté énoncé est faux');
  expect((await jsonOf(env, 'contradictions', '--annee', '2019', '--ouvertes')).document).toEqual([]);
  const all = await command(env, 'contradictions', '--annee', '2019');
  expect(all.output).toMatch(/^1 contradiction, dont 0 ouverte\n\nNormandie 2019/);
  expect(all.output).toContain('Compté deux fois');
  const gone = Buffer.from('Discrepancy:plusrien').toString('base64url');
  const refused = await jsonOf(env, 'trancher', gone, ...decision);
  expect(refused.code).toBe(1);
  expect(refused.document).toMatchObject({ discrepancy: null, userErrors: [{ code: 'NO_LONGER_DISAGREES' }] });
});

describe('a token', () => {
  test('stands alone on standard output, and the server knows its bearer by it', async () => {
    const server = await startServer({ env });
    try {
      const args = ['--role', 'contributor', '--region', 'bretagne', '--region', 'normandie', '--nom', 'Délégations'];
      const { code, output, errors } = await command(env, 'token', ...args, '--duree', '30j');
      expect(output).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/);
      expect(errors).toContain('Authorization: Bearer');
      expect(errors).not.toContain(output.trim());
      expect(code).toBe(0);
      const { data } = await ask(server.url, '{ viewer { role name regions { code } } }', output.trim());
      expect(data['viewer']).toEqual({
        role: 'CONTRIBUTOR',
        name: 'Délégations',
        regions: [{ code: 'bretagne' }, { code: 'normandie' }],
      });
      const { document } = await jsonOf(env, 'token', '--role', 'publisher', '--duree', '2h');
      expect(document).toMatchObject({ role: 'PUBLISHER', regions: [], token: expect.any(String) });
      const hours = (Date.parse(document.expiresAt) - Date.now()) / 3_600_000;
      expect(hours).toBeGreaterThan(1.9);
      expect(hours).toBeLessThanOrEqual(2);
    } finally {
      await server.close();
    }
  });

  test('comes from elsewhere where the server believes other keys', async () => {
    const jwks = 'https://connexion.example/jwks.json';
    const foreign = { ...env, NODE_ENV: 'production', JWT_JWKS_URL: jwks };
    const { code, output, errors } = await command(foreign, 'token', '--role', 'publisher');
    expect(errors).toContain(`dont les clés sont à ${jwks}`);
    expect(output).toBe('');
    expect(code).toBe(1);
  });
});

test('an environment that is wrong is said, every fault of it', async () => {
  const { code, output, errors } = await command({ ...env, PORT: 'x', LOG_LEVEL: 'fort' }, 'status');
  expect(errors).toContain('PORT');
  expect(errors).toContain('LOG_LEVEL');
  expect(output).toBe('');
  expect(code).toBe(1);
});
