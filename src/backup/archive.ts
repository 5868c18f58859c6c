import { open, type FileHandle } from 'node:fs/promises';
import { createReadStream } from 'node:fs';
import { createHash } from 'node:crypto';
import { createInterface } from 'node:readline';
import { Readable, Transform } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import type { NotedFile } from './manifest';

/** A file that is no whole archive: a French sentence says why. */
export class ArchiveFault extends Error {}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly offset: number;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const MOST_COMMENT = 0xffff;
const LARGE = 0xffffffff;
const EXTRA_64 = 1;
/** A directory beyond it is that of no backup. */
const MOST_DIRECTORY = 16 * 2 ** 20;

/** An archive on disk of which no file is ever whole in memory, however large. */
export class Archive {
  private constructor(
    private readonly path: string,
    private readonly handle: FileHandle,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  /** Reads the directory. Throws {@link ArchiveFault} for what is no archive, or not a whole one. */
  static async open(path: string): Promise<Archive> {
    const handle = await open(path, 'r');
    try {
      return new Archive(path, handle, new Map((await directoryOf(handle)).map((entry) => [entry.name, entry])));
    } catch (error) {
      await handle.close();
      throw error;
    }
  }

  get names(): readonly string[] {
    return [...this.entries.keys()];
  }

  /** Its lines, and what they came to once the last was read; rejects with {@link ArchiveFault} where it is damaged. */
  async *lines(name: string, onEnd: (noted: NotedFile) => void = () => undefined): AsyncGenerator<string> {
    const hash = createHash('sha256');
    let rows = 0;
    const source = await this.read(name);
    const hashing = new Transform({
      transform(chunk: Buffer, _, done) {
        hash.update(chunk);
        done(null, chunk);
      },
    });
    source.once('error', (error) => hashing.destroy(error));
    const text = createInterface({ input: source.pipe(hashing), crlfDelay: Infinity });
    let failed: Error | null = null;
    hashing.once('error', (error) => {
      failed = error;
      text.close();
    });
    try {
      for await (const line of text) {
        rows += 1;
        yield line;
      }
    } finally {
      source.destroy();
    }
    if (failed !== null) throw new ArchiveFault(`${name} est abîmé : son contenu ne se déplie pas`);
    onEnd({ rows, sha256: hash.digest('hex') });
  }

  /** A small file, whole; null where there is none, or more of it than that. */
  async text(name: string, most: number): Promise<string | null> {
    if (!this.entries.has(name)) return null;
    const chunks: Buffer[] = [];
    let size = 0;
    try {
      for await (const chunk of await this.read(name)) {
        chunks.push(chunk as Buffer);
        if ((size += (chunk as Buffer).length) > most) return null;
      }
    } catch {
      throw new ArchiveFault(`${name} est abîmé : son contenu ne se déplie pas`);
    }
    return Buffer.concat(chunks).toString('utf8');
  }

  close = (): Promise<void> => this.handle.close();

  private async read(name: string): Promise<Readable> {
    const entry = this.entries.get(name);
    if (entry === undefined) throw new ArchiveFault(`${name} manque`);
    const head = await bytesAt(this.handle, entry.offset, 30);
    if (head.length < 30 || head.readUInt32LE(0) !== LOCAL || ![0, 8].includes(entry.method))
      throw new ArchiveFault(`${name} est abîmé : il ne commence pas là où l’archive le dit`);
    const start = entry.offset + 30 + head.readUInt16LE(26) + head.readUInt16LE(28);
    if (entry.packed === 0) return Readable.from([]);
    const packed = createReadStream(this.path, { start, end: start + entry.packed - 1 });
    if (entry.method === 0) return packed;
    const inflating = createInflateRaw();
    packed.once('error', (error) => inflating.destroy(error));
    return packed.pipe(inflating);
  }
}

async function directoryOf(handle: FileHandle): Promise<Entry[]> {
  const { size } = await handle.stat();
  const tail = await bytesAt(handle, Math.max(0, size - END_LENGTH - MOST_COMMENT), END_LENGTH + MOST_COMMENT);
  const first = await bytesAt(handle, 0, 4);
  if (first.length < 4 || first.readUInt32LE(0) !== LOCAL) throw new ArchiveFault('ce n’est pas une archive ZIP');
  let at = tail.length - END_LENGTH;
  while (at >= 0 && tail.readUInt32LE(at) !== END) at--;
  if (at < 0) throw new ArchiveFault('le fichier est coupé : la fin de l’archive manque');
  const { start, length } = await placeOfDirectory(handle, tail, at);
  if (length > MOST_DIRECTORY || start + length > size) throw damaged();
  return entriesIn(await bytesAt(handle, start, length));
}

async function placeOfDirectory(handle: FileHandle, tail: Buffer, at: number) {
  const usual = { start: tail.readUInt32LE(at + 16), length: tail.readUInt32LE(at + 12) };
  if (usual.start !== LARGE && usual.length !== LARGE) return usual;
  if (at < 20 || tail.readUInt32LE(at - 20) !== LOCATOR_64) throw damaged();
  const end = await bytesAt(handle, Number(tail.readBigUInt64LE(at - 12)), 56);
  if (end.length < 56 || end.readUInt32LE(0) !== END_64) throw damaged();
  return { start: Number(end.readBigUInt64LE(48)), length: Number(end.readBigUInt64LE(40)) };
}

function entriesIn(directory: Buffer): Entry[] {
  const entries: Entry[] = [];
  for (let at = 0; at < directory.length;) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== ENTRY) throw damaged();
    const [name = 0, extra = 0, comment = 0] = [28, 30, 32].map((offset) => directory.readUInt16LE(at + offset));
    const sizes = [24, 20, 42].map((offset) => directory.readUInt32LE(at + offset));
    const [, packed = 0, offset = 0] = enlarged(sizes, directory.subarray(at + 46 + name, at + 46 + name + extra));
    const method = directory.readUInt16LE(at + 10);
    entries.push({ name: directory.toString('utf8', at + 46, at + 46 + name), method, packed, offset });
    at += 46 + name + extra + comment;
  }
  return entries;
}

/** Numbers of more than four bytes stand aside, in the same order. */
function enlarged(sizes: readonly number[], extra: Buffer): number[] {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== EXTRA_64) continue;
    let next = at + 4;
    return sizes.map((size) => (size === LARGE ? Number(extra.readBigUInt64LE((next += 8) - 8)) : size));
  }
  return [...sizes];
}

const damaged = (): ArchiveFault => new ArchiveFault('l’archive est abîmée : son répertoire ne se lit pas');

async function bytesAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}
