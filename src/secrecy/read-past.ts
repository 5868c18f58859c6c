import { GiveWay } from '../kernel/give-way';
import type { CrossDimension } from '../published/cross-cell.repository';
import type { Contents } from './contents';
import { NO_PAIRS, PastWriter, underDimensions, type Past } from './past';
import type { EarlierState } from './secrecy-table';
import { versionName, type ShownArea, type ShownState } from './shown-state';

export interface PastOfPlaces {
  /** Of places that stood there in another version before. */
  readonly pasts: ReadonlyMap<string, Past>;
  readonly earlier: readonly EarlierState[];
}

/** Beyond so many, what was shown is no longer set against each other: nothing new is shown. */
export const MOST_STATES = 400;
const MOST_VERSIONS = 60;
const MOST_ROWS = 200_000;

/**
 * What the places were in earlier states, read from the rows of their submissions, which are kept when these are
 * replaced. Null where that is too much to be set against each other.
 */
export async function readPast(
  contents: Contents,
  dimensions: readonly CrossDimension[],
  today: readonly ShownArea[],
  states: readonly ShownState[],
): Promise<PastOfPlaces | null> {
  if (states.length > MOST_STATES) return null;
  const versions = versionsOf(today, states);
  const old = new Map([...versions].filter(([, those]) => those.length > 1));
  if ([...old.values()].some((those) => those.length > MOST_VERSIONS)) return null;
  const names = [...old.values()].flat().filter((name) => name !== null);
  const whole = await contents.of(names, MOST_ROWS);
  if (whole === null) return null;
  const places = dimensions.map((dimension) => contents.dimensions.indexOf(dimension));
  const asItIs = places.length === contents.dimensions.length && places.every((place, at) => place === at);
  const way = new GiveWay();
  const pasts = new Map<string, Past>();
  const areas = new Map<string, number | undefined>();
  for (const [code, [now = null, ...before]] of versions) {
    if (now !== null) areas.set(`${code} ${now}`, 0);
    if (before.length === 0) continue;
    const found: Past[] = [];
    for (const name of [now, ...before]) {
      const read = name === null ? NO_PAIRS : whole.get(name);
      if (read === undefined) continue;
      const content = asItIs ? read : underDimensions(read, places);
      const same = found.findIndex((other) => isSame(content, other));
      if (name !== null) areas.set(`${code} ${name}`, same === -1 ? found.length : same);
      if (same === -1) found.push(content);
    }
    if (found.length > 1) pasts.set(code, pastOf(found, contents.indicators));
    if (way.isDue) await way.now();
  }
  return { pasts, earlier: distinct(states.map((state) => earlierState(state, areas))) };
}

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

const isSame = (one: Past, other: Past): boolean =>
  one.pairs.length === other.pairs.length &&
  one.pairs.every((name, pair) => name === other.pairs[pair]) &&
  one.numbers.every((number, at) => number === other.numbers[at]);

function pastOf(contents: readonly Past[], members: number): Past {
  const places = new Map<string, number>();
  for (const name of contents.flatMap(({ pairs }) => pairs)) if (!places.has(name)) places.set(name, places.size);
  const writer = new PastWriter([...places.keys()], contents.length, members);
  for (const [version, content] of contents.entries()) writer.addVersion(version, content, content.pairs, places, 0);
  return writer.past;
}
