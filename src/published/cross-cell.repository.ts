import type { EntityManager } from 'typeorm';
import { cellColumn, type CellDimension } from '../kernel/dimensions';
import { SCALE } from '../kernel/decimal';
import { CrossCellEntity } from './cross-cell.entity';
import type { Amount } from './amount';

export type CrossDimension = CellDimension;

/** Additive parts of one submission under several dimensions at once. */
export interface CrossCell extends Amount {
  readonly submissionId: number;
  /** As of the publication that it is of. */
  readonly part: string;
  readonly indicator: string;
  /** In the order of the dimensions asked; null where rows leave one open. */
  readonly keys: readonly (string | null)[];
  /** Rows that fill what the indicator measures. */
  readonly filled: number;
}

export interface CrossNeed {
  readonly submissions: readonly number[];
  readonly indicators: readonly string[];
  readonly dimensions: readonly CrossDimension[];
  /** Only these structure types; null for all. */
  readonly structureTypes: readonly string[] | null;
  /** At most so many cells are read. */
  readonly most: number;
}

/** One statement, and none when nothing can be found. Cells that no row fills are left out. */
export async function readCrossCells(manager: EntityManager, need: CrossNeed): Promise<CrossCell[]> {
  const { submissions, indicators, dimensions, structureTypes, most } = need;
  if (submissions.length === 0 || indicators.length === 0) return [];
  const columns = dimensions.map((dimension) => `cell.${cellColumn(dimension)}`);
  const query = manager
    .createQueryBuilder(CrossCellEntity, 'cell')
    .select('cell.submission_id', 'submission_id')
    .addSelect('cell.region', 'region')
    .addSelect('cell.indicator', 'indicator')
    .addSelect('SUM(cell.numerator)', 'numerator')
    .addSelect('SUM(cell.denominator)', 'denominator')
    .addSelect('SUM(cell.filled)', 'filled')
    .addSelect('cell.adherent', 'adherent')
    .where('cell.submission_id IN (:...submissions)', { submissions })
    .andWhere('cell.indicator IN (:...indicators)', { indicators })
    .groupBy('cell.submission_id')
    .addGroupBy('cell.region')
    .addGroupBy('cell.indicator')
    .addGroupBy('cell.adherent')
    .having('SUM(cell.filled) > 0')
    .limit(most);
  columns.forEach((column, index) => query.addSelect(column, `key_${index}`).addGroupBy(column));
  if (structureTypes !== null) query.andWhere('cell.structure_type IN (:...structureTypes)', { structureTypes });
  const rows = await query.getRawMany<Record<string, string | number | null>>();
  return rows.map((row) => ({
    submissionId: Number(row['submission_id']),
    part: String(row['region']),
    indicator: String(row['indicator']),
    keys: columns.map((_, index) => textOf(row[`key_${index}`])),
    numerator: Number(row['numerator']),
    denominator: Number(row['denominator']),
    filled: Number(row['filled']),
    ...(row['adherent'] === null ? {} : { numerator: SCALE, adherents: [String(row['adherent'])] }),
  }));
}

const textOf = (value: string | number | null | undefined): string | null =>
  value === null || value === undefined ? null : String(value);
