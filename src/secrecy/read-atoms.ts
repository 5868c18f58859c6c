import type { EntityManager } from 'typeorm';
import { definitionOf } from '../datasets/catalogue';
import { cellColumn } from '../kernel/dimensions';
import { GiveWay } from '../kernel/give-way';
import { partsOf, type RawParts } from '../published/cell.repository';
import { CrossCellEntity } from '../published/cross-cell.entity';
import { crossingsOfRows, keysUnder, rowsBySubmission } from '../published/crossings-of-rows';
import type { CrossDimension } from '../published/cross-cell.repository';
import { cellsKey, type Publication } from '../published/publication-state';
import { together } from '../published/rows-together';
import { behind } from './behind';
import { LARGE, type Contents } from './contents';
import { AtomPacker, type PackedAtoms } from './packed-atoms';
import { Pairs, wordsOf, type Past } from './past';
import { versionName } from './shown-state';

interface RawAtom extends RawParts {
  readonly submission: number;
  readonly region: string;
  readonly indicator: string;
  readonly [key: `key_${number}`]: string | null;
}

/**
 * The atoms of each publication: of small ones whose cells are stored, of these, in one statement for some thousand rows,
 * and none without any; of all others, of what their rows come to: see {@link Contents}.
 */
export async function readAtoms(
  manager: EntityManager,
  contents: Contents,
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
  const rows = rowsBySubmission(publications);
  const isStored = ({ id, crossed }: Publication) => crossed !== false && (rows.get(id) ?? 0) <= LARGE;
  const way = new GiveWay();
  const stored = new Map(publications.filter(isStored).map((each) => [each.id, each]));
  for (const some of together([...stored.values()]))
    for (const cell of await storedCells(manager, some, indicators, dimensions)) {
      const keys = dimensions.map((_, index) => cell[`key_${index}`] ?? '');
      const packer = packerOf(cellsKey({ id: cell.submission, part: cell.region }));
      packer.add(keys, indicators.indexOf(cell.indicator), partsOf(cell));
      if (way.isDue) await way.now();
    }
  const [counted, added] = parted(
    publications.filter((each) => !isStored(each)),
    indicators,
  );
  const [first] = counted;
  const keysOf = first === undefined ? () => [] : keysUnder(first, dimensions);
  for await (const cell of crossingsOfRows(manager, counted, indicators)) {
    if (cell.filled === 0) continue;
    const packer = packerOf(cellsKey({ id: cell.submissionId, part: cell.part }));
    packer.add(
      keysOf(cell).map((key) => key ?? ''),
      indicators.indexOf(cell.indicator),
      cell,
    );
  }
  const pairs = await contents.of(added.map(versionName));
  const places = dimensions.map((dimension) => contents.dimensions.indexOf(dimension));
  for (const publication of added) {
    const past = pairs?.get(versionName(publication));
    if (past !== undefined && past.pairs.length > 0) await addPairs(packerOf(cellsKey(publication)), past, places, way);
    if (way.isDue) await way.now();
  }
  return new Map([...found].map(([id, packer]) => [id, packer.packed()]));
}

/** Those whose cells count different adherents, which no sum gives, and all others. */
function parted(
  publications: readonly Publication[],
  indicators: readonly string[],
): readonly [readonly Publication[], readonly Publication[]] {
  const isCounted = indicators.some((indicator) => definitionOf(indicator).measure?.kind === 'DISTINCT');
  return isCounted ? [publications, []] : [[], publications];
}

/** The cells by all dimensions that pairs add up to. */
async function addPairs(packer: AtomPacker, past: Past, places: readonly number[], way: GiveWay): Promise<void> {
  const pairs = Pairs.of(past);
  if (way.isDue) await way.now();
  for (const group of pairs.under(pairs.dimensions).groups) {
    const words = wordsOf(past.pairs[group[0] ?? 0] ?? '');
    const own = places.map((place) => words[place] ?? '');
    behind(past, group, 0).forEach((parts, member) => {
      if (parts.filled > 0) packer.add(own, member, parts);
    });
    if (way.isDue) await way.now();
  }
}

function storedCells(
  manager: EntityManager,
  publications: readonly Publication[],
  indicators: readonly string[],
  dimensions: readonly CrossDimension[],
): Promise<readonly RawAtom[]> {
  const query = manager
    .createQueryBuilder(CrossCellEntity, 'cell')
    .select('cell.submission_id', 'submission')
    .addSelect('cell.region', 'region')
    .addSelect('cell.indicator', 'indicator')
    .where('cell.submission_id IN (:...submissions)', { submissions: publications.map(({ id }) => id) })
    .andWhere('cell.indicator IN (:...indicators)', { indicators })
    .andWhere('cell.filled > 0');
  for (const part of ['numerator', 'denominator', 'filled', 'units', 'largest'] satisfies (keyof RawParts)[])
    query.addSelect(`cell.${part}`, part);
  dimensions.forEach((dimension, index) => query.addSelect(`cell.${cellColumn(dimension)}`, `key_${index}`));
  // Thousands of cells: made into entities they would leave several times as much behind.
  return query.getRawMany<RawAtom>();
}
