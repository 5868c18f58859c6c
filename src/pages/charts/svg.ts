import { counted } from '../../kernel/french';
import { html, Html, type Content } from '../html';
import { drawingStyle } from './drawing-style';
import { unwrittenWords } from './labels';
import { MAP_STYLE } from './map-style';
import { SERIES_STYLE } from './series-style';
import { linesOf } from './text-lines';

/** One drawing: the same on its page, where the page's style colours it, and as a file of its own. */
export interface Drawing {
  readonly id: string;
  /** What is drawn: « Adhérents par région, 2023 ». */
  readonly title: string;
  /** What it says, in a sentence without its full stop: the title that people read. Left out: its title. */
  readonly conclusion?: string;
  /** One sentence that says how the drawing is read, and what it shows. */
  readonly summary: string;
  readonly width: number;
  readonly height: number;
  readonly body: Content;
  /** The report that its values are printed in, in one line; null where none is. */
  readonly source: string | null;
  /** Whose submissions it rests on, of how many expected; none where it rests on none, or each point says it itself. */
  readonly coverage?: Covered | null;
  /** How many of its values have no room to be written: it says so itself, and its table has them all. */
  readonly unwritten?: number;
  /** Whether any of it is invented: then it says so inside itself, wherever it is copied to. */
  readonly demonstration: boolean;
}

export interface Covered {
  readonly reporting: number;
  readonly expected: number;
}

/** For people who hear the page the drawing is one image, under its sentence and over its table. */
export function inlineSvg(drawing: Drawing, role: 'img' | 'group' = 'img'): Html {
  const { id, title, width, height, body, demonstration } = drawing;
  const feet = feetOf(drawing);
  const total = height + feet.length * FOOT;
  return html`<svg
    class="dessin"
    viewBox="0 0 ${width} ${total}"
    width="${width}"
    height="${total}"
    role="${role}"
    aria-label="${title}${demonstration && `. ${INVENTED}`}"
    id="dessin-${id}"
  >
    ${body}${placed(feet, height)}
  </svg>`;
}

export const INVENTED = 'Démonstration : données inventées';

/** Of a line under a drawing. */
export const FOOT = 24;
/** Of letters, about, and how many lines of them are read. */
const [TITLE_LETTER, FOOT_LETTER, MOST_LINES] = [10, 7, 3];
const [CELL, GAP] = [9, 3];
/** More cells would be counted by nobody. */
const MOST_CELLS = 30;

/** What stands under a drawing, line by line: how much it leaves out, its source, who is counted of how many, and that it is invented. */
export function feetOf({
  source,
  coverage,
  unwritten = 0,
  demonstration,
  width,
}: Drawing): readonly ((y: number) => Html)[] {
  const sources = source === null ? [] : linesOf(source, Math.floor(width / FOOT_LETTER), MOST_LINES);
  return [
    unwritten === 0 ? null : (y: number) => html`<text class="doux" x="4" y="${y}">${unwrittenWords(unwritten)}</text>`,
    ...sources.map((line) => (y: number) => html`<text class="doux" x="4" y="${y}">${line}</text>`),
    coverage == null || coverage.expected <= 1 ? null : (y: number) => covered(coverage, y),
    demonstration ? (y: number) => html`<text class="invente" x="4" y="${y}">${INVENTED}</text>` : null,
  ].filter((foot) => foot !== null);
}

/** A cell for each that is expected, full where it has come, and the same in words. */
function covered({ reporting, expected }: Covered, y: number): Html {
  const cells = expected > MOST_CELLS ? 0 : expected;
  const words = `dépôts de ${counted(reporting, 'région')} sur ${expected}`;
  // Each begins where the one before did, a step on.
  const cell = (start: string): string => `${start}h${CELL}v${CELL}h-${CELL}z`;
  const row = (from: number, to: number): string =>
    Array.from({ length: Math.max(0, to - from) }, (_, index) =>
      cell(index === 0 ? `M${4.5 + from * (CELL + GAP)} ${y - CELL}.5` : `m${CELL + GAP} 0`),
    ).join('');
  const [come, missing] = [row(0, Math.min(reporting, cells)), row(Math.min(reporting, cells), cells)];
  return html`${come !== '' && html`<path class="remis" d="${come}" />`}${
      missing !== '' && html`<path class="attendu" d="${missing}" />`
    }<text class="doux" x="${4 + cells * (CELL + GAP) + (cells > 0 ? 4 : 0)}" y="${y}">${words}</text>`;
}

/** Under a drawing of this height. */
export const placed = (feet: ReturnType<typeof feetOf>, height: number): Html =>
  html`${feet.map((foot, index) => foot(height + 18 + index * FOOT))}`;

/** The colours of a drawing that is no part of a page of the product. */
export const STYLE = `${drawingStyle()}
${SERIES_STYLE}${MAP_STYLE}`;

const [TITLE_HEIGHT, TITLE_LINE] = [44, 21];

/** The drawing as a file: with its title, its own colours, on white. */
export function svgFile(drawing: Drawing): string {
  const { title, conclusion, summary, width, height, body, demonstration } = drawing;
  const feet = feetOf(drawing);
  const lines = linesOf(title, Math.floor(width / TITLE_LETTER), MOST_LINES);
  const head = TITLE_HEIGHT + (lines.length - 1) * TITLE_LINE;
  const total = height + head + feet.length * FOOT;
  return html`<svg
    xmlns="http://www.w3.org/2000/svg"
    class="dessin"
    viewBox="0 0 ${width} ${total}"
    width="${width}"
    height="${total}"
    role="img"
  >
    <title>${title}</title>
    <desc>${conclusion !== undefined && `${conclusion}. `}${summary}${demonstration && ` ${INVENTED}.`}</desc>
    <style>
      ${new Html(STYLE)}
    </style>
    <rect width="${width}" height="${total}" fill="#fff" />
    ${lines.map((line, index) => html`<text class="titre" x="4" y="${28 + index * TITLE_LINE}">${line}</text>`)}
    <g transform="translate(0 ${head})">${withoutLinks(body)}${placed(feet, height)}</g>
  </svg> `.text;
}

/** A file is seen away from the site: its links would lead nowhere. */
export const withoutLinks = (body: Content): Html => new Html(html`${body}`.text.replace(/<\/?a\b[^>]*>/g, ''));
