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
import { NO_PARTS, type CellNumber, type CellParts } from '../published/amount';
import type { Bundle, EarlierState, Pair, Past } from './secrecy-table';
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

type Content = ReadonlyMap<string, Omit<Pair, 'amounts'> & { readonly bundle: Bundle }>;

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
      const same = await placeOf(content, found, way);
      if (name !== null) areas.set(`${code} ${name}`, same === -1 ? found.length : same);
      if (same === -1) found.push(content);
    }
    if (found.length > 1) pasts.set(code, await pastOf(found, way));
  }
  return { pasts, earlier: distinct(states.map((state) => earlierState(state, areas))) };
}

const NOTHING: Content = new Map();

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

/** Where the same content stands already; -1 where it does not. */
async function placeOf(content: Content, among: readonly Content[], way: GiveWay): Promise<number> {
  for (const [place, other] of among.entries()) if (await isSame(content, other, way)) return place;
  return -1;
}

async function isSame(one: Content, other: Content, way: GiveWay): Promise<boolean> {
  if (one.size !== other.size) return false;
  for (const [name, { bundle }] of one) {
    const there = other.get(name)?.bundle;
    if (there === undefined || !bundle.every((parts, member) => areSame(parts, there[member]))) return false;
    if (way.isDue) await way.now();
  }
  return true;
}

const CELL_NUMBERS = Object.keys(NO_PARTS) as CellNumber[];

const areSame = (one: CellParts, other: CellParts = NO_PARTS): boolean =>
  CELL_NUMBERS.every((part) => one[part] === other[part]);

async function pastOf(contents: readonly Content[], way: GiveWay): Promise<Past> {
  const pairs = new Map<string, { keys: readonly string[]; adherent: string; amounts: (Bundle | null)[] }>();
  for (const [version, content] of contents.entries())
    for (const [name, { keys, adherent, bundle }] of content) {
      const pair = pairs.get(name) ?? { keys, adherent, amounts: contents.map(() => null) };
      pairs.set(name, pair);
      pair.amounts[version] = bundle;
      if (way.isDue) await way.now();
    }
  return { versions: contents.length, pairs: [...pairs.values()] };
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
      kept.set(keyOf(version), content, 1 + content.size);
      if (wanted.has(version)) found.set(version, content);
    }
  // A submission may have no row there any more that says anything.
  for (const version of wanted)
    if (!found.has(version) && submissions.some(({ uid }) => version.startsWith(`${uid}/`)))
      found.set(version, NOTHING);
  return found;
}

interface GrowingPair extends Omit<Pair, 'amounts'> {
  readonly bundle: Weighed[];
}

/** By delegation, of a file of the national office. */
async function readContent(
  manager: EntityManager,
  { dataset: code, indicators, dimensions }: PastQuery,
  submission: SubmissionEntity,
): Promise<ReadonlyMap<string, Content>> {
  const dataset = datasetOf(code);
  const isNational = submission.regionKey === '';
  const measures = indicators.map((indicator) => definitionOf(indicator).measure);
  const parts = new Map<string, Map<string, GrowingPair>>();
  const way = new GiveWay();
  for await (const row of storedRows(manager, submission, new Set([...readsOf(dataset), 'region']))) {
    const part = isNational ? (row.region ?? '') : '';
    const content = parts.get(part) ?? new Map<string, GrowingPair>();
    parts.set(part, content);
    const adherent = row.adherentUid ?? '';
    if (way.isDue) await way.now();
    measures.forEach((measure, member) => {
      for (const amount of measure === null ? [] : accumulate(measure, row, row)) {
        if (amount.filled === 0) continue;
        const keys = dimensions.map((dimension) =>
          dimension === 'STRUCTURE_TYPE' ? (amount.structureType ?? '') : (dimensionKey(dataset, dimension, row) ?? ''),
        );
        const name = [...keys, adherent].join('\u001f');
        const pair = content.get(name) ?? { keys, adherent, bundle: indicators.map(() => ({ ...NO_PARTS })) };
        content.set(name, pair);
        const sum = pair.bundle[member];
        if (sum === undefined) continue;
        addTo(sum, amount);
        if (adherent === '') continue;
        sum.units = 1;
        sum.largest += amount.numerator;
      }
    });
  }
  return parts;
}
