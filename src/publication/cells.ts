import { setImmediate as turn } from 'node:timers/promises';
import { In, Not, type EntityManager } from 'typeorm';
import type { Dataset } from '../datasets/dataset';
import { datasetOf } from '../datasets/registry';
import { CellAggregator, CrossLimit, crossDimensions, readsOf } from '../published/aggregate';
import { cellDefinitions } from '../published/cell-definitions';
import { CellDefinitionsEntity } from '../published/cell-definitions.entity';
import { CrossCellEntity } from '../published/cross-cell.entity';
import { FigureCellEntity } from '../published/figure-cell.entity';
import type { OutdatedSubmission } from '../published/outdated';
import { CELL_DIMENSIONS, cellColumn } from '../kernel/dimensions';
import { byName, insertMany } from '../submissions/bulk';
import { storedRows } from '../submissions/stored-rows';
import { SurveyColumnsEntity } from '../reading/observatory/survey-columns.entity';
import { SubmissionEntity } from '../submissions/submission.entity';
import { writeSurveyColumns } from './survey-columns';

/** How long the cells of a replaced submission are kept for requests that began before. */
const GRACE_MS = 10 * 60_000;
const ROWS_A_TURN = 2_000;

type Published = Pick<SubmissionEntity, 'id' | 'dataset' | 'regionKey' | 'rowCount'>;

/**
 * Computes the cells of one submission from its stored rows, and notes what they were made by; those of a national file
 * delegation by delegation, as if each had submitted its own. Those of all dimensions at once are stored where they are
 * fewer than the rows: else they are as soon made of these. Answers with the rows of each delegation that it names.
 * Memory grows with the cells, not with the rows.
 */
export async function writeCells(manager: EntityManager, submission: Published): Promise<ReadonlyMap<string, number>> {
  const made = await aggregated(manager, submission, null, limitOf(submission));
  await insertFigureCells(manager, made);
  await writeCrossCells(manager, made);
  await noteDefinitions(manager, submission);
  await writeSurveyColumns(manager, submission);
  return made.delegations;
}

/** Takes the cells of an outdated submission to what this catalogue makes of its rows. */
export async function renewCells(manager: EntityManager, submission: OutdatedSubmission): Promise<void> {
  const { id: submissionId, changed, alike, crossed } = submission;
  const others = { submissionId, ...(alike.size === 0 ? {} : { indicator: Not(In([...alike])) }) };
  await manager.delete(FigureCellEntity, others);
  await manager.delete(CrossCellEntity, others);
  // Of what was not stored, all indicators count in whether it is now.
  const only = crossed === false ? null : changed;
  const left = crossed === false ? 0 : await manager.countBy(CrossCellEntity, { submissionId });
  const made = await aggregated(manager, submission, only, limitOf(submission, left));
  await insertFigureCells(manager, made, changed);
  await writeCrossCells(manager, made);
  await writeSurveyColumns(manager, submission);
  await noteDefinitions(manager, submission);
}

/** With as many cells as rows, or more, nothing is gained by them. */
const limitOf = ({ rowCount }: Published, there = 0): CrossLimit => new CrossLimit(Math.max(1, rowCount) - there);

async function noteDefinitions(manager: EntityManager, { id: submissionId, dataset }: Published): Promise<void> {
  const { fingerprint, byIndicator } = cellDefinitions(datasetOf(dataset));
  await manager.delete(CellDefinitionsEntity, { submissionId });
  const definitions = JSON.stringify(Object.fromEntries(byIndicator));
  await manager.insert(CellDefinitionsEntity, { submissionId, fingerprint, definitions });
}

/** Rows of one submission, added up for each delegation of which it is. */
interface Made {
  readonly submission: Published;
  readonly dataset: Dataset;
  readonly aggregators: ReadonlyMap<string, CellAggregator>;
  readonly delegations: ReadonlyMap<string, number>;
  readonly limit: CrossLimit;
}

async function aggregated(
  manager: EntityManager,
  submission: Published,
  only: ReadonlySet<string> | null,
  limit: CrossLimit,
): Promise<Made> {
  const dataset = datasetOf(submission.dataset);
  const isNational = submission.regionKey === '';
  const aggregators = new Map<string, CellAggregator>();
  const delegations = new Map<string, number>();
  if (only?.size === 0) return { submission, dataset, aggregators, delegations, limit };
  const reads = new Set([...readsOf(dataset, only), ...(isNational ? ['region'] : [])]);
  let rows = 0;
  for await (const row of storedRows(manager, submission, reads)) {
    const region = isNational ? (row.region ?? '') : '';
    if (region !== '') delegations.set(region, (delegations.get(region) ?? 0) + 1);
    let aggregator = aggregators.get(region);
    if (aggregator === undefined) aggregators.set(region, (aggregator = new CellAggregator(dataset, only, limit)));
    aggregator.add(row);
    // The embedded engine answers at once: nobody else would have a turn until the last row.
    if (++rows % ROWS_A_TURN === 0) await turn();
  }
  return { submission, dataset, aggregators, delegations, limit };
}

/** With `only`, of these indicators alone. */
async function insertFigureCells(
  manager: EntityManager,
  { submission: { id: submissionId }, aggregators }: Made,
  only: ReadonlySet<string> | null = null,
): Promise<void> {
  for (const [region, aggregator] of aggregators) {
    const cells = [...aggregator.cells()].filter(({ indicator }) => only?.has(indicator) ?? true);
    const rows = cells.map((cell) => ({ submissionId, region, ...cell, adherents: cell.adherents?.join(',') }));
    await insertMany(manager, FigureCellEntity, rows, byName);
  }
}

/** Adds them to those that are there; where that is as many as rows, none are left. */
async function writeCrossCells(
  manager: EntityManager,
  { submission: { id: submissionId }, dataset, aggregators, limit }: Made,
): Promise<void> {
  if (limit.isReached) await manager.delete(CrossCellEntity, { submissionId });
  await manager.update(SubmissionEntity, { id: submissionId }, { crossed: !limit.isReached });
  if (limit.isReached) return;
  const dimensions = crossDimensions(dataset).map(cellColumn);
  for (const [region, aggregator] of aggregators)
    await insertMany(
      manager,
      CrossCellEntity,
      [...aggregator.crossCells()].map(({ keys, ...cell }) => ({
        ...NO_DIMENSIONS,
        ...{ submissionId, region },
        ...cell,
        ...Object.fromEntries(dimensions.map((property, index) => [property, keys[index] ?? null])),
      })),
      byName,
    );
}

/** Removes the cells of submissions that were replaced long enough ago, and looks only at those that still have any. */
export async function sweepCells(manager: EntityManager, now: Date): Promise<void> {
  const replaced = await manager
    .createQueryBuilder(CellDefinitionsEntity, 'made')
    .innerJoin(SubmissionEntity, 'submission', 'submission.id = made.submission_id')
    .select('made.submission_id', 'id')
    .where('submission.replaced_at < :before', { before: new Date(now.getTime() - GRACE_MS).toISOString() })
    .getRawMany<{ id: number }>();
  if (replaced.length === 0) return;
  const submissionId = In(replaced.map(({ id }) => id));
  await manager.delete(FigureCellEntity, { submissionId });
  await manager.delete(CrossCellEntity, { submissionId });
  await manager.delete(CellDefinitionsEntity, { submissionId });
  await manager.delete(SurveyColumnsEntity, { submissionId });
}

const NO_DIMENSIONS = Object.fromEntries(CELL_DIMENSIONS.map((dimension) => [cellColumn(dimension), null]));
