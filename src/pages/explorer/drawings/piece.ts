import type { Drawing } from '../../charts/svg';
import { linesOf, roomFor } from '../../charts/text-lines';
import { html, type Content, type Html } from '../../html';

/** Every drawing of the explorer is as wide: what a telephone still shows in letters that can be read. */
export const WIDTH = 460;

/** A part of a drawing: several stand under each other. */
export interface Piece {
  readonly title: string | null;
  readonly height: number;
  readonly body: Content;
  /** How many values have no room to be written. */
  readonly unwritten?: number;
}

const [TITLE, TITLE_LINE] = [30, 20];
const GAP = 14;

/** The pieces under each other, each under its title. */
export function stacked(pieces: readonly Piece[]): Pick<Drawing, 'height' | 'unwritten'> & { readonly body: Html } {
  let top = 0;
  const bodies = pieces.map(({ title, height, body }) => {
    const start = top;
    const lines = title === null ? [] : linesOf(title, roomFor(WIDTH - 8));
    const head = lines.length === 0 ? 0 : TITLE + (lines.length - 1) * TITLE_LINE;
    top += head + height + GAP;
    return html`<g transform="translate(0 ${start})">
      ${lines.map((line, index) => html`<text class="titre-piece" x="4" y="${18 + index * TITLE_LINE}">${line}</text>`)}
      <g transform="translate(0 ${head})">${body}</g>
    </g>`;
  });
  return {
    body: html`${bodies}`,
    height: top,
    unwritten: pieces.reduce((sum, { unwritten = 0 }) => sum + unwritten, 0),
  };
}
