import {
  ExternalHyperlink,
  FootnoteReferenceRun,
  InternalHyperlink,
  Paragraph,
  TextRun,
  type ParagraphChild,
} from 'docx';
import type { Inline, Inlines } from '../document';
import { ownTarget } from '../headings';
import { withoutFootnotes } from '../plain';
import { run } from './run';

/** The footnotes of a document, as they come: each has the next number. */
export class Footnotes {
  readonly byNumber: Record<string, { readonly children: readonly Paragraph[] }> = {};
  private count = 0;

  constructor(private readonly anchors: ReadonlyMap<string, string>) {}

  /** A content as what a paragraph holds; letters of `size`, in half points, where it is not its paragraph's. */
  runs(content: Inlines, size?: number): ParagraphChild[] {
    return content.map((each) => this.one(each, size));
  }

  private one(each: Inline, size: number | undefined): ParagraphChild {
    if (typeof each === 'string') return run({ text: each, size });
    if ('strong' in each) return run({ text: each.strong, bold: true, size });
    if ('href' in each) return this.link(each.text, each.href, size);
    const number = ++this.count;
    this.byNumber[number] = {
      children: [
        new Paragraph({
          style: 'FootnoteText',
          children: [new TextRun(' '), ...this.runs(withoutFootnotes(each.footnote))],
        }),
      ],
    };
    return new FootnoteReferenceRun(number);
  }

  private link(text: string, href: string, size: number | undefined): ParagraphChild {
    const words = run({ text, style: 'Hyperlink', size });
    const target = ownTarget(href);
    if (target === null) return new ExternalHyperlink({ link: href, children: [words] });
    const anchor = this.anchors.get(target);
    return anchor === undefined ? run({ text, size }) : new InternalHyperlink({ anchor, children: [words] });
  }
}
