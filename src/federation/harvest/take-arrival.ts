import type { EntityManager } from 'typeorm';
import { datasetOf } from '../../datasets/registry';
import { bytesOf } from '../../intake/read-file';
import { actorWith, type Actor } from '../../kernel/actor';
import type { Database } from '../../kernel/database';
import { counted } from '../../kernel/french';
import type { Network } from '../../network/network';
import { publishSubmission } from '../../publication/acts';
import { changesAgainst } from '../../publication/changes';
import { contentOf, submitFile, type SubmittedFile } from '../../publication/submit-file';
import type { Thresholds } from '../../secrecy/thresholds';
import { slotOf } from '../../submissions/slot';
import { SubmissionEntity } from '../../submissions/submission.entity';
import { ArrivalEntity, type ArrivalState, type HarvestSourceEntity } from '../sources/source.entity';
import { regionsOf } from '../sources/source-rows';

/** Where what arrives is kept. */
export interface Intake {
  readonly database: Database;
  readonly network: Network;
  readonly secrecy?: Thresholds | undefined;
}

/** What is said of bytes that arrive, by whoever vouches for them. */
export interface Arriving {
  readonly dataset: string;
  readonly region: string;
  readonly year: number;
  /** As the source counts. */
  readonly version: number;
  readonly sha256: string;
  readonly demonstration: boolean;
  readonly nothingToReport: boolean;
  /** As it is called in the submission. */
  readonly fileName: string;
  readonly manifestHash: string | null;
}

/** In whose name a source hands in: its regions, and nothing else. */
export const actorOf = (source: HarvestSourceEntity): Actor =>
  actorWith({ role: 'CONTRIBUTOR', name: signature(source), regions: regionsOf(source) });

const signature = ({ name }: HarvestSourceEntity): string => `Moissonnage – ${name}`.slice(0, 120);

/** In whose name the rule that the office set publishes and withdraws. */
export const ruleOf = (source: HarvestSourceEntity): Actor => actorWith({ role: 'PUBLISHER', name: signature(source) });

/**
 * Takes in bytes whose fingerprint was verified: they become the next version of their dataset, region and year as any
 * file does, and are published where the source's rule says so. What arrived already stays what it became; so does
 * what was cut off half way. Throws as {@link submitFile} does.
 */
export async function takeArrival(
  intake: Intake,
  source: HarvestSourceEntity,
  arriving: Arriving,
  bytes: Buffer,
  now: Date = new Date(),
): Promise<ArrivalEntity> {
  const { database, network, secrecy } = intake;
  const { dataset, region, year } = arriving;
  const request = {
    dataset: datasetOf(dataset),
    region,
    year,
    fileName: arriving.fileName,
    nothingToReport: arriving.nothingToReport,
    dryRun: false,
    untold: true,
    origin: arriving.demonstration ? ('DEMONSTRATION' as const) : ('REGION' as const),
    ...(secrecy === undefined ? {} : { secrecy }),
  };
  const content = contentOf(() => bytesOf(bytes));
  const received = await submitFile(database, network, actorOf(source), request, content, now);
  const judged = await judge(database.read, source, received);
  const { uid } = received.submission;
  const noted = (became: Became) => (manager: EntityManager) => keep(manager, source, arriving, uid, became, now);
  if (judged.state !== 'TO_PUBLISH') return database.write(noted(judged));
  // Noted with its publication, or neither: cut off before, it comes again; what came is withdrawn where its source withdraws it.
  const kept: ArrivalEntity[] = [];
  const note = async (manager: EntityManager) => kept.push(await noted({ state: 'PUBLISHED', message: null })(manager));
  const { refusal } = await publishSubmission(database, network, uid, ruleOf(source), { now, secrecy, note });
  const held = { state: 'HELD', message: refusal?.message ?? null } as const;
  // The last: a transaction that met another is done again.
  return kept.at(-1) ?? database.write(noted(held));
}

interface Became {
  readonly state: ArrivalState;
  readonly message: string | null;
}
type Judged = Became | { readonly state: 'TO_PUBLISH'; readonly message: null };

async function judge(manager: EntityManager, source: HarvestSourceEntity, received: SubmittedFile): Promise<Judged> {
  const { submission, report, known } = received;
  if (submission.status === 'PUBLISHED') return { state: 'PUBLISHED', message: null };
  if (submission.status === 'INVALID') {
    const [first] = report.issues;
    const where = first === undefined ? '' : ` La première, ligne ${first.row ?? '?'} : ${first.message}`;
    return { state: 'REFUSED', message: `${counted(report.errors, 'faute')}.${where}` };
  }
  const byHand = await besideSource(manager, signature(source), submission);
  if (byHand !== null) return { state: 'CONFLICT', message: conflictWords(byHand) };
  if (source.publication === 'MANUAL') return { state: 'RECEIVED', message: null };
  const warnings = report.issues.length;
  if (warnings > 0)
    return { state: 'HELD', message: `${counted(warnings, 'avertissement')} : une personne le publie, ou non.` };
  if (source.mostChange === null) return { state: 'TO_PUBLISH', message: null };
  const changes = known ? await changesAgainst(manager, submission) : received.changes;
  if (changes === null)
    return { state: 'HELD', message: 'Première version à cette place : une personne la publie, ou non.' };
  const before = await rowsPublished(manager, submission);
  const moved = changes.added + changes.changed + changes.gone;
  const percent = before === 0 ? (moved === 0 ? 0 : 100) : Math.ceil((moved * 100) / before);
  return percent <= source.mostChange
    ? { state: 'TO_PUBLISH', message: null }
    : {
        state: 'HELD',
        message: `${counted(moved, 'ligne changée', 'lignes changées')} sur ${before} (${percent} %), plus que les ${source.mostChange} % admis : une personne le publie, ou non.`,
      };
}

async function rowsPublished(manager: EntityManager, submission: SubmissionEntity): Promise<number> {
  const published = await manager.findOneBy(SubmissionEntity, { publishedSlot: slotOf(submission) });
  return published?.rowCount ?? 0;
}

export const conflictWords = ({ submittedBy, version }: SubmissionEntity): string =>
  `Un fichier déposé par ${submittedBy ?? 'quelqu’un'} (version ${version}) est à la même place : au siège de choisir lequel compte.`;

/** What somebody else than a source handed in at the same place and what counts, or is to: never replaced by itself. */
export async function besideSource(
  manager: EntityManager,
  own: string,
  { dataset, regionKey, year }: Pick<SubmissionEntity, 'dataset' | 'regionKey' | 'year'>,
): Promise<SubmissionEntity | null> {
  const there = await manager.find(SubmissionEntity, {
    where: { dataset, regionKey, year, origin: 'REGION' },
    order: { version: 'DESC' },
  });
  const live = there.filter(({ status }) => status === 'PUBLISHED' || status === 'VALID');
  const counts = live.find(({ status }) => status === 'PUBLISHED');
  // A valid version older than the published one can come to nothing any more.
  const by = live.find(
    (each) =>
      each.submittedBy !== own &&
      (each.status === 'PUBLISHED' || counts === undefined || each.version > counts.version),
  );
  return by ?? null;
}

async function keep(
  manager: EntityManager,
  source: HarvestSourceEntity,
  arriving: Arriving,
  submissionUid: string | null,
  { state, message }: Became,
  now: Date,
): Promise<ArrivalEntity> {
  const { dataset, region, year, version, sha256, manifestHash } = arriving;
  const place = { sourceId: source.id, dataset, regionKey: region, year, version };
  const at = now.toISOString();
  const said = { sha256, manifestHash, submissionUid, state, message: message?.slice(0, 1000) ?? null };
  const known = await manager.findOneBy(ArrivalEntity, place);
  if (known === null) await manager.insert(ArrivalEntity, { ...place, ...said, arrivedAt: at, changedAt: at });
  else await manager.update(ArrivalEntity, { id: known.id }, { ...said, changedAt: at });
  return manager.findOneByOrFail(ArrivalEntity, place);
}
