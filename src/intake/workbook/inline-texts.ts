import { pieces } from './markup';
import type { SharedTexts } from './shared-texts';

const CELL_OR_VALUE = /<(\w+:)?(?:c(\s[^<>]*)?>|v(?:\s[^<>]*)?>([^<]*)<\/(?:\w+:)?v\s*>)/g;
const SHARED = /(\s)t=(?:"s"|'s')/;

/** The markup of a sheet with each text that it shares with others written where it stands. */
export async function* withInlineTexts(sheet: AsyncIterable<Buffer>, texts: SharedTexts): AsyncGenerator<Buffer> {
  let shared = false;
  for await (const piece of pieces(sheet, 'c'))
    yield Buffer.from(
      piece.replace(CELL_OR_VALUE, (tag: string, prefix = '', attributes?: string, value?: string) => {
        if (value !== undefined)
          return shared ? `<${prefix}is><${prefix}t>${texts.at(Number(value))}</${prefix}t></${prefix}is>` : tag;
        shared = attributes !== undefined && SHARED.test(attributes);
        return shared ? tag.replace(SHARED, '$1t="inlineStr"') : tag;
      }),
      'latin1',
    );
}
