import { In, Not, type EntityManager } from 'typeorm';
import { asConflict } from '../../publication/conflict';
import type { Database } from '../../kernel/database';
import { FEDERATION_PROFILE } from '../../kernel/federation/federation';
import { LICENCE } from '../../kernel/licence';
import { canonicalJson } from '../../releases/canonical-json';
import { readStandings } from '../../submissions/standing';
import { SubmissionEntity } from '../../submissions/submission.entity';
import { manifestOf, type ManifestContent } from '../protocol/manifest';
import { sign, type SigningKey } from '../protocol/signed';
import { sha256 } from '../protocol/six-words';
import { OwnManifestEntity, type OwnVersionEntity } from './own.entity';
import { keepVersions, ownVersions } from './own-files';

export const MANIFEST_PATH = '/federation/manifest';
export const VERSIONS_PATH = '/federation/versions/';
export const versionPath = (uid: string): string => `${VERSIONS_PATH}${uid}.csv`;

/** Who signs, and for whom. */
export interface Instance {
  readonly name: string;
  readonly address: string | null;
  /** Slugs; none for an instance that speaks for no region. */
  readonly regions: readonly string[];
  readonly key: SigningKey;
}

/** How an instance is called where no other name is given. */
export const instanceName = (regionNames: readonly string[]): string =>
  `${FEDERATION_PROFILE.name}${regionNames.length > 0 ? ` – ${regionNames.join(', ')}` : ''}`.slice(0, 120);

/**
 * The manifest of what is published now: the last that was signed, where it still says all there is; otherwise the next
 * is signed and kept. Throws CONFLICT where another server signed at the same moment and twice in a row.
 */
export async function currentManifest(
  database: Database,
  instance: Instance,
  now: Date = new Date(),
): Promise<OwnManifestEntity> {
  // Read outside any transaction: making the bytes of what was published last takes its time.
  const prepared = await contentOf(database.read, instance);
  const last = await lastManifest(database.read);
  if (last?.contentHash === prepared.hash) return last;
  const attempt = () =>
    asConflict(
      database.write(async (manager) => {
        const { content, hash, versions } = await contentOf(manager, instance, prepared.versions);
        const before = await lastManifest(manager);
        if (before?.contentHash === hash) return before;
        await keepVersions(manager, versions);
        const seq = (before?.seq ?? 0) + 1;
        const time = now.toISOString();
        const jws = await sign(
          'MANIFEST',
          manifestOf(content, { seq, previous: before?.hash ?? null, time }),
          instance.key,
        );
        const signed = { seq, hash: sha256(jws), contentHash: hash, jws, madeAt: time };
        await manager.insert(OwnManifestEntity, signed);
        return Object.assign(new OwnManifestEntity(), signed);
      }),
    );
  return attempt().catch(attempt);
}

const lastManifest = async (manager: EntityManager): Promise<OwnManifestEntity | null> => {
  const [last] = await manager.find(OwnManifestEntity, { order: { seq: 'DESC' }, take: 1 });
  return last ?? null;
};

/** What came with the product is not the instance’s to sign: every instance has it. */
const signedBy = (instance: Instance) => ({
  regionKey: In([...instance.regions]),
  origin: Not('REPORT' as const),
});

async function contentOf(
  manager: EntityManager,
  instance: Instance,
  prepared: readonly OwnVersionEntity[] = [],
): Promise<{
  readonly content: ManifestContent;
  readonly hash: string;
  readonly versions: readonly OwnVersionEntity[];
}> {
  const where = signedBy(instance);
  const published = await manager.find(SubmissionEntity, { where: { ...where, status: 'PUBLISHED' } });
  const withdrawn = await manager.find(SubmissionEntity, { where: { ...where, status: 'WITHDRAWN' } });
  const all = [...published, ...withdrawn];
  const made = new Map(prepared.map((each) => [each.submissionUid, each]));
  const missing = all.filter(({ uid }) => !made.has(uid));
  for (const each of await ownVersions(manager, missing)) made.set(each.submissionUid, each);
  const versions = all.flatMap(({ uid }) => made.get(uid) ?? []);
  const standings = await readStandings(manager, withdrawn);
  const content: ManifestContent = {
    instance: { name: instance.name, address: instance.address, kid: instance.key.kid },
    regions: [...instance.regions].sort(),
    datasets: published.map((each) => entryOf(each, made)),
    withdrawn: withdrawn.map((each, at) => ({
      ...placeOf(each, made),
      withdrawnAt: each.replacedAt ?? each.submittedAt,
      reason: (standings[at]?.withdrawal?.reason ?? '').slice(0, 500),
    })),
  };
  // Its number and time are no part of what is compared.
  const hash = sha256(canonicalJson(manifestOf(content, { seq: 1, previous: null, time: '' })));
  return { content, hash, versions };
}

function placeOf(submission: SubmissionEntity, made: ReadonlyMap<string, OwnVersionEntity>) {
  const { dataset, regionKey, year, version, uid } = submission;
  return { dataset, region: regionKey, year, version, sha256: made.get(uid)?.sha256 ?? '' };
}

function entryOf(submission: SubmissionEntity, made: ReadonlyMap<string, OwnVersionEntity>) {
  const { uid, rowCount, origin, nothingToReport, publishedAt, submittedAt } = submission;
  const own = made.get(uid);
  return {
    ...placeOf(submission, made),
    rows: rowCount,
    bytes: own?.bytes ?? 0,
    href: versionPath(uid),
    layout: own?.layout ?? '',
    status: 'PUBLISHED' as const,
    licence: (LICENCE.known?.title ?? LICENCE.words).slice(0, 200),
    demonstration: origin === 'DEMONSTRATION',
    nothingToReport,
    publishedAt: publishedAt ?? submittedAt,
  };
}
