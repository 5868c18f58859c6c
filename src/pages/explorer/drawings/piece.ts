import { html, type Content, type Html } from '../../html';

/** Every drawing of the explorer is as wide: what a telephone still shows in letters that can be read. */
export const WIDTH = 460;

/** A part of a drawing: several stand under each other. */
export interface Piece {
  readonly title: string | null;
  readonly height: number;
  readonly body: Content;
}

const TITLE = 30;
const GAP = 14;

/** The pieces under each other, each under its title. */
export function stacked(pieces: readonly Piece[]): { readonly body: Html; readonly height: number } {
  let top = 0;
  const bodies = pieces.map(({ title, height, body }) => {
    const start = top;
    const head = title === null ? 0 : TITLE;
    top += head + height + GAP;
    return html`<g transform="translate(0 ${start})">
      ${title !== null && html`<text class="titre-piece" x="4" y="18">${cut(title, 52)}</text>`}
      <g transform="translate(0 ${head})">${body}</g>
    </g>`;
  });
  return { body: html`${bodies}`, height: top };
}

export const cut = (text: string, longest: number): string =>
  text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
