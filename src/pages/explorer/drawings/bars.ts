import { scaleLinear } from 'd3-scale';
import { html, type Html } from '../../html';
import type { Drawn } from './drawn';
import { emptyFrame } from '../../charts/marks';
import { CAPTION_LINE, caption } from '../../charts/caption';
import { linesOf, roomFor } from '../../charts/text-lines';
import { WIDTH, type Piece } from './piece';

const [SIDE, ROW, THICK, HEAD] = [4, 40, 12, 26];
/** Of a frame without a number: no length that means anything. */
const EMPTY = 26;
/** Characters of a line. */
const LONGEST = roomFor(WIDTH - 2 * SIDE);

export interface Bar extends Drawn {
  readonly label: string;
  /** From 1; which colour. */
  readonly series: number;
}

/** Bars that belong together, under what they have in common. */
export interface BarGroup {
  readonly label: string | null;
  readonly bars: readonly Bar[];
}

/**
 * Horizontal bars on one scale from nought, each under its name and its value in words, on as many lines as these take.
 * A part of a whole that nobody knows is hollow; what is not known has words, and a frame at nought that is crossed out
 * where it is withheld.
 */
export function barsPiece(title: string | null, groups: readonly BarGroup[]): Piece {
  const numbers = groups.flatMap(({ bars }) => bars.map(({ number }) => number ?? 0));
  const [least, most] = [Math.min(0, ...numbers), Math.max(0, ...numbers)];
  const place = scaleLinear()
    .domain([least, most === least ? 1 : most])
    .range([SIDE, WIDTH - SIDE]);
  let top = 0;
  const body = groups.map(({ label, bars }) => {
    const head = top;
    const names = label === null ? [] : linesOf(label, LONGEST);
    top += names.length === 0 ? 0 : HEAD + (names.length - 1) * CAPTION_LINE;
    const rows = bars.map((bar) => {
      const name = `${bar.label}${bar.isInvented ? ' (démo)' : ''}`;
      const said = caption({ name, value: bar.words, longest: LONGEST, left: SIDE, right: WIDTH - SIDE, kind: 'valeur-barre' }); // prettier-ignore
      const words = said.at(top + 15);
      const y = top + said.more;
      top = y + ROW;
      return html`${barRow(bar, y + 20, place)}${words}`;
    });
    return html`${names.map((name, index) => html`<text class="titre-groupe" x="${SIDE}" y="${head + 19 + index * CAPTION_LINE}">${name}</text>`)}${rows}`; // prettier-ignore
  });
  const axis = least < 0 && html`<line class="axe" x1="${place(0)}" x2="${place(0)}" y1="0" y2="${top}" />`;
  return { title, height: top, body: html`${axis}${body}` };
}

function barRow({ number, isPart, state, series }: Bar, y: number, place: (at: number) => number): Html {
  const [nought, end] = [place(0), place(number ?? 0)];
  const bar =
    number === null
      ? emptyFrame(state, { x: nought + 0.5, y: y + 0.5, width: EMPTY - 1, height: THICK - 1 })
      : html`<rect
          class="${`barre serie-${series}${isPart ? ' partiel' : ''}`}"
          x="${Math.min(nought, end).toFixed(1)}"
          y="${y}"
          width="${Math.abs(end - nought).toFixed(1)}"
          height="${THICK}"
        />`;
  return html`<rect class="fond-barre" x="${SIDE}" y="${y}" width="${WIDTH - 2 * SIDE}" height="${THICK}" />${bar}`;
}
