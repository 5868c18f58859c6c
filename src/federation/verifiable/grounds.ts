import { randomBytes } from 'node:crypto';
import { In, type EntityManager } from 'typeorm';
import { DATASETS } from '../../datasets/registry';
import type { DatasetCode, SubmissionOrigin } from '../../kernel/codes';
import { cellDefinitions } from '../../published/cell-definitions';
import { canonicalJson } from '../../releases/canonical-json';
import { pack } from '../../releases/pack';
import type { Grounding } from '../../releases/create-release';
import type { ReleaseEntity } from '../../releases/release.entity';
import { USUAL_THRESHOLDS, type Thresholds } from '../../secrecy/thresholds';
import { SubmissionEntity } from '../../submissions/submission.entity';
import { productVersion } from '../../backup/make-backup';
import type { Federation } from '../federation';
import { keepVersions, ownVersions } from '../own/own-files';
import type { OwnVersionEntity } from '../own/own.entity';
import { sha256 } from '../protocol/six-words';
import { sign, type PublicKey } from '../protocol/signed';
import { ArrivalEntity } from '../sources/source.entity';
import { contextLines } from './context-rows';
import { ReleaseGroundsEntity } from './release-grounds.entity';

export const RELEASE_FORMAT = 'maillage-release';

/** A published version that a release was made of. */
export interface GroundVersion {
  /** Names it in the archive. */
  readonly uid: string;
  readonly id: number;
  readonly dataset: DatasetCode;
  /** Slug; empty for what belongs to no delegation. */
  readonly region: string;
  readonly year: number;
  readonly version: number;
  readonly origin: SubmissionOrigin;
  /** The report that it is transcribed from; null for none. */
  readonly source: string | null;
  readonly rows: number;
  readonly bytes: number;
  readonly sha256: string;
  /** The columns of its file. */
  readonly columns: readonly string[];
  readonly nothingToReport: boolean;
  readonly delegations: string | null;
  readonly publishedAt: string | null;
  readonly submittedAt: string;
  /** Hash of the manifest that it came with; null for what no instance sent. */
  readonly manifest: string | null;
}

/** What a release was made of. Only for whoever may read every row: of a small file the fingerprint can be guessed at. */
export interface Grounds {
  /** So that nobody finds out by trying what the signature is of. */
  readonly nonce: string;
  /** SHA-256 of the rows of everything else. */
  readonly context: string;
  readonly versions: readonly GroundVersion[];
}

/** What the office signs of a release. */
export interface SignedRelease {
  readonly format: typeof RELEASE_FORMAT;
  readonly formatVersion: 1;
  /** Who signs, with its key: an archive is verified long after that key was replaced. */
  readonly instance: PublicKey & { readonly name: string; readonly address: string | null };
  readonly release: Pick<ReleaseEntity, 'uid' | 'year' | 'number' | 'label' | 'contentHash' | 'citation'>;
  /** By dataset: what turns its rows into figures. */
  readonly rules: Readonly<Record<string, string>>;
  readonly productVersion: string;
  readonly secrecy: Thresholds;
  /** SHA-256 of the grounds. */
  readonly grounds: string;
  readonly time: string;
}

/** What the rules of each dataset are now. */
export const rulesNow = (): Readonly<Record<string, string>> =>
  Object.fromEntries(DATASETS.map((dataset) => [dataset.code, cellDefinitions(dataset).fingerprint]));

/** Keeps with a release all that it rests on, signed by this instance. */
export function groundingOf(federation: Federation, secrecy: Thresholds = USUAL_THRESHOLDS): Grounding {
  const { database } = federation;
  let prepared: readonly OwnVersionEntity[] = [];
  return {
    // Read outside any transaction: the bytes of what was published last take their time.
    prepare: async () => void (prepared = (await versionsIn(database.read, [])).own),
    keep: async (manager, release, now) => {
      if (await manager.existsBy(ReleaseGroundsEntity, { releaseUid: release.uid })) return;
      const { versions, own } = await versionsIn(manager, prepared);
      await keepVersions(manager, own);
      const context = await contextLines(database.engine, manager);
      const nonce = randomBytes(32).toString('hex');
      const grounds = canonicalJson({ nonce, context: sha256(context), versions } satisfies Grounds);
      const said = await statementOf(federation, release, secrecy, sha256(grounds), now);
      await manager.insert(ReleaseGroundsEntity, {
        releaseUid: release.uid,
        jws: await sign('RELEASE', said, await federation.key()),
        grounds: await pack(grounds),
        context: await pack(context),
        madeAt: now.toISOString(),
      });
    },
  };
}

async function statementOf(
  federation: Federation,
  { uid, year, number, label, contentHash, citation }: ReleaseEntity,
  secrecy: Thresholds,
  grounds: string,
  now: Date,
): Promise<SignedRelease> {
  const { name, address, key } = await federation.instance([]);
  return {
    format: RELEASE_FORMAT,
    formatVersion: 1,
    instance: { name, address, kid: key.kid, x: key.x },
    release: { uid, year, number, label, contentHash, citation },
    rules: rulesNow(),
    productVersion: await productVersion(),
    secrecy,
    grounds,
    time: now.toISOString(),
  };
}

/** Everything that is published, in the order of its numbers, with what is signed of it. */
async function versionsIn(
  manager: EntityManager,
  prepared: readonly OwnVersionEntity[],
): Promise<{ readonly versions: readonly GroundVersion[]; readonly own: readonly OwnVersionEntity[] }> {
  const published = await manager.find(SubmissionEntity, { where: { status: 'PUBLISHED' }, order: { id: 'ASC' } });
  const known = new Map(prepared.map((each) => [each.submissionUid, each]));
  const missing = published.filter(({ uid }) => !known.has(uid));
  for (const each of await ownVersions(manager, missing)) known.set(each.submissionUid, each);
  const manifests = await manifestsOf(
    manager,
    published.map(({ uid }) => uid),
  );
  const own = published.flatMap(({ uid }) => known.get(uid) ?? []);
  const versions = published.map((each) => versionOf(each, known.get(each.uid), manifests.get(each.uid) ?? null));
  return { versions, own };
}

function versionOf(
  submission: SubmissionEntity,
  own: OwnVersionEntity | undefined,
  manifest: string | null,
): GroundVersion {
  if (own === undefined) throw new Error('a version that nothing was made of');
  const { uid, id, dataset, regionKey, year, version, origin, source, rowCount } = submission;
  const { nothingToReport, delegations, publishedAt, submittedAt } = submission;
  return {
    ...{ uid, id, dataset, region: regionKey, year, version, origin, source, rows: rowCount },
    ...{ bytes: own.bytes, sha256: own.sha256, columns: JSON.parse(own.columns) as string[] },
    ...{ nothingToReport, delegations, publishedAt, submittedAt, manifest },
  };
}

async function manifestsOf(manager: EntityManager, uids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (let at = 0; at < uids.length; at += 500)
    for (const each of await manager.findBy(ArrivalEntity, { submissionUid: In(uids.slice(at, at + 500)) }))
      if (each.submissionUid !== null && each.manifestHash !== null) found.set(each.submissionUid, each.manifestHash);
  return found;
}
