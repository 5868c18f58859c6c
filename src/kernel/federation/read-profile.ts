import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DataFiles } from '../data-file';
import { DeclaredValues, isObject } from './declared-values';
import type { BoxProfile, KeyFiguresProfile, Profile } from './profile';
import { readRegionProfiles, readStructureTypes } from './reference-columns';

/** The file that says who the federation is. */
export const PROFILE_FILE = 'federation.json';

const NAMES = [
  'nom',
  'cle',
  'presentation',
  'reseaux_porteurs',
  'reseau_des_siae',
  'premiere_annee',
  'fuseau_horaire',
  'licence',
  'demonstration',
  'requetes',
  'jeux_de_donnees',
  'indicateurs_imprimes',
  'chiffres_cles',
  'exemples_de_regions',
];

export interface ReadProfile {
  readonly profile: Profile;
  /** French sentences, all of them at once; with any, the profile is not to be used. */
  readonly faults: readonly string[];
}

/** Reads the profile in a folder. What its datasets and key figures name is checked where the catalogue is known. */
export function readProfile(folder: string): ReadProfile {
  const faults: string[] = [];
  const values = new DeclaredValues(readJson(folder, faults), PROFILE_FILE, faults);
  const profile = faults.length > 0 ? nobody(folder) : readValues(folder, values, faults);
  const files = new DataFiles(folder);
  const structureTypes = readStructureTypes(files);
  const regions = readRegionProfiles(files);
  faults.push(...files.faults.map(({ file, line, reason }) => `${file}, ligne ${line} : ${reason}`));
  const exampleRegions = examplesOf(profile, regions, faults);
  return { profile: { ...profile, structureTypes, regions, exampleRegions }, faults };
}

function readJson(folder: string, faults: string[]): Readonly<Record<string, unknown>> {
  const path = join(folder, PROFILE_FILE);
  if (!existsSync(path)) {
    faults.push(`${PROFILE_FILE} manque dans ${folder}. Y mettre le profil, ou corriger FEDERATION_DIR.`);
    return {};
  }
  try {
    const found: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (isObject(found)) return found;
    faults.push(`${PROFILE_FILE} n’est pas un objet JSON. L’écrire entre accolades : { "nom": … }.`);
  } catch (error) {
    faults.push(`${PROFILE_FILE} n’est pas du JSON : ${error instanceof Error ? error.message : String(error)}.`);
  }
  return {};
}

type Values = Omit<Profile, 'structureTypes' | 'regions'>;

/** Those that the profile names, or the first. */
function examplesOf({ exampleRegions }: Values, regions: Profile['regions'], faults: string[]): readonly string[] {
  const codes = regions.map(({ code }) => code);
  for (const code of exampleRegions)
    if (!codes.includes(code))
      faults.push(
        `${PROFILE_FILE}, « exemples_de_regions » : « ${code} » n’est pas une région. Écrire l’un de : ${codes.join(', ')}.`,
      );
  return exampleRegions.length > 0 ? exampleRegions : codes.slice(0, 3);
}

function readValues(folder: string, values: DeclaredValues, faults: string[]): Values {
  const code = 'un mot de lettres minuscules et de tirets, par exemple "ma-federation"';
  const key = values.text('cle', code, SLUG);
  const operations = values.optionalText('requetes', 'un dossier de requêtes, d’après celui du profil');
  if (operations !== null && !existsSync(resolve(folder, operations)))
    faults.push(
      `${PROFILE_FILE}, « requetes » : le dossier ${operations} n’existe pas. Le créer, ou retirer la ligne.`,
    );
  values.nothingElse(NAMES);
  return {
    folder,
    name: values.text('nom', 'le nom de la fédération, tel que ses rapports l’écrivent'),
    key,
    presentation: values.optionalText('presentation', 'ce qui suit le nom, par exemple "réseau d’entraide"') ?? '',
    networks: values.texts('reseaux_porteurs', 'une liste de codes, par exemple ["ma-federation"]'),
    insertionNetwork: values.optionalText('reseau_des_siae', code, SLUG),
    firstYear: values.integer('premiere_annee', 1800, new Date().getUTCFullYear(), 'une année passée, comme 1985'),
    timeZone: timeZone(values, faults),
    licence: values.text('licence', 'ce que l’on peut faire des données, en une phrase'),
    demonstration: values.flag('demonstration'),
    operations: operations === null ? null : resolve(folder, operations),
    datasets: values.texts('jeux_de_donnees', 'une liste de noms, par exemple ["adherents", "chiffres"]'),
    printedIndicators: values.texts('indicateurs_imprimes', 'une liste de codes, vide s’il n’y en a pas : []'),
    keyFigures: readKeyFigures(values.group('chiffres_cles')),
    exampleRegions: values.optionalTexts('exemples_de_regions', 'une liste de codes de régions, ou rien'),
  };
}

const SLUG = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

function timeZone(values: DeclaredValues, faults: string[]): string {
  const found = values.text('fuseau_horaire', 'un fuseau, comme "Europe/Paris"');
  try {
    if (found !== '') new Intl.DateTimeFormat('en', { timeZone: found });
  } catch {
    faults.push(
      `${PROFILE_FILE}, « fuseau_horaire » vaut "${found}", qui n’est pas un fuseau. Écrire par exemple "Europe/Paris".`,
    );
  }
  return found;
}

function readKeyFigures(values: DeclaredValues): KeyFiguresProfile {
  const codes = 'une liste de codes d’indicateurs';
  const id = 'un mot sans espace, qui sert d’adresse';
  values.nothingElse(['accueil', 'phares', 'groupes', 'carte', 'barres', 'series', 'cadres']);
  return {
    home: values.texts('accueil', codes),
    headline: values.optionalTexts('phares', codes),
    groups: values.list('groupes', 'une liste de { "id", "titre", "indicateurs", "autres" }', (group) => ({
      id: group.text('id', id, SLUG),
      title: group.text('titre', 'le titre du groupe'),
      indicators: group.texts('indicateurs', codes),
      others: group.optionalTexts('autres', codes),
      note: group.optionalText('note', 'ce qu’il faut savoir de ses chiffres, ou rien'),
    })),
    map: values.texts('carte', codes),
    bars: values.list('barres', 'une liste de { "id", "indicateur", "dimension", "titre" }', (bars) => ({
      id: bars.text('id', id, SLUG),
      indicator: bars.text('indicateur', 'le code d’un indicateur'),
      dimension: bars.text('dimension', 'le nom d’une dimension, comme "THEME"'),
      title: bars.text('titre', 'le titre du graphique'),
    })),
    series: values.list('series', 'une liste de { "id", "indicateur" }', (line) => ({
      id: line.text('id', id, SLUG),
      indicator: line.text('indicateur', 'le code d’un indicateur'),
    })),
    boxes: values.optionalList('cadres', 'une liste de { "id", "titre", "cadres" }', (group) => ({
      id: group.text('id', id, SLUG),
      title: group.text('titre', 'le titre de ces cadres'),
      boxes: group.list('cadres', 'une liste de { "indicateur", "dimension", "modalite", "avec" }', readBox),
    })),
  };
}

function readBox(box: DeclaredValues): BoxProfile {
  box.nothingElse(['titre', 'indicateur', 'dimension', 'modalite', 'avec', 'annee_precedente']);
  return {
    title: box.optionalText('titre', 'le titre du cadre, ou rien'),
    indicator: box.text('indicateur', 'le code d’un indicateur'),
    dimension: box.optionalText('dimension', 'le nom d’une dimension, comme "KIND", ou rien'),
    key: box.optionalText('modalite', 'une part de la dimension, ou rien'),
    beside: box.optionalTexts('avec', 'une liste de codes d’indicateurs, ou rien'),
    yearBefore: box.flag('annee_precedente'),
  };
}

/** Stands in for a profile that cannot be read, so that what is wrong beside it is said too. */
const nobody = (folder: string): Values => ({
  folder,
  name: '',
  key: '',
  presentation: '',
  networks: [],
  insertionNetwork: null,
  firstYear: new Date().getUTCFullYear(),
  timeZone: 'UTC',
  licence: '',
  demonstration: false,
  operations: null,
  datasets: [],
  printedIndicators: [],
  keyFigures: { home: [], headline: [], groups: [], map: [], bars: [], series: [], boxes: [] },
  exampleRegions: [],
});
