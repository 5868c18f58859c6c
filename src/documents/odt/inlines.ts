import type { Inline, Inlines } from '../document';
import { escapeXml } from '../escape-xml';
import { ownTarget } from '../headings';
import { withoutFootnotes } from '../plain';

/** Spaces beside each other would be read as one. */
const spaced = (text: string): string =>
  escapeXml(text).replace(/ {2,}/g, (spaces) => ` <text:s text:c="${spaces.length - 1}"/>`);

/** What paragraphs hold, and the footnotes within, counted from 1. */
export class OdtInlines {
  private count = 0;

  /** `anchors`: what the place of each heading is called, by its id. */
  constructor(private readonly anchors: ReadonlyMap<string, string>) {}

  write(content: Inlines): string {
    return content.map((each) => this.one(each)).join('');
  }

  private one(each: Inline): string {
    if (typeof each === 'string') return spaced(each);
    if ('strong' in each) return `<text:span text:style-name="Strong">${spaced(each.strong)}</text:span>`;
    if ('href' in each) return this.link(each.text, each.href);
    const number = ++this.count;
    const words = this.write(withoutFootnotes(each.footnote));
    return `<text:note text:id="note${number}" text:note-class="footnote"><text:note-citation>${number}</text:note-citation><text:note-body><text:p text:style-name="Footnote">${words}</text:p></text:note-body></text:note>`;
  }

  private link(text: string, href: string): string {
    const target = ownTarget(href);
    const anchor = target === null ? href : this.anchors.get(target);
    if (anchor === undefined) return spaced(text);
    const address = target === null ? href : `#${anchor}`;
    return `<text:a xlink:type="simple" xlink:href="${escapeXml(address)}" text:style-name="Internet_20_link" text:visited-style-name="Internet_20_link">${spaced(text)}</text:a>`;
  }
}
