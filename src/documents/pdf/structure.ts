import type { TextDocument } from '../document';
import type { Box } from '../layout/boxes';
import type { Sort } from '../type-sheet';
import type { Pdf } from './pen';

type Element = PDFKit.PDFStructureElement;

interface Dictionary {
  readonly data: Record<string, unknown>;
}

/** What the library has, and its types do not say. */
interface StructureTree {
  getStructTreeRoot(): Dictionary;
}
const dictionaryOf = (element: Element): Dictionary => (element as unknown as { dictionary: Dictionary }).dictionary;

/** In the order of their letters as of their numbers. An object: the library writes plain texts as names. */
const noteName = (number: number): object => new String(`note-${String(number).padStart(5, '0')}`);

const TAGS: Readonly<Partial<Record<Sort, string>>> = {
  HEADING_1: 'H1',
  HEADING_2: 'H2',
  HEADING_3: 'H3',
  CAPTION: 'Caption',
};

/** What a PDF says of its own structure: each thing on its pages is of an element of it, in the order of reading. */
export class Structure {
  private readonly root: Element;
  private readonly kept = new Map<unknown, Element>();
  private readonly byName = new Map<string, Element>();
  /** Footnotes by their number. */
  private readonly notes = new Map<number, Element>();

  constructor(
    private readonly pdf: Pdf,
    private readonly document: TextDocument,
  ) {
    this.root = pdf.struct('Document');
    pdf.addStructure(this.root);
  }

  /** The element that a line of text is of: all lines of one text have one. */
  ofText(box: Extract<Box, { kind: 'TEXT' }>): Element {
    const { sort, text, block, item } = box;
    return this.once(text, () => {
      if (item !== null) return this.child(this.item(block, item), 'LBody');
      const kind = block === null ? null : this.document.blocks[block]?.kind;
      if (sort === 'CAPTION' && kind === 'TABLE') return this.child(this.table(block ?? 0), 'Caption');
      return this.child(this.root, TAGS[sort] ?? 'P');
    });
  }

  /** The label of an item, before its words. */
  bullet(block: number | null, item: number): Element {
    return this.named(`bullet ${block} ${item}`, () => this.child(this.item(block, item), 'Lbl'));
  }

  private item(block: number | null, item: number): Element {
    const list = this.named(`list ${block}`, () => this.child(this.root, 'L'));
    return this.named(`item ${block} ${item}`, () => this.child(list, 'LI'));
  }

  private table(block: number): Element {
    return this.named(`table ${block}`, () => this.child(this.root, 'Table'));
  }

  /** The element of a cell; row -1 is the head. */
  cell(block: number, row: number, column: number): Element {
    const line = this.named(`row ${block} ${row}`, () => this.child(this.table(block), 'TR'));
    return this.named(`cell ${block} ${row} ${column}`, () =>
      row < 0 ? this.child(line, 'TH', { scope: 'Column' }) : this.child(line, 'TD'),
    );
  }

  figure(block: number, alternative: string): Element {
    return this.named(`figure ${block}`, () => this.child(this.root, 'Figure', { alt: alternative }));
  }

  /** The line of a heading in the table of contents. */
  entry(heading: number): Element {
    const contents = this.named('contents', () => this.child(this.root, 'TOC'));
    return this.named(`entry ${heading}`, () => this.child(contents, 'TOCI'));
  }

  /** A footnote, which is read where its mark is; each has a name of its own, as PDF/UA asks. */
  note(number: number, parent: Element): void {
    const element = this.child(parent, 'Note');
    this.notes.set(number, element);
    dictionaryOf(element).data['ID'] = noteName(number);
  }

  ofNote(number: number): Element {
    return this.notes.get(number) ?? this.root;
  }

  /** Draws what an element shows. */
  draw(element: Element, tag: string, drawing: () => void): void {
    element.add(this.pdf.markStructureContent(tag));
    drawing();
    this.pdf.endMarkedContent();
  }

  /** Draws something that leads somewhere; its element is closed while its page is open. */
  link(parent: Element, drawing: () => void, annotate: (link: Element) => void): void {
    const link = this.child(parent, 'Link');
    this.draw(link, 'Link', drawing);
    annotate(link);
    link.end();
  }

  /** Draws what is not read out: rules, shades, what is repeated on each page. */
  artifact(type: 'Layout' | 'Pagination', drawing: () => void): void {
    this.pdf.markContent('Artifact', { type });
    drawing();
    this.pdf.endMarkedContent();
  }

  end(): void {
    if (this.notes.size > 0) {
      const names = [...this.notes].sort(([a], [b]) => a - b);
      const tree = { Names: names.flatMap(([number, element]) => [noteName(number), dictionaryOf(element)]) };
      (this.pdf as unknown as StructureTree).getStructTreeRoot().data['IDTree'] = tree;
    }
    this.root.end();
  }

  child(parent: Element, tag: string, options: { readonly alt?: string; readonly scope?: 'Column' } = {}): Element {
    const element = this.pdf.struct(tag, options);
    parent.add(element);
    return element;
  }

  private once(key: unknown, make: () => Element): Element {
    const element = this.kept.get(key) ?? make();
    this.kept.set(key, element);
    return element;
  }

  private named(name: string, make: () => Element): Element {
    const element = this.byName.get(name) ?? make();
    this.byName.set(name, element);
    return element;
  }
}
