import type { Block, Heading, TextDocument } from './document';

/** The headings of a document, in order. */
export const headingsOf = ({ blocks }: TextDocument): readonly Heading[] => blocks.filter(isHeading);

const isHeading = (block: Block): block is Heading => block.kind === 'HEADING';

/** What a format calls the place of each heading, by its id: a name that any of them takes. */
export const anchorsOf = (document: TextDocument): ReadonlyMap<string, string> =>
  new Map(headingsOf(document).map(({ id }, index) => [id, `titre_${index + 1}`]));

/** The id of the heading that an address within the document leads to; null of any other address. */
export const ownTarget = (href: string): string | null => (href.startsWith('#') ? href.slice(1) : null);
