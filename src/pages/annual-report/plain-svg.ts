import type { Drawing } from '../charts/svg';
import { INVENTED } from '../charts/svg';
import { html } from '../html';

/** What the pages' style gives a drawing, said on each shape: for documents, which have no style sheets. */
const STYLES: Readonly<Record<string, string>> = {
  sigle: 'font-size="19" font-weight="700"',
  nombre: 'font-size="22"',
  doux: 'fill="#4d5b5d" font-size="13"',
  invente: 'fill="#8a2b06" font-weight="700" font-size="15"',
  'fond-barre': 'fill="#e3efee"',
  barre: 'fill="#0b5c63"',
  'barre partiel': 'fill="#ffffff" stroke="#0b5c63" stroke-width="2" stroke-dasharray="4 3"',
  trait: 'fill="none" stroke="#0b5c63" stroke-width="2.5"',
  axe: 'stroke="#cfd8d7"',
  point: 'fill="#0b5c63" stroke="#0b5c63" stroke-width="2"',
  'point partiel': 'fill="#ffffff" stroke="#0b5c63" stroke-width="2"',
};

/** Shades of a tile by its class, and what its words are written in. */
const TILES: readonly (readonly [rect: string, text: string])[] = [
  ['fill="#ffffff" stroke="#0b5c63" stroke-dasharray="4 4"', 'fill="#1c2526"'],
  ['fill="#e3efee" stroke="#0b5c63"', 'fill="#1c2526"'],
  ['fill="#b9d9d8" stroke="#0b5c63"', 'fill="#1c2526"'],
  ['fill="#85bdbd" stroke="#0b5c63"', 'fill="#1c2526"'],
  ['fill="#0b5c63" stroke="#0b5c63"', 'fill="#ffffff"'],
];

const FONT = "'Source Sans 3', 'Source Sans Pro', sans-serif";
const LINE = 26;

/** A drawing as a whole `<svg>` of shapes and words alone, black on white. */
export function plainSvg({ width, height, body, source, demonstration }: Drawing): string {
  const feet = [
    source === null ? null : html`<text class="doux" x="8">${source}</text>`,
    demonstration ? html`<text class="invente" x="8">${INVENTED}</text>` : null,
  ].filter((foot) => foot !== null);
  const total = height + feet.length * LINE;
  const placed = feet.map((foot, index) => foot.text.replace('x="8"', `x="8" y="${height + 18 + index * LINE}"`));
  const shapes = withStyles(html`${body}`.text + placed.join(''));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${total}" width="${width}" height="${total}" font-family="${FONT}">${shapes}</svg>`;
}

/** Links, titles and groups are taken out, and classes become what they mean. */
function withStyles(markup: string): string {
  let tile: (typeof TILES)[number] | undefined;
  return markup
    .replace(/<title>[^<]*<\/title>/g, '')
    .replace(/\s*<(\/?)(\w+)([^>]*?)(\/?)>/g, (_, end, name, rest, close) => {
      const [isEnd, element, given] = [end === '/', String(name), String(rest)];
      if (element === 'g') {
        tile = isEnd ? undefined : TILES[Number(/classe-(\d)/.exec(given)?.[1] ?? NaN)];
        return '';
      }
      if (element === 'a') return '';
      if (isEnd) return `</${element}>`;
      const known = /\bclass="([^"]*)"/.exec(given)?.[1] ?? '';
      const own = STYLES[known] ?? '';
      const inTile = tile === undefined ? '' : element === 'rect' ? tile[0] : element === 'text' ? tile[1] : '';
      const plainText = element === 'text' && !own.includes('fill') && inTile === '' ? 'fill="#1c2526"' : '';
      const size = element === 'text' && !own.includes('font-size') ? 'font-size="15"' : '';
      const attributes = given
        .replace(/\s*\bclass="[^"]*"/, '')
        .replace(/\s+/g, ' ')
        .trim();
      return `<${[element, attributes, own, inTile, plainText, size].filter((each) => each !== '').join(' ')}${close === '/' ? '/' : ''}>`;
    });
}
