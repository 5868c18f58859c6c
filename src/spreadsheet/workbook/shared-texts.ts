import { FileFault } from '../file-fault';
import { pieces } from './markup';

const OPENING = /<(?=(?:\w+:)?si[\s/>])/;
/** From the first character after the sign that opens the item. */
const EMPTY = /^(?:\w+:)?si(?:\s[^<>]*)?\/>/;
const CLOSING = /<\/(?:\w+:)?si\s*>/;
const TEXT = /<(?:\w+:)?t(?:\s[^<>]*)?>([^<]*)</g;
/** How a text is pronounced, in Japanese workbooks: no part of it. */
const PRONUNCIATION = /<(?=(?:\w+:)?rPh[\s/>])/;
const PRONOUNCED = /<\/(?:\w+:)?rPh\s*>/;

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
      // Split, not matched to the end: an item that nobody closed would be looked for to the end each time.
      for (const item of piece.split(OPENING).slice(1)) texts.addItem(item);
    return texts;
  }

  /** Marked up; a character stands for a byte. Throws FileFault when there is no such text. */
  at(index: number): string {
    return this.bytes.toString('latin1', this.startOf(index), this.ends[index]);
  }

  /** Of what {@link at} gives, which is not made for it. */
  lengthAt(index: number): number {
    const start = this.startOf(index);
    return (this.ends[index] ?? start) - start;
  }

  private startOf(index: number): number {
    if (this.ends[index] === undefined)
      throw new FileFault('WORKBOOK_BROKEN', { reason: `le texte partagé ${index} n’y est pas` });
    return this.ends[index - 1] ?? 0;
  }

  private addItem(item: string): void {
    const end = item.search(CLOSING);
    if (EMPTY.test(item)) this.add('');
    else if (end >= 0) this.add(item.slice(0, end));
  }

  private add(inside: string): void {
    const heard = inside.includes('rPh') ? unpronounced(inside) : inside;
    for (const [, text] of heard.matchAll(TEXT)) this.length += this.bytes.write(text ?? '', this.length, 'latin1');
    this.ends.push(this.length);
  }
}

const unpronounced = (inside: string): string =>
  inside
    .split(PRONUNCIATION)
    .map((part, index) => (index === 0 ? part : part.slice(Math.max(0, part.search(PRONOUNCED)))))
    .join('');
