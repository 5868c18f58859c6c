import { inflateRawSync } from 'node:zlib';
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
const LOCAL_SIGNATURE = 0x04034b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const LOCAL_LENGTH = 30;
const MAX_COMMENT = 0xffff;
/** Below this a high ratio is ordinary: a few kilobytes of markup that repeats itself. */
const SMALL = 1024 * 1024;

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

/** One entry unfolded; throws when it is larger than the directory said, after that many bytes. */
export function inflated(bytes: Buffer, entry: Entry): Buffer {
  const { offset } = entry;
  if (offset + LOCAL_LENGTH > bytes.length || bytes.readUInt32LE(offset) !== LOCAL_SIGNATURE)
    throw broken('entrée abîmée');
  const start = offset + LOCAL_LENGTH + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  const packed = bytes.subarray(start, start + entry.compressed);
  if (entry.method === 0) return packed;
  if (entry.method !== 8) throw broken('compression inconnue');
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.size) });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(`${entry.name} : plus grand qu’annoncé`);
    throw broken('contenu abîmé');
  }
}

export type { Entry };
