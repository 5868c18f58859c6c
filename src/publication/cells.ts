import { In, LessThan, type EntityManager } from 'typeorm';
import type { Dataset } from '../datasets/dataset';
import { datasetOf } from '../datasets/registry';
import { CellAggregator, crossDimensions, readsOf } from '../figures/aggregate';
import { CrossCellEntity } from '../figures/cross-cell.entity';
import { FigureCellEntity } from '../figures/figure-cell.entity';
import { byName, insertMany } from '../submissions/bulk';
import { storedRows } from '../submissions/stored-rows';
import { SubmissionEntity } from '../submissions/submission.entity';

/** How long the cells of a replaced submission are kept for requests that began before. */
const GRACE_MS = 10 * 60_000;

/**
 * Computes the cells of one submission from its stored rows; those of a national file delegation by delegation, as if
 * each had handed in its own. Answers with the rows of each delegation that it names. Memory grows with the cells, not
 * with the rows.
 */
export async function writeCells(
  manager: EntityManager,
  submission: SubmissionEntity,
): Promise<ReadonlyMap<string, number>> {
  const dataset = datasetOf(submission.dataset);
  const isNational = submission.regionKey === '';
  const aggregators = new Map<string, CellAggregator>();
  const delegations = new Map<string, number>();
  const reads = new Set([...readsOf(dataset), ...(isNational ? ['region'] : [])]);
  for await (const row of storedRows(manager, submission, reads)) {
    const region = isNational ? (row.region ?? '') : '';
    if (region !== '') delegations.set(region, (delegations.get(region) ?? 0) + 1);
    let aggregator = aggregators.get(region);
    if (aggregator === undefined) aggregators.set(region, (aggregator = new CellAggregator(dataset)));
    aggregator.add(row);
  }
  for (const [region, aggregator] of aggregators)
    await insertCells(manager, dataset, aggregator, { submissionId: submission.id, region });
  return delegations;
}

async function insertCells(
  manager: EntityManager,
  dataset: Dataset,
  aggregator: CellAggregator,
  place: Pick<FigureCellEntity, 'submissionId' | 'region'>,
): Promise<void> {
  await insertMany(
    manager,
    FigureCellEntity,
    [...aggregator.cells()].map((cell) => ({ ...place, ...cell })),
    byName,
  );
  const dimensions = crossDimensions(dataset).map((dimension) => PROPERTY[dimension]);
  await insertMany(
    manager,
    CrossCellEntity,
    [...aggregator.crossCells()].map(({ keys, ...cell }) => ({
      ...NO_DIMENSIONS,
      ...place,
      ...cell,
      ...Object.fromEntries(dimensions.map((property, index) => [property, keys[index] ?? null])),
    })),
    byName,
  );
}

/** Removes the cells of submissions that were replaced long enough ago. */
export async function sweepCells(manager: EntityManager, now: Date): Promise<void> {
  const replaced = await manager.find(SubmissionEntity, {
    select: { id: true },
    where: { replacedAt: LessThan(new Date(now.getTime() - GRACE_MS).toISOString()) },
  });
  if (replaced.length === 0) return;
  const submissionId = In(replaced.map(({ id }) => id));
  await manager.delete(FigureCellEntity, { submissionId });
  await manager.delete(CrossCellEntity, { submissionId });
}

const PROPERTY = {
  DEPARTMENT: 'department',
  STRUCTURE_TYPE: 'structureType',
  KIND: 'kind',
  THEME: 'theme',
  CHANNEL: 'channel',
  AUDIENCE: 'audience',
  REQUESTER: 'requester',
  PROGRAMME: 'programme',
} as const;

const NO_DIMENSIONS = Object.fromEntries(Object.values(PROPERTY).map((property) => [property, null]));
