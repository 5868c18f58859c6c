import { createReadStream } from 'node:fs';
import { crc32 } from 'node:zlib';
import { fromBufferPromise, openPromise, type Entry, type ZipFile } from 'yauzl';
import { megabytes } from '../kernel/french';
import { fileKind } from './file-kind';

/** Why an archive of somebody else's is not read: one French sentence, with the way out. */
export class ZipFault extends Error {}

export interface ZipBounds {
  readonly mostFiles: number;
  /** Unfolded, of all files together: what the archive says of itself is held to when it is read. */
  readonly mostBytes: number;
}

const OPTIONS = { autoClose: false, lazyEntries: true, strictFileNames: true } as const;
const STORED = 0;
const FOLDED = 8;
const HEAD = 8;

/**
 * An archive that comes from outside, on disk or in memory: looked at whole before any of its files is read, and a file
 * is given to its last byte or ends in a {@link ZipFault}. Nothing of it is ever written anywhere.
 */
export class GuardedZip {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  /** Throws {@link ZipFault} for what is no archive, not a whole one, or one that nobody made in good faith. */
  static async open(from: string | Buffer, bounds: ZipBounds): Promise<GuardedZip> {
    let zip: ZipFile;
    try {
      zip = typeof from === 'string' ? await openPromise(from, OPTIONS) : await fromBufferPromise(from, OPTIONS);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== undefined) throw error;
      throw new ZipFault(noArchive(await headOf(from)), { cause: error });
    }
    try {
      return new GuardedZip(zip, await entriesOf(zip, bounds));
    } catch (error) {
      zip.close();
      throw error instanceof ZipFault ? error : new ZipFault(damage(error), { cause: error });
    }
  }

  /** Of its files, in their order; folders are no files. */
  get names(): readonly string[] {
    return [...this.entries.keys()];
  }

  has = (name: string): boolean => this.entries.has(name);

  /** Bytes that it has unfolded; null for none of that name. */
  size = (name: string): number | null => this.entries.get(name)?.uncompressedSize ?? null;

  /** Ends in a {@link ZipFault} for a file that is not there, or not as it was put in. */
  async *pieces(name: string): AsyncGenerator<Buffer> {
    const entry = this.entries.get(name);
    if (entry === undefined) throw new ZipFault(`« ${shown(name)} » manque dans l’archive.`);
    let sum = 0;
    try {
      for await (const piece of await this.zip.openReadStreamPromise(entry)) {
        sum = crc32(piece as Buffer, sum);
        yield piece as Buffer;
      }
    } catch (error) {
      throw new ZipFault(damaged(name), { cause: error });
    }
    if (sum !== entry.crc32) throw new ZipFault(damaged(name));
  }

  /** The same, whole. */
  async bytes(name: string): Promise<Buffer> {
    const pieces: Buffer[] = [];
    for await (const piece of this.pieces(name)) pieces.push(piece);
    return Buffer.concat(pieces);
  }

  close(): void {
    this.zip.close();
  }
}

const shown = (name: string): string => name.slice(0, 120);

const damaged = (name: string): string =>
  `« ${shown(name)} » est abîmé : il ne se déplie pas comme il a été mis dans l’archive. La refaire, ou la renvoyer.`;

async function entriesOf(zip: ZipFile, { mostFiles, mostBytes }: ZipBounds): Promise<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>();
  let bytes = 0;
  if (zip.entryCount > mostFiles)
    throw new ZipFault(`L’archive contient ${zip.entryCount} fichiers, plus que les ${mostFiles} admis.`);
  for await (const entry of zip.eachEntry()) {
    const { fileName: name, compressionMethod: method } = entry;
    if (name.endsWith('/')) continue;
    if (entries.has(name))
      throw new ZipFault(`« ${shown(name)} » est deux fois dans l’archive : rien ne dit lequel compte. La refaire.`);
    if (entry.isEncrypted())
      throw new ZipFault(`« ${shown(name)} » est chiffré par un mot de passe. Refaire l’archive sans mot de passe.`);
    if (method !== STORED && method !== FOLDED)
      throw new ZipFault(
        `« ${shown(name)} » est comprimé d’une manière inconnue ici. Refaire l’archive en ZIP simple.`,
      );
    bytes += entry.uncompressedSize;
    if (bytes > mostBytes)
      throw new ZipFault(`Dépliée, l’archive dépasse ${megabytes(mostBytes)} Mo : elle n’est pas ouverte.`);
    entries.set(name, entry);
  }
  return entries;
}

function damage(error: unknown): string {
  const { message } = error as Error;
  const [, name] =
    /^(?:absolute path|invalid relative path|invalid characters in fileName): (.*)$/s.exec(message) ?? [];
  if (name !== undefined)
    return `Un fichier de l’archive s’appelle « ${shown(name)} », ce qui mène hors d’elle. Rien n’en est pris.`;
  return /encryption/.test(message)
    ? 'L’archive est chiffrée par un mot de passe. La refaire sans mot de passe.'
    : 'L’archive est abîmée : la liste de ses fichiers ne se lit pas. La refaire, ou la renvoyer.';
}

function noArchive(head: Buffer): string {
  const kind = fileKind(head);
  if (kind === 'ZIP') return 'L’archive est coupée : sa fin manque. La renvoyer entière.';
  if (typeof kind === 'object') return `C’est ${kind.foreign}, et non une archive ZIP.`;
  return 'Ce n’est pas une archive ZIP.';
}

async function headOf(from: string | Buffer): Promise<Buffer> {
  if (Buffer.isBuffer(from)) return from.subarray(0, HEAD);
  for await (const piece of createReadStream(from, { end: HEAD - 1 })) return piece as Buffer;
  return Buffer.alloc(0);
}
