import type { IndicatorDefinition } from '../datasets/indicator';
import type { Dimension } from '../kernel/codes';
import { FEDERATION, regionRef } from '../kernel/territory';
import { NO_PARTS } from '../published/amount';
import { consolidate } from '../figures/consolidate';
import type { FigureKey } from '../published/figure-key';
import type { Ledger } from '../published/ledger';
import { ofWhichAsked } from '../figures/of-which';
import { consolidatedParts, partsOf, type Parts } from '../figures/parts';
import { outsideOf, partsOfWhole, resolve } from '../figures/resolve';
import { figureOfAmount, unknownFigure, type ResolvedFigure } from '../figures/resolved';

/** The territories that a row is of: the federation, some regions, or what belongs to none. */
export type Extent =
  | { readonly kind: 'WHOLE' }
  | { readonly kind: 'REGIONS'; readonly regions: readonly string[] }
  | { readonly kind: 'OUTSIDE' };

/** One indicator in one year, somewhere. */
export interface Subject {
  readonly definition: IndicatorDefinition;
  readonly year: number;
  readonly extent: Extent;
}

/** What a row is of, as a figure's key. Several regions have the federation's: their own they have not. */
export function keyOf({ definition, year, extent }: Subject): FigureKey {
  const only = extent.kind === 'REGIONS' && extent.regions.length === 1 ? extent.regions[0] : undefined;
  const territory = only === undefined ? FEDERATION : regionRef(only);
  return { territory, indicator: definition.code, year, slice: null };
}

/** Null where a place outside every delegation has nothing. */
export function wholeOf(ledger: Ledger, subject: Subject): ResolvedFigure | null {
  const key = keyOf(subject);
  if (subject.extent.kind === 'WHOLE') return resolve(ledger, key);
  const members = membersOf(ledger, subject);
  return subject.extent.kind === 'OUTSIDE' && members.length === 0 ? null : together(key, subject.definition, members);
}

/** The parts of a figure along one dimension, split the way its value came about. */
export function partsAt(ledger: Ledger, subject: Subject, dimension: Dimension): Parts {
  const key = keyOf(subject);
  if (subject.extent.kind === 'WHOLE') {
    const whole = resolve(ledger, key);
    const parts = partsOf(ledger, whole, dimension);
    if (whole.way !== 'NONE' || parts.size > 0) return parts;
  }
  const members = membersOf(ledger, subject);
  const [only] = members;
  return members.length === 1 && only !== undefined
    ? partsOf(ledger, only, dimension)
    : consolidatedParts(ledger, key, subject.definition, members, dimension);
}

/** The same, of some keys only; a part “of which” is given where it is asked for without its whole. */
export function partsAmong(ledger: Ledger, subject: Subject, dimension: Dimension, asked: ReadonlySet<string>): Parts {
  const parts = [...partsAt(ledger, subject, dimension)].filter(([key]) => areAmong(key, asked));
  const { kind } = subject.extent;
  const isOne = kind === 'WHOLE' || (kind === 'REGIONS' && subject.extent.regions.length === 1);
  const inside = isOne ? ofWhichAsked(ledger, resolve(ledger, keyOf(subject)), dimension, asked) : new Map();
  return new Map([...inside, ...parts]);
}

/** The figure of some structure types only. A merged part counts where all its types are among them. */
export function wholeOfTypes(ledger: Ledger, subject: Subject, types: ReadonlySet<string>): ResolvedFigure | null {
  const key = keyOf(subject);
  const { definition, extent } = subject;
  if (extent.kind === 'WHOLE') {
    const whole = resolve(ledger, key);
    if (whole.way !== 'CONSOLIDATION') return ofTypes(ledger, whole, definition, types);
  }
  const members = extent.kind === 'WHOLE' ? partsOfWhole(ledger, key, definition) : membersOf(ledger, subject);
  if (extent.kind === 'OUTSIDE' && members.length === 0) return null;
  return together(
    key,
    definition,
    members.map((member) => ofTypes(ledger, member, definition, types)),
  );
}

export const areAmong = (key: string, types: ReadonlySet<string>): boolean =>
  key.split('+').every((type) => types.has(type));

function ofTypes(
  ledger: Ledger,
  figure: ResolvedFigure,
  definition: IndicatorDefinition,
  types: ReadonlySet<string>,
): ResolvedFigure {
  const parts = [
    ...[...partsOf(ledger, figure, 'STRUCTURE_TYPE')].filter(([key]) => areAmong(key, types)),
    ...ofWhichAsked(ledger, figure, 'STRUCTURE_TYPE', types),
  ];
  if (parts.length > 0)
    return together(
      figure.key,
      definition,
      parts.map(([, part]) => part),
    );
  if (figure.way !== 'ROWS') return unknownFigure(figure.key, stateOf(figure));
  const { basis, demonstration, way, publication } = figure;
  return { ...figureOfAmount(figure.key, definition, NO_PARTS), basis, demonstration, way, publication };
}

const stateOf = ({ state }: ResolvedFigure) => (state === 'KNOWN' || state === 'PARTIAL' ? 'NOT_REPORTED' : state);

const together = (key: FigureKey, definition: IndicatorDefinition, members: readonly ResolvedFigure[]) => {
  const [only] = members;
  return members.length === 1 && only !== undefined ? only : consolidate(key, definition, members);
};

function membersOf(ledger: Ledger, { definition, year, extent }: Subject): readonly ResolvedFigure[] {
  const key = { territory: FEDERATION, indicator: definition.code, year, slice: null };
  if (extent.kind === 'REGIONS')
    return extent.regions.map((region) => resolve(ledger, { ...key, territory: regionRef(region) }));
  return extent.kind === 'OUTSIDE' ? outsideOf(ledger, key, definition) : partsOfWhole(ledger, key, definition);
}
