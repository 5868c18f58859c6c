import type { EntityManager } from 'typeorm';
import { cellColumn, type CellDimension } from '../kernel/dimensions';
import { exact, SCALE } from '../kernel/decimal';
import { CrossCellEntity } from './cross-cell.entity';
import type { Amount } from './amount';
import { byStorage, crossingsOfRows, keysUnder } from './crossings-of-rows';
import type { Publication } from './publication-state';

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
  readonly publications: readonly Publication[];
  readonly indicators: readonly string[];
  readonly dimensions: readonly CrossDimension[];
  /** Only these structure types; null for all. */
  readonly structureTypes: readonly string[] | null;
  /** At most so many cells are read. */
  readonly most: number;
}

/** Of all its parts where a file is national. Cells that no row fills are left out. One statement, and those of {@link crossingsOfRows}; none when nothing can be found. */
export async function readCrossCells(manager: EntityManager, need: CrossNeed): Promise<CrossCell[]> {
  const { stored, ofRows } = byStorage(need.publications);
  return [...(await readStored(manager, need, stored)), ...(await readOfRows(manager, need, ofRows))];
}

async function readStored(
  manager: EntityManager,
  { indicators, dimensions, structureTypes, most }: CrossNeed,
  publications: readonly Publication[],
): Promise<CrossCell[]> {
  if (publications.length === 0 || indicators.length === 0) return [];
  const submissions = [...new Set(publications.map(({ id }) => id))];
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

async function readOfRows(
  manager: EntityManager,
  { indicators, dimensions, structureTypes, most }: CrossNeed,
  publications: readonly Publication[],
): Promise<CrossCell[]> {
  const keysOf = new Map(publications.map((each) => [each.id, keysUnder(each, dimensions)]));
  const typeOf = new Map(publications.map((each) => [each.id, keysUnder(each, ['STRUCTURE_TYPE'])]));
  const found = new Map<string, CrossCell>();
  for await (const cell of crossingsOfRows(manager, publications, indicators)) {
    const { submissionId, part, indicator, adherent, filled, numerator, denominator } = cell;
    if (filled === 0) continue;
    const [type] = typeOf.get(submissionId)?.(cell) ?? [];
    if (structureTypes !== null && !structureTypes.includes(type ?? '')) continue;
    const keys = keysOf.get(submissionId)?.(cell) ?? [];
    const name = JSON.stringify([submissionId, part, indicator, adherent, ...keys]);
    const known = found.get(name);
    found.set(name, {
      ...{ submissionId, part, indicator, keys },
      ...{ filled: filled + (known?.filled ?? 0) },
      numerator: exact(numerator + (known?.numerator ?? 0)),
      denominator: exact(denominator + (known?.denominator ?? 0)),
      ...(adherent === null ? {} : { numerator: SCALE, adherents: [adherent] }),
    });
    if (found.size >= most) break;
  }
  return [...found.values()];
}

const textOf = (value: string | number | null | undefined): string | null =>
  value === null || value === undefined ? null : String(value);
