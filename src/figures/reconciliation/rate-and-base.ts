import { definitionOf } from '../../datasets/catalogue';
import { fromScaled, toScaled } from '../../kernel/decimal';
import type { PrintedFigure } from '../../reports/printed-figure';
import type { FigureKey } from '../figure-key';
import type { Snapshot } from '../snapshot';
import type { Discrepancy } from './discrepancy';
import { intervalOf, point, type Interval } from './interval';
import { placeOf, subject, written } from './words';

const ADHERENTS = 'ADHERENTS_TOTAL';

/** A printed number with all that it leaves possible, and the figures that it comes from. */
interface Quantity {
  readonly value: Interval;
  readonly possible: Interval;
  readonly printed: readonly PrintedFigure[];
}

/**
 * A printed rate against the printed count that it is a share of, over its base: the one that the report names, or
 * else that territory's printed adherents of the year. A count over a merged part ("ETTI and ETT-ESS") has bounds.
 */
export function rateAndBase(snapshot: Snapshot, printed: readonly PrintedFigure[]): readonly Discrepancy[] {
  return printed
    .filter(({ indicator, scope, slice }) => scope === null && slice === null && isRate(indicator))
    .flatMap((rate) => {
      const base = baseOf(snapshot, rate);
      const share = base === null ? null : shareOf(snapshot, rate, base);
      return base === null || share === null ? [] : compare(snapshot, rate, share, base);
    });
}

const isRate = (indicator: string): boolean => definitionOf(indicator).aggregation === 'RATIO';

function compare(snapshot: Snapshot, rate: PrintedFigure, share: Quantity, base: Quantity): readonly Discrepancy[] {
  if (base.possible.low <= 0) return [];
  const said = intervalOf(rate, true);
  const low = toScaled(share.possible.low / base.possible.high);
  const high = toScaled(share.possible.high / base.possible.low);
  if (low <= said.high && said.low <= high) return [];
  const nearest = low > said.high ? share.value.low / base.value.low : share.value.high / base.value.low;
  const found = toScaled(nearest);
  const { territory, year, indicator, slice, scope } = rate;
  const of = [...share.printed, ...base.printed];
  return [
    {
      kind: 'RATE_AND_BASE',
      territory,
      year,
      indicator,
      slice,
      scope,
      stated: fromScaled(rate.value),
      found: fromScaled(found),
      difference: fromScaled(found - rate.value),
      sources: [...new Set([rate, ...of].map(({ source }) => source))],
      message: `${subject(snapshot, rate)} : imprimé ${written(indicator, rate.value)} (${placeOf(rate)}), mais ${countWords(share)} sur ${countWords(base)} font ${written(indicator, found)} ; corriger le taux, ou dire sur quoi il porte.`,
    },
  ];
}

function countWords({ value, printed }: Quantity): string {
  const indicator = printed[0]?.indicator;
  if (indicator === undefined) return String(fromScaled(value.low));
  return value.low === value.high
    ? written(indicator, value.low)
    : `${written(indicator, value.low)} à ${written(indicator, value.high)}`;
}

/** What the rate rests on; null where nothing of it is printed. */
function baseOf(snapshot: Snapshot, rate: PrintedFigure): Quantity | null {
  if (rate.base !== null && /^\d/.test(rate.base)) {
    const value = point(toScaled(Number(rate.base)));
    return { value, possible: value, printed: [] };
  }
  return quantityOf(snapshot, { ...rate, indicator: rate.base ?? ADHERENTS, slice: null });
}

function quantityOf(snapshot: Snapshot, key: FigureKey): Quantity | null {
  const printed = snapshot.printed.best(key);
  if (printed === undefined) return null;
  return { value: point(printed.value), possible: intervalOf(printed, false), printed: [printed] };
}

/** The count that the rate is a share of: another indicator, or the adherents of certain types. */
function shareOf(snapshot: Snapshot, rate: PrintedFigure, base: Quantity): Quantity | null {
  const { ratio, measure } = definitionOf(rate.indicator);
  if (ratio !== null) return quantityOf(snapshot, { ...rate, indicator: ratio.numerator, slice: null });
  if (measure?.kind !== 'RATIO' || measure.part.is !== 'FIRST_CODE_IN') return null;
  return countOfTypes(snapshot, rate, base, new Set(measure.part.codes));
}

/** Adherents of these types: a merged part counts wholly or not at all, and so does what no part accounts for. */
function countOfTypes(
  snapshot: Snapshot,
  rate: PrintedFigure,
  base: Quantity,
  types: ReadonlySet<string>,
): Quantity | null {
  const whole = { ...rate, indicator: ADHERENTS, slice: null };
  const parts = snapshot.printed.partsOf(whole, 'STRUCTURE_TYPE').filter(({ partOf }) => partOf === null);
  if (parts.length === 0) return null;
  let [low, high, known] = [0, 0, 0];
  for (const part of parts) {
    const codes = (part.slice?.key ?? '').split('+');
    const counted = codes.filter((code) => types.has(code)).length;
    known += part.value;
    if (counted === codes.length) low += part.value;
    if (counted > 0) high += part.value;
  }
  high += Math.max(0, base.value.high - known);
  return { value: { low, high }, possible: { low, high }, printed: parts };
}
