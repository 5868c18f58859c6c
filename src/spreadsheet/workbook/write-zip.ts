import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';

/** A file of an archive, whole or as it comes; what comes is asked for when its turn has come. */
export interface EntryToWrite {
  readonly name: string;
  /** As it is, not folded: what is to be read without opening the archive. */
  readonly stored?: boolean;
  readonly body: Buffer | (() => AsyncIterable<string> | Promise<AsyncIterable<string>>);
}

/** An archive says nothing of when it was made, in whatever time zone, so that the same data gives the same bytes. */
const NEVER = { mtime: new Date(2000, 0, 1), forceDosTimestamp: true };

/**
 * The files as one archive, folded as it is read: no more than a piece of it is in memory. What breaks in one of them
 * breaks the archive off; whoever stops reading stops them.
 */
export function zipOf(entries: readonly EntryToWrite[]): Readable {
  const zip = new ZipFile();
  const archive = zip.outputStream as Readable;
  let current: Readable | null = null;
  zip.on('error', (error: Error) => archive.destroy(error));
  archive.once('close', () => current?.destroy());
  for (const { name, body, stored = false } of entries)
    if (Buffer.isBuffer(body)) zip.addBuffer(body, name, { ...NEVER, compress: !stored });
    else
      zip.addReadStreamLazy(name, NEVER, (take) => {
        opened(body).then(
          (source) => {
            current = source.on('error', (error) => zip.emit('error', error));
            if (archive.destroyed) source.destroy();
            else take(null, source);
          },
          (error: unknown) => zip.emit('error', error),
        );
      });
  zip.end();
  return archive;
}

const opened = async (open: () => AsyncIterable<string> | Promise<AsyncIterable<string>>): Promise<Readable> =>
  Readable.from(await open(), { objectMode: false });
