import { pieces } from './markup';
import type { SharedTexts } from './shared-texts';

const CELL_OR_VALUE = /<(\w+:)?(?:c(\s[^<>]*)?\/?>|v(?:\s[^<>]*)?>([^<]*)<\/(?:\w+:)?v\s*>)/g;
const SHARED = /(\s)t=(?:"s"|'s')/;
const INLINE = 't="inlineStr"';

/** Whether a cell of these attributes points at a shared text. */
export const isShared = (attributes: string | undefined): boolean =>
  attributes !== undefined && SHARED.test(attributes);

/** By how much {@link withInlineTexts} makes the tag of such a cell longer. */
export const TAG_GROWTH = INLINE.length - 't="s"'.length;

/** How long the text is that it puts in the place of a value; `prefix` is that of the tag. */
export const inlineLength = (prefix: string, text: number): number => inline(prefix, '').length + text;

const inline = (prefix: string, text: string): string => `<${prefix}is><${prefix}t>${text}</${prefix}t></${prefix}is>`;

/** The markup of a sheet with each text that it shares with others written where it stands. */
export async function* withInlineTexts(sheet: AsyncIterable<Buffer>, texts: SharedTexts): AsyncGenerator<Buffer> {
  let shared = false;
  for await (const piece of pieces(sheet, 'c'))
    yield Buffer.from(
      piece.replace(CELL_OR_VALUE, (tag: string, prefix: string | undefined, attributes?: string, value?: string) => {
        if (value !== undefined) return shared ? inline(prefix ?? '', texts.at(Number(value))) : tag;
        shared = isShared(attributes);
        return shared ? tag.replace(SHARED, `$1${INLINE}`) : tag;
      }),
      'latin1',
    );
}
