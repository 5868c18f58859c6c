import type { Block, Inline, Inlines, TextDocument } from './document';

/** No format can hold them: controls, halves of characters, and what is no character at all. */
const UNWRITABLE =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text that any of the formats can hold; where a line ended, a space is left. */
export const writable = (text: string): string => text.replace(UNWRITABLE, '').replace(/[\t\n\r\u2028\u2029]+/g, ' ');

/** The same document with nothing in it that a format could not hold. */
export const cleaned = (document: TextDocument): TextDocument => ({
  ...document,
  title: writable(document.title),
  subtitle: writable(document.subtitle),
  facts: document.facts.map(writable),
  footer: writable(document.footer),
  blocks: document.blocks.map(block),
});

function block(each: Block): Block {
  switch (each.kind) {
    case 'HEADING':
      return { ...each, text: writable(each.text) };
    case 'PARAGRAPH':
      return { ...each, content: inlines(each.content) };
    case 'ITEMS':
      return { ...each, items: each.items.map(inlines) };
    case 'TABLE':
      return {
        ...each,
        caption: inlines(each.caption),
        columns: each.columns.map((column) => ({ ...column, header: writable(column.header) })),
        rows: each.rows.map((row) => row.map(inlines)),
      };
    case 'CHART':
      return { ...each, caption: inlines(each.caption), alternative: writable(each.alternative) };
  }
}

const inlines = (all: Inlines): Inlines => all.map(inline).filter((each) => each !== '');

function inline(each: Inline): Inline {
  if (typeof each === 'string') return writable(each);
  if ('strong' in each) return { strong: writable(each.strong) };
  if ('href' in each) return { text: writable(each.text), href: writable(each.href).trim() };
  return { footnote: inlines(each.footnote) };
}
