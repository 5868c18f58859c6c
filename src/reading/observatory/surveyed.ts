import type { IndicatorDefinition } from '../../datasets/indicator';
import type { SURVEYS } from '../../datasets/roles';
import type { DatasetCode } from '../../kernel/codes';
import { fromScaled } from '../../kernel/decimal';
import { FEDERATION, regionRef, type TerritoryRef } from '../../kernel/territory';
import type { ValuesByRegion } from '../../observatory/quartiles';
import type { ResolvedFigure } from '../../figures/resolved';
import { LISTED, registerOf } from '../../figures/survey';
import type { Ledger } from '../../published/ledger';
import type { Answers } from './answers-by-place';

export type Survey = (typeof SURVEYS)[number];

/** What the survey measures, by how it is shown: sums have an estimate and quartiles, shares and means have neither. */
export const measuresOf = ({
  indicators,
  role,
}: Survey): { readonly sums: readonly IndicatorDefinition[]; readonly rates: readonly IndicatorDefinition[] } => {
  const measured = indicators.filter(({ code, measure }) => measure !== null && code !== role.respondents);
  return {
    sums: measured.filter(({ aggregation }) => aggregation === 'SUM'),
    rates: measured.filter(({ aggregation }) => aggregation !== 'SUM'),
  };
};

/** One region, or what belongs to none, as a survey of a year found it. */
export interface SurveyedPlace {
  /** Slug; empty for what belongs to no delegation. */
  readonly region: string;
  /** Null as long as no answers are published there, or have not all arrived. */
  readonly answers: Answers | null;
  /** Adherents of the register by type; null without one. */
  readonly population: ReadonlyMap<string, number> | null;
}

export const placeRef = (region: string): TerritoryRef => (region === '' ? FEDERATION : regionRef(region));

/** Whom the survey asked there. The ledger holds the register's types. */
export function populationIn(
  ledger: Ledger,
  survey: DatasetCode,
  year: number,
  region: string,
): ReadonlyMap<string, number> | null {
  const register = registerOf(ledger.snapshot, survey, year, region === '' ? null : region);
  if (register === undefined) return null;
  const cells = ledger.cellsOf(register, LISTED, 'STRUCTURE_TYPE');
  return new Map([...cells].map(([type, { numerator }]) => [type, fromScaled(numerator)]));
}

/** The answers to one measure in some places, of one type or of all. */
export const valuesOf = (places: readonly SurveyedPlace[], indicator: string, type: string | null): ValuesByRegion =>
  new Map(places.map(({ region, answers }) => [region, answers === null ? [] : filledIn(answers, indicator, type)]));

function filledIn({ types, values }: Answers, indicator: string, type: string | null): readonly number[] {
  const found: number[] = [];
  values.get(indicator)?.forEach((value, at) => {
    if (!Number.isNaN(value) && (type === null || types[at] === type)) found.push(value);
  });
  return found;
}

/**
 * A sum of answers as the reader sees it; null where it is withheld, comes from no answers alone, or answers are still to
 * come. A figure whose answers are all there is PARTIAL where those of one region leave the measure out: it is their sum.
 */
export const sumShown = (
  { basis, value, partialValue }: ResolvedFigure,
  places: readonly SurveyedPlace[],
): number | null => {
  if (basis !== 'COMPUTED') return null;
  return value ?? (places.every(({ answers }) => answers !== null) ? partialValue : null);
};

/** How many answers fill two measures. */
export function countOfBoth(
  places: readonly SurveyedPlace[],
  [one, other]: readonly [string, string],
  type: string | null,
): number {
  let count = 0;
  for (const { answers } of places) {
    const [first, second] = [answers?.values.get(one), answers?.values.get(other)];
    answers?.types.forEach((each, at) => {
      if (type !== null && each !== type) return;
      if (!Number.isNaN(first?.[at] ?? NaN) && !Number.isNaN(second?.[at] ?? NaN)) count++;
    });
  }
  return count;
}
