import { In, type EntityManager } from 'typeorm';
import { cellColumn, type CellDimension } from '../kernel/dimensions';
import { SCALE } from '../kernel/decimal';
import { AdherentEntity } from '../network/adherent.entity';
import { addCells, type CellNumber, type CellParts } from './amount';
import { CrossCellEntity } from './cross-cell.entity';
import { byStorage, crossingsOfRows, keysUnder } from './crossings-of-rows';
import { FigureCellEntity, type Grouping } from './figure-cell.entity';
import type { Publication } from './publication-state';

/** The cells of one indicator in one year under one grouping. */
export interface CellNeed {
  readonly indicator: string;
  readonly year: number;
  readonly grouping: Grouping;
  /** The department whose parts are wanted. */
  readonly within?: string;
}

export interface StoredCell extends CellParts {
  readonly submissionId: number;
  /** As of the publication that it is of. */
  readonly part: string;
  readonly indicator: string;
  readonly grouping: Grouping;
  readonly key: string;
  readonly within: string | null;
}

/** Where an adherent belongs. */
export interface Home {
  readonly uid: string;
  /** Null outside every delegation. */
  readonly region: string | null;
  readonly department: string | null;
}

export const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];

/** One statement, and none when nothing can be found. */
export async function readCells(
  manager: EntityManager,
  submissions: readonly number[],
  needs: readonly CellNeed[],
): Promise<StoredCell[]> {
  if (submissions.length === 0 || needs.length === 0) return [];
  const query = manager
    .createQueryBuilder(FigureCellEntity, 'cell')
    .select(COLUMNS.map((column) => `cell.${column} AS ${column}`))
    .where('cell.submission_id IN (:...submissions)', { submissions })
    .andWhere('cell.cell_group IN (:...groupings)', { groupings: unique(needs.map((need) => need.grouping)) })
    .andWhere('cell.indicator IN (:...indicators)', { indicators: unique(needs.map((need) => need.indicator)) });
  return (await query.getRawMany<RawCell>()).map((row) => ({ ...numbersOf(row), within: null }));
}

const COLUMNS = [
  'submission_id',
  'cell_group',
  'indicator',
  'cell_key',
  'region',
  'numerator',
  'denominator',
  'filled',
  'units',
  'largest',
  'adherents',
] as const;

/**
 * Parts of departments along one dimension each, added up from the cells that hold all dimensions: a statement a
 * dimension, and those of {@link crossingsOfRows} for publications of which these are not stored.
 */
export async function readCellsWithin(
  manager: EntityManager,
  publications: readonly Publication[],
  needs: readonly CellNeed[],
): Promise<StoredCell[]> {
  if (publications.length === 0) return [];
  const { stored, ofRows } = byStorage(publications);
  const submissions = unique(stored.map(({ id }) => id));
  const groupings = submissions.length === 0 ? [] : unique(needs.map((need) => need.grouping));
  const found = await Promise.all([
    ...groupings.map((grouping) =>
      readDimensionWithin(
        manager,
        submissions,
        grouping,
        needs.filter((need) => need.grouping === grouping),
      ),
    ),
    readOfRowsWithin(manager, ofRows, needs),
  ]);
  return found.flat();
}

/** The same of rows themselves. */
async function readOfRowsWithin(
  manager: EntityManager,
  publications: readonly Publication[],
  needs: readonly CellNeed[],
): Promise<StoredCell[]> {
  const wanted = unique(needs.map((need) => need.grouping)).map((grouping) => {
    const own = needs.filter((need) => need.grouping === grouping);
    const departments = new Set(own.map((need) => need.within));
    const keysOf = new Map(publications.map((each) => [each.id, keysUnder(each, ['DEPARTMENT', grouping])]));
    return { grouping, departments, keysOf, indicators: new Set(own.map((need) => need.indicator)) };
  });
  const cells: StoredCell[] = [];
  const indicators = unique(needs.map((need) => need.indicator));
  for await (const cell of crossingsOfRows(manager, publications, indicators))
    for (const { grouping, departments, keysOf, indicators: asked } of wanted) {
      const { submissionId, part, indicator, adherent } = cell;
      const [within = null, key] = keysOf.get(submissionId)?.(cell) ?? [];
      if (within === null || !departments.has(within) || !asked.has(indicator)) continue;
      const { numerator, denominator, filled, units, largest } = cell;
      cells.push({
        ...{ submissionId, part, indicator, grouping, within, key: key ?? '' },
        ...{ numerator, denominator, filled, units, largest },
        ...(adherent === null ? {} : namedOnce([adherent])),
      });
    }
  return foldedBy(cells, nameWithin);
}

const nameWithin = ({ submissionId, part, indicator, grouping, within, key }: StoredCell): string =>
  [submissionId, part, indicator, grouping, within, key].join('|');

/** Cells that count one adherent each are read one by one, and each adherent counts once under a key. */
async function readDimensionWithin(
  manager: EntityManager,
  submissions: readonly number[],
  grouping: Grouping,
  needs: readonly CellNeed[],
): Promise<StoredCell[]> {
  const column = cellColumn(grouping as CellDimension);
  const rows = await manager
    .createQueryBuilder(CrossCellEntity, 'cell')
    .select('cell.submission_id', 'submission_id')
    .addSelect('cell.region', 'region')
    .addSelect('cell.indicator', 'indicator')
    .addSelect('cell.department', 'department')
    .addSelect(`cell.${column}`, 'cell_key')
    .addSelect('cell.adherent', 'adherents')
    .addSelect('SUM(cell.numerator)', 'numerator')
    .addSelect('SUM(cell.denominator)', 'denominator')
    .addSelect('SUM(cell.filled)', 'filled')
    .addSelect('SUM(cell.units)', 'units')
    .addSelect('MAX(cell.largest)', 'largest')
    .where('cell.submission_id IN (:...submissions)', { submissions })
    .andWhere('cell.indicator IN (:...indicators)', { indicators: unique(needs.map((need) => need.indicator)) })
    .andWhere('cell.department IN (:...departments)', { departments: unique(needs.map((need) => need.within)) })
    .groupBy('cell.submission_id')
    .addGroupBy('cell.region')
    .addGroupBy('cell.indicator')
    .addGroupBy('cell.department')
    .addGroupBy(`cell.${column}`)
    .addGroupBy('cell.adherent')
    .getRawMany<Omit<RawCell, 'cell_group'> & { department: string }>();
  const cells = rows.map((row) => ({ ...numbersOf({ ...row, cell_group: grouping }), within: row.department }));
  return foldedBy(cells, nameWithin);
}

/** One cell for those that go by one name. */
function foldedBy(cells: readonly StoredCell[], nameOf: (cell: StoredCell) => string): StoredCell[] {
  const found = new Map<string, StoredCell>();
  for (const cell of cells) {
    const name = nameOf(cell);
    const known = found.get(name);
    found.set(name, known === undefined ? cell : { ...known, ...addCells(known, cell) });
  }
  return [...found.values()];
}

/** One statement; adherents that nobody knows are left out. */
export async function readHomes(manager: EntityManager, uids: readonly string[]): Promise<Home[]> {
  return manager.find(AdherentEntity, {
    select: { uid: true, region: true, department: true },
    where: { uid: In([...uids]) },
  });
}

interface RawCell extends RawParts {
  adherents: string | null;
  submission_id: number;
  cell_group: Grouping;
  indicator: string;
  cell_key: string | null;
  region: string;
}

/** Parts as the drivers give them: what is large or added up may come as text. */
export type RawParts = Readonly<Record<CellNumber, number | string>>;

export const partsOf = ({ numerator, denominator, filled, units, largest }: RawParts): CellParts => ({
  numerator: Number(numerator),
  denominator: Number(denominator),
  filled: Number(filled),
  units: Number(units),
  largest: Number(largest),
});

const numbersOf = (row: RawCell) => ({
  submissionId: row.submission_id,
  part: row.region,
  indicator: row.indicator,
  grouping: row.cell_group,
  key: row.cell_key ?? '',
  ...partsOf(row),
  ...(row.adherents === null ? {} : namedOnce(row.adherents === '' ? [] : row.adherents.split(','))),
});

/** However many cells name them. */
const namedOnce = (adherents: readonly string[]) => ({
  numerator: adherents.length * SCALE,
  units: adherents.length,
  adherents,
});
