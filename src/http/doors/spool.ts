import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { fileKind, type FileKind } from '../../intake/text/file-kind';
import { MaillageError } from '../../kernel/errors';
import type { Doors } from './options';

/** A file that has come whole, on disk until it is discarded. */
export interface Spooled {
  /** By its first bytes. */
  readonly kind: FileKind;
  readonly bytes: number;
  /** The content anew, each time. */
  readonly open: () => AsyncIterable<Uint8Array>;
  readonly discard: () => Promise<void>;
}

const HEAD = 8;
const MEGABYTE = 2 ** 20;
const LEFT_BEHIND = 3_600_000;

/**
 * Takes a file in before anything is done with it: a slow client holds no transaction, and one that leaves midway
 * leaves nothing. Throws PAYLOAD_TOO_LARGE as soon as too much has come; what broke the stream passes through.
 */
export async function spool(source: Readable, { spoolFolder, limits }: Doors): Promise<Spooled> {
  const path = join(spoolFolder, randomUUID());
  const discard = () => rm(path, { force: true });
  const file = await open(path, 'wx', 0o600);
  let head = Buffer.alloc(0);
  let bytes = 0;
  try {
    // The rest of a file that is too large is still read: a client that is cut off never sees why.
    for await (const chunk of source.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      if (head.length < HEAD) head = Buffer.concat([head, chunk.subarray(0, HEAD - head.length)]);
      bytes += chunk.length;
      refuseTooLarge(bytes, fileKind(head), limits);
      await file.write(chunk);
    }
  } catch (error) {
    await file.close();
    await discard();
    source.resume();
    throw error;
  }
  await file.close();
  return { kind: fileKind(head), bytes, open: () => createReadStream(path), discard };
}

/** A file's limit goes with what it is, whatever it calls itself. */
function refuseTooLarge(bytes: number, kind: FileKind, { csvBytes, xlsxBytes }: Doors['limits']): void {
  const isWorkbook = kind === 'ZIP';
  const most = isWorkbook ? xlsxBytes : csvBytes;
  if (bytes > most) throw fileTooLarge(most, isWorkbook);
}

export const fileTooLarge = (most: number, isWorkbook: boolean): MaillageError =>
  new MaillageError('FILE_TOO_LARGE', {
    most: String(Math.round((most / MEGABYTE) * 10) / 10).replace('.', ','),
    kind: isWorkbook ? 'un classeur XLSX' : 'un CSV',
  });

/** Makes the folder, and takes out what a server that was killed left in it. */
export async function clearSpool(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const old = Date.now() - LEFT_BEHIND;
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Infinity }));
    if (mtimeMs < old) await rm(path, { force: true });
  }
}
