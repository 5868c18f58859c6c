import type { Unit } from '../../kernel/codes';
import { withFormulaGuard } from '../../datasets/formula-guard';
import { DIALECTS } from '../../intake/dialect';
import { csvLine } from '../../intake/write-csv';
import { FEDERATION_NAME } from '../../network/network';
import { UNIT_WORDS } from '../french';
import type { KeyFiguresData } from './key-figures.data';
import type { FigureAnswer, ValueAnswer } from './key-figures.query';

const TITLES = [
  'territoire',
  'annee',
  'indicateur',
  'libelle',
  'ventilation',
  'part',
  'valeur',
  'valeur_partielle',
  'unite',
  'etat',
  'base',
  'approximatif',
  'demonstration',
  'regions_remises',
  'regions_attendues',
  'valeur_annee_precedente',
  'evolution',
  'imprime_dans',
  'a_savoir',
];

const DIALECT = DIALECTS['excel-fr'];

const number = (value: number | null | undefined): string =>
  value === null || value === undefined ? '' : String(Number(value.toFixed(6))).replace('.', DIALECT.decimal);
/** A number may begin with its sign. */
const guarded = (cell: string): string => (/^-?[\d,]+$/.test(cell) ? cell : withFormulaGuard(cell));
const yes = (value: boolean): string => (value ? DIALECT.yes : DIALECT.no);

/** The tables of the page as one file for French Excel: figures, regions, parts and series; rates are fractions. */
export function keyFiguresCsv(data: KeyFiguresData, indicator: string | null): string {
  const lines = rowsOf(data).filter(([, , code]) => indicator === null || code === indicator);
  const whole = lines.map((cells) => TITLES.map((_, index) => cells[index] ?? ''));
  return DIALECT.mark + [TITLES, ...whole].map((cells) => csvLine(cells.map(guarded), DIALECT)).join('');
}

/** Where a value that is a printed one stands, and what a reader must know of it. */
function printedIn({ basis, printed }: Pick<FigureAnswer, 'basis' | 'printed'>): readonly string[] {
  const same = basis === 'PRINTED' ? printed.find(({ difference }) => difference === 0) : undefined;
  if (same === undefined) return [];
  return [[same.source.label, same.section].filter((words) => words !== null).join(', '), same.note ?? ''];
}

function rowsOf({ name, year, figures, map, bars, series }: KeyFiguresData): readonly (readonly string[])[] {
  const value = (
    answer: ValueAnswer & { readonly partialValue: number | null },
    unit: Unit,
    demonstration: boolean,
  ): string[] => [
    number(answer.value),
    number(answer.partialValue),
    UNIT_WORDS[unit],
    answer.state,
    answer.basis ?? '',
    yes(answer.approximate),
    yes(demonstration),
  ];
  const splits = [
    { ...map, place: FEDERATION_NAME, by: 'région' },
    ...bars.map((each) => ({
      ...each,
      place: name,
      by: each.query.variables['dimension'] === 'THEME' ? 'thème' : 'type de structure',
    })),
  ];
  return [
    ...figures.map(({ indicator, coverage, evolution, demonstration, ...answer }) => [
      name,
      String(year),
      indicator.code,
      indicator.label,
      '',
      '',
      ...value(answer, indicator.unit, demonstration),
      number(coverage.reporting),
      number(coverage.expected),
      number(evolution?.previousValue),
      number(evolution?.change),
      ...printedIn(answer),
    ]),
    ...splits.flatMap(({ answer: { indicator, breakdown, demonstration }, place, by }) =>
      breakdown.map((part) => [
        place,
        String(year),
        indicator.code,
        indicator.label,
        by,
        part.label,
        ...value(part, indicator.unit, demonstration),
        ...['', '', '', ''],
      ]),
    ),
    ...series.flatMap(({ indicator, answer }) =>
      answer
        .filter((point) => point.year !== year)
        .map((point) => [
          name,
          String(point.year),
          indicator.code,
          indicator.label,
          '',
          '',
          ...value(point, indicator.unit, point.demonstration),
          number(point.coverage.reporting),
          number(point.coverage.expected),
          ...['', ''],
        ]),
    ),
  ];
}
