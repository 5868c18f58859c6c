import { scaleLinear, scalePoint } from 'd3-scale';
import { html, type Html } from '../html';
import { runsOf, yearsOf, type LinePoint } from './line-points';

const [WIDTH, HEIGHT, SIDE, TOP, BOTTOM] = [220, 52, 7, 8, 20];
/** Fewer say nothing that the change beside the value does not. */
const FEWEST = 3;

interface ThreadSpec {
  /** The year that it stands beside. */
  readonly shown: number;
  readonly joined: boolean;
  /** Of the line, as whoever hears the page has it said. */
  readonly title: string;
  /** Where the line is had by itself. */
  readonly address: string;
}

/**
 * The years that are known whole in the height of two lines, from nought, which lead to the line that they are a small
 * form of; undefined where there are too few. `joined` as of a line.
 */
export function thread(points: readonly LinePoint[], { shown, joined, title, address }: ThreadSpec): Html | undefined {
  const known = points.filter(({ value }) => value !== null);
  if (known.length < FEWEST) return undefined;
  const x = scalePoint<number>()
    .domain(yearsOf(known))
    .range([SIDE + 8, WIDTH - SIDE - 8]);
  const y = scaleLinear()
    .domain([0, Math.max(...known.map((point) => point.value ?? 0)) || 1])
    .range([HEIGHT - BOTTOM, TOP]);
  const at = ({ year }: LinePoint): string => (x(year) ?? 0).toFixed(1);
  const height = (point: LinePoint): string => y(point.value ?? 0).toFixed(1);
  const ends = [known[0], known.at(-1)];
  return html`<a href="${address}" aria-label="${title}"
    ><svg class="dessin panneau" viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true">
      <line class="grille" x1="0" x2="${WIDTH}" y1="${HEIGHT - BOTTOM + 0.5}" y2="${HEIGHT - BOTTOM + 0.5}" />
      ${(joined ? runsOf(known) : []).map((run) => html`<path class="trait" d="M${run.map((point) => `${at(point)} ${height(point)}`).join('L')}" />`)}
      ${known.map(
        (point) =>
          html`<circle class="point" cx="${at(point)}" cy="${height(point)}" r="${point.year === shown ? 4.5 : 3}" />`,
      )}
      ${ends.map(
        (point, index) =>
          point !== undefined &&
          html`<text class="doux" x="${at(point)}" y="${HEIGHT - 4}" text-anchor="${index === 0 ? 'start' : 'end'}"
            >${point.year}</text
          >`,
      )}
    </svg></a
  >`;
}
