import { FileFault } from '../file-fault';
import { pieces } from './markup';

const ITEM = /<(?:\w+:)?si(?:\s[^<>]*)?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?si\s*>)/g;
const TEXT = /<(?:\w+:)?t(?:\s[^<>]*)?>([^<]*)</g;
/** How a text is pronounced, in Japanese workbooks: no part of it. */
const PRONUNCIATION = /<(?:\w+:)?rPh\b[\s\S]*?<\/(?:\w+:)?rPh\s*>/g;

/**
 * The texts that the sheets of a workbook share, as they are marked up, in a tenth of the room that objects would
 * take: the library makes a tree of them, which for 400,000 texts is 200 MB.
 */
export class SharedTexts {
  /** Where each text ends in `bytes`. */
  private readonly ends: number[] = [];
  private length = 0;

  private constructor(private readonly bytes: Buffer) {}

  static readonly none = new SharedTexts(Buffer.alloc(0));

  /** `size` is that of the markup: its texts are never longer. */
  static async read(markup: AsyncIterable<Buffer>, size: number): Promise<SharedTexts> {
    // Untouched memory costs nothing: only what is written to counts.
    const texts = new SharedTexts(Buffer.allocUnsafeSlow(size));
    for await (const piece of pieces(markup, 'si'))
      for (const [, inside] of piece.matchAll(ITEM)) texts.add(inside ?? '');
    return texts;
  }

  /** Marked up; a character stands for a byte. Throws FileFault when there is no such text. */
  at(index: number): string {
    const end = this.ends[index];
    if (end === undefined) throw new FileFault('WORKBOOK_BROKEN', { reason: `le texte partagé ${index} n’y est pas` });
    return this.bytes.toString('latin1', index === 0 ? 0 : this.ends[index - 1], end);
  }

  private add(inside: string): void {
    const heard = inside.includes('rPh') ? inside.replace(PRONUNCIATION, '') : inside;
    for (const [, text] of heard.matchAll(TEXT)) this.length += this.bytes.write(text ?? '', this.length, 'latin1');
    this.ends.push(this.length);
  }
}
