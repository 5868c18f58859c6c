import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { maillage } from '../support/command-line';

jest.setTimeout(180_000);

const ENTRAIDE = join(__dirname, 'entraide');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'maillage-profile-'));
  cpSync(ENTRAIDE, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const change = (file: string, from: string | RegExp, to: string): void => {
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  writeFileSync(path, changed);
};

/** What a command says of the profile, and what it leaves with. */
async function said(): Promise<{ readonly code: number | null; readonly errors: string }> {
  const run = maillage(['status', '--annee', '2025'], { FEDERATION_DIR: folder, DATA_DIR: join(folder, 'var') });
  const code = await run.ended;
  return { code, errors: run.errors() };
}

test('a region that has no place on the map is a fault, with its line', async () => {
  change('regions.csv', 'MA,1,2', 'MA,,');
  change('regions.csv', 'LI,0,2', 'LI,0,1');
  const { code, errors } = await said();
  expect(code).toBe(1);
  expect(errors).toContain('regions.csv, ligne 6 : la région « marais » n’a pas de place sur la carte.');
  expect(errors).toContain('regions.csv, ligne 5 : « littoral » est sur la carte à la place de « plateau »');
  expect(errors).not.toContain('    at ');
});

test('all that is wrong is said at once: where, what was found, what to write instead', async () => {
  change('federation.json', '2001', '"l’an mil"');
  change('federation.json', 'Indian/Reunion', 'La Réunion');
  change('federation.json', '"licence"', '"license"');
  change('federation.json', '"adherents", "benevolat"', '"adherent", "benevolat"');
  change('federation.json', '["VOLUNTEERING_HOURS", "LOANS_MADE"]', '["VOLUNTEERING_HOUR"]');
  change('federation.json', '"dimension": "KIND"', '"dimension": "THEME"');
  change('types_de_structure.csv', 'ATELIER,', 'atelier,');
  change('jeux_de_donnees.js', "respondents: 'VOLUNTEERING_RESPONDENTS'", "respondents: 'NOBODY'");
  change('jeux_de_donnees.js', "KIND: 'materiel'", "KIND: 'matériel', COLOUR: 'duree'");
  const { code, errors } = await said();
  expect(code).toBe(1);
  for (const sentence of [
    `Profil de fédération refusé (${folder}).`,
    'federation.json, « premiere_annee » vaut "l’an mil". Écrire une année passée, comme 1985.',
    'federation.json, « fuseau_horaire » vaut "La Réunion", qui n’est pas un fuseau.',
    'federation.json, « licence » manque.',
    'federation.json, « license » n’est pas connu. Le retirer, ou écrire l’un de : nom, cle,',
    'federation.json, « jeux_de_donnees » : « adherent » est inconnu. Écrire l’un de : adherents, formations,',
    'federation.json, « jeux_de_donnees » : « adherents » manque, le registre des adhérents.',
    'federation.json, « chiffres_cles.carte » : « VOLUNTEERING_HOUR » n’est l’indicateur d’aucun jeu.',
    'federation.json, « chiffres_cles.barres.prets-nature » : « LOANS_MADE » ne se répartit pas par THEME.',
    'types_de_structure.csv, ligne 3 : type de structure « atelier ».',
    'jeux_de_donnees.js, « benevolat » : respondents « NOBODY » n’est pas un de ses indicateurs qui comptent des lignes.',
    'jeux_de_donnees.js, « prets » : dimensionColumns nomme la colonne « matériel », qui n’y est pas.',
    'jeux_de_donnees.js, « prets » : dimension « COLOUR » inconnue.',
  ])
    expect(errors).toContain(sentence);
  expect(errors).not.toContain('    at ');
});

test('declarations that do not run are a fault of their file', async () => {
  change('jeux_de_donnees.js', 'module.exports = (', 'module.exports = ((');
  expect(await said()).toMatchObject({
    code: 1,
    errors: expect.stringContaining('jeux_de_donnees.js ne se lit pas : '),
  });
});

test.each([
  ['nothing there', () => rmSync(join(folder, 'federation.json')), 'federation.json manque dans '],
  [
    'no JSON',
    () => writeFileSync(join(folder, 'federation.json'), '{ "nom": '),
    'federation.json n’est pas du JSON : ',
  ],
  ['no object', () => writeFileSync(join(folder, 'federation.json'), '[]'), 'federation.json n’est pas un objet JSON.'],
])('a profile of which there is %s', async (_, spoil, sentence) => {
  spoil();
  expect(await said()).toMatchObject({ code: 1, errors: expect.stringContaining(sentence) });
});

test('commands speak of the federation whose profile they are given', async () => {
  const env = { FEDERATION_DIR: folder, DATA_DIR: join(folder, 'var') };
  const template = maillage(['template', 'plateau', '2026', '--sortie', join(folder, 'a.xlsx')], env);
  const status = maillage(['status', '--annee', '2025', '--help'], env);
  const unknown = maillage(['token', '--role', 'contributor', '--region', 'bretagne'], env);
  await Promise.all([template.ended, status.ended, unknown.ended]);
  expect(status.output()).toContain('[--region haute-vallee] [--dataset benevolat]');
  expect(unknown.errors()).toContain('Il y a : haute-vallee, basse-vallee, plateau, littoral, marais');
  expect(template.errors() + template.output() + status.output()).not.toMatch(/coorace|formations/i);
});

test('a database of another federation is left alone', async () => {
  const env = { DATA_DIR: join(folder, 'var'), MAILLAGE_DEMO: 'off' };
  expect(await maillage(['status', '--annee', '2025'], env).ended).toBe(0);
  const other = maillage(['status', '--annee', '2025'], { ...env, FEDERATION_DIR: folder });
  expect(await other.ended).toBe(1);
  expect(other.errors()).toContain(
    'Cette base est celle de la fédération « coorace », et le profil est celui de « entraide-des-vallees ».',
  );
  expect(await maillage(['status', '--annee', '2025'], env).ended).toBe(0);
});
