import { DEMONSTRATION_WORDS } from '../../kernel/demonstration';
import type { TextDocument } from '../document';
import { widthOf } from '../fonts/measure';
import { anchorsOf, headingsOf } from '../headings';
import type { Box, ContentsBox, PictureBox, TextBox } from '../layout/boxes';
import { NOTE_INDENT, type Composed } from '../layout/compose';
import { linesOf } from '../layout/lines';
import { unitsOf } from '../layout/fragments';
import type { Page, Placed } from '../layout/paginate';
import { PAGE, TEXT_WIDTH } from '../page-size';
import { BULLET_INDENT, QUIET, RULE, TYPE_SHEET, WARNING, type Setting } from '../type-sheet';
import { LineDrawer, standing } from './draw-line';
import { drawRow } from './draw-row';
import { drawShapes } from './draw-shapes';
import { linkOptions } from './link-options';
import { Pen, type Pdf } from './pen';
import type { Structure } from './structure';

const NOTE_RULE = 120;

/** Draws the pages of a document, one after the other, as parts of its structure. */
export class PageDrawer {
  private readonly pen: Pen;
  private readonly lines: LineDrawer;
  private readonly anchors: ReadonlyMap<string, string>;

  /** `pageOf`: the page of each heading, from 1. */
  constructor(
    private readonly pdf: Pdf,
    private readonly structure: Structure,
    private readonly document: TextDocument,
    private readonly composed: Composed,
    private readonly pageOf: readonly number[],
  ) {
    this.pen = new Pen(pdf);
    this.anchors = anchorsOf(document);
    this.lines = new LineDrawer(pdf, this.pen, structure, this.anchors);
  }

  draw(page: Page, number: number, count: number): void {
    this.pdf.addPage();
    this.structure.artifact('Pagination', () => this.margins(number, count));
    for (const placed of page.placed) this.box(placed);
    const { rule } = page;
    if (rule !== null) this.structure.artifact('Layout', () => this.rule(PAGE.side, rule, NOTE_RULE));
    for (const note of page.notes) this.note(note);
  }

  private margins(number: number, count: number): void {
    const { MARK, FOOTER } = TYPE_SHEET;
    if (this.document.demonstration) this.pen.write(DEMONSTRATION_WORDS, PAGE.side, 40, MARK);
    const numbers = `${number} / ${count}`;
    const width = widthOf(numbers, FOOTER.face, FOOTER.size);
    const line = PAGE.height - 34;
    this.pen.write(numbers, PAGE.width - PAGE.side - width, line, FOOTER);
    const units = unitsOf([this.document.footer], FOOTER.face, FOOTER.size, () => 0);
    // As much of it as two lines hold: below them is the edge of the paper.
    linesOf(units, TEXT_WIDTH - 60)
      .slice(0, 2)
      .forEach(({ fragments }, at) =>
        this.pen.write(fragments.map(({ text }) => text).join(''), PAGE.side, line + at * FOOTER.lead, FOOTER),
      );
  }

  private rule(x: number, y: number, width: number): void {
    this.pdf
      .lineWidth(0.5)
      .strokeColor([...QUIET])
      .moveTo(x, y)
      .lineTo(x + width, y)
      .stroke();
  }

  private box(placed: Placed): void {
    const { box, y } = placed;
    if (box.kind === 'TEXT') this.text(box, y);
    else if (box.kind === 'CONTENTS') this.contents(box, y);
    else if (box.kind === 'PICTURE') this.picture(box, y);
    else drawRow(this.pdf, this.structure, this.lines, { ...placed, box });
  }

  private text(box: TextBox, y: number): void {
    const { sort, line, first, block, item } = box;
    const setting = TYPE_SHEET[sort];
    const x = PAGE.side + setting.indent;
    if (sort === 'NOTICE') this.structure.artifact('Layout', () => this.bar(box, y));
    if (first && item !== null)
      this.structure.draw(this.structure.bullet(block, item), 'Lbl', () =>
        this.pen.write('•', x - BULLET_INDENT, standing(y, setting), setting),
      );
    const element = this.structure.ofText(box);
    if (first && block !== null) this.destination(block, y);
    this.lines.draw(line, element, 'Span', x, y, setting);
  }

  /** Left of a notice. */
  private bar({ height }: Box, y: number): void {
    this.pdf.rect(PAGE.side, y, 2.5, height).fill([...WARNING]);
  }

  private destination(block: number, y: number): void {
    const heading = this.document.blocks[block];
    if (heading?.kind !== 'HEADING') return;
    this.pdf.addNamedDestination(this.anchors.get(heading.id) ?? heading.id, 'XYZ', null, y - 6, null);
  }

  private contents({ heading, sort, line, last }: ContentsBox, y: number): void {
    const setting = TYPE_SHEET[sort];
    const x = PAGE.side + setting.indent;
    const right = PAGE.side + TEXT_WIDTH;
    const anchor = this.anchors.get(headingsOf(this.document)[heading]?.id ?? '') ?? '';
    const number = String(this.pageOf[heading] ?? '');
    const left = right - widthOf(number, setting.face, setting.size);
    if (last) this.structure.artifact('Layout', () => this.dots(x + line.width, left, standing(y, setting), setting));
    this.structure.link(
      this.structure.entry(heading),
      () => {
        for (const { text, face, size } of line.fragments)
          this.pen.write(text, x, standing(y, setting), { face, size, colour: setting.colour });
        if (last) this.pen.write(number, left, standing(y, setting), setting);
      },
      (link) => {
        const words = line.fragments.map(({ text }) => text).join('');
        this.pdf.goTo(x, y, right - x, setting.lead, anchor, linkOptions(link, words));
      },
    );
  }

  private dots(from: number, to: number, line: number, { size }: Setting): void {
    if (to - from < 16) return;
    this.pdf
      .save()
      .lineWidth(0.6)
      .strokeColor([...RULE])
      .moveTo(from + 5, line - size * 0.05)
      .lineTo(to - 5, line - size * 0.05)
      .stroke()
      .restore();
  }

  private picture({ block, drawing, alternative, width }: PictureBox, y: number): void {
    const figure = this.structure.figure(block, alternative);
    this.structure.draw(figure, 'Figure', () =>
      drawShapes(this.pdf, this.pen, drawing, PAGE.side, y, width / drawing.width),
    );
  }

  private note({ number, line, y }: { readonly number: number; readonly line: number; readonly y: number }): void {
    const setting = TYPE_SHEET.NOTE;
    const note = this.structure.ofNote(number);
    if (line === 0) this.lines.label(number, note, PAGE.side, y, setting);
    const own = this.composed.notes[number - 1]?.[line];
    if (own !== undefined) this.lines.draw(own, note, 'Span', PAGE.side + NOTE_INDENT, y, setting);
  }
}
