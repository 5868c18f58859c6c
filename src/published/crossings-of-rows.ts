import type { EntityManager } from 'typeorm';
import { datasetOf } from '../datasets/registry';
import { GiveWay } from '../kernel/give-way';
import { CellAggregator, crossDimensions, readsOf } from './aggregate';
import type { Publication } from './publication-state';
import { rowsTogether, together } from './rows-together';
import type { AggregatedCrossCell } from './tallies';

/** A cell by all dimensions at once, as it would be stored. */
export interface RowCrossing extends AggregatedCrossCell {
  readonly submissionId: number;
  /** As of the publication that it is of. */
  readonly part: string;
}

/** Those whose cells by all dimensions at once are stored, and those of which they are made of the rows. */
export function byStorage(publications: readonly Publication[]): {
  readonly stored: readonly Publication[];
  readonly ofRows: readonly Publication[];
} {
  const stored = publications.filter(({ crossed }) => crossed !== false);
  return { stored, ofRows: publications.filter(({ crossed }) => crossed === false) };
}

/**
 * The cells of publications of which they are not stored, submission by submission, each in the order in which they would
 * be: there are no fewer of them than rows. Of national files, those of all their parts. One statement for some thousand
 * rows, more for many; whoever else waits has a turn meanwhile.
 */
export async function* crossingsOfRows(
  manager: EntityManager,
  publications: readonly Publication[],
  indicators: readonly string[],
): AsyncGenerator<RowCrossing> {
  const submissions = new Map(publications.map((each) => [each.id, each]));
  const rows = rowsBySubmission(publications);
  const whole = [...submissions.values()].map((each) => ({ ...each, rowCount: rows.get(each.id) ?? 0 }));
  const only = new Set(indicators);
  const way = new GiveWay();
  for (const some of together(whole)) {
    const [first] = some;
    if (first === undefined) continue;
    const dataset = datasetOf(first.dataset);
    const aggregators = new Map<string, { readonly of: Publication; part: string; cells: CellAggregator }>();
    for await (const { of, row } of rowsTogether(manager, some, new Set([...readsOf(dataset, only), 'region']))) {
      const part = isNational(of) ? (row.region ?? '') : '';
      const name = `${of.id}/${part}`;
      const known = aggregators.get(name) ?? { of, part, cells: new CellAggregator(dataset, only) };
      aggregators.set(name, known);
      known.cells.add(row, row);
      if (way.isDue) await way.now();
    }
    for (const { of, part, cells } of aggregators.values())
      for (const cell of cells.crossCells()) yield { ...cell, submissionId: of.id, part };
  }
}

/** The keys of cells under some of their dataset's dimensions, in the order asked. */
export function keysUnder(
  publication: Publication,
  dimensions: readonly string[],
): (cell: RowCrossing) => readonly (string | null)[] {
  const all: readonly string[] = crossDimensions(datasetOf(publication.dataset));
  const places = dimensions.map((dimension) => all.indexOf(dimension));
  return ({ keys }) => places.map((place) => keys[place] ?? null);
}

const isNational = ({ part, region }: Publication): boolean => part !== '' || region === null;

/** Of a national file, all its parts together. */
export function rowsBySubmission(publications: readonly Publication[]): ReadonlyMap<number, number> {
  const rows = new Map<number, number>();
  for (const { id, rowCount } of publications) rows.set(id, (rows.get(id) ?? 0) + rowCount);
  return rows;
}
