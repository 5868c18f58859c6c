import { scaleLinear } from 'd3-scale';
import { html } from '../../html';
import type { Drawn } from './drawn';
import { cut, WIDTH, type Piece } from './piece';

const [SIDE, ROW, THICK, HEAD] = [4, 40, 12, 26];

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

const LONGEST_VALUE = 34;
/** Characters of a label and its value together, about. */
const LINE = 54;

/**
 * Horizontal bars on one scale from nought, each under its name and its value in words. A part of a whole that nobody
 * knows is hollow, and what is not known has words and no bar.
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
    top += label === null ? 0 : HEAD;
    const rows = bars.map((bar) => {
      const y = top;
      top += ROW;
      return barRow(bar, y, place);
    });
    const name =
      label !== null && html`<text class="titre-groupe" x="${SIDE}" y="${head + 19}">${cut(label, LINE)}</text>`;
    return html`${name}${rows}`;
  });
  const axis = least < 0 && html`<line class="axe" x1="${place(0)}" x2="${place(0)}" y1="0" y2="${top}" />`;
  return { title, height: top, body: html`${axis}${body}` };
}

function barRow({ label, number, isPart, words, isInvented, series }: Bar, y: number, place: (at: number) => number) {
  const said = cut(words, LONGEST_VALUE);
  const [nought, end] = [place(0), place(number ?? 0)];
  const bar =
    number !== null &&
    html`<rect
      class="${`barre serie-${series}${isPart ? ' partiel' : ''}`}"
      x="${Math.min(nought, end).toFixed(1)}"
      y="${y + 20}"
      width="${Math.abs(end - nought).toFixed(1)}"
      height="${THICK}"
    />`;
  const name = `${cut(label, Math.max(12, LINE - said.length))}${isInvented ? ' (démo)' : ''}`;
  return html`<rect
      class="fond-barre"
      x="${SIDE}"
      y="${y + 20}"
      width="${WIDTH - 2 * SIDE}"
      height="${THICK}"
    />${bar}<text x="${SIDE}" y="${y + 15}">${name}</text
    ><text class="valeur-barre" x="${WIDTH - SIDE}" y="${y + 15}" text-anchor="end">${said}</text>`;
}
