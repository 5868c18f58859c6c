import type { Unit } from '../../kernel/codes';
import { FEDERATION_NAME } from '../../network/network';
import { UNIT_WORDS } from '../french';
import { frenchCsv, frenchNumber as number, frenchYes as yes } from '../french-csv';
import type { KeyFiguresData } from './key-figures.data';
import { comparedUnits, comparedWholes, type Compared } from './evolution-words';
import type { PartialAnswer, ValueAnswer, RemarkAnswer } from '../figure-answers';
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
];

/** The tables of the page as one file for French Excel: figures, regions, parts and series; rates are fractions. */
export function keyFiguresCsv(data: KeyFiguresData, indicator: string | null): string {
  const lines = rowsOf(data).filter(([, , code]) => indicator === null || code === indicator);
  const whole = lines.map((cells) => TITLES.map((_, index) => cells[index] ?? ''));
  return frenchCsv(TITLES, whole);
}

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

function rowsOf({ name, year, figures, map, bars, series }: KeyFiguresData): readonly (readonly string[])[] {
  const value = (answer: ValueAnswer & PartialAnswer, unit: Unit, demonstration: boolean): string[] => [
    number(answer.value),
    number(answer.partialValue),
    answer.partialOf.map(({ name: part }) => part).join(' ; '),
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
    ...figures.map(({ indicator, coverage, demonstration, ...answer }) => [
      name,
      String(year),
      indicator.code,
      indicator.label,
      '',
      '',
      ...value(answer, indicator.unit, demonstration),
      number(coverage.reporting),
      number(coverage.expected),
      ...comparison({ indicator, ...answer }),
      answer.basis === 'PRINTED' ? (answer.explanation.sources[0] ?? '') : '',
      noteOf(answer),
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
        ...['', ''],
        ...NO_COMPARISON,
        sourceOf(part),
        noteOf(part),
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
          ...NO_COMPARISON,
          sourceOf(point),
          noteOf(point),
        ]),
    ),
  ];
}
