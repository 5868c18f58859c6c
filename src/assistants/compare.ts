import type { IndicatorDefinition } from '../datasets/indicator';
import { isSurveyed } from '../datasets/roles';
import { counted, writeChange } from '../kernel/french';
import { FEDERATION } from '../kernel/territory';
import { FEDERATION_PROFILE } from '../kernel/federation/federation';
import { valueWords } from '../reading/explanation/number-words';
import { territoryWords } from '../reading/explanation/territory-words';
import { indicatorAddress } from '../pages/key-figures/addresses';
import type { ComparedAnswer } from './answer';
import type { Ground } from './ask';
import { latestYear } from './figure';
import { indicatorNamed, placeNamed, type Named, type Place } from './names';
import {
  regionsQuestion,
  seriesQuestion,
  variablesOf,
  type AskedYear,
  type RegionsQuestionAnswer,
  type SeriesQuestionAnswer,
} from './questions';

export interface ComparisonAsked {
  readonly indicator: string;
  /** REGIONS of one year, or YEARS of one place. */
  readonly over: 'REGIONS' | 'YEARS';
  readonly place?: string;
  readonly year?: number;
  readonly places?: readonly string[];
  readonly years?: readonly number[];
}

const NOTHING: ComparedAnswer = {
  sentence: '',
  indicator: null,
  unit: null,
  rows: [],
  limits: [],
  nearest: [],
  address: null,
  leftOut: 0,
};

const unknown = (what: string, nearest: readonly Named[]): ComparedAnswer => ({
  ...NOTHING,
  sentence: `Aucun ${what} de ce nom : choisir parmi les plus proches, ou dire qu’il n’est pas connu.`,
  nearest,
});

type Row = ComparedAnswer['rows'][number];

/** Regions side by side, or years: values that are known whole, and for all others why there is none. */
export async function answerComparison(ground: Ground, asked: ComparisonAsked): Promise<ComparedAnswer> {
  const indicator = indicatorNamed(asked.indicator);
  if ('nearest' in indicator) return unknown('indicateur', indicator.nearest);
  return asked.over === 'YEARS'
    ? overYears(ground, indicator.found, asked)
    : overRegions(ground, indicator.found, asked);
}

async function overRegions(
  ground: Ground,
  definition: IndicatorDefinition,
  { year: wanted, places = [] }: ComparisonAsked,
): Promise<ComparedAnswer> {
  const named = places.map((words) => placeNamed(ground.places, words));
  for (const each of named) if ('nearest' in each) return unknown('territoire', each.nearest);
  const codes = named.flatMap((each) => ('found' in each ? each.found.code : []));
  const federation: Place = { code: '', name: FEDERATION_PROFILE.name, territory: FEDERATION };
  const year = wanted ?? (await latestYear(ground, definition, federation));
  const { federation: answer } = await ground.ask<RegionsQuestionAnswer>(regionsQuestion, {
    indicator: definition.code,
    year,
  });
  const rows: Row[] = answer.regions
    .filter(({ code }) => codes.length === 0 || codes.includes(code))
    .map(({ name, keyFigures }) => rowOf(name, year, keyFigures.figures[0]));
  const known = rows.filter(({ value }) => value !== null).sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
  const said = known.map((row) => `${row.place} ${valueWords(row.value ?? 0, definition)}${invented(row)}`).join(' ; ');
  const without = rows.length - known.length;
  return {
    ...NOTHING,
    ...about(definition),
    sentence: `En ${year}, l’indicateur « ${definition.label} » par délégation : ${known.length === 0 ? 'aucune valeur entière n’est connue' : said}${without === 0 ? '' : `. Sans valeur à comparer : ${counted(without, 'délégation')}`}.`,
    // What is left out for want of room is what has no value.
    rows: [...known, ...rows.filter(({ value }) => value === null)],
    limits: limitsOf(rows),
    address: `${ground.origin}${indicatorAddress(definition.code, year)}`,
  };
}

async function overYears(
  ground: Ground,
  definition: IndicatorDefinition,
  { place: words, years = [] }: ComparisonAsked,
): Promise<ComparedAnswer> {
  const place = placeNamed(ground.places, words);
  if ('nearest' in place) return unknown('territoire', place.nearest);
  const { territory, name } = place.found;
  const answer = await ground.ask<SeriesQuestionAnswer>(seriesQuestion(territory), {
    ...variablesOf(territory),
    indicator: definition.code,
  });
  const series = (answer.place?.series ?? []).filter(({ year }) => years.length === 0 || years.includes(year));
  const rows = series.map((each) => rowOf(name, each.year, each));
  const absent = years.filter((year) => !series.some((each) => each.year === year));
  const all: Row[] = [
    ...rows,
    ...absent.map((year) => ({ place: name, year, value: null, state: 'NOT_REPORTED' as const, demonstration: false })),
  ].sort((a, b) => a.year - b.year);
  const known = all.filter(({ value }) => value !== null);
  const said = known
    .map((row) => `${valueWords(row.value ?? 0, definition)} en ${row.year}${invented(row)}`)
    .join(', ');
  const changes = series.flatMap(changeWords);
  return {
    ...NOTHING,
    ...about(definition),
    sentence: `L’indicateur « ${definition.label} » pour ${territoryWords(territory, name)} : ${known.length === 0 ? 'aucune valeur entière n’est connue' : said}.${changes.length === 0 ? '' : ` ${changes.join(' ')}`}`,
    rows: all,
    limits: [
      ...(isSurveyed(definition)
        ? ['Deux années de l’enquête ne se comparent qu’entre les adhérents qui ont répondu aux deux.']
        : []),
      ...limitsOf(all),
    ],
    address: `${ground.origin}${indicatorAddress(definition.code)}`,
  };
}

/** An evolution as the API gives it: no other is to be computed from the rows. */
function changeWords({ year, evolution, state }: AskedYear): string[] {
  if (evolution === null || state !== 'KNOWN') return [];
  if (evolution.change !== null) return [`Évolution en ${year} : ${writeChange(evolution.change)}.`];
  return evolution.sameUnitsChange === null
    ? []
    : [
        `Évolution en ${year}, à périmètre constant (${evolution.sameUnits}) : ${writeChange(evolution.sameUnitsChange)}.`,
      ];
}

const about = ({ code, label, unit }: IndicatorDefinition) => ({ indicator: { code, name: label }, unit });

function rowOf(
  place: string,
  year: number,
  figure: Pick<AskedYear, 'value' | 'state' | 'demonstration'> | undefined,
): Row {
  const { value = null, state = 'NOT_REPORTED', demonstration = false } = figure ?? {};
  return { place, year, value: state === 'KNOWN' ? value : null, state, demonstration };
}

const WORDS = {
  PARTIAL: 'connu en partie seulement : il n’y a pas de valeur à comparer',
  NOT_REPORTED: 'que personne n’a communiqué : ce n’est pas un zéro',
  NOT_APPLICABLE: 'sans objet',
  SUPPRESSED: 'retenu au titre du secret statistique : il ne se déduit pas des autres',
} as const;

const limitsOf = (rows: readonly Row[]): readonly string[] =>
  (Object.keys(WORDS) as (keyof typeof WORDS)[])
    .filter((state) => rows.some((row) => row.state === state))
    .map((state) => `${state} : ${WORDS[state]}.`);

const invented = ({ demonstration }: Row): string => (demonstration ? ' (démonstration, inventé)' : '');
