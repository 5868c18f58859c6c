import { In, type EntityManager } from 'typeorm';
import { DATASETS } from '../datasets/registry';
import type { Discrepancy } from '../figures/reconciliation/discrepancy';
import { reconcile } from '../figures/reconciliation/reconcile';
import type { Actor } from '../kernel/actor';
import type { Database } from '../kernel/database';
import type { Network } from '../network/network';
import { Ledger } from '../published/ledger';
import { readSnapshot } from '../published/snapshot';
import { slotOf } from '../submissions/slot';
import { SubmissionEntity } from '../submissions/submission.entity';
import { asConflict } from './conflict';
import { reachOf, withEffects, type Effect } from './effects';
import { publish, type Refusal } from './publish';
import { tried } from './trial';

/** Why one of several would not be published. */
export interface LineRefusal {
  readonly code: Refusal['code'] | 'NEWER_CHOSEN' | 'NOT_FOUND';
  readonly message: string;
}

export interface PreviewLine {
  readonly uid: string;
  /** Null for no such submission. */
  readonly submission: SubmissionEntity | null;
  /** The published version that it would take the place of. */
  readonly superseded: SubmissionEntity | null;
  /** Null where it would be published. */
  readonly refusal: LineRefusal | null;
}

/** What publishing several, one after the other, would do. */
export interface PreviewOfMany {
  /** In the order in which they are to be published. */
  readonly lines: readonly PreviewLine[];
  /** Of all of them together. */
  readonly effects: readonly Effect[];
  /** Those that are not there today. */
  readonly contradictions: readonly Discrepancy[];
  /** Of those that are there today, how many would not be any more. */
  readonly settled: number;
}

/**
 * Publishes all that can be, one after the other, looks at the figures and at what contradicts, and undoes it. One
 * transaction, in which others wait. Throws CONFLICT when somebody publishes the same meanwhile.
 */
export const previewMany = (
  database: Database,
  network: Network,
  uids: readonly string[],
  actor: Actor,
  now: Date = new Date(),
): Promise<PreviewOfMany> =>
  asConflict(
    tried(
      (work) => database.write(work),
      async (manager) => {
        const chosen = [...new Set(uids)];
        const found = await manager.find(SubmissionEntity, { where: { uid: In(chosen) } });
        const ordered = [...found].sort(byOrder(network));
        const years = [...new Set(found.map(({ year }) => year))];
        const before = await contradictionsIn(manager, network, years);
        const { result: lines, effects } = await withEffects(manager, network, ordered.map(reachOf), () =>
          published(manager, ordered, actor, now),
        );
        const after = await contradictionsIn(manager, network, years);
        const known = new Set(found.map(({ uid }) => uid));
        return {
          lines: [...lines, ...chosen.filter((uid) => !known.has(uid)).map(notFound)],
          effects,
          contradictions: [...after.values()].filter(({ uid }) => !before.has(uid)),
          settled: [...before.keys()].filter((uid) => !after.has(uid)).length,
        };
      },
    ),
  );

/** Newest years first, registers before what points into them, regions as they are listed, older versions before newer. */
function byOrder({ regions }: Network) {
  const datasets = new Map(DATASETS.map(({ code }, index) => [code, index]));
  const places = new Map(regions.map(({ code }, index) => [code, index]));
  const placeOf = ({ regionKey }: SubmissionEntity): number => places.get(regionKey) ?? -1;
  return (a: SubmissionEntity, b: SubmissionEntity): number =>
    b.year - a.year ||
    (datasets.get(a.dataset) ?? 0) - (datasets.get(b.dataset) ?? 0) ||
    placeOf(a) - placeOf(b) ||
    a.version - b.version;
}

async function published(
  manager: EntityManager,
  ordered: readonly SubmissionEntity[],
  actor: Actor,
  now: Date,
): Promise<readonly PreviewLine[]> {
  const newest = new Map(ordered.filter(({ status }) => status === 'VALID').map((each) => [slotOf(each), each]));
  const lines: PreviewLine[] = [];
  for (const chosen of ordered) {
    // Published as they are: what is answered is how they stand today.
    const submission = { ...chosen };
    const { uid } = submission;
    const newer = newest.get(slotOf(submission));
    if (newer !== undefined && newer.version > submission.version) {
      lines.push({ uid, submission, superseded: null, refusal: newerChosen(newer) });
      continue;
    }
    const { superseded, refusal } = await publish(manager, uid, actor, now);
    lines.push({ uid, submission, superseded, refusal });
  }
  return lines;
}

const newerChosen = ({ version }: SubmissionEntity): LineRefusal => ({
  code: 'NEWER_CHOSEN',
  message: `La version ${version} du même dépôt est choisie aussi : elle seule sera publiée.`,
});

const notFound = (uid: string): PreviewLine => ({
  uid,
  submission: null,
  superseded: null,
  refusal: { code: 'NOT_FOUND', message: 'Ce dépôt n’existe pas, ou n’existe plus. Relire la liste.' },
});

async function contradictionsIn(
  manager: EntityManager,
  network: Network,
  years: readonly number[],
): Promise<ReadonlyMap<string, Discrepancy>> {
  const ledger = new Ledger(await readSnapshot(manager, network, 0), manager);
  const found = new Map<string, Discrepancy>();
  for (const year of years) for (const each of await reconcile(ledger, year)) found.set(each.uid, each);
  return found;
}
