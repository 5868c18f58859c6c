import { definitionOf } from '../datasets/catalogue';
import { sidesOf, type IndicatorDefinition } from '../datasets/indicator';
import { isSurveyed } from '../datasets/roles';
import { exact } from '../kernel/decimal';
import type { TerritoryRef } from '../kernel/territory';
import { NO_PARTS, type CellParts } from '../published/amount';
import type { Grouping } from '../published/figure-cell.entity';
import type { FigureKey, Slice } from '../published/figure-key';
import type { Ledger } from '../published/ledger';
import type { Publication } from '../published/publication-state';
import { officeHasReported } from './expected';
import { figureOfAmount, type ResolvedFigure } from './resolved';

/** Where the cell of a territory is: in which region's publication, under which grouping and key. */
export interface Cell {
  readonly region: string | null;
  readonly grouping: Grouping;
  readonly key: string;
  /** The department that the grouping is restricted to, for parts of a department. */
  readonly within: string | null;
}

/** The region that a territory's rows are submitted by; null for none, undefined for an adherent nobody knows. */
export function regionOf(ledger: Ledger, territory: TerritoryRef): string | null | undefined {
  if (territory.kind === 'FEDERATION') return null;
  if (territory.kind === 'REGION') return territory.code;
  if (territory.kind === 'DEPARTMENT') return ledger.snapshot.network.department(territory.code)?.region ?? null;
  return ledger.homeOf(territory.code)?.region;
}

export function cellOf(ledger: Ledger, territory: TerritoryRef, slice: Slice | null): Cell | null {
  const region = regionOf(ledger, territory);
  if (region === undefined) return null;
  if (territory.kind === 'ADHERENT')
    return slice === null ? { region, grouping: 'ADHERENT', key: territory.code, within: null } : null;
  if (territory.kind === 'DEPARTMENT')
    return slice === null
      ? { region, grouping: 'DEPARTMENT', key: territory.code, within: null }
      : { region, grouping: slice.dimension as Grouping, key: slice.key, within: territory.code };
  return slice === null
    ? { region, grouping: 'TOTAL', key: '', within: null }
    : { region, grouping: slice.dimension as Grouping, key: slice.key, within: null };
}

/**
 * A figure computed from the rows of the territory's published submission; null where there is no such submission,
 * or no row of it fills what the indicator measures: an absence is never a zero.
 */
export function figureFromRows(ledger: Ledger, key: FigureKey, definition: IndicatorDefinition): ResolvedFigure | null {
  const sides = sidesOf(definition);
  if (sides !== null) return fromSides(ledger, key, definition, sides);
  const cell = cellOf(ledger, key.territory, key.slice);
  if (cell === null || definition.dataset === null) return null;
  const publication = ledger.snapshot.publications.find(definition.dataset, key.year, cell.region);
  if (publication === undefined) return null;
  const parts = partsOf(ledger, publication, definition, cell);
  return parts === null ? null : { ...figureOfAmount(key, definition, parts), ...restingOn(publication) };
}

function partsOf(
  ledger: Ledger,
  publication: Publication,
  definition: IndicatorDefinition,
  cell: Cell,
): CellParts | null {
  if (publication.nothingToReport) return NO_PARTS;
  const cells = ledger.cellsOf(publication, definition.code, cell.grouping, cell.within);
  const parts = cells.get(cell.key);
  if (parts !== undefined) return parts.filled === 0 ? null : parts;
  const answered = isSurveyed(definition) && cell.grouping === 'ADHERENT';
  const isFilledIn = (each: Publication) => ledger.cell(each, definition.code, 'TOTAL', '').filled > 0;
  const filledAnywhere = isFilledIn(publication) || partsOfSameFile(ledger, publication).some(isFilledIn);
  return answered || !filledAnywhere ? null : NO_PARTS;
}

/** A delegation of which a national file has no row has none: whether the measure is collected, its other parts tell. */
const partsOfSameFile = ({ snapshot }: Ledger, { id, part, rowCount, dataset, year }: Publication) =>
  part === '' || rowCount > 0 ? [] : snapshot.publications.of(dataset, year).filter((each) => each.id === id);

/**
 * One sum over another, or less another, where both are known: of the survey's answers to the register's adherents, say.
 * Of a difference, a part that stands on one side alone is that side.
 */
function fromSides(
  ledger: Ledger,
  key: FigureKey,
  definition: IndicatorDefinition,
  sides: readonly [string, string],
): ResolvedFigure | null {
  const [first, second] = sides.map((indicator) => sideOf(ledger, { ...key, indicator }, definition));
  if (!first?.amount || !second?.amount || first.publication === null) return null;
  if (definition.difference !== null && key.slice !== null && !isFilled(first) && !isFilled(second)) return null;
  // Nothing invented is divided by what is real, nor the reverse.
  if (first.demonstration !== second.demonstration) return null;
  const [one, other] = [first.amount.numerator, second.amount.numerator];
  const amount =
    definition.ratio === null
      ? { numerator: exact(one - other), denominator: 0 }
      : { numerator: one, denominator: other };
  return { ...figureOfAmount(key, definition, amount), ...restingOn(first.publication) };
}

/**
 * Of a difference, a part that the one side has not is nothing of it, where that side is known at all; nor is what the
 * office's file has no row of, since that file is the whole.
 */
function sideOf(ledger: Ledger, key: FigureKey, { difference }: IndicatorDefinition): ResolvedFigure | null {
  const side = definitionOf(key.indicator);
  const found = figureFromRows(ledger, key, side);
  if (found !== null || difference === null) return found;
  const whole = key.slice === null ? null : figureFromRows(ledger, { ...key, slice: null }, side);
  const publication = whole?.publication ?? officeFile(ledger, key, side);
  return publication === null ? null : { ...figureOfAmount(key, side, NO_PARTS), ...restingOn(publication) };
}

/** The office's file that a place's rows stand in, where anybody fills the indicator in that year. */
function officeFile(ledger: Ledger, { territory, year }: FigureKey, side: IndicatorDefinition): Publication | null {
  const region = regionOf(ledger, territory);
  if (side.dataset === null || region === undefined) return null;
  if (region !== null && !officeHasReported(ledger.snapshot, side, year)) return null;
  const { publications } = ledger.snapshot;
  const isKnown = publications
    .of(side.dataset, year)
    .some((each) => ledger.cell(each, side.code, 'TOTAL', '').filled > 0);
  return isKnown ? (publications.find(side.dataset, year, region) ?? null) : null;
}

const isFilled = ({ amount }: ResolvedFigure): boolean => amount !== null && 'filled' in amount && amount.filled !== 0;

const restingOn = (publication: Publication) => ({
  basis: 'COMPUTED' as const,
  demonstration: publication.origin === 'DEMONSTRATION',
  way: 'ROWS' as const,
  publication,
});
