import type { EntityManager } from 'typeorm';
import { cellColumn } from '../kernel/dimensions';
import { GiveWay } from '../kernel/give-way';
import { partsOf, type RawParts } from '../published/cell.repository';
import { CrossCellEntity } from '../published/cross-cell.entity';
import { byStorage, crossingsOfRows, keysUnder } from '../published/crossings-of-rows';
import type { CrossDimension } from '../published/cross-cell.repository';
import { cellsKey, type Publication } from '../published/publication-state';
import { AtomPacker, type PackedAtoms } from './packed-atoms';

/** Cells that one statement reads: the embedded engine holds the thread as long as it answers. */
const AT_ONCE = 1_000;

interface RawAtom extends RawParts {
  readonly id: number;
  readonly submission: number;
  readonly region: string;
  readonly indicator: string;
  readonly [key: `key_${number}`]: string | null;
}

/** Some submissions, or of one that is large some cells of one indicator, after the last one read. */
interface Step {
  readonly submissions: readonly number[];
  readonly indicators: readonly string[];
  readonly isPaged: boolean;
}

/**
 * The atoms of each publication. One statement for some thousand rows, and none without any; of larger ones each
 * indicator apart, in as many as it takes. Those whose cells are not stored cost as many more, for their rows.
 */
export async function readAtoms(
  manager: EntityManager,
  publications: readonly Publication[],
  indicators: readonly string[],
  dimensions: readonly CrossDimension[],
): Promise<ReadonlyMap<string, PackedAtoms>> {
  const found = new Map<string, AtomPacker>();
  const packerOf = (publication: string): AtomPacker => {
    const packer = found.get(publication) ?? new AtomPacker(indicators.length);
    found.set(publication, packer);
    return packer;
  };
  const { stored, ofRows } = byStorage(publications);
  const way = new GiveWay();
  for (const step of stepsOf(stored, indicators))
    for await (const cells of pagesOf(manager, step, dimensions))
      for (const cell of cells) {
        const keys = dimensions.map((_, index) => cell[`key_${index}`] ?? '');
        const packer = packerOf(cellsKey({ id: cell.submission, part: cell.region }));
        packer.add(keys, indicators.indexOf(cell.indicator), partsOf(cell));
        if (way.isDue) await way.now();
      }
  const [first] = ofRows;
  const keysOf = first === undefined ? () => [] : keysUnder(first, dimensions);
  for await (const cell of crossingsOfRows(manager, ofRows, indicators)) {
    if (cell.filled === 0) continue;
    const packer = packerOf(cellsKey({ id: cell.submissionId, part: cell.part }));
    packer.add(
      keysOf(cell).map((key) => key ?? ''),
      indicators.indexOf(cell.indicator),
      cell,
    );
  }
  return new Map([...found].map(([id, packer]) => [id, packer.packed()]));
}

function* stepsOf(publications: readonly Publication[], indicators: readonly string[]): Generator<Step> {
  // Of a national file, all its parts together.
  const rows = new Map<number, number>();
  for (const { id, rowCount } of publications) rows.set(id, (rows.get(id) ?? 0) + rowCount);
  const small = [...rows].filter(([, count]) => count <= AT_ONCE);
  let [submissions, sum]: [number[], number] = [[], 0];
  for (const [id, count] of small) {
    if (sum + count > AT_ONCE) {
      yield { submissions, indicators, isPaged: false };
      [submissions, sum] = [[], 0];
    }
    submissions.push(id);
    sum += count;
  }
  if (submissions.length > 0) yield { submissions, indicators, isPaged: false };
  for (const [id, count] of rows)
    if (count > AT_ONCE)
      for (const indicator of indicators) yield { submissions: [id], indicators: [indicator], isPaged: true };
}

async function* pagesOf(
  manager: EntityManager,
  { submissions, indicators, isPaged }: Step,
  dimensions: readonly CrossDimension[],
): AsyncGenerator<readonly RawAtom[]> {
  for (let last = 0; ;) {
    const query = manager
      .createQueryBuilder(CrossCellEntity, 'cell')
      .select('cell.id', 'id')
      .addSelect('cell.submission_id', 'submission')
      .addSelect('cell.region', 'region')
      .addSelect('cell.indicator', 'indicator')
      .where('cell.submission_id IN (:...submissions)', { submissions })
      .andWhere('cell.indicator IN (:...indicators)', { indicators })
      .andWhere('cell.filled > 0')
      .orderBy('cell.id');
    for (const part of ['numerator', 'denominator', 'filled', 'units', 'largest'] satisfies (keyof RawParts)[])
      query.addSelect(`cell.${part}`, part);
    dimensions.forEach((dimension, index) => query.addSelect(`cell.${cellColumn(dimension)}`, `key_${index}`));
    if (isPaged) query.andWhere('cell.id > :last', { last }).limit(AT_ONCE);
    // Thousands of cells: made into entities they would leave several times as much behind.
    const cells = await query.getRawMany<RawAtom>();
    yield cells;
    last = cells.at(-1)?.id ?? 0;
    if (!isPaged || cells.length < AT_ONCE) return;
  }
}
