import { definitionOf } from '../../datasets/catalogue';
import { SCALE, toScaled } from '../../kernel/decimal';
import type { FigureKey } from '../../published/figure-key';
import type { Snapshot } from '../../published/snapshot';
import { discrepancy, sideOf, type Discrepancy } from './discrepancy';
import { nearestTo, overlap, point } from './interval';
import type { Knowledge, Quantity } from './quantity';
import { shareOfTypes } from './share-of-types';
import type { Statement } from './statement';
import type { Statements } from './statements';
import { FIRST_TYPES } from './types-run';
import { lowerFirst, sourcesOf, subject, verb, written, writtenBounds } from './words';

/**
 * A rate against the count that it is a share of, over its base: the one that the report names, or else that
 * territory's adherents of the year. A count over a merged part has bounds, and so has an amount in round digits.
 */
export function rateAndBase(knowledge: Knowledge, statements: readonly Statement[]): readonly Discrepancy[] {
  return statements
    .filter(({ indicator, scope, slice }) => scope === null && slice === null && isRatio(indicator))
    .flatMap((rate) => {
      const base = baseOf(knowledge.all, rate);
      const share = base === null ? null : shareOf(knowledge, rate, base);
      return base === null || share === null ? [] : compare(knowledge.snapshot, rate, share, base);
    });
}

const isRatio = (indicator: string): boolean => definitionOf(indicator).aggregation === 'RATIO';

function compare(snapshot: Snapshot, rate: Statement, share: Quantity, base: Quantity): readonly Discrepancy[] {
  if (base.possible.low <= 0) return [];
  const possible = {
    low: toScaled(share.possible.low / base.possible.high),
    high: toScaled(share.possible.high / base.possible.low),
  };
  if (overlap(possible, rate.possible)) return [];
  const digits = { low: toScaled(share.value.low / base.value.low), high: toScaled(share.value.high / base.value.low) };
  const { territory, year, indicator, slice, scope } = rate;
  const of = [...share.statements, ...base.statements].filter(({ where }) => where !== rate.where);
  return [
    discrepancy({
      kind: 'RATE_AND_BASE',
      territory,
      year,
      indicator,
      slice,
      scope,
      stated: sideOf([rate]),
      found: {
        value: nearestTo(rate.possible, digits),
        possible,
        statements: [...share.statements, ...base.statements],
      },
      message: `${subject(snapshot, rate)} : ${verb(rate)} ${written(indicator, rate.value)} (${rate.where}), mais ${words(share)} sur ${baseWords(base)}${share.because} font ${writtenBounds(indicator, possible)}${of.length === 0 ? '' : ` (${sourcesOf(of)})`} ; corriger le taux, ou dire sur quoi il porte.`,
    }),
  ];
}

/** « 489 à 505 »; an amount that is exact to the cent is written as it is. */
function words({ value, possible, statements }: Quantity): string {
  const indicator = statements[0]?.indicator ?? FIRST_TYPES;
  const isExact = value.low === value.high && possible.high - possible.low < SCALE;
  return writtenBounds(indicator, isExact ? value : possible);
}

/** « sur 586 adhérents »: counts are said of what they count, amounts have their sign. */
function baseWords(base: Quantity): string {
  const counted = base.statements[0];
  const { unit, label } = definitionOf(counted?.indicator ?? FIRST_TYPES);
  return counted !== undefined && unit === 'COUNT' ? `${words(base)} ${lowerFirst(label)}` : words(base);
}

/** What the rate rests on; null where nothing of it is said. */
function baseOf(all: Statements, rate: Statement): Quantity | null {
  if (rate.base !== null && /^\d/.test(rate.base)) {
    const value = point(toScaled(Number(rate.base)));
    return { value, possible: value, statements: [], because: '' };
  }
  return quantityOf(all, { ...rate, indicator: rate.base ?? FIRST_TYPES, slice: null });
}

function quantityOf(all: Statements, key: FigureKey): Quantity | null {
  const [said] = all.of(key);
  if (said === undefined) return null;
  return { value: point(said.value), possible: said.possible, statements: [said], because: '' };
}

/** The count that the rate is a share of: another indicator, or the adherents of certain types. */
function shareOf(knowledge: Knowledge, rate: Statement, base: Quantity): Quantity | null {
  const { ratio, measure } = definitionOf(rate.indicator);
  if (ratio !== null) return quantityOf(knowledge.all, { ...rate, indicator: ratio.numerator, slice: null });
  if (measure?.kind !== 'RATIO' || measure.part.is !== 'FIRST_CODE_IN') return null;
  return shareOfTypes(knowledge, rate, base, new Set(measure.part.codes));
}
