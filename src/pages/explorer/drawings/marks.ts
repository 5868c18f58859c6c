import {
  symbol,
  symbolCircle,
  symbolCross,
  symbolDiamond,
  symbolSquare,
  symbolStar,
  symbolTriangle,
  symbolWye,
} from 'd3-shape';
import { html, type Html } from '../../html';

/** One a series, so that none is told from another by colour alone. */
const SHAPES = [symbolCircle, symbolSquare, symbolTriangle, symbolDiamond, symbolCross, symbolStar, symbolWye];

/** The mark of a series at a point; hollow where it is a part of a whole that nobody knows. `series` is from 1. */
export function mark(
  series: number,
  at: { readonly x: number; readonly y: number },
  isHollow: boolean,
  words: string,
): Html {
  const shape = SHAPES[(series - 1) % SHAPES.length] ?? symbolCircle;
  return html`<path
    class="${`point serie-${series}${isHollow ? ' partiel' : ''}`}"
    transform="translate(${at.x.toFixed(1)} ${at.y.toFixed(1)})"
    d="${symbol(shape, 70)() ?? ''}"
  >
    <title>${words}</title>
  </path>`;
}
