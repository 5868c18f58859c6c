import { createHash } from 'node:crypto';
import { datasetOf } from '../datasets/registry';
import { actorWith, type Actor } from '../kernel/actor';
import type { Database } from '../kernel/database';
import { MaillageError } from '../kernel/errors';
import { counted } from '../kernel/french';
import { besideSource, conflictWords } from '../federation/harvest/take-arrival';
import type { Network } from '../network/network';
import { guardedGet, type Got } from '../outside/guarded-get';
import type { Inside } from '../outside/addresses';
import { contentOf, submitFile } from '../publication/submit-file';
import { SubmissionEntity } from '../submissions/submission.entity';
import { isPackage, refusePage, resourceInArchive, resourceOf } from './content';
import type { DataLinkEntity } from './data-link.entity';

export interface LinkServices {
  readonly database: Database;
  readonly network: Network;
  readonly inside: Inside;
  readonly limits: { readonly csvBytes: number; readonly xlsxBytes: number };
}

/** What a try changes in what is known of the link. */
export type Outcome = Partial<DataLinkEntity> & Pick<DataLinkEntity, 'outcome' | 'message'>;

const MILLISECONDS = 60_000;

/** Hands in for its region alone, whoever made it; what belongs to no delegation is the office's. */
export const actorOf = ({ region, madeBy }: DataLinkEntity): Actor =>
  region === null
    ? actorWith({ role: 'PUBLISHER', name: `lien de ${madeBy}` })
    : actorWith({ role: 'CONTRIBUTOR', name: `lien de ${madeBy}`, regions: [region] });

/**
 * Fetches what is at a link and takes it in as if its holder had handed it in: an ordinary submission, which waits for
 * the office. Bytes tell whether it changed, never dates. Throws a `Refusal`, `NoFile` or `MaillageError`, in French.
 */
export async function takeIn(services: LinkServices, link: DataLinkEntity, now: Date): Promise<Outcome> {
  const got = await fetched(services, link);
  if (got === null) return unchanged(services, link);
  const { body, etag, lastModified, address } = got;
  const checksum = createHash('sha256').update(body).digest('hex');
  const known = { etag: short(etag, 300), lastModified: short(lastModified, 60) };
  if (checksum === link.checksum && link.submissionUid !== null)
    return { ...known, ...(await unchanged(services, link)) };
  if (checksum === link.heldChecksum && checksum !== link.letThrough)
    return { outcome: 'HELD', message: link.message ?? '' };
  const fileName = decodeURIComponent(new URL(address).pathname.split('/').at(-1) ?? '').slice(0, 200) || 'lien';
  const hand = (dryRun: boolean) => {
    const { region, year } = link;
    const cover = { dataset: datasetOf(link.dataset), region, year, fileName, dryRun };
    const request = { ...cover, nothingToReport: false };
    const content = contentOf(async function* () {
      yield await Promise.resolve(body);
    });
    return submitFile(services.database, services.network, actorOf(link), request, content, now);
  };
  const tried = await hand(true);
  const before = await rowsBefore(services, link);
  if (tried.report.valid && checksum !== link.letThrough && before !== null && tried.report.rowCount * 2 <= before)
    return {
      outcome: 'HELD',
      heldChecksum: checksum,
      message: `${counted(tried.report.rowCount, 'ligne')}, contre ${before} la fois d’avant : le fichier a perdu la moitié de ses lignes ou plus. Il attend que quelqu’un le laisse passer.`,
    };
  const { submission, report } = await hand(false);
  const { read } = services.database;
  const other = report.valid ? await besideSource(read, actorOf(link).name ?? '', submission) : null;
  return {
    ...known,
    ...{ checksum, heldChecksum: null, letThrough: null, submissionUid: submission.uid },
    ...(report.valid ? { rowCount: report.rowCount } : {}),
    outcome: !report.valid ? 'FAULTY' : other === null ? 'RECEIVED' : 'CONFLICT',
    message: other === null ? null : conflictWords(other),
  };
}

/** Null for what is the same as the last time, in the words of its server. */
async function fetched({ inside, limits }: LinkServices, link: DataLinkEntity): Promise<Got | null> {
  const bounds = { most: limits.csvBytes, milliseconds: MILLISECONDS };
  const conditions: Record<string, string> = {};
  if (link.submissionUid !== null && link.letThrough === null) {
    if (link.etag !== null) conditions['if-none-match'] = link.etag;
    else if (link.lastModified !== null) conditions['if-modified-since'] = link.lastModified;
  }
  const ask = async (address: string): Promise<Got | null> => {
    const got = await guardedGet(address, conditions, bounds, inside);
    if (got.status === 304) return null;
    refusePage(got.body, got.type);
    if (got.body.subarray(0, 2).toString() !== 'PK') return got;
    const packed = await resourceInArchive(got.body, datasetOf(link.dataset), limits.csvBytes);
    if (packed !== null) return { ...got, ...packed };
    if (got.body.length > limits.xlsxBytes)
      throw new MaillageError('FILE_TOO_LARGE', { most: Math.floor(limits.xlsxBytes / 2 ** 20), kind: 'un classeur' });
    return got;
  };
  // Of a package its description may be the same and its data others: what was said of one says nothing of the other.
  const first = await ask(link.address);
  if (first === null || !isPackage(first.body)) return first;
  return ask(resourceOf(first.body, datasetOf(link.dataset), first.address));
}

/** What was handed in since at the same place is a conflict, though the file is the same. */
async function unchanged({ database }: LinkServices, link: DataLinkEntity): Promise<Outcome> {
  const submission = await database.read.findOneBy(SubmissionEntity, { uid: link.submissionUid ?? '' });
  if (submission?.status === 'INVALID') return { outcome: 'FAULTY', message: null };
  const isLive = submission?.status === 'VALID' || submission?.status === 'PUBLISHED';
  const other = isLive ? await besideSource(database.read, actorOf(link).name ?? '', submission) : null;
  return other === null
    ? { outcome: 'UNCHANGED', message: null }
    : { outcome: 'CONFLICT', message: conflictWords(other) };
}

/** Rows of what was taken in last, or else of what is published there. */
async function rowsBefore({ database }: LinkServices, link: DataLinkEntity): Promise<number | null> {
  if (link.rowCount !== null) return link.rowCount;
  const published = await database.read.findOneBy(SubmissionEntity, {
    dataset: link.dataset,
    regionKey: link.region ?? '',
    year: link.year,
    status: 'PUBLISHED',
  });
  return published === null || published.origin === 'DEMONSTRATION' ? null : published.rowCount;
}

const short = (text: string | null, most: number): string | null =>
  text !== null && text.length <= most ? text : null;
