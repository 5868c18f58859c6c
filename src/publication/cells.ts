import { setImmediate as turn } from 'node:timers/promises';
import { In, Not, type EntityManager, type FindOperator } from 'typeorm';
import { datasetOf } from '../datasets/registry';
import { crossDimensions, readsOf } from '../published/aggregate';
import { cellDefinitions } from '../published/cell-definitions';
import { CellDefinitionsEntity } from '../published/cell-definitions.entity';
import { CrossCellEntity } from '../published/cross-cell.entity';
import { FigureCellEntity } from '../published/figure-cell.entity';
import type { OutdatedSubmission } from '../published/outdated';
import { CrossLimit } from '../published/tallies';
import { CELL_DIMENSIONS, cellColumn } from '../kernel/dimensions';
import { byName, insertMany } from '../submissions/bulk';
import { storedRows } from '../submissions/stored-rows';
import { SurveyColumnsEntity } from '../reading/observatory/survey-columns.entity';
import { SubmissionEntity, writtenDelegations } from '../submissions/submission.entity';
import { AddedUp } from './added-up';
import { writeSurveyColumns } from './survey-columns';

/** How long the cells of a replaced submission are kept for requests that began before. */
const GRACE_MS = 10 * 60_000;
const ROWS_A_TURN = 2_000;

type Published = Pick<SubmissionEntity, 'id' | 'dataset' | 'regionKey' | 'rowCount'>;

/**
 * Keeps the cells of one submission, of its stored rows or of the same `rows` as they were added up before they were
 * stored, and notes what they were made by. Those of all dimensions at once are stored where they are fewer than the
 * rows: else they are as soon made of these.
 */
export async function writeCells(
  manager: EntityManager,
  submission: Published,
  rows: AddedUp | null = null,
): Promise<void> {
  const made = rows ?? (await aggregated(manager, submission, null, limitOf(submission)));
  made.limit.lower(Math.max(1, submission.rowCount));
  await insertFigureCells(manager, submission, made);
  await writeCrossCells(manager, submission, made);
  await noteDefinitions(manager, submission);
  await writeSurveyColumns(manager, submission);
  const delegations = writtenDelegations(made.delegations);
  if (delegations !== null) await manager.update(SubmissionEntity, { id: submission.id }, { delegations });
}

/** Before a submission is published: its cells are there since it was submitted, unless this catalogue makes others. */
export async function requireCells(manager: EntityManager, submission: Published): Promise<void> {
  const { id: submissionId, dataset } = submission;
  const made = await manager.findOneBy(CellDefinitionsEntity, { submissionId });
  if (made?.fingerprint === cellDefinitions(datasetOf(dataset)).fingerprint) {
    await writeSurveyColumns(manager, submission);
    return;
  }
  if (made !== null) await removeCells(manager, submissionId);
  await writeCells(manager, submission);
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
  await insertFigureCells(manager, submission, made, changed);
  await writeCrossCells(manager, submission, made);
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

async function aggregated(
  manager: EntityManager,
  submission: Published,
  only: ReadonlySet<string> | null,
  limit: CrossLimit,
): Promise<AddedUp> {
  const dataset = datasetOf(submission.dataset);
  const made = new AddedUp(dataset, submission, only, limit);
  if (only?.size === 0) return made;
  const reads = new Set([...readsOf(dataset, only), ...(submission.regionKey === '' ? ['region'] : [])]);
  let rows = 0;
  for await (const row of storedRows(manager, submission, reads)) {
    made.add(row, row);
    // The embedded engine answers at once: nobody else would have a turn until the last row.
    if (++rows % ROWS_A_TURN === 0) await turn();
  }
  return made.end();
}

/** With `only`, of these indicators alone. */
async function insertFigureCells(
  manager: EntityManager,
  { id: submissionId }: Published,
  { aggregators }: AddedUp,
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
  { id: submissionId }: Published,
  { dataset, aggregators, limit }: AddedUp,
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
  await removeCells(manager, In(replaced.map(({ id }) => id)));
}

async function removeCells(manager: EntityManager, submissionId: number | FindOperator<number>): Promise<void> {
  await manager.delete(FigureCellEntity, { submissionId });
  await manager.delete(CrossCellEntity, { submissionId });
  await manager.delete(CellDefinitionsEntity, { submissionId });
  await manager.delete(SurveyColumnsEntity, { submissionId });
}

const NO_DIMENSIONS = Object.fromEntries(CELL_DIMENSIONS.map((dimension) => [cellColumn(dimension), null]));
