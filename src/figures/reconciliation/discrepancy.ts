import { definitionOf } from '../../datasets/catalogue';
import { isReserved } from '../../datasets/indicator';
import { DIMENSIONS, type DiscrepancyKind } from '../../kernel/codes';
import { exact, fromScaled } from '../../kernel/decimal';
import { territoryKey, type TerritoryRef } from '../../kernel/territory';
import { stableUid } from '../../kernel/uid';
import type { Source } from '../../network/network';
import { sliceKey, type FigureKey, type Slice } from '../../published/figure-key';
import type { Interval } from './interval';
import type { Settlement } from '../../published/settlements';
import type { Statement } from './statement';

/** Two statements of one figure that cannot both be right. */
export interface Discrepancy {
  /** The same as long as the same two sides disagree by the same values, on every machine. */
  readonly uid: string;
  /** Names the two sides, whatever their values. */
  readonly subject: string;
  readonly kind: DiscrepancyKind;
  readonly territory: TerritoryRef;
  readonly year: number;
  readonly indicator: string;
  /** The part that disagrees; null for the whole. */
  readonly slice: Slice | null;
  /** The named subset that both are about; null for the whole. */
  readonly scope: string | null;
  /** Rounded to the indicator's precision; a rate as a fraction. */
  readonly stated: number;
  readonly found: number;
  readonly difference: number;
  /** All that each side leaves possible. */
  readonly statedBounds: Interval;
  readonly foundBounds: Interval;
  readonly sources: readonly Source[];
  /** One French sentence that a person can act on. */
  readonly message: string;
  /** Statements of the stated side, by uid. */
  readonly statedBy: readonly string[];
  /** Computed figures that the found side tells: whoever may not see them may not read this. */
  readonly discloses: readonly FigureKey[];
  /** What was decided of it; null while it is open. */
  readonly settlement: Settlement | null;
}

/** One of the two sides. */
export interface Side {
  /** As the digits say it, in ten-thousandths; of a side that has bounds only, the nearest to the other. */
  readonly value: number;
  readonly possible: Interval;
  /** What was said; empty for what rows say. */
  readonly statements: readonly Statement[];
}

type Found = Pick<Discrepancy, 'kind' | 'territory' | 'year' | 'indicator' | 'slice' | 'scope' | 'message'> & {
  readonly stated: Side;
  readonly found: Side;
  /** The dimension that parts are of, where two rules' sides would have one name otherwise. */
  readonly along?: string;
  readonly discloses?: readonly FigureKey[];
};

/** One side only, of what was said. */
export const sideOf = (statements: readonly [Statement, ...Statement[]]): Side => ({
  value: statements[0].value,
  possible: statements[0].possible,
  statements,
});

export function discrepancy({ stated, found, along = '', discloses = [], ...of }: Found): Discrepancy {
  const { kind, territory, year, indicator, slice, scope } = of;
  const sides = [stated, found].map(({ statements }) => [...new Set(statements.map(({ sayer }) => sayer))].join('+'));
  const about = [kind, territoryKey(territory), year, indicator, sliceKey(slice), scope, along, ...sides];
  const sources = [...stated.statements, ...found.statements].flatMap(({ source }) => source ?? []);
  return {
    kind,
    territory,
    year,
    indicator,
    slice,
    scope,
    message: of.message,
    uid: stableUid('discrepancy', ...about, stated.value, found.value, found.possible.low, found.possible.high),
    subject: stableUid('subject', ...about),
    stated: fromScaled(stated.value),
    found: fromScaled(found.value),
    difference: fromScaled(exact(found.value - stated.value)),
    statedBounds: unscaled(stated.possible),
    foundBounds: unscaled(found.possible),
    sources: [...new Set(sources)],
    statedBy: [...new Set(stated.statements.map(({ uid }) => uid))],
    discloses: [...discloses, ...reservedIn(of, along, [stated, found])],
    settlement: null,
  };
}

/** What is told of a figure that few may read, by a side that no report prints. */
function reservedIn(
  { territory, year, indicator, slice }: Pick<Found, 'territory' | 'year' | 'indicator' | 'slice'>,
  along: string,
  sides: readonly Side[],
): readonly FigureKey[] {
  const isPrinted = ({ statements }: Side) =>
    statements.length > 0 && statements.every(({ said }) => said === 'PRINTED');
  const dimension = slice?.dimension ?? DIMENSIONS.find((each) => each === along) ?? null;
  if (!isReserved(definitionOf(indicator), dimension) || sides.every(isPrinted)) return [];
  return [{ territory, year, indicator, slice: dimension === null ? null : { dimension, key: slice?.key ?? '' } }];
}

const unscaled = ({ low, high }: Interval): Interval => ({ low: fromScaled(low), high: fromScaled(high) });
