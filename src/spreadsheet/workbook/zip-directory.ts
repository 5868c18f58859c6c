import { Readable } from 'node:stream';
import { createInflateRaw, inflateRawSync } from 'node:zlib';
import { FileFault } from '../file-fault';
import type { IntakeLimits } from '../limits';

/** One file inside an archive, as its directory declares it. */
interface Entry {
  readonly name: string;
  readonly method: number;
  readonly compressed: number;
  readonly size: number;
  readonly offset: number;
}

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
export const LOCAL_SIGNATURE = 0x04034b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
export const LOCAL_LENGTH = 30;
const MAX_COMMENT = 0xffff;
/** Below this a high ratio is ordinary: a few kilobytes of markup that repeats itself. */
const SMALL = 1024 * 1024;
/** What is unfolded at a time. */
const SOME = 64 * 1024;

const broken = (reason: string): FileFault => new FileFault('WORKBOOK_BROKEN', { reason });
const tooLarge = (reason: string): FileFault => new FileFault('WORKBOOK_TOO_LARGE', { reason });
const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} Mo`;

/**
 * The directory of an archive, refused when what it declares is above the limits: nothing has been unfolded by then.
 * What it declares is held to be true only until {@link inflated} has seen each entry.
 */
export function archiveEntries(bytes: Buffer, limits: IntakeLimits): readonly Entry[] {
  const end = endOfDirectory(bytes);
  const count = bytes.readUInt16LE(end + 10);
  if (count > limits.entries) throw tooLarge(`plus de ${limits.entries} fichiers`);
  const entries: Entry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let i = 0; i < count; i++) {
    if (at + ENTRY_LENGTH > bytes.length || bytes.readUInt32LE(at) !== ENTRY_SIGNATURE)
      throw broken('répertoire abîmé');
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
    if ((bytes.readUInt16LE(at + 8) & 1) !== 0) throw new FileFault('WORKBOOK_LOCKED');
    entries.push({
      name: bytes.toString('utf8', at + ENTRY_LENGTH, at + ENTRY_LENGTH + (nameLength ?? 0)),
      method: bytes.readUInt16LE(at + 10),
      compressed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    });
    at += ENTRY_LENGTH + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  checkSizes(entries, bytes.length, limits);
  return entries;
}

function endOfDirectory(bytes: Buffer): number {
  const earliest = Math.max(0, bytes.length - END_LENGTH - MAX_COMMENT);
  for (let at = bytes.length - END_LENGTH; at >= earliest; at--)
    if (bytes.readUInt32LE(at) === END_SIGNATURE) return at;
  throw broken('archive coupée');
}

function checkSizes(entries: readonly Entry[], length: number, limits: IntakeLimits): void {
  let total = 0;
  let compressed = 0;
  for (const entry of entries) {
    total += entry.size;
    compressed += entry.compressed;
    if (entry.size > limits.entryBytes) throw tooLarge(`${entry.name} : plus de ${megabytes(limits.entryBytes)}`);
    if (entry.size > SMALL && entry.size > entry.compressed * limits.ratio)
      throw tooLarge(`${entry.name} : replié plus de ${limits.ratio} fois`);
  }
  if (total > limits.archiveBytes) throw tooLarge(`plus de ${megabytes(limits.archiveBytes)} en tout`);
  if (compressed > length) throw broken('fichiers qui se recouvrent');
}

/** One entry unfolded, for small parts; throws when it is larger than the directory said, after that many bytes. */
export function inflated(bytes: Buffer, entry: Entry): Buffer {
  const packed = packedBytes(bytes, entry);
  if (entry.method === 0) return packed;
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.size) });
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? largerThanSaid(entry) : damaged();
  }
}

/** One entry unfolded some at a time, with the same refusals: nothing of it is ever whole in memory. */
export async function* unfolded(bytes: Buffer, entry: Entry): AsyncGenerator<Buffer> {
  const packed = packedBytes(bytes, entry);
  if (entry.method === 0) {
    yield* slices(packed);
    return;
  }
  const inflating = Readable.from(slices(packed)).pipe(createInflateRaw({ chunkSize: SOME }));
  let size = 0;
  try {
    for await (const chunk of inflating as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > entry.size) throw largerThanSaid(entry);
      yield chunk;
    }
  } catch (error) {
    throw isZlibError(error) ? damaged() : error;
  }
}

function* slices(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += SOME) yield bytes.subarray(at, at + SOME);
}

function packedBytes(bytes: Buffer, { offset, compressed, method }: Entry): Buffer {
  if (offset + LOCAL_LENGTH > bytes.length || bytes.readUInt32LE(offset) !== LOCAL_SIGNATURE)
    throw broken('entrée abîmée');
  if (method !== 0 && method !== 8) throw broken('compression inconnue');
  const start = offset + LOCAL_LENGTH + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  return bytes.subarray(start, start + compressed);
}

const damaged = (): FileFault => broken('contenu abîmé');
const largerThanSaid = ({ name }: Entry): FileFault => tooLarge(`${name} : plus grand qu’annoncé`);
const isZlibError = (error: unknown): boolean =>
  error instanceof Error && /^(?:Z_|ERR_BUFFER)/.test((error as NodeJS.ErrnoException).code ?? '');

export type { Entry };
