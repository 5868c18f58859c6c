import { In, type EntityManager } from 'typeorm';
import type { DatasetCode } from '../kernel/codes';
import { BoundedMemory } from '../kernel/bounded-memory';
import { GiveWay } from '../kernel/give-way';
import { definitionOf } from '../datasets/catalogue';
import { dimensionKey } from '../datasets/dimension';
import { accumulate } from '../datasets/measure';
import { datasetOf } from '../datasets/registry';
import type { CrossDimension } from '../published/cross-cell.repository';
import { storedRows } from '../submissions/stored-rows';
import { SubmissionEntity } from '../submissions/submission.entity';
import { readsOf } from '../published/aggregate';
import { NO_PARTS } from '../published/amount';
import { pairName, PastWriter, type Past } from './past';
import type { EarlierState } from './secrecy-table';
import { addTo, type Weighed } from './strength';
import { versionName, type ShownArea, type ShownState } from './shown-state';

/** What is asked of every version. */
interface PastQuery {
  readonly dataset: DatasetCode;
  readonly indicators: readonly string[];
  readonly dimensions: readonly CrossDimension[];
}

export interface PastOfPlaces {
  /** Of places that stood there in another version before. */
  readonly pasts: ReadonlyMap<string, Past>;
  readonly earlier: readonly EarlierState[];
}

/** Beyond so many, what was shown is no longer set against each other: nothing new is shown. */
export const MOST_STATES = 400;
const MOST_VERSIONS = 60;
const MOST_ROWS = 200_000;

/** One version of a place, its pairs by their names: the same content is the same number by number. */
type Content = Past;

/**
 * What the places were in earlier states, read from the rows of their submissions, which are kept when these are
 * replaced. Null where that is too much to be set against each other.
 */
export async function readPast(
  manager: EntityManager,
  asked: PastQuery,
  today: readonly ShownArea[],
  states: readonly ShownState[],
): Promise<PastOfPlaces | null> {
  if (states.length > MOST_STATES) return null;
  const versions = versionsOf(today, states);
  const old = new Map([...versions].filter(([, those]) => those.length > 1));
  if ([...old.values()].some((those) => those.length > MOST_VERSIONS)) return null;
  const contents = await readContents(manager, asked, [...old.values()].flat());
  if (contents === null) return null;
  const way = new GiveWay();
  const pasts = new Map<string, Past>();
  const areas = new Map<string, number | undefined>();
  for (const [code, [now = null, ...before]] of versions) {
    if (now !== null) areas.set(`${code} ${now}`, 0);
    if (before.length === 0) continue;
    const found: Content[] = [];
    for (const name of [now, ...before]) {
      const content = name === null ? NOTHING : contents.get(name);
      if (content === undefined) continue;
      const same = found.findIndex((other) => isSame(content, other));
      if (name !== null) areas.set(`${code} ${name}`, same === -1 ? found.length : same);
      if (same === -1) found.push(content);
    }
    if (found.length > 1) pasts.set(code, pastOf(found, asked.indicators.length));
    if (way.isDue) await way.now();
  }
  return { pasts, earlier: distinct(states.map((state) => earlierState(state, areas))) };
}

const NOTHING: Content = { versions: 1, members: 0, pairs: [], numbers: new Float64Array() };

/** Of each place, today's version and the others that were shown; null where nothing is there today. */
function versionsOf(
  today: readonly ShownArea[],
  states: readonly ShownState[],
): ReadonlyMap<string, readonly (string | null)[]> {
  const versions = new Map<string, (string | null)[]>(today.map((area) => [area.code, [versionName(area)]]));
  for (const area of states.flatMap(({ areas }) => areas)) {
    const known = versions.get(area.code) ?? [null];
    versions.set(area.code, known);
    if (!known.includes(versionName(area))) known.push(versionName(area));
  }
  return versions;
}

/** A submission that is no longer there said nothing: of the federation, then, nothing is known of that state. */
function earlierState(
  { areas, withheld }: ShownState,
  versions: ReadonlyMap<string, number | undefined>,
): EarlierState {
  const known = areas.flatMap((area) => {
    const version = versions.get(`${area.code} ${versionName(area)}`);
    return version === undefined ? [] : [{ code: area.code, version, inTotal: area.inTotal }];
  });
  const isWhole = known.length === areas.length;
  return { withheld, areas: known.map((area) => ({ ...area, inTotal: area.inTotal && isWhole })) };
}

function distinct(states: readonly EarlierState[]): readonly EarlierState[] {
  const found = new Map<string, EarlierState>();
  for (const state of states) {
    const name = JSON.stringify([state.areas, [...state.withheld].sort()]);
    if (!found.has(name)) found.set(name, state);
  }
  return [...found.values()];
}

const isSame = (one: Content, other: Content): boolean =>
  one.pairs.length === other.pairs.length &&
  one.pairs.every((name, pair) => name === other.pairs[pair]) &&
  one.numbers.every((number, at) => number === other.numbers[at]);

function pastOf(contents: readonly Content[], members: number): Past {
  const places = new Map<string, number>();
  for (const name of contents.flatMap(({ pairs }) => pairs)) if (!places.has(name)) places.set(name, places.size);
  const writer = new PastWriter([...places.keys()], contents.length, members);
  for (const [version, content] of contents.entries()) writer.addVersion(version, content, places);
  return writer.past;
}

/** Rows of a submission never change: what was made of them holds for ever. */
const kept = new BoundedMemory<Content>(MOST_ROWS);

/** By version. Null for too many rows. */
async function readContents(
  manager: EntityManager,
  asked: PastQuery,
  versions: readonly (string | null)[],
): Promise<ReadonlyMap<string, Content> | null> {
  const keyOf = (version: string) => [version, ...asked.indicators, ...asked.dimensions].join('|');
  const wanted = new Set(versions.filter((each) => each !== null));
  const found = new Map<string, Content>();
  for (const version of wanted) {
    const known = kept.get(keyOf(version));
    if (known !== undefined) found.set(version, known);
  }
  const missing = [...new Set([...wanted].filter((each) => !found.has(each)).map((each) => each.split('/')[0] ?? ''))];
  if (missing.length === 0) return found;
  const submissions = await manager.findBy(SubmissionEntity, { uid: In(missing) });
  if (submissions.reduce((sum, { rowCount }) => sum + rowCount, 0) > MOST_ROWS) return null;
  for (const submission of submissions)
    for (const [part, content] of await readContent(manager, asked, submission)) {
      const version = versionName({ uid: submission.uid, part });
      kept.set(keyOf(version), content, 1 + content.pairs.length);
      if (wanted.has(version)) found.set(version, content);
    }
  // A submission may have no row there any more that says anything.
  for (const version of wanted)
    if (!found.has(version) && submissions.some(({ uid }) => version.startsWith(`${uid}/`)))
      found.set(version, NOTHING);
  return found;
}

/** By delegation, of a file of the national office. */
async function readContent(
  manager: EntityManager,
  { dataset: code, indicators, dimensions }: PastQuery,
  submission: SubmissionEntity,
): Promise<ReadonlyMap<string, Content>> {
  const dataset = datasetOf(code);
  const isNational = submission.regionKey === '';
  const types = dimensions.indexOf('STRUCTURE_TYPE');
  const measures = indicators.map((indicator) => definitionOf(indicator).measure);
  const parts = new Map<string, Map<string, Weighed[]>>();
  const way = new GiveWay();
  for await (const row of storedRows(manager, submission, new Set([...readsOf(dataset), 'region']))) {
    const part = isNational ? (row.region ?? '') : '';
    const content = parts.get(part) ?? new Map<string, Weighed[]>();
    parts.set(part, content);
    const keys = dimensions.map((dimension) => dimensionKey(dataset, dimension, row) ?? '');
    if (way.isDue) await way.now();
    measures.forEach((measure, member) => {
      for (const amount of measure === null ? [] : accumulate(measure, row)) {
        if (amount.filled === 0) continue;
        const own = types === -1 ? keys : keys.with(types, amount.structureType ?? '');
        const name = pairName(own, row.adherentUid ?? '');
        let bundle = content.get(name);
        if (bundle === undefined) content.set(name, (bundle = indicators.map(() => ({ ...NO_PARTS }))));
        const sum = bundle[member];
        if (sum !== undefined) addTo(sum, amount);
      }
    });
  }
  return new Map([...parts].map(([part, content]) => [part, contentOf(content, indicators.length)]));
}

function contentOf(found: ReadonlyMap<string, readonly Weighed[]>, members: number): Content {
  const names = [...found.keys()].sort();
  const writer = new PastWriter(names, 1, members);
  names.forEach((name, pair) => found.get(name)?.forEach((sum, member) => writer.add(pair, 0, member, sum)));
  return writer.past;
}
