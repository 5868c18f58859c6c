import { definitionOf } from '../datasets/catalogue';
import type { IndicatorDefinition } from '../datasets/indicator';
import { FEDERATION, regionRef } from '../kernel/territory';
import { consolidate } from './consolidate';
import { officeHasReported } from './expected';
import type { FigureKey } from '../published/figure-key';
import type { Ledger } from '../published/ledger';
import { hasMeaning } from './meaning';
import { saidFigure, unknownFigure, type ResolvedFigure } from './resolved';
import { figureFromRows } from './rows';

/**
 * Which value wins (docs/regles.md#valeur-retenue). For the federation: the consolidation of its parts when it is
 * complete, else what was declared, then printed, for itself, else the consolidation as PARTIAL; of what the national
 * office alone submits, its file is the whole. Everywhere else: rows over declared over printed.
 * With SAID, only what was declared or printed of the territory itself is looked at.
 * Pure: reads what the ledger holds; `needs.ts` says what it must hold.
 */
export function resolve(ledger: Ledger, key: FigureKey, only: 'ANY' | 'SAID' = 'ANY'): ResolvedFigure {
  const definition = definitionOf(key.indicator);
  if (only === 'SAID') return said(ledger, key, definition) ?? unknownFigure(key, 'NOT_REPORTED');
  if (!hasMeaning(definition, key.territory.kind)) return unknownFigure(key, 'NOT_APPLICABLE');
  return key.territory.kind === 'FEDERATION'
    ? resolveFederation(ledger, key, definition)
    : resolveWithin(ledger, key, definition);
}

function resolveWithin(ledger: Ledger, key: FigureKey, definition: IndicatorDefinition): ResolvedFigure {
  return figureFromRows(ledger, key, definition) ?? said(ledger, key, definition) ?? unknownFigure(key, 'NOT_REPORTED');
}

function resolveFederation(ledger: Ledger, key: FigureKey, definition: IndicatorDefinition): ResolvedFigure {
  const regions = regionsOf(ledger, key, definition);
  const outside = outsideOf(ledger, key, definition);
  // Of the office's file nothing is missing: a delegation of which it says nothing is no part.
  const consolidation = officeHasReported(ledger.snapshot, definition, key.year)
    ? consolidateReported(key, definition, [...regions, ...outside])
    : consolidate(key, definition, regions, outside);
  if (consolidation.state === 'KNOWN' || consolidation.state === 'NOT_APPLICABLE') return consolidation;
  return said(ledger, key, definition) ?? consolidation;
}

function consolidateReported(
  key: FigureKey,
  definition: IndicatorDefinition,
  members: readonly ResolvedFigure[],
): ResolvedFigure {
  const reported = members.filter(({ state }) => state !== 'NOT_REPORTED');
  return reported.length === 0 ? unknownFigure(key, 'NOT_REPORTED') : consolidate(key, definition, reported);
}

/**
 * What each region brings to the whole, in the order of the regions: what it shows itself; of what the national office
 * alone submits, its rows there.
 */
export function regionsOf(ledger: Ledger, key: FigureKey, definition: IndicatorDefinition): readonly ResolvedFigure[] {
  const reported = officeHasReported(ledger.snapshot, definition, key.year);
  return ledger.snapshot.network.regions.map((region) => {
    const own = { ...key, territory: regionRef(region.code) };
    if (!reported) return resolveWithin(ledger, own, definition);
    return figureFromRows(ledger, own, definition) ?? unknownFigure(own, 'NOT_REPORTED');
  });
}

/** The parts of a consolidation that may split further: of the office's file, those that it speaks of. */
export function partsOfWhole(
  ledger: Ledger,
  key: FigureKey,
  definition: IndicatorDefinition,
): readonly ResolvedFigure[] {
  const parts = [...regionsOf(ledger, key, definition), ...outsideOf(ledger, key, definition)];
  return officeHasReported(ledger.snapshot, definition, key.year)
    ? parts.filter(({ state }) => state !== 'NOT_REPORTED')
    : parts;
}

/** What belongs to no delegation: rows without a region, or else what is printed of places outside every delegation. */
export function outsideOf(ledger: Ledger, key: FigureKey, definition: IndicatorDefinition): readonly ResolvedFigure[] {
  const rows = figureFromRows(ledger, { ...key, territory: FEDERATION }, definition);
  if (rows !== null) return [rows];
  if (officeHasReported(ledger.snapshot, definition, key.year)) return [];
  return ledger.snapshot.printed
    .territoriesOutside(key, ledger.snapshot.network)
    .map((territory) => printedFigure(ledger, { ...key, territory }, definition))
    .filter((figure) => figure !== null);
}

/** What was declared, or else printed, for the territory itself. */
const said = (ledger: Ledger, key: FigureKey, definition: IndicatorDefinition): ResolvedFigure | null =>
  declaredFigure(ledger, key, definition) ?? printedFigure(ledger, key, definition);

function declaredFigure(ledger: Ledger, key: FigureKey, definition: IndicatorDefinition): ResolvedFigure | null {
  const declared = ledger.snapshot.declared.of(key);
  if (declared === undefined) return null;
  return {
    ...saidFigure(key, definition, declared.value),
    basis: 'DECLARED',
    approximate: declared.approximate,
    demonstration: declared.publication.origin === 'DEMONSTRATION',
    way: 'DECLARED',
    publication: declared.publication,
  };
}

function printedFigure(ledger: Ledger, key: FigureKey, definition: IndicatorDefinition): ResolvedFigure | null {
  const printed = ledger.snapshot.printed.best(key);
  if (printed === undefined) return null;
  return {
    ...saidFigure(key, definition, printed.value),
    basis: 'PRINTED',
    approximate: printed.approximate,
    way: 'PRINTED',
  };
}
