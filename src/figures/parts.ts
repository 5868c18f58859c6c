import { definitionOf } from '../datasets/catalogue';
import { measuredIn, type IndicatorDefinition } from '../datasets/indicator';
import type { Dimension } from '../kernel/codes';
import { exact } from '../kernel/decimal';
import { regionRef, type TerritoryRef } from '../kernel/territory';
import { consolidate, isComplete, territoriesOf } from './consolidate';
import type { FigureKey } from '../published/figure-key';
import type { Grouping } from '../published/figure-cell.entity';
import type { Ledger } from '../published/ledger';
import { OUTSIDE, UNSPECIFIED } from './part-keys';
import { outsideOf, partsOfWhole, regionsOf, resolve } from './resolve';
import { partialFigure, saidFigure, type ResolvedFigure } from './resolved';
import { cellOf, figureFromRows } from './rows';
import type { Snapshot } from '../published/snapshot';

/** The parts of a figure along one dimension, by key; those of a sum add up to it. */
export type Parts = ReadonlyMap<string, ResolvedFigure>;

/**
 * Splits a figure the way its value came about: rows by rows, a printed total by its printed parts, a consolidation
 * by the parts of its regions. What is left open stands under UNSPECIFIED, so that parts add up.
 */
export function partsOf(ledger: Ledger, figure: ResolvedFigure, dimension: Dimension): Parts {
  if (dimension === 'REGION') return partsByRegion(ledger, figure);
  const definition = definitionOf(figure.key.indicator);
  switch (figure.way) {
    case 'ROWS':
      return partsOfRows(ledger, figure, definition, dimension);
    case 'CONSOLIDATION':
      return partsOfConsolidation(ledger, figure, definition, dimension);
    case 'DECLARED':
    case 'PRINTED':
      return withRemainder(figure, definition, partsSaid(ledger, figure.key, definition, dimension));
    case 'NONE':
      return partsOfUnknown(ledger, figure, definition, dimension);
  }
}

const sliced = (key: FigureKey, dimension: Dimension, value: string): FigureKey => ({
  ...key,
  slice: { dimension, key: value },
});

function partsOfRows(
  ledger: Ledger,
  figure: ResolvedFigure,
  definition: IndicatorDefinition,
  dimension: Dimension,
): Parts {
  const { key, publication } = figure;
  if (publication === null || publication.nothingToReport) return new Map();
  const keys = keysInRows(ledger, key, definition, dimension);
  const parts = keys.map((value) => figureFromRows(ledger, sliced(key, dimension, value), definition));
  return new Map(
    keys.flatMap((value, index) => {
      const part = parts[index] ?? null;
      return part === null ? [] : [[value === '' ? UNSPECIFIED : value, part] as const];
    }),
  );
}

/** Keys along the dimension. Of a ratio, those of its base too: a part that nobody answered for weighs in the whole. */
function keysInRows(
  ledger: Ledger,
  { territory, year }: FigureKey,
  definition: IndicatorDefinition,
  dimension: Dimension,
): readonly string[] {
  const cell = cellOf(ledger, territory, { dimension, key: '' });
  if (cell === null) return [];
  const keys = measuredIn(definition).flatMap((indicator) => {
    const { dataset } = definitionOf(indicator);
    const publication = dataset === null ? undefined : ledger.snapshot.publications.find(dataset, year, cell.region);
    if (publication === undefined) return [];
    return [...ledger.cellsOf(publication, indicator, dimension as Grouping, cell.within).keys()];
  });
  return [...new Set(keys)];
}

/** What was declared along the dimension, or else printed. Parts "of which" are no parts beside their whole. */
function partsSaid(ledger: Ledger, key: FigureKey, definition: IndicatorDefinition, dimension: Dimension): Parts {
  const { declared, printed } = ledger.snapshot;
  const printedKeys = printed
    .partsOf(key, dimension)
    .filter((part) => part.partOf === null)
    .map((part) => part.slice?.key ?? '');
  const declaredKeys = declared.keysOf(key, dimension);
  const keys = declaredKeys.length > 0 ? declaredKeys : printedKeys;
  return new Map(
    [...new Set(keys)].map((value) => [value, resolve(ledger, sliced(key, dimension, value), 'SAID')] as const),
  );
}

function partsOfConsolidation(
  ledger: Ledger,
  figure: ResolvedFigure,
  definition: IndicatorDefinition,
  dimension: Dimension,
): Parts {
  const { key } = figure;
  return consolidatedParts(ledger, key, definition, partsOfWhole(ledger, key, definition), dimension);
}

/**
 * The parts of several figures together; one that has none stands whole under UNSPECIFIED, unless it is nothing. Where
 * a member is missing, or leaves open how it splits, what the others say under a key is a part of it.
 */
export function consolidatedParts(
  ledger: Ledger,
  key: FigureKey,
  definition: IndicatorDefinition,
  members: readonly ResolvedFigure[],
  dimension: Dimension,
): Parts {
  const additive = members.filter(({ amount }) => amount !== null);
  const own = additive.map((member) => partsOf(ledger, member, dimension));
  if (own.every((parts) => parts.size === 0)) return new Map();
  const split = own.map((parts, index) => (parts.size > 0 ? parts : leftOpen(additive[index])));
  const keys = new Set(split.flatMap((parts) => [...parts.keys()]));
  const isOpen = (index: number) => own[index]?.size === 0 && (split[index]?.size ?? 0) > 0;
  const open = additive.filter((_, index) => isOpen(index));
  const answering = territoriesOf(additive.filter((member) => !open.includes(member)));
  const everyMemberIn = isComplete(members);
  return new Map(
    [...keys].map((value) => {
      const found = split.flatMap((parts) => parts.get(value) ?? []);
      const part = consolidate(sliced(key, dimension, value), definition, found);
      if (value === UNSPECIFIED) return [value, everyMemberIn ? part : partialFigure(part, territoriesOf(additive))];
      const isWhole = (everyMemberIn && open.length === 0) || isOfOne(ledger.snapshot, dimension, value, answering);
      return [value, isWhole ? part : partialFigure(part, answering)] as const;
    }),
  );
}

/** Whether a part is a department whose own region is among those that answer: then no other region is missed in it. */
export function isOfOne(
  { network }: Snapshot,
  dimension: Dimension,
  key: string,
  answering: readonly TerritoryRef[],
): boolean {
  const department = dimension === 'DEPARTMENT' ? network.department(key) : undefined;
  if (department === undefined) return false;
  return (
    department.region === null || answering.some(({ kind, code }) => kind === 'REGION' && code === department.region)
  );
}

const leftOpen = (whole: ResolvedFigure | undefined): Parts => {
  const isNothing = !whole?.amount || (whole.amount.numerator === 0 && whole.amount.denominator === 0);
  return new Map(isNothing ? [] : [[UNSPECIFIED, whole]]);
};

/** Parts may be known where the whole is not: a report that prints one audience only. */
function partsOfUnknown(
  ledger: Ledger,
  figure: ResolvedFigure,
  definition: IndicatorDefinition,
  dimension: Dimension,
): Parts {
  if (figure.state === 'NOT_APPLICABLE') return new Map();
  const own = partsSaid(ledger, figure.key, definition, dimension);
  if (own.size > 0 || figure.key.territory.kind !== 'FEDERATION') return own;
  const keys = new Set(
    ledger.snapshot.network.regions.flatMap((region) => [
      ...partsSaid(ledger, { ...figure.key, territory: regionRef(region.code) }, definition, dimension).keys(),
    ]),
  );
  return new Map([...keys].map((value) => [value, resolve(ledger, sliced(figure.key, dimension, value))] as const));
}

/** What a printed or declared total says beyond its parts. Where parts say more than the total, reconciliation tells. */
function withRemainder(figure: ResolvedFigure, definition: IndicatorDefinition, parts: Parts): Parts {
  // Different adherents may be the same ones in two parts; of a difference, one part may be said and its other side not.
  const adds = definition.aggregation !== 'DISTINCT' && definition.difference === null;
  if (!adds || figure.amount === null || figure.approximate || parts.size === 0) return parts;
  const known = [...parts.values()].reduce((sum, part) => exact(sum + (part.amount?.numerator ?? 0)), 0);
  const rest = figure.amount.numerator - known;
  if (rest <= 0) return parts;
  const remainder = { ...saidFigure(figure.key, definition, rest), basis: figure.basis, way: figure.way };
  return new Map([...parts, [UNSPECIFIED, remainder]]);
}

function partsByRegion(ledger: Ledger, figure: ResolvedFigure): Parts {
  const { key } = figure;
  const { territory } = key;
  const definition = definitionOf(key.indicator);
  if (territory.kind !== 'FEDERATION') {
    const region =
      territory.kind === 'REGION'
        ? territory.code
        : territory.kind === 'DEPARTMENT'
          ? ledger.snapshot.network.department(territory.code)?.region
          : ledger.homeOf(territory.code)?.region;
    return new Map([[region ?? OUTSIDE, figure]]);
  }
  const regions = regionsOf(ledger, key, definition).map((part) => [part.key.territory.code, part] as const);
  const outside = outsideOf(ledger, key, definition);
  const parts = new Map(regions);
  if (outside.length > 0) parts.set(OUTSIDE, consolidate(key, definition, outside));
  return figure.way === 'CONSOLIDATION' ? parts : withRemainder(figure, definition, parts);
}
