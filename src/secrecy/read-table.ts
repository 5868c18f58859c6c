import type { EntityManager } from 'typeorm';
import { definitionOf } from '../datasets/catalogue';
import { datasetOf } from '../datasets/registry';
import { FEDERATION, regionRef } from '../kernel/territory';
import { crossDimensions } from '../published/aggregate';
import { NO_PARTS } from '../published/amount';
import { missingRegions } from '../figures/coverage';
import type { Ledger } from '../published/ledger';
import { needsOf } from '../figures/needs';
import { cellsKey, type Publication } from '../published/publication-state';
import { resolve } from '../figures/resolve';
import type { CrossDimension } from '../published/cross-cell.repository';
import { Contents } from './contents';
import { fractionsOf } from './fractions';
import { knownCells, printedCells } from './printed-cells';
import { NO_ATOMS, type PackedAtoms, type PackedTable } from './packed-atoms';
import type { MadePairs } from './pair-columns';
import { readAtoms } from './read-atoms';
import { readPast } from './read-past';
import type { Past } from './past';
import { isThere, type Bundle, type SecrecyArea } from './secrecy-table';
import type { ShownArea, ShownState } from './shown-state';

/** What is decided first stays visible longest. */
const FIRST: readonly CrossDimension[] = ['STRUCTURE_TYPE', 'DEPARTMENT'];

/** A table to decide on, and which versions of its places it holds. */
export interface ReadTable {
  readonly table: PackedTable;
  readonly shown: readonly ShownArea[];
  /** Whether more was shown before than can be set against each other. */
  readonly isBeyond: boolean;
  /** What many rows were found to come to, and is worth storing with the decision. */
  readonly made: readonly MadePairs[];
}

/**
 * All cells of indicators of one dataset in one year. Two statements for some thousand rows, more for many: whoever else
 * waits is served meanwhile; more too where places stood there in other versions in what was shown before.
 */
export async function readSecrecyTable(
  ledger: Ledger,
  manager: EntityManager,
  indicators: readonly string[],
  year: number,
  states: readonly ShownState[],
): Promise<ReadTable> {
  const { snapshot } = ledger;
  const { dataset } = definitionOf(indicators[0] ?? '');
  if (dataset === null)
    return {
      table: { dimensions: [], areas: [], printed: new Set(), fractions: [] },
      ...{ shown: [], isBeyond: false, made: [] },
    };
  const asked = new Set(indicators.flatMap((indicator) => definitionOf(indicator).dimensions));
  const all = crossDimensions(datasetOf(dataset)).filter((dimension) => asked.has(dimension));
  const dimensions = [...FIRST.filter((each) => all.includes(each)), ...all.filter((each) => !FIRST.includes(each))];
  const publications = snapshot.publications.of(dataset, year).filter((each) => !each.nothingToReport);
  const contents = new Contents(manager, { dataset, indicators });
  const [atoms] = await Promise.all([
    readAtoms(manager, contents, publications, indicators, dimensions),
    ledger.need(
      indicators.flatMap((indicator) => [
        ...needsOf({ territory: FEDERATION, indicator, year, slice: null }),
        ...dimensions.map((grouping) => ({ indicator, year, grouping })),
      ]),
    ),
  ]);
  const there = publications
    .map((publication) => ({
      publication,
      area: areaOf(ledger, publication, indicators, dimensions, atoms.get(cellsKey(publication)) ?? NO_ATOMS),
    }))
    .filter(({ area }) => isThere(area));
  const shown = there.map(({ publication: { uid, part }, area: { code, inTotal } }) => ({ code, uid, part, inTotal }));
  const past = await readPast(contents, dimensions, shown, states);
  const areas = [
    ...there.map(({ area }) => area),
    ...[...(past?.pasts.keys() ?? [])].filter((code) => shown.every((each) => each.code !== code)).map(goneFrom),
  ]
    .map((area) => withPast(area, past?.pasts.get(area.code)))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  const table = {
    dimensions,
    areas,
    printed: knownCells({ areas, dimensions }, indicators, printedCells(snapshot, indicators, year)),
    fractions: fractionsOf(indicators),
    earlier: past?.earlier ?? [],
    isPartial:
      missingRegions(ledger, { territory: FEDERATION, indicator: indicators[0] ?? '', year, slice: null }).length > 0,
  };
  return { table, shown, isBeyond: past === null, made: contents.made };
}

const withPast = (area: SecrecyArea<PackedAtoms>, past: Past | undefined): SecrecyArea<PackedAtoms> =>
  past === undefined ? area : { ...area, past };

/** A place of which nothing is left but what was shown before. */
const goneFrom = (code: string): SecrecyArea<PackedAtoms> => ({
  code,
  inTotal: false,
  atoms: NO_ATOMS,
  total: [],
  parts: [],
});

function areaOf(
  ledger: Ledger,
  publication: Publication,
  indicators: readonly string[],
  dimensions: readonly CrossDimension[],
  atoms: PackedAtoms,
): SecrecyArea<PackedAtoms> {
  const { region, year } = publication;
  const bundleOf = (grouping: CrossDimension | 'TOTAL', key: string): Bundle =>
    indicators.map((indicator) => ledger.cellsOf(publication, indicator, grouping).get(key) ?? NO_PARTS);
  const rowsWin = indicators.some(
    (indicator) =>
      region === null || resolve(ledger, { territory: regionRef(region), indicator, year, slice: null }).way === 'ROWS',
  );
  return {
    code: region ?? '',
    inTotal: rowsWin,
    atoms,
    total: bundleOf('TOTAL', ''),
    parts: dimensions.map((dimension) => {
      const keys = indicators.flatMap((indicator) => [...ledger.cellsOf(publication, indicator, dimension).keys()]);
      const bundles = [...new Set(keys)].sort().map((key) => [key, bundleOf(dimension, key)] as const);
      return new Map(bundles.filter(([, bundle]) => bundle.some(({ filled }) => filled > 0)));
    }),
  };
}
