import { PAGE } from '../page-size';
import { TYPE_SHEET } from '../type-sheet';
import type { Box, RowBox } from './boxes';
import type { Composed } from './compose';

/** A page: what stands where on it, from the top of the paper. */
export interface Page {
  readonly placed: readonly Placed[];
  /** At its foot, in order; `line` of one that began on the page before is not 0. */
  readonly notes: readonly { readonly number: number; readonly line: number; readonly y: number }[];
  /** Above its first footnote; null without any. */
  readonly rule: number | null;
}

export interface Placed {
  readonly box: Box;
  readonly y: number;
  /** Shown before, on a page before. */
  readonly again: boolean;
}

const ROOM = PAGE.height - PAGE.top - PAGE.bottom;
/** Between the text and the first footnote. */
const ABOVE_NOTES = 12;

interface NoteLine {
  readonly number: number;
  readonly line: number;
}

/** Shares boxes out among pages: what keeps together is on one, and footnotes are where their marks are. */
export function paginate({ boxes, notes }: Composed): readonly Page[] {
  const pages: Page[] = [];
  let page = new OpenPage(true);
  /** Lines of footnotes that had no room on the page of their mark. */
  let carried: readonly NoteLine[] = [];
  const turn = (): void => {
    pages.push(page.closed());
    page = new OpenPage();
    carried = page.addNotes(carried);
  };
  const linesOfNotes = (box: Box): readonly NoteLine[] =>
    box.notes.flatMap((number) => (notes[number - 1] ?? []).map((_, line) => ({ number, line })));
  for (let at = 0; at < boxes.length;) {
    const group = groupAt(boxes, at);
    const own = group.flatMap(linesOfNotes);
    if (group[0]?.breaks === true && !page.isEmpty) turn();
    if (carried.length > 0) turn();
    else if (page.fits(group, own)) {
      for (const box of group) page.add(box);
      page.addNotes(own);
      at += group.length;
    } else if (!page.isEmpty) turn();
    else {
      // Taller than a page: box by box, and what its footnotes lack of room they have on the next.
      const [box] = group;
      if (box === undefined) break;
      page.add(box);
      carried = page.addNotes(linesOfNotes(box));
      at++;
    }
  }
  pages.push(page.closed());
  while (carried.length > 0) {
    page = new OpenPage();
    carried = page.addNotes(carried);
    pages.push(page.closed());
  }
  return pages;
}

/** A box and all that keep with it. */
function groupAt(boxes: readonly Box[], from: number): readonly Box[] {
  let to = from;
  while (boxes[to]?.keep === true && to + 1 < boxes.length) to++;
  return boxes.slice(from, to + 1);
}

class OpenPage {
  private readonly placed: Placed[] = [];
  private readonly notes: NoteLine[] = [];
  private used = 0;
  private after = 0;

  /** `first`: of the document, where what stands at the top keeps its space above. */
  constructor(private readonly first = false) {}

  get isEmpty(): boolean {
    return this.placed.length === 0;
  }

  fits(group: readonly Box[], notes: readonly NoteLine[]): boolean {
    const first = group[0];
    const again = first === undefined ? null : this.headBefore(first);
    let [used, after] = [this.used + (again?.height ?? 0), this.after];
    group.forEach((box, at) => {
      used += (this.isEmpty && at === 0 ? this.atTop(box) : Math.max(after, box.before)) + box.height;
      after = box.after;
    });
    return used + notesHeight(this.notes.length + notes.length) <= ROOM + 0.01;
  }

  add(box: Box): void {
    const head = this.headBefore(box);
    if (head !== null) this.place(head, true);
    this.place(box, false);
  }

  /** As many lines as there is room for; gives back the others. */
  addNotes(lines: readonly NoteLine[]): readonly NoteLine[] {
    let count = 0;
    while (count < lines.length && this.used + notesHeight(this.notes.length + 1) <= ROOM) {
      const line = lines[count++];
      if (line !== undefined) this.notes.push(line);
    }
    return lines.slice(count);
  }

  closed(): Page {
    const top = PAGE.height - PAGE.bottom - this.notes.length * TYPE_SHEET.NOTE.lead;
    return {
      placed: this.placed,
      notes: this.notes.map((line, at) => ({ ...line, y: top + at * TYPE_SHEET.NOTE.lead })),
      rule: this.notes.length === 0 ? null : top - ABOVE_NOTES / 2,
    };
  }

  /** The head that a row needs above it because the table goes on from a page before. */
  private headBefore(box: Box): RowBox | null {
    if (box.kind !== 'ROW' || box.head === null) return null;
    return this.placed.some(({ box: other }) => other.kind === 'ROW' && other.block === box.block) ? null : box.head;
  }

  private atTop({ before }: Box): number {
    return this.first ? before : 0;
  }

  private place(box: Box, again: boolean): void {
    this.used += this.isEmpty ? this.atTop(box) : Math.max(this.after, box.before);
    this.placed.push({ box, y: PAGE.top + this.used, again });
    this.used += box.height;
    this.after = box.after;
  }
}

const notesHeight = (count: number): number => (count === 0 ? 0 : ABOVE_NOTES + count * TYPE_SHEET.NOTE.lead);
