import { createHash } from 'node:crypto';
import { In, type EntityManager } from 'typeorm';
import type { DatasetCode } from '../kernel/codes';
import { GiveWay } from '../kernel/give-way';
import { cellDefinition } from '../published/cell-definitions';
import { versionName } from './shown-state';
import { COLUMNS, pairName, PastWriter, wordsOf, type Past } from './past';
import { PairColumnsEntity, type StoredPairs } from './pair-columns.entity';

/** Indicators of one dataset. */
export interface Measured {
  readonly dataset: DatasetCode;
  readonly indicators: readonly string[];
}

/** A submission whose rows never change. */
export interface Source {
  readonly id: number;
  readonly uid: string;
}

/** What the rows of one delegation in a submission come to. */
export interface MadePairs {
  readonly submissionId: number;
  readonly region: string;
  readonly fingerprint: string;
  /** As it is stored. */
  readonly content: string;
}

/** The same exactly where the same rows come to the same pairs. */
export const pairsFingerprint = ({ dataset, indicators }: Measured): string =>
  createHash('sha256')
    .update(JSON.stringify(indicators.map((code) => [code, cellDefinition(dataset, code)])))
    .digest('base64url')
    .slice(0, 22);

/** Those of some submissions that are stored, by version. One statement, and none for none. */
export async function readPairs(
  manager: EntityManager,
  sources: readonly Source[],
  measured: Measured,
): Promise<ReadonlyMap<string, Past>> {
  if (sources.length === 0) return new Map();
  const uids = new Map(sources.map(({ id, uid }) => [id, uid]));
  const found = await manager.findBy(PairColumnsEntity, {
    submissionId: In([...uids.keys()]),
    fingerprint: pairsFingerprint(measured),
  });
  return new Map(
    found.map(({ submissionId, region, content }) => [
      versionName({ uid: uids.get(submissionId) ?? '', part: region }),
      unpacked(JSON.parse(content) as StoredPairs, measured.indicators.length),
    ]),
  );
}

/** Where others were faster, theirs stay. */
export async function storePairs(manager: EntityManager, made: readonly MadePairs[]): Promise<void> {
  for (const pairs of made)
    await manager.createQueryBuilder().insert().into(PairColumnsEntity).values(pairs).orIgnore().execute();
}

/** Pairs of one version as they are stored; others have their turns meanwhile. */
export async function packed({ pairs, members, numbers: all }: Past): Promise<string> {
  const way = new GiveWay();
  const places: Map<string, number>[] = [];
  const names: number[] = [];
  const numbers: number[] = [];
  for (const [pair, name] of pairs.entries()) {
    wordsOf(name).forEach((word, at) => {
      const known = (places[at] ??= new Map<string, number>());
      const place = known.get(word) ?? known.size;
      known.set(word, place);
      names.push(place);
    });
    for (let column = 0; column < members * COLUMNS; column++) numbers.push(all[column * pairs.length + pair] ?? 0);
    if (way.isDue) await way.now();
  }
  return JSON.stringify({ words: places.map((known) => [...known.keys()]), names, numbers } satisfies StoredPairs);
}

function unpacked({ words, names, numbers }: StoredPairs, members: number): Past {
  const count = words.length === 0 ? 0 : names.length / words.length;
  const pairs = Array.from({ length: count }, (_, pair) => {
    const own = words.map((known, at) => known[names[pair * words.length + at] ?? 0] ?? '');
    return pairName(own.slice(0, -1), own.at(-1) ?? '');
  });
  const writer = new PastWriter(pairs, 1, members);
  for (let pair = 0, at = 0; pair < count; pair++)
    for (let member = 0; member < members; member++, at += 3) {
      const [numerator = 0, denominator = 0, filled = 0] = numbers.slice(at, at + 3);
      writer.add(pair, 0, member, { numerator, denominator, filled });
    }
  return writer.past;
}
