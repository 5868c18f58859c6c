import type { EntityManager } from 'typeorm';
import { definitionOf } from '../datasets/catalogue';
import { requireCurrent } from '../published/outdated';
import { cellsKey } from '../published/publication-state';
import type { Snapshot } from '../published/snapshot';
import { readCrossCells, type CrossCell, type CrossNeed } from '../published/cross-cell.repository';

/**
 * Cells by several dimensions at once, from memory where they were read before: reading them costs what is published,
 * and giving them what the table holds. One statement at most, and some for rows of which no cells are stored. Null where there are `most` of them or more.
 */
export async function readCrossings(
  { kept }: Snapshot,
  manager: EntityManager,
  { publications, indicators, dimensions, structureTypes, most }: CrossNeed,
): Promise<readonly CrossCell[] | null> {
  for (const indicator of indicators)
    requireCurrent(
      publications.filter(({ dataset }) => dataset === definitionOf(indicator).dataset),
      indicator,
    );
  const types = structureTypes === null ? null : [...structureTypes].sort();
  const nameOf = (publication: string, indicator: string): string =>
    JSON.stringify([publication, indicator, dimensions, types]);
  const found: CrossCell[] = [];
  const missing = publications
    .flatMap((publication) =>
      indicators
        .filter((indicator) => definitionOf(indicator).dataset === publication.dataset)
        .map((indicator) => ({ publication, indicator, name: nameOf(cellsKey(publication), indicator) })),
    )
    .filter(({ name }) => {
      const known = kept?.crossing(name);
      for (const cell of known ?? []) found.push(cell);
      return known === undefined;
    });
  const read = new Map<string, CrossCell[]>(missing.map(({ name }) => [name, []]));
  const cells = await readCrossCells(manager, {
    publications: [...new Set(missing.map(({ publication }) => publication))],
    indicators: [...new Set(missing.map(({ indicator }) => indicator))],
    dimensions,
    structureTypes: types,
    most,
  });
  for (const cell of cells)
    read.get(nameOf(cellsKey({ id: cell.submissionId, part: cell.part }), cell.indicator))?.push(cell);
  if (cells.length >= most) return null;
  for (const { publication, name } of missing) {
    const group = read.get(name) ?? [];
    for (const cell of group) found.push(cell);
    // Rows have cells: where there are none yet, another server's publication has not arrived whole.
    if (group.length > 0 || publication.rowCount === 0) kept?.keepCrossing(name, group);
  }
  return found.length >= most ? null : found;
}
