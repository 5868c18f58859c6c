import { In, type DataSource, type EntityManager } from 'typeorm';
import { BoundedMemory } from '../kernel/bounded-memory';
import type { CellDimension } from '../kernel/dimensions';
import { GiveWay } from '../kernel/give-way';
import { definitionOf } from '../datasets/catalogue';
import { dimensionKey } from '../datasets/dimension';
import { accumulate } from '../datasets/measure';
import { datasetOf } from '../datasets/registry';
import { crossDimensions, readsOf } from '../published/aggregate';
import { NO_PARTS } from '../published/amount';
import { rowsTogether } from '../published/rows-together';
import { SubmissionEntity } from '../submissions/submission.entity';
import { packed, pairsFingerprint, readPairs, type MadePairs, type Measured } from './pair-columns';
import { NO_PAIRS, pairName, PastWriter, type Past } from './past';
import { versionName } from './shown-state';
import { addTo, type Weighed } from './strength';

/** Submissions of more rows are worth storing what they come to: the rows of others are as soon read. */
export const LARGE = 1_000;
/** Pairs of all versions together. */
const MOST_KEPT = 200_000;

/** Rows of a submission never change: what was made of them holds for ever. */
const keptOf = new WeakMap<DataSource, BoundedMemory<Past>>();

/**
 * What versions of places come to under some indicators, by all dimensions of their dataset, adherent by adherent; each a
 * past of that one version. Kept in memory, else as it was stored, else made of the rows.
 */
export class Contents {
  /** What was made of many rows, and is to be stored with the decision. */
  readonly made: MadePairs[] = [];
  /** In the order of the pairs' keys. */
  readonly dimensions: readonly CellDimension[];
  private readonly kept: BoundedMemory<Past>;

  constructor(
    private readonly manager: EntityManager,
    private readonly measured: Measured,
  ) {
    this.dimensions = crossDimensions(datasetOf(measured.dataset));
    this.kept = keptOf.get(manager.dataSource) ?? new BoundedMemory(MOST_KEPT);
    keptOf.set(manager.dataSource, this.kept);
  }

  /** How many indicators. */
  get indicators(): number {
    return this.measured.indicators.length;
  }

  /**
   * By version; without those whose submission is not there. Null where more rows than `mostRows` would have to be read. Two
   * statements at most for what is stored; for what is not, one for some thousand rows.
   */
  async of(versions: readonly string[], mostRows = Infinity): Promise<ReadonlyMap<string, Past> | null> {
    const wanted = new Set(versions);
    const found = new Map<string, Past>();
    for (const version of wanted) {
      const known = this.kept.get(this.keyOf(version));
      if (known !== undefined) found.set(version, known);
    }
    const note = (version: string, content: Past): void => {
      this.kept.set(this.keyOf(version), content, 1 + content.pairs.length);
      if (wanted.has(version)) found.set(version, content);
    };
    const uidOf = (version: string) => version.split('/')[0] ?? '';
    const uids = new Set([...wanted].filter((version) => !found.has(version)).map(uidOf));
    if (uids.size === 0) return found;
    const submissions = await this.manager.findBy(SubmissionEntity, { uid: In([...uids]) });
    const large = submissions.filter(({ rowCount }) => rowCount > LARGE);
    for (const [version, content] of await readPairs(this.manager, large, this.measured)) {
      note(version, content);
      uids.delete(uidOf(version));
    }
    const missing = submissions.filter(({ uid }) => uids.has(uid));
    if (missing.reduce((sum, { rowCount }) => sum + rowCount, 0) > mostRows) return null;
    await this.make(missing, note);
    // A submission may have no row there any more that says anything.
    for (const version of wanted)
      if (!found.has(version) && submissions.some(({ uid }) => uid === uidOf(version))) found.set(version, NO_PAIRS);
    return found;
  }

  private keyOf = (version: string): string => [version, ...this.measured.indicators].join('|');

  /** By delegation, of files of the national office. */
  private async make(
    submissions: readonly SubmissionEntity[],
    note: (version: string, content: Past) => void,
  ): Promise<void> {
    const { indicators, dataset: code } = this.measured;
    const dataset = datasetOf(code);
    const types = this.dimensions.indexOf('STRUCTURE_TYPE');
    const measures = indicators.map((indicator) => definitionOf(indicator).measure);
    const reads = new Set([...readsOf(dataset, new Set(indicators)), 'region']);
    const growing = new Map<string, Growing>();
    const way = new GiveWay();
    for await (const { of, row } of rowsTogether(this.manager, submissions, reads)) {
      const part = of.regionKey === '' ? (row.region ?? '') : '';
      const version = versionName({ uid: of.uid, part });
      const known = growing.get(version) ?? { of, part, pairs: new Map<string, Weighed[]>() };
      growing.set(version, known);
      const keys = this.dimensions.map((dimension) => dimensionKey(dataset, dimension, row) ?? '');
      measures.forEach((measure, member) => {
        for (const amount of measure === null ? [] : accumulate(measure, row, row)) {
          if (amount.filled === 0) continue;
          const own = types === -1 ? keys : keys.with(types, amount.structureType ?? '');
          const name = pairName(own, row.adherentUid ?? '');
          let bundle = known.pairs.get(name);
          if (bundle === undefined) known.pairs.set(name, (bundle = indicators.map(() => ({ ...NO_PARTS }))));
          const sum = bundle[member];
          if (sum !== undefined) addTo(sum, amount);
        }
      });
      if (way.isDue) await way.now();
    }
    const fingerprint = pairsFingerprint(this.measured);
    for (const [version, { of, part, pairs: found }] of growing) {
      const pairs = await contentOf(found, indicators.length, way);
      note(version, pairs);
      if (of.rowCount > LARGE)
        this.made.push({ submissionId: of.id, region: part, fingerprint, content: await packed(pairs) });
    }
  }
}

interface Growing {
  readonly of: SubmissionEntity;
  readonly part: string;
  readonly pairs: Map<string, Weighed[]>;
}

/** In the order of their names: the same rows in another order are the same content. */
async function contentOf(found: ReadonlyMap<string, readonly Weighed[]>, members: number, way: GiveWay): Promise<Past> {
  const names = [...found.keys()].sort();
  const writer = new PastWriter(names, 1, members);
  for (const [pair, name] of names.entries()) {
    found.get(name)?.forEach((sum, member) => writer.add(pair, 0, member, sum));
    if (way.isDue) await way.now();
  }
  return writer.past;
}
