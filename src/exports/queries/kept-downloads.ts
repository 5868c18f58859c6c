import { Readable, Transform, pipeline } from 'node:stream';
import { BoundedMemory } from '../../kernel/bounded-memory';
import type { Download } from '../formats/download';
import type { Offer } from './query-export';

/** So that one large file does not push all others out. */
const LARGEST_SHARE = 8;

/**
 * Whole small files as they were sent, by their tag, which names all that their bytes follow from: a file of an older
 * version of the data is never given. What was not asked for longest goes first.
 */
export class KeptDownloads {
  private readonly files: BoundedMemory<Download>;

  /** `most` bytes; with 0 nothing is kept. */
  constructor(private readonly most: number) {
    this.files = new BoundedMemory(most);
  }

  /**
   * The file, from memory or made now, and then kept once it is sent whole. `versionNow` is asked when it is: what was
   * made while something was published may hold a little of both, and is not kept.
   */
  async of({ tag, version, make }: Offer, versionNow: () => Promise<number>): Promise<Download> {
    const known = this.files.get(tag);
    if (known !== undefined) return known;
    const made = await make();
    if (this.most === 0) return made;
    const keep = async (body: Buffer): Promise<void> => {
      if ((await versionNow()) === version) this.files.set(tag, { ...made, body }, body.length + tag.length);
    };
    if (!Buffer.isBuffer(made.body)) return { ...made, body: copied(made.body, this.most / LARGEST_SHARE, keep) };
    if (made.body.length <= this.most / LARGEST_SHARE) await keep(made.body);
    return made;
  }
}

/** The same stream; `keep` gets all of it when it ends without having broken and is not larger than `most`. */
function copied(
  body: Exclude<Download['body'], Buffer>,
  most: number,
  keep: (whole: Buffer) => Promise<void>,
): Readable {
  let pieces: Buffer[] = [];
  let size = 0;
  const copy = new Transform({
    transform(piece: Buffer, _, done) {
      size += piece.length;
      if (size <= most) pieces.push(piece);
      else pieces = [];
      done(null, piece);
    },
    flush(done) {
      if (size > most) done();
      // Its reader has every byte: that the version cannot be read now is no fault of the file.
      else
        keep(Buffer.concat(pieces)).then(
          () => done(),
          () => done(),
        );
    },
  });
  const source = body instanceof Readable ? body : Readable.from(body, { objectMode: false });
  // Each of the two ends the other; whoever sends the copy sees what broke.
  return pipeline(source, copy, () => undefined);
}
