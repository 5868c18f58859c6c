import type { Inlines } from './document';

/** The words of a content, without those of its footnotes. */
export const plain = (content: Inlines): string =>
  content
    .map((each) => (typeof each === 'string' ? each : 'strong' in each ? each.strong : 'href' in each ? each.text : ''))
    .join('');

/** A footnote has none of its own in any format: what one within it says stands in brackets. */
export const withoutFootnotes = (content: Inlines): Inlines =>
  content.flatMap((each) =>
    typeof each === 'object' && 'footnote' in each ? [' (', ...withoutFootnotes(each.footnote), ')'] : [each],
  );
