import type { IndicatorDefinition } from '../../datasets/indicator';
import type { FigureState } from '../../kernel/codes';
import type { TerritoryRef } from '../../kernel/territory';
import type { ResolvedFigure } from '../../figures/resolved';
import { exactQuartiles, safeQuartiles, type Quartiles, type ValuesByRegion } from '../../observatory/quartiles';
import type { ObservedGroup, ObservedMeasure, QuartilesAbsence } from './observed';
import { countOfBoth, sumShown, valuesOf, type Survey, type SurveyedPlace } from './surveyed';

interface Measured {
  readonly survey: Survey;
  readonly sums: readonly IndicatorDefinition[];
  readonly rates: readonly IndicatorDefinition[];
  readonly figure: (territory: TerritoryRef, indicator: string, type: string | null) => Promise<ResolvedFigure>;
  readonly fewest: number;
}

export interface GroupAsked {
  readonly territory: TerritoryRef;
  /** Null for all types. */
  readonly type: string | null;
  readonly key: string | null;
  readonly label: string;
  readonly places: readonly SurveyedPlace[];
  /** Whether the reader may not read the rows that this rests on. */
  readonly masked: boolean;
}

export async function observedGroup(measured: Measured, asked: GroupAsked): Promise<ObservedGroup> {
  const { survey, sums, rates } = measured;
  const { territory, type, key, label, places } = asked;
  const own = (indicator: string): Promise<ResolvedFigure> => measured.figure(territory, indicator, type);
  const respondents = await own(survey.role.respondents);
  const listed = places.flatMap(({ population }) => (population === null ? [] : [sizeOf(population, type)]));
  const expected = listed.length === 0 ? null : listed.reduce((sum, each) => sum + each, 0);
  const isWhole = listed.length === places.length && respondents.value !== null;
  const workload = survey.role.fullTimeEquivalents ?? null;
  const fullTime = workload === null ? null : await own(workload);
  const measures = await Promise.all([
    ...sums.map(async ({ code }) => observedSum(measured, asked, await own(code), fullTime)),
    ...rates.map(async ({ code }) => rateOf(await own(code))),
  ]);
  const order = survey.indicators.map(({ code }) => code);
  return {
    key,
    label,
    respondents,
    expected,
    rate: isWhole && expected ? Number(((respondents.value ?? 0) / expected).toFixed(4)) : null,
    measures: measures.sort((a, b) => order.indexOf(a.indicator) - order.indexOf(b.indicator)),
  };
}

const sizeOf = (population: ReadonlyMap<string, number>, type: string | null): number =>
  type === null ? [...population.values()].reduce((sum, each) => sum + each, 0) : (population.get(type) ?? 0);

const NO_DETAIL = {
  respondents: null,
  perRespondent: null,
  perFullTimeEquivalent: null,
  respondentsToBoth: null,
  quartiles: null,
  quartilesAbsence: null,
} as const;

const rateOf = (figure: ResolvedFigure): ObservedMeasure => ({
  indicator: figure.key.indicator,
  figure,
  ...NO_DETAIL,
});

/** Of those who give one of two measures, the share that has to give both: sums of different adherents make no ratio. */
const SAME_RESPONDENTS = 0.8;

function observedSum(
  { sums, fewest }: Measured,
  { type, places, masked }: GroupAsked,
  figure: ResolvedFigure,
  fullTime: ResolvedFigure | null,
): ObservedMeasure {
  const { indicator } = figure.key;
  if (figure.basis !== 'COMPUTED' && figure.state !== 'SUPPRESSED')
    return { indicator, figure, ...NO_DETAIL, quartilesAbsence: 'NOTHING' };
  const values = valuesOf(places, indicator, type);
  const respondents = [...values.values()].reduce((sum, { length }) => sum + length, 0);
  const workload = fullTime?.key.indicator ?? indicator;
  const sum = sumShown(figure, places);
  const both = workload === indicator ? 0 : countOfBoth(places, [indicator, workload], type);
  const others = [...valuesOf(places, workload, type).values()].reduce((all, { length }) => all + length, 0);
  const alike = both >= SAME_RESPONDENTS * Math.max(respondents, others);
  const perFullTime = fullTime === null || !alike ? null : ratio(sum, sumShown(fullTime, places));
  const definition = sums.find(({ code }) => code === indicator);
  return {
    indicator,
    figure,
    respondents,
    perRespondent: ratio(sum, respondents),
    perFullTimeEquivalent: perFullTime,
    respondentsToBoth: fullTime === null || workload === indicator ? null : both,
    ...(definition === undefined
      ? { quartiles: null, quartilesAbsence: 'NOTHING' as const }
      : quartilesOf(figure.state, sum, values, definition, masked ? fewest : null)),
  };
}

/** Of sums that are shown: it tells no more than they do. */
const ratio = (value: number | null, of: number | null): number | null =>
  value === null || !of ? null : Number((value / of).toFixed(4));

/** `fewest` is null for a reader from whom nothing of it is withheld. */
function quartilesOf(
  state: FigureState,
  sum: number | null,
  values: ValuesByRegion,
  { unit, precision }: IndicatorDefinition,
  fewest: number | null,
): { readonly quartiles: Quartiles | null; readonly quartilesAbsence: QuartilesAbsence | null } {
  const absent = (quartilesAbsence: QuartilesAbsence) => ({ quartiles: null, quartilesAbsence });
  if (state === 'SUPPRESSED') return absent('WITHHELD');
  if ([...values.values()].every(({ length }) => length === 0)) return absent('NOTHING');
  if (sum === null) return absent(state === 'PARTIAL' ? 'INCOMPLETE' : 'NOTHING');
  const quartiles = fewest === null ? exactQuartiles(values, precision) : safeQuartiles(values, unit, fewest);
  return typeof quartiles === 'string' ? absent(quartiles) : { quartiles, quartilesAbsence: null };
}
