import { isSurveyed } from '../datasets/roles';
import { definitionOf } from '../datasets/catalogue';
import { sidesOf } from '../datasets/indicator';
import { roundedValue, toScaled } from '../kernel/decimal';
import { regionRef } from '../kernel/territory';
import { addAmounts, valueOf, type Amount } from '../published/amount';
import type { FigureKey } from '../published/figure-key';
import type { Ledger } from '../published/ledger';
import { resolve } from './resolve';
import { numberOf, type ResolvedFigure } from './resolved';
import { regionOf } from './rows';

export interface Evolution {
  /** Null when the year before is not KNOWN. */
  readonly previousValue: number | null;
  /** As a fraction of the value before; null when that is null or not above 0, when the value is, and for the survey. */
  readonly change: number | null;
  /** The same over the units that reported both years only; null without such units, or when they had 0. */
  readonly sameUnitsChange: number | null;
  readonly sameUnits: number;
  /** The value less the one before: of a rate, hundredths of it are points. Null where `change` must not be told. */
  readonly difference: number | null;
}

/** The same figure a year before. */
export const yearBefore = (key: FigureKey): FigureKey => ({ ...key, year: key.year - 1 });

/** Whether the units of a figure's evolution are adherents (the survey) or regions (everything else). */
export const comparesAdherents = (key: FigureKey): boolean =>
  isSurveyed(definitionOf(key.indicator)) && sidesOf(definitionOf(key.indicator)) === null && key.slice === null;

/**
 * Against the year before (docs/regles.md#evolutions); null unless both years are known, or partial with units that are on both sides; null too
 * when one of the two rests on demonstration and the other does not: what is invented and what is real are never held
 * against each other. A partial figure is compared over the same units alone, and so is the survey, whose respondents
 * differ from year to year.
 */
export function evolutionOf(ledger: Ledger, figure: ResolvedFigure): Evolution | null {
  const before = resolve(ledger, yearBefore(figure.key));
  if (numberOf(figure) === null || numberOf(before) === null || figure.demonstration !== before.demonstration)
    return null;
  const pairs = comparesAdherents(figure.key) ? adherentPairs(ledger, figure.key) : regionPairs(ledger, figure);
  const whole = figure.value !== null && before.value !== null;
  if (!whole && pairs.length === 0) return null;
  const compares = whole && !isSurveyed(definitionOf(figure.key.indicator));
  return {
    previousValue: before.value,
    change: compares ? changeOf(figure.value, before.value) : null,
    difference: compares ? differenceOf(figure.key, figure.value, before.value) : null,
    sameUnitsChange: sameUnitsChange(figure.key, pairs),
    sameUnits: pairs.length,
  };
}

type Pair = readonly [now: Amount, before: Amount];

/** Exact to the indicator's precision. */
const differenceOf = ({ indicator }: FigureKey, now: number, before: number): number =>
  roundedValue(toScaled(now) - toScaled(before), definitionOf(indicator).precision);

/** As a fraction of what was: of a deficit there is none. */
const changeOf = (now: number, before: number): number | null => (before <= 0 ? null : (now - before) / before);

function sameUnitsChange({ indicator }: FigureKey, pairs: readonly Pair[]): number | null {
  const { aggregation, precision } = definitionOf(indicator);
  if (pairs.length === 0) return null;
  const now = valueOf(addAmounts(pairs.map((pair) => pair[0])), aggregation, precision);
  const before = valueOf(addAmounts(pairs.map((pair) => pair[1])), aggregation, precision);
  return now === null || before === null ? null : changeOf(now, before);
}

function regionPairs(ledger: Ledger, { key }: ResolvedFigure): readonly Pair[] {
  const keys =
    key.territory.kind === 'FEDERATION'
      ? ledger.snapshot.network.regions.map((region): FigureKey => ({ ...key, territory: regionRef(region.code) }))
      : [key];
  return keys.flatMap((each) => {
    const [now, before] = [resolve(ledger, each), resolve(ledger, yearBefore(each))];
    const comparable = now.value !== null && before.value !== null && now.amount !== null && before.amount !== null;
    return comparable ? [[now.amount, before.amount] as const] : [];
  });
}

/** Adherents whose rows fill the measure in both years. */
function adherentPairs(ledger: Ledger, key: FigureKey): readonly Pair[] {
  const now = answersOf(ledger, key);
  const before = answersOf(ledger, yearBefore(key));
  return [...now].flatMap(([uid, amount]) => {
    const earlier = before.get(uid);
    return earlier === undefined ? [] : [[amount, earlier] as const];
  });
}

function answersOf(ledger: Ledger, { indicator, territory, year }: FigureKey): ReadonlyMap<string, Amount> {
  const { publications } = ledger.snapshot;
  const { dataset } = definitionOf(indicator);
  if (dataset === null) return new Map();
  const region = regionOf(ledger, territory);
  const asked =
    territory.kind === 'FEDERATION'
      ? publications.of(dataset, year)
      : region === undefined
        ? []
        : [publications.find(dataset, year, region)].filter((publication) => publication !== undefined);
  const within = (uid: string): boolean =>
    territory.kind === 'ADHERENT'
      ? uid === territory.code
      : territory.kind !== 'DEPARTMENT' || ledger.homeOf(uid)?.department === territory.code;
  return new Map(
    asked.flatMap((publication) =>
      [...ledger.cellsOf(publication, indicator, 'ADHERENT')].filter(([uid, cell]) => cell.filled > 0 && within(uid)),
    ),
  );
}
