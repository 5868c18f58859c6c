import { widthOf } from '../fonts/measure';
import { ownTarget } from '../headings';
import type { Fragment } from '../layout/fragments';
import type { Line } from '../layout/lines';
import { ACCENT, type Setting } from '../type-sheet';
import { linkOptions } from './link-options';
import type { Pdf, Pen } from './pen';
import type { Structure } from './structure';

type Element = PDFKit.PDFStructureElement;

/** Where letters stand within their line, in parts of their size below its middle. */
const BELOW_MIDDLE = 0.27;
/** How far a footnote's mark is raised, in parts of its own size. */
const RAISED = 0.55;

export const standing = (top: number, { lead, size }: Pick<Setting, 'lead' | 'size'>): number =>
  top + lead / 2 + size * BELOW_MIDDLE;

/** What a footnote is called within the file, and the place of its mark. */
export const noteName = (number: number): string => `note-${number}`;
const markName = (number: number): string => `renvoi-${number}`;

/** Writes lines: letters, links, and the marks of footnotes. */
export class LineDrawer {
  /** `anchors`: what the place of each heading is called, by its id. */
  constructor(
    private readonly pdf: Pdf,
    private readonly pen: Pen,
    private readonly structure: Structure,
    private readonly anchors: ReadonlyMap<string, string>,
  ) {}

  /** A line from `x` on, `top` its upper edge, as part of an element. */
  draw(
    line: Line,
    element: Element,
    tag: string,
    x: number,
    top: number,
    setting: Pick<Setting, 'lead' | 'size' | 'colour'>,
  ): void {
    let left = x;
    for (const fragment of line.fragments) {
      const width = widthOf(fragment.text, fragment.face, fragment.size);
      const place = { left, top, width, height: setting.lead, line: standing(top, setting) };
      if (fragment.note !== null) this.mark(fragment, fragment.note, element, place);
      else if (fragment.href !== null) this.link(fragment, fragment.href, element, place);
      else
        this.structure.draw(element, tag, () =>
          this.pen.write(fragment.text, left, place.line, { ...fragment, colour: setting.colour }),
        );
      left += width;
    }
  }

  /** The same, of no element. */
  plain(line: Line, x: number, top: number, setting: Pick<Setting, 'lead' | 'size' | 'colour'>): void {
    let left = x;
    for (const fragment of line.fragments)
      left = this.pen.write(fragment.text, left, standing(top, setting), { ...fragment, colour: setting.colour });
  }

  private link(fragment: Fragment, href: string, element: Element, place: Place): void {
    const target = ownTarget(href);
    const anchor = target === null ? undefined : this.anchors.get(target);
    if (target !== null && anchor === undefined) {
      this.structure.draw(element, 'Span', () =>
        this.pen.write(fragment.text, place.left, place.line, { ...fragment, colour: ACCENT }),
      );
      return;
    }
    this.leadingTo(fragment, element, place, place.line, (options) => {
      const { left, top, width, height } = place;
      if (anchor === undefined) this.pdf.link(left, top, width, height, href, options);
      else this.pdf.goTo(left, top, width, height, anchor, options);
    });
  }

  /** The mark leads to its footnote, which leads back. */
  private mark(fragment: Fragment, note: number, element: Element, place: Place): void {
    const { left, top, width, height, line } = place;
    this.pdf.addNamedDestination(markName(note), 'XYZ', left, top, null);
    const reference = this.structure.child(element, 'Reference');
    this.leadingTo(fragment, reference, place, line - fragment.size * RAISED, (options) =>
      this.pdf.goTo(left, top, width, height, noteName(note), options),
    );
    this.structure.note(note, element);
  }

  private leadingTo(
    fragment: Fragment,
    element: Element,
    { left }: Place,
    line: number,
    annotate: (options: PDFKit.Mixins.AnnotationOption) => void,
  ): void {
    const draw = () => this.pen.write(fragment.text, left, line, { ...fragment, colour: ACCENT });
    this.structure.link(element, draw, (link) => annotate(linkOptions(link, fragment.text)));
  }

  /** The number before a footnote's words. */
  label(note: number, element: Element, x: number, top: number, setting: Setting): void {
    const { size, face, lead } = setting;
    const label = this.structure.child(element, 'Lbl');
    const fragment: Fragment = { text: String(note), face, size: size * 0.8, href: null, note };
    const width = widthOf(fragment.text, face, fragment.size);
    this.pdf.addNamedDestination(noteName(note), 'XYZ', x, top, null);
    this.leadingTo(
      fragment,
      label,
      { left: x, top, width, height: lead, line: 0 },
      standing(top, setting) - size * 0.2,
      (options) => this.pdf.goTo(x, top, width, lead, markName(note), options),
    );
  }
}

interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** That letters stand on. */
  readonly line: number;
}
