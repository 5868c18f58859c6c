import type PDFDocument from 'pdfkit';
import type { Colour } from '../drawing/shapes';
import type { Face } from '../fonts/font-files';
import { widthOf } from '../fonts/measure';
import { spans } from '../fonts/spans';

export type Pdf = InstanceType<typeof PDFDocument>;

/** Letters of a PDF: written where they are told to stand, in the font that has them. */
export class Pen {
  constructor(private readonly pdf: Pdf) {}

  /** A text whose letters stand on `line`, from `x` on; gives back where it ends. */
  write(
    text: string,
    x: number,
    line: number,
    style: { face: Face; size: number; colour: Colour; opacity?: number },
  ): number {
    const { face, size, colour, opacity = 1 } = style;
    let left = x;
    this.pdf.fillColor([...colour], opacity);
    for (const { file, text: own } of spans(text, face)) {
      // The types know fonts by their files alone; one that was read already is taken too.
      this.pdf.registerFont(file.name, file.font as unknown as string);
      this.pdf.font(file.name).fontSize(size).text(own, left, line, { lineBreak: false, baseline: 'alphabetic' });
      left += this.pdf.widthOfString(own);
    }
    return x + widthOf(text, face, size);
  }
}
