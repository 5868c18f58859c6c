import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, type ReadStream } from 'node:fs';
import { mkdir, open, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { fileKind, type FileKind } from '../../spreadsheet/file-kind';
import { exhaustedFault, exhaustionOf } from '../../kernel/exhausted';
import type { Accepted } from './accepted';
import type { UploadOptions } from './options';

/** A file that has come whole, on disk until it is discarded. */
export interface Spooled {
  /** Where it is; for whoever hands it on to another process. */
  readonly path: string;
  /** By its first bytes. */
  readonly kind: FileKind;
  readonly bytes: number;
  /** The content anew, each time. */
  readonly open: () => AsyncIterable<Uint8Array>;
  readonly discard: () => Promise<void>;
}

const HEAD = 8;
const LEFT_BEHIND = 3_600_000;

/**
 * Takes a file in before anything is done with it: a slow client holds no transaction, and one that leaves midway
 * leaves nothing. Throws PAYLOAD_TOO_LARGE as soon as too much has come; what broke the stream passes through.
 */
export async function spool(
  source: Readable,
  { spoolFolder }: Pick<UploadOptions, 'spoolFolder'>,
  accepted: Accepted,
): Promise<Spooled> {
  const path = join(spoolFolder, randomUUID());
  const read = new OpenReads(path);
  const discard = async () => {
    await read.end();
    await rm(path, { force: true });
  };
  const file = await open(path, 'wx', 0o600).catch((error: unknown) => {
    source.resume();
    throw exhaustedFault(error);
  });
  let head = Buffer.alloc(0);
  let bytes = 0;
  try {
    // The rest of a file that is too large is still read: a client that is cut off never sees why.
    for await (const chunk of source.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      if (head.length < HEAD) head = Buffer.concat([head, chunk.subarray(0, HEAD - head.length)]);
      bytes += chunk.length;
      accepted.refuse(bytes, fileKind(head));
      // A single write may take a part only, on a disk that is nearly full.
      await file.appendFile(chunk);
    }
  } catch (error) {
    await file.close();
    await discard();
    source.resume();
    throw exhaustedFault(error);
  }
  await file.close();
  return { path, kind: fileKind(head), bytes, open: () => read.open(), discard };
}

/**
 * Readings of one file. Whoever reads may stop midway, or never begin: nothing is opened before the first chunk is asked
 * for, and {@link end} closes what is open still, so that a refused file keeps neither a descriptor nor its disk space.
 */
class OpenReads {
  private readonly streams = new Set<ReadStream>();

  constructor(private readonly path: string) {}

  async *open(): AsyncGenerator<Uint8Array> {
    const stream = createReadStream(this.path);
    this.streams.add(stream);
    try {
      yield* stream as AsyncIterable<Buffer>;
    } finally {
      this.streams.delete(stream);
      stream.destroy();
    }
  }

  /** Once it resolves, no descriptor is left. */
  async end(): Promise<void> {
    await Promise.all(
      [...this.streams].map(async (stream) => {
        const closed = once(stream, 'close');
        stream.destroy();
        await closed;
      }),
    );
  }
}

/** Why no file can be taken in at the moment, in French; null where one can. */
export async function whyNoSpool(folder: string): Promise<string | null> {
  const path = join(folder, `essai-${randomUUID()}`);
  try {
    await writeFile(path, 'essai', { mode: 0o600 });
    return null;
  } catch (error) {
    const reason = exhaustionOf(error) ?? 'le dossier des fichiers déposés ne s’ouvre pas en écriture';
    return `aucun fichier ne peut être déposé : ${reason}`;
  } finally {
    await rm(path, { force: true }).catch(() => undefined);
  }
}

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
