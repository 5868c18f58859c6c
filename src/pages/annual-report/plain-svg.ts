import { attributesOf, CLASS_LOOKS, INK, LOOKS, TEXT_SIZE } from '../charts/drawing-style';
import { FOOT, feetOf, placed, type Drawing } from '../charts/svg';
import { html } from '../html';

const FONT = "'Source Sans 3', 'Source Sans Pro', sans-serif";

/** A drawing as a whole `<svg>` of shapes and words alone, black on white: for documents, which have no style sheets. */
export function plainSvg(drawing: Drawing): string {
  const { width, height, body } = drawing;
  const feet = feetOf(drawing);
  const total = height + feet.length * FOOT;
  const shapes = withStyles(html`${body}${placed(feet, height)}`.text);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${total}" width="${width}" height="${total}" font-family="${FONT}">${shapes}</svg>`;
}

/** Links, titles and groups are taken out, and classes become what they mean. */
function withStyles(markup: string): string {
  let tile: (typeof CLASS_LOOKS)[number] | undefined;
  return markup
    .replace(/<title>[^<]*<\/title>/g, '')
    .replace(/\s*<(\/?)(\w+)([^>]*?)(\/?)>/g, (_, end, name, rest, close) => {
      const [isEnd, element, given] = [end === '/', String(name), String(rest)];
      if (element === 'g') {
        tile = isEnd ? undefined : CLASS_LOOKS[Number(/classe-(\d)/.exec(given)?.[1] ?? NaN)];
        return '';
      }
      if (element === 'a') return '';
      if (isEnd) return `</${element}>`;
      const known = LOOKS[/\bclass="([^"]*)"/.exec(given)?.[1] ?? ''] ?? {};
      const isText = element === 'text';
      const usual: Readonly<Record<string, string>> = isText ? { fill: INK.encre, 'font-size': TEXT_SIZE } : {};
      const ofTile = tile === undefined ? {} : isText ? tile.words : element === 'rect' ? tile.shape : {};
      const attributes = given
        .replace(/\s*\bclass="[^"]*"/, '')
        .replace(/\s+/g, ' ')
        .trim();
      const looks = attributesOf({ ...usual, ...ofTile, ...known });
      return `<${[element, attributes, looks].filter((each) => each !== '').join(' ')}${close === '/' ? '/' : ''}>`;
    });
}
