import { createHash } from 'node:crypto';
import { In, type EntityManager } from 'typeorm';
import type { DatasetCode } from '../kernel/codes';
import { cellDefinition } from '../published/cell-definitions';
import { versionName } from './shown-state';
import { pairName, Pairs, PastWriter, wordsOf, type Past } from './past';
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
  readonly pairs: Past;
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
  for (const { pairs, ...place } of made)
    await manager
      .createQueryBuilder()
      .insert()
      .into(PairColumnsEntity)
      .values({ ...place, content: JSON.stringify(packed(pairs)) })
      .orIgnore()
      .execute();
}

function packed(past: Past): StoredPairs {
  const places: Map<string, number>[] = [];
  const names = past.pairs.flatMap((name) =>
    wordsOf(name).map((word, at) => {
      const known = (places[at] ??= new Map<string, number>());
      const place = known.get(word) ?? known.size;
      known.set(word, place);
      return place;
    }),
  );
  const columns = Array.from({ length: past.members }, (_, member) => Pairs.of(past).columns(0, member));
  const numbers = past.pairs.flatMap((_, pair) =>
    columns.flatMap(({ numerator, denominator, filled }) => [
      numerator[pair] ?? 0,
      denominator[pair] ?? 0,
      filled[pair] ?? 0,
    ]),
  );
  return { words: places.map((known) => [...known.keys()]), names, numbers };
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
