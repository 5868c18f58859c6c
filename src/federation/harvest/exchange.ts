import { Cron } from 'croner';
import { recordOfficeAct } from '../../access/office-act';
import type { Federation } from '../federation';
import { judgeManifest, type Judged, type Refused } from '../protocol/judge';
import { readManifest, type Manifest } from '../protocol/manifest';
import { followRotations } from '../protocol/rotation';
import { contentIn, namedKey, type PublicKey } from '../protocol/signed';
import { ReceivedManifestEntity } from '../sources/received.entity';
import { HarvestSourceEntity } from '../sources/source.entity';
import { noteExchange, showState, type Happened } from '../sources/source-rows';
import { raiseDataVersion } from '../../storage/data-version';
import { askKeys, askManifest, askPairing, askSigned, sendReceipts } from './ask-instance';
import { isRefused, refusedWords, takeManifest, type BytesOf } from './harvest-instance';
import { Unreachable, type Answer, type Outside } from './outside';
import { receiptsFor } from './receipts';
import { ruleOf } from './take-arrival';

/** A manifest in hand, verified. */
export type Verified = Pick<Judged, 'manifest' | 'hash'>;

/** What a failed exchange leaves: readers are told, and what is published stays. */
export class Failed extends Error {
  constructor(
    readonly as: 'UNREACHABLE' | 'REFUSED',
    readonly happened: Happened,
  ) {
    super(happened.message);
  }
}

const failed = (code: string, message: string): Failed =>
  new Failed('UNREACHABLE', { outcome: 'UNREACHABLE', code, message });

/** One exchange with an instance, from its manifest to the receipts. Answers with what happened, which is noted. */
export async function exchange(
  federation: Federation,
  outside: Outside,
  source: HarvestSourceEntity,
  step: () => Promise<void>,
  now: () => Date = () => new Date(),
): Promise<readonly Happened[]> {
  let happened: readonly Happened[];
  try {
    const verified = await manifestOf(federation, outside, source, now());
    const bytesOf: BytesOf = (entry) => bytesFrom(federation, outside, source, entry.href, entry.bytes);
    const taken = await takeManifest(intakeOf(federation), source, verified, bytesOf, step, now);
    happened = taken.happened.length > 0 ? taken.happened : [UNCHANGED];
    await settle(federation, source, happened, null, now());
  } catch (error) {
    const fault = asFailed(error);
    if (fault === null) throw error;
    happened = [fault.happened];
    await settle(federation, source, happened, fault, now());
  }
  await handReceipts(federation, outside, source.id, now());
  return happened;
}

const UNCHANGED: Happened = { outcome: 'UNCHANGED', message: 'Rien de nouveau.' };

export const intakeOf = ({ database, network, options }: Federation) => ({
  database,
  network,
  ...(options.secrecy === undefined ? {} : { secrecy: options.secrecy }),
});

function asFailed(error: unknown): Failed | null {
  if (error instanceof Failed) return error;
  return error instanceof Unreachable ? failed('UNREACHABLE', `Injoignable : ${error.message}.`) : null;
}

async function manifestOf(
  federation: Federation,
  outside: Outside,
  source: HarvestSourceEntity,
  now: Date,
): Promise<Verified> {
  let answer = await askManifest(federation, outside, source);
  if (answer.status === 401 || answer.status === 403) {
    // The key of this side may have been changed since: who knows the one before follows the statements.
    await askPairing(federation, outside, source.address, source.kid ?? '');
    answer = await askManifest(federation, outside, source);
  }
  if (answer.status === 304 && source.manifestHash !== null) return heldManifest(federation, source);
  const wrong = wrongStatus(answer);
  if (wrong !== null) throw wrong;
  const text = answer.body.toString('utf8');
  const rotationsOf = async () => (await askKeys(outside, source.address)).rotations;
  const { judged, key } = await judgedBy(federation, source, text, rotationsOf);
  if (isRefused(judged))
    throw new Failed('REFUSED', {
      outcome: 'REFUSED',
      code: judged.fault,
      message: refusedWords(judged),
      evidence: text,
    });
  await hold(federation, source, judged, text.trim(), key, now);
  return judged;
}

function wrongStatus({ status }: Answer): Failed | null {
  if (status === 200) return null;
  if (status === 401 || status === 403)
    return failed(
      'NOT_ACCEPTED',
      'L’instance répond, mais n’a pas encore accepté la clé d’ici : une personne de là-bas compare les six mots, puis accepte sur sa page /sources.',
    );
  if (status >= 300 && status < 400)
    return failed(
      'ELSEWHERE',
      `L’adresse renvoie ailleurs (réponse ${status}) : une page de connexion ou un pare-feu est devant l’instance, ou elle a déménagé.`,
    );
  if (status === 404)
    return failed(
      'CLOSED',
      'Le serveur répond, mais ne publie rien pour d’autres (réponse 404) : FEDERATION_REGIONS n’y est plus donnée.',
    );
  return failed('STATUS', `Le serveur répond par une erreur (réponse ${status}).`);
}

/** Judged by the pinned key, or by the one that it has handed over to by a statement of its own. */
export async function judgedBy(
  federation: Federation,
  source: HarvestSourceEntity,
  text: string,
  rotationsOf: () => Promise<readonly string[]>,
): Promise<{ readonly judged: Judged | Refused; readonly key: PublicKey }> {
  const pinned = { kid: source.kid ?? '', x: source.x ?? '' };
  const held = { seq: source.seq, hash: source.manifestHash };
  const judged = await judgeManifest(text, pinned, held);
  const named = namedKey('MANIFEST', text.trim());
  if (!isRefused(judged) || judged.fault !== 'OTHER_KEY' || named === null) return { judged, key: pinned };
  const next = await followRotations(pinned, named, await rotationsOf());
  if (next === null) return { judged, key: pinned };
  const again = await judgeManifest(text, next, held);
  if (isRefused(again)) return { judged: again, key: next };
  await pin(federation, source, next, 'clé remplacée, par une déclaration que l’ancienne a signée');
  return { judged: again, key: next };
}

async function pin(federation: Federation, source: HarvestSourceEntity, key: PublicKey, reason: string): Promise<void> {
  await federation.database.write(async (manager) => {
    await manager.update(HarvestSourceEntity, { id: source.id }, { kid: key.kid, x: key.x });
    const act = { action: 'PIN_KEY', subject: `harvest:${source.uid}`, reason } as const;
    await recordOfficeAct(manager, act, ruleOf(source), new Date());
  });
  Object.assign(source, { kid: key.kid, x: key.x });
}

/** Keeps a manifest that was verified: from here on an older one is refused. */
export async function hold(
  federation: Federation,
  source: HarvestSourceEntity,
  { manifest: { seq }, hash, known }: Judged,
  jws: string,
  key: PublicKey,
  now: Date,
): Promise<void> {
  if (known) return;
  const receivedAt = now.toISOString();
  await federation.database.write(async (manager) => {
    await manager.update(HarvestSourceEntity, { id: source.id }, { seq, manifestHash: hash, manifest: jws });
    const received = { hash, sourceId: source.id, seq, jws, keyUsed: JSON.stringify(key), receivedAt };
    await manager.upsert(ReceivedManifestEntity, received, ['hash']);
  });
  Object.assign(source, { seq, manifestHash: hash });
}

/** The manifest that is held, which was verified when it came. */
async function heldManifest({ database }: Federation, source: HarvestSourceEntity): Promise<Verified> {
  const { manifest: jws } = await database.read.findOneOrFail(HarvestSourceEntity, {
    select: { id: true, manifest: true },
    where: { id: source.id },
  });
  const manifest: Manifest | string = readManifest(contentIn(jws ?? ''));
  if (typeof manifest === 'string') throw new Error(`a manifest that was kept is none any more: ${manifest}`);
  return { manifest, hash: source.manifestHash ?? '' };
}

async function bytesFrom(
  federation: Federation,
  outside: Outside,
  source: HarvestSourceEntity,
  path: string,
  bytes: number,
): Promise<Buffer> {
  if (bytes > federation.options.csvBytes)
    throw new Unreachable(`un fichier de ${bytes} octets est annoncé, plus qu’il n’en est admis`);
  const answer = await askSigned(federation, outside, source, path, bytes + 65_536);
  if (answer.status !== 200) throw new Unreachable(`${path} n’est pas lisible (réponse ${answer.status})`);
  return answer.body;
}

/** Notes what happened, and when to come again; readers are told with the same transaction. */
export async function settle(
  federation: Federation,
  source: HarvestSourceEntity,
  happened: readonly Happened[],
  fault: Failed | null,
  now: Date,
): Promise<void> {
  const at = now.toISOString();
  await federation.database.write(async (manager) => {
    const { failingSince } = await manager.findOneByOrFail(HarvestSourceEntity, { id: source.id });
    const tried = { lastTriedAt: at, nextAt: nextTime(source.schedule, now) };
    await manager.update(
      HarvestSourceEntity,
      { id: source.id },
      fault === null
        ? { ...tried, lastSeenAt: at, failingSince: null, failingAs: null, failure: null }
        : {
            ...tried,
            failingSince: failingSince ?? at,
            failingAs: fault.as,
            failure: fault.happened.message.slice(0, 500),
          },
    );
    for (const each of happened) await noteExchange(manager, source.id, each, now);
    await showState(manager, source.id, now);
    // A version that was refused shows at the figure that it is missing from.
    if (happened.some(({ outcome }) => outcome === 'RECEIVED')) await raiseDataVersion(manager);
  });
}

/** The next time of a schedule, in UTC; null for one that never comes again. */
export const nextTime = (schedule: string, now: Date): string | null =>
  new Cron(schedule, { timezone: 'UTC', paused: true }).nextRun(now)?.toISOString() ?? null;

/** Receipts that say something else than the last that were taken. */
async function handReceipts(federation: Federation, outside: Outside, id: number, now: Date): Promise<void> {
  const { database } = federation;
  const source = await database.read.findOneByOrFail(HarvestSourceEntity, { id });
  if (source.kid === null) return;
  const { jws, hash } = await receiptsFor(federation, source, now);
  if (hash === source.receiptsHash || !(await sendReceipts(outside, source, jws))) return;
  await database.write(async (manager) => {
    await manager.update(HarvestSourceEntity, { id }, { receiptsHash: hash });
  });
}
