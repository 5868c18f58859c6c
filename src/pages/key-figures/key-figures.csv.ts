import type { Unit } from '../../kernel/codes';
import { FEDERATION_NAME } from '../../network/network';
import { UNIT_WORDS } from '../french';
import { frenchCsv, frenchNumber as number, frenchYes as yes } from '../french-csv';
import type { KeyFiguresData, PlaceData } from './key-figures.data';
import { comparedUnits, comparedWholes, type Compared } from './evolution-words';
import type {
  FigureAnswer,
  PartialAnswer,
  PointAnswer,
  RemarkAnswer,
  SplitAnswer,
  ValueAnswer,
} from '../figure-answers';
import { restWords } from '../territory-words';

const TITLES = [
  'territoire',
  'annee',
  'indicateur',
  'libelle',
  'ventilation',
  'part',
  'valeur',
  'valeur_partielle',
  'parties_comptees',
  'unite',
  'etat',
  'base',
  'approximatif',
  'demonstration',
  'regions_remises',
  'regions_attendues',
  'valeur_annee_precedente',
  'evolution',
  'ecart',
  'evolution_perimetre_constant',
  'unites_comparees',
  'rupture',
  'source',
  'a_savoir',
  'sources_a_surveiller',
];

/** Rows under these titles as one file for French Excel; rates are fractions. */
export const figuresCsv = (rows: readonly (readonly string[])[]): string =>
  frenchCsv(
    TITLES,
    rows.map((cells) => TITLES.map((_, index) => cells[index] ?? '')),
  );

/** The tables of the page in one file: figures, regions, parts and series. */
export const keyFiguresCsv = (data: KeyFiguresData, indicator: string | null): string =>
  figuresCsv(rowsOf(data).filter(([, , code]) => indicator === null || code === indicator));

/** What a reader must know of a value that is a printed or a declared one. */
function noteOf({ basis, printed, declared }: Noted): string {
  const said = basis === 'PRINTED' ? printed : basis === 'DECLARED' ? declared : [];
  return said.find(({ difference }) => difference === 0)?.note ?? '';
}

interface Noted {
  readonly basis: string | null;
  readonly printed: readonly RemarkAnswer[];
  readonly declared: readonly RemarkAnswer[];
}

/** Value of the year before, change, gap, change over the same units, their number, and the break that forbids the rest. */
function comparison(figure: Compared): readonly string[] {
  const whole = comparedWholes(figure);
  const units = comparedUnits(figure);
  return [
    number(whole?.previousValue),
    number(figure.indicator.unit === 'RATE' ? null : whole?.change),
    number(whole?.difference),
    number(units?.sameUnitsChange),
    number(units?.sameUnits),
    figure.explanation.breaks.join(' '),
  ];
}

const NO_COMPARISON = ['', '', '', '', '', ''];

const sourceOf = (answer: Parameters<typeof restWords>[0]): string =>
  answer.basis === 'PRINTED' ? restWords(answer) : '';

const valueCells = (answer: ValueAnswer & PartialAnswer, unit: Unit, demonstration: boolean): string[] => [
  number(answer.value),
  number(answer.partialValue),
  answer.partialOf.map(({ name: part }) => part).join(' ; '),
  UNIT_WORDS[unit],
  answer.state,
  answer.basis ?? '',
  yes(answer.approximate),
  yes(demonstration),
];

/** The figures of a place and a year alone. */
export const placeCsv = ({ name, year, figures }: PlaceData, indicator: string | null): string =>
  figuresCsv(
    figures
      .filter((figure) => indicator === null || figure.indicator.code === indicator)
      .map((figure) => figureCells(name, year, figure)),
  );

/** The figure of a place whole, against the year before. */
export const figureCells = (
  place: string,
  year: number,
  { indicator, coverage, demonstration, ...answer }: FigureAnswer,
): readonly string[] => [
  place,
  String(year),
  indicator.code,
  indicator.label,
  '',
  '',
  ...valueCells(answer, indicator.unit, demonstration),
  number(coverage.reporting),
  number(coverage.expected),
  ...comparison({ indicator, ...answer }),
  answer.basis === 'PRINTED' ? (answer.explanation.sources[0] ?? '') : '',
  noteOf(answer),
  answer.explanation.sourceNotes.join(' '),
];

type PointCells = Omit<PointAnswer, 'indicator' | '__typename'> & { readonly demonstration: boolean };

/** The same without a comparison. */
export const pointCells = (
  place: string,
  { code, label, unit }: { readonly code: string; readonly label: string; readonly unit: Unit },
  point: PointCells,
): readonly string[] => [
  place,
  String(point.year),
  code,
  label,
  '',
  '',
  ...valueCells(point, unit, point.demonstration),
  number(point.coverage.reporting),
  number(point.coverage.expected),
  ...NO_COMPARISON,
  sourceOf(point),
  noteOf(point),
];

/** The parts of a figure; `by` says in French what it is split along. */
export const csvOfParts = (
  place: string,
  year: number,
  by: string,
  { indicator, breakdown, demonstration }: Pick<SplitAnswer, 'indicator' | 'breakdown' | 'demonstration'>,
): readonly (readonly string[])[] =>
  breakdown.map((part) => [
    place,
    String(year),
    indicator.code,
    indicator.label,
    by,
    part.label,
    ...valueCells(part, indicator.unit, demonstration),
    ...['', ''],
    ...NO_COMPARISON,
    sourceOf(part),
    noteOf(part),
  ]);

function rowsOf({ name, year, figures, map, bars, series }: KeyFiguresData): readonly (readonly string[])[] {
  const splits = [
    { ...map, place: FEDERATION_NAME, by: 'région' },
    ...bars.map((each) => ({
      ...each,
      place: name,
      by: each.query.variables['dimension'] === 'THEME' ? 'thème' : 'type de structure',
    })),
  ];
  return [
    ...figures.map((figure) => figureCells(name, year, figure)),
    ...splits.flatMap(({ answer, place, by }) => csvOfParts(place, year, by, answer)),
    ...series.flatMap(({ indicator, answer }) =>
      answer.filter((point) => point.year !== year).map((point) => pointCells(name, indicator, point)),
    ),
  ];
}
