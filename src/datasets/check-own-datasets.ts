import { DIMENSIONS } from '../kernel/dimensions';
import { ADHERENT } from './column';
import type { Dataset } from './dataset';
import { measuredColumns } from './measure';
import { OWN_DATASETS_FILE } from './own-datasets';

/** As long as their columns in the database. */
const LONGEST = { code: 20, fileName: 40, indicator: 48 };

/**
 * What is wrong with the datasets that a federation declares for itself: French sentences, all of them at once. The
 * product's own declarations are held to the same by tests.
 */
export function ownDatasetFaults(own: readonly Dataset[], every: readonly Dataset[]): readonly string[] {
  const indicators = new Set(every.flatMap((dataset) => dataset.indicators.map(({ code }) => code)));
  return own.flatMap((dataset, index) => {
    const named = typeof dataset.fileName === 'string' ? `« ${dataset.fileName} »` : `le jeu n° ${index + 1}`;
    return [
      ...namesOf(dataset),
      ...wordsOf(dataset),
      ...roleOf(dataset),
      ...columnsOf(dataset),
      ...ratiosOf(dataset, indicators),
    ].map((sentence) => `${OWN_DATASETS_FILE}, ${named} : ${sentence}`);
  });
}

function namesOf({ code, fileName, indicators }: Dataset): readonly string[] {
  const capitals = /^[A-Z][A-Z0-9_]*$/;
  const faults: string[] = [];
  if (!capitals.test(code) || code.length > LONGEST.code)
    faults.push(`code « ${code} ». Écrire de 1 à ${LONGEST.code} lettres capitales, chiffres ou « _ ».`);
  if (!/^[a-z][a-z0-9_]*$/.test(fileName) || fileName.length > LONGEST.fileName)
    faults.push(`fileName « ${fileName} ». Écrire de 1 à ${LONGEST.fileName} lettres minuscules, chiffres ou « _ ».`);
  for (const indicator of indicators)
    if (!capitals.test(indicator.code) || indicator.code.length > LONGEST.indicator)
      faults.push(
        `indicateur « ${indicator.code} ». Écrire de 1 à ${LONGEST.indicator} lettres capitales, chiffres ou « _ ».`,
      );
  return faults;
}

function wordsOf({ label, description, summary, columns, indicators }: Dataset): readonly string[] {
  const described = [
    ['le jeu', { label, description }],
    ['le jeu, « summary »', { label, description: summary }],
    ...columns.map((column) => [`la colonne « ${column.name} »`, column] as const),
    ...indicators.map((indicator) => [`l’indicateur « ${indicator.code} »`, indicator] as const),
  ] as const;
  return described.flatMap(([what, words]) => {
    const said: { readonly fr?: string; readonly en?: string } | undefined = words.description;
    return words.label && said?.fr && said.en
      ? []
      : `${what} n’est pas décrit. Donner label, description.fr et description.en.`;
  });
}

function roleOf({ role, columns, keys, indicators, namesAdherent, fixedShares }: Dataset): readonly string[] {
  const faults: string[] = [];
  const codes = indicators.map(({ code }) => code);
  const pointing = columns.find(({ type }) => type === 'ADHERENT');
  if (namesAdherent && pointing === undefined)
    faults.push('namesAdherent sans colonne d’adhérent. Ajouter adherent() aux colonnes, ou écrire false.');
  if (role.is === 'REGISTER' || role.is === 'TOTALS')
    faults.push(`rôle ${role.is}, que seul un jeu du produit tient. Écrire SURVEY, ou retirer role.`);
  if (role.is === 'SURVEY') {
    if (pointing?.required !== true || !namesAdherent)
      faults.push('une enquête est répondue par des adhérents. Écrire adherent({ required: true }) et namesAdherent.');
    if (!keys.some((key) => key.when === null && key.columns.join() === ADHERENT))
      faults.push(`une enquête a une ligne par adhérent. Écrire keys: [{ columns: ['${ADHERENT}'], when: null }].`);
    const respondents = indicators.find(({ code }) => code === role.respondents);
    if (respondents?.measure?.kind !== 'COUNT')
      faults.push(`respondents « ${role.respondents} » n’est pas un de ses indicateurs qui comptent des lignes.`);
  }
  for (const code of fixedShares.flat())
    if (!codes.includes(code)) faults.push(`fixedShares nomme « ${code} », qui n’est pas un de ses indicateurs.`);
  return faults;
}

function columnsOf({ columns, keys, rules, dimensionColumns, indicators }: Dataset): readonly string[] {
  const names = columns.map(({ name }) => name);
  const used: readonly (readonly [where: string, columns: readonly string[]])[] = [
    ['keys', keys.flatMap((key) => key.columns)],
    ['rules', rules.flatMap(({ column }) => column ?? [])],
    ['dimensionColumns', Object.values(dimensionColumns)],
    ...indicators.map(
      ({ code, measure }) => [`l’indicateur « ${code} »`, measure === null ? [] : measuredColumns(measure)] as const,
    ),
  ];
  const unknown = used.flatMap(([where, all]) =>
    [...new Set(all)]
      .filter((name) => !names.includes(name))
      .map((name) => `${where} nomme la colonne « ${name} », qui n’y est pas. Colonnes : ${names.join(', ')}.`),
  );
  const known: readonly string[] = DIMENSIONS;
  const dimensions = Object.keys(dimensionColumns)
    .filter((dimension) => !known.includes(dimension))
    .map((dimension) => `dimension « ${dimension} » inconnue. Écrire l’une de : ${known.join(', ')}.`);
  return [...unknown, ...dimensions];
}

const ratiosOf = ({ indicators }: Dataset, known: ReadonlySet<string>): readonly string[] =>
  indicators.flatMap(({ code, ratio }) =>
    Object.values(ratio ?? {})
      .filter((side) => !known.has(side))
      .map((side) => `l’indicateur « ${code} » rapporte « ${side} », qui n’est pas au catalogue. Corriger le code.`),
  );
