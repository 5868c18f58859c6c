import { scaleLinear } from 'd3-scale';
import { html } from '../html';
import { caption } from './caption';
import type { Drawing } from './svg';
import { roomFor } from './text-lines';

const [WIDTH, ROW] = [460, 52];
const [LEFT, RIGHT] = [8, WIDTH - 8];
const LONGEST = roomFor(RIGHT - LEFT);

export interface Range {
  readonly label: string;
  /** At the end of the row. */
  readonly words: string;
  readonly lower: number;
  readonly mark: number;
  readonly upper: number;
  /** What is known for sure, as a bar from nought; none when null. */
  readonly known: number | null;
}

interface RangesSpec extends Omit<Drawing, 'width' | 'height' | 'body' | 'source' | 'coverage'> {
  readonly ranges: readonly Range[];
  /** Whether each row has a scale of its own, as for what is counted in different units. */
  readonly apart: boolean;
}

/** A row a range, under its name and words: a line from its lower to its upper end, with a mark between, over a bar of what is known. */
export function ranges({ ranges: rows, apart, ...drawing }: RangesSpec): Drawing {
  const most = Math.max(0, ...rows.map(({ upper }) => upper));
  let height = 0;
  const body = rows.map(({ label, words, lower, mark, upper, known }) => {
    const said = caption({
      name: label,
      value: words,
      longest: LONGEST,
      left: LEFT,
      right: RIGHT,
      kind: 'valeur-barre',
    });
    const [top, y] = [height + 16, height + said.more];
    height = y + ROW;
    const place = scaleLinear()
      .domain([0, (apart ? upper : most) || 1])
      .range([LEFT, RIGHT]);
    const at = (value: number): string => place(value).toFixed(1);
    const middle = y + 34;
    return html`${said.at(top)}<rect
        class="fond-barre"
        x="${LEFT}"
        y="${y + 27}"
        width="${RIGHT - LEFT}"
        height="14"
        rx="3"
      />${
        known !== null &&
        html`<rect
          class="barre"
          x="${LEFT}"
          y="${y + 27}"
          width="${(place(known) - LEFT).toFixed(1)}"
          height="14"
          rx="3"
        />`
      }<path
        class="trait"
        d="M${at(lower)} ${middle - 8}V${middle + 8}M${at(lower)} ${middle}H${at(upper)}M${at(upper)} ${middle - 8}V${middle + 8}"
      /><circle class="point partiel" cx="${at(mark)}" cy="${middle}" r="5" />`;
  });
  return { ...drawing, source: null, coverage: null, width: WIDTH, height, body };
}
