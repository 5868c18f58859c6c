import { SURVEYS } from '../../datasets/roles';
import { BoundedMemory } from '../../kernel/bounded-memory';
import { Grounds, type Rested } from '../../published/grounds';
import type { KeptCells } from '../../published/kept-cells';
import type { WatchedSnapshot } from '../../published/watched-snapshot';
import type { ReaderRights } from '../../secrecy/reader-rights';
import type { Thresholds } from '../../secrecy/thresholds';
import type { Observatory } from './observed';
import type { ObservatoryQuery } from './read-observatory';

/** Numbers, about: a few hundred observatories. */
const MOST = 500_000;

interface Kept {
  readonly observatory: Observatory;
  readonly rested: Rested;
}

/**
 * Observatories as requests before came to them, for readers of the same rights: one changes with what it rests on,
 * whatever else is published. As with single figures, those of the public and of who sees everything are kept, and none
 * that a transaction sees.
 */
export async function keptObservatory(
  snapshot: WatchedSnapshot,
  rights: ReaderRights | null,
  { territory, year, survey }: ObservatoryQuery,
  read: (grounds: Grounds) => Promise<Observatory>,
): Promise<Observatory> {
  const memory = memoryOf(snapshot, rights);
  const name = JSON.stringify([territory, year, survey ?? SURVEYS[0]?.code]);
  const known = memory?.get(name);
  if (known?.rested.isSameIn(snapshot.whole) === true) {
    snapshot.grounds.noteAll(known.rested);
    return known.observatory;
  }
  const grounds = new Grounds();
  const observatory = await read(grounds);
  const rested = grounds.under(snapshot.whole);
  if (rested === null) snapshot.grounds.isPassing = true;
  else {
    snapshot.grounds.noteAll(rested);
    memory?.set(name, { observatory, rested }, sizeOf(observatory));
  }
  return observatory;
}

const sizeOf = ({ whole, byType, byRegion, estimates }: Observatory): number =>
  (1 + byType.length + byRegion.length) * (1 + whole.measures.length) + estimates.length;

/** By the cells that a server keeps of one database. */
const byCells = new WeakMap<KeptCells, Map<Thresholds | null, BoundedMemory<Kept>>>();

function memoryOf({ kept }: WatchedSnapshot, rights: ReaderRights | null): BoundedMemory<Kept> | null {
  if (kept === undefined || (rights !== null && !rights.isPublic)) return null;
  const ofServer = byCells.get(kept) ?? new Map<Thresholds | null, BoundedMemory<Kept>>();
  byCells.set(kept, ofServer);
  const thresholds = rights?.thresholds ?? null;
  const memory = ofServer.get(thresholds) ?? new BoundedMemory<Kept>(MOST);
  ofServer.set(thresholds, memory);
  return memory;
}
