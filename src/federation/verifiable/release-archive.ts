import type { Readable } from 'node:stream';
import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { datasetOf } from '../../datasets/registry';
import type { Database } from '../../kernel/database';
import { unpack } from '../../releases/pack';
import type { ReleaseEntity } from '../../releases/release.entity';
import { openContent } from '../../releases/release.repository';
import { zipOf, type EntryToWrite } from '../../spreadsheet/workbook/write-zip';
import { versionBytes } from '../own/own-files';
import { SubmissionEntity } from '../../submissions/submission.entity';
import { RotationEntity } from '../own/own.entity';
import { contentIn, publicJwk } from '../protocol/signed';
import { sixWords } from '../protocol/six-words';
import { ReceivedManifestEntity } from '../sources/received.entity';
import {
  cellSumsFile,
  CONTENT,
  CONTEXT,
  GROUNDS,
  KEYS,
  manifestFile,
  READ_ME,
  READ_ME_TEXT,
  readingFile,
  SIGNED,
  SUMS,
  versionFile,
} from './archive-files';
import { CellSums } from './cell-sums';
import type { Grounds, GroundVersion, SignedRelease } from './grounds';
import { ReleaseGroundsEntity } from './release-grounds.entity';
import { readingLines } from './row-readings';

/** Whether a release can be had as an archive: those of before have nothing that they rest on. */
export const isVerifiable = (manager: EntityManager, releaseUid: string): Promise<boolean> =>
  manager.existsBy(ReleaseGroundsEntity, { releaseUid });

/**
 * A release as an archive that is verified without this instance, made as it is read; null for one of before. `whole`,
 * for whoever may read every row with its contacts: with all that it rests on, so that it is computed anew.
 */
export async function archiveOf({ read }: Database, release: ReleaseEntity, whole: boolean): Promise<Readable | null> {
  const kept = await read.findOneBy(ReleaseGroundsEntity, { releaseUid: release.uid });
  if (kept === null) return null;
  const summed = new Summed();
  const { instance } = contentIn(kept.jws) as SignedRelease;
  const rotations = (await read.find(RotationEntity, { order: { id: 'ASC' } })).map(({ jws }) => jws);
  const keys = { keys: [publicJwk(instance)], words: sixWords(instance.x), rotations };
  const entries: EntryToWrite[] = [
    summed.whole(READ_ME, READ_ME_TEXT),
    summed.whole(SIGNED, kept.jws),
    summed.whole(KEYS, `${JSON.stringify(keys, null, 1)}\n`),
    summed.piecemeal(CONTENT, () => textOf(() => openContent(read, release.uid))),
    ...(whole ? await restOf(read, kept, summed) : []),
  ];
  return zipOf([...entries, { name: SUMS, body: () => once(() => summed.text()) }]);
}

async function restOf(
  read: EntityManager,
  kept: ReleaseGroundsEntity,
  summed: Summed,
): Promise<readonly EntryToWrite[]> {
  const grounds = await unpack(kept.grounds);
  if (grounds === null) throw new Error('what a release rests on is too large to be read');
  const { versions } = JSON.parse(grounds) as Grounds;
  const manifests = new Set(versions.flatMap(({ manifest }) => manifest ?? []));
  const received = await Promise.all(
    [...manifests].sort().map((hash) => read.findOneByOrFail(ReceivedManifestEntity, { hash })),
  );
  return [
    summed.whole(GROUNDS, grounds),
    summed.piecemeal(CONTEXT, () => once(async () => (await unpack(kept.context)) ?? '')),
    ...received.map(({ hash, jws }) => summed.whole(manifestFile(hash), jws)),
    ...versions.flatMap((version) => entriesOf(read, version, summed)),
  ];
}

function entriesOf(read: EntityManager, version: GroundVersion, summed: Summed): EntryToWrite[] {
  const { uid, dataset, columns } = version;
  const cells = new CellSums();
  return [
    summed.piecemeal(versionFile(uid), () => bytesNow(read, uid, columns, cells.see)),
    summed.piecemeal(readingFile(uid), () => readingLines(read, datasetOf(dataset), version)),
    // Added up while the rows passed.
    summed.piecemeal(cellSumsFile(uid), () => once(() => `${JSON.stringify(cells.sums())}\n`)),
  ];
}

/** As the rows are now: where somebody was erased from them since, whoever verifies is told in which cell. */
async function* bytesNow(
  read: EntityManager,
  uid: string,
  columns: readonly string[],
  seen: (cells: readonly string[]) => void,
): AsyncGenerator<string> {
  yield* versionBytes(read, await read.findOneByOrFail(SubmissionEntity, { uid }), columns, seen);
}

/** Files of an archive, whose fingerprints are known once they have passed. */
class Summed {
  private readonly sums = new Map<string, string>();

  whole(name: string, text: string): EntryToWrite {
    const body = Buffer.from(text, 'utf8');
    this.sums.set(name, createHash('sha256').update(body).digest('hex'));
    return { name, body };
  }

  piecemeal(name: string, open: () => AsyncIterable<string>): EntryToWrite {
    return { name, body: () => this.passing(name, open()) };
  }

  /** As `sha256sum -c` reads it. */
  text = (): string => [...this.sums].map(([name, sum]) => `${sum}  ${name}\n`).join('');

  private async *passing(name: string, pieces: AsyncIterable<string>): AsyncGenerator<string> {
    const hash = createHash('sha256');
    for await (const piece of pieces) {
      hash.update(piece);
      yield piece;
    }
    this.sums.set(name, hash.digest('hex'));
  }
}

async function* once(text: () => string | Promise<string>): AsyncGenerator<string> {
  yield await text();
}

async function* textOf(open: () => Promise<Readable>): AsyncGenerator<string> {
  const source = await open();
  source.setEncoding('utf8');
  for await (const piece of source) yield piece as string;
}
