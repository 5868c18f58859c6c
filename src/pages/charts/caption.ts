import { html, type Html } from '../html';
import { captionLines } from './text-lines';
import { writtenLines } from './written-lines';

/** From a line of a caption to the next. */
export const CAPTION_LINE = 18;

interface CaptionSpec {
  readonly name: string;
  readonly value: string;
  /** Characters of a line. */
  readonly longest: number;
  readonly left: number;
  readonly right: number;
  /** How the value is written. */
  readonly kind: 'valeur-barre' | 'fort';
}

/** A name at the left and its value at the right, over what is drawn of them. */
export interface CaptionDrawn {
  /** Pixels that it takes more than a single line would. */
  readonly more: number;
  /** With its first line at `top`. */
  at(top: number): Html;
}

export function caption({ name, value, longest, left, right, kind }: CaptionSpec): CaptionDrawn {
  const lines = captionLines(name, value, longest);
  const names = lines.flatMap((line) => (line.name === '' ? [] : [line.name]));
  const values = lines.flatMap((line) => (line.value === '' ? [] : [line.value]));
  const step = CAPTION_LINE;
  return {
    more: (lines.length - 1) * step,
    at: (top) => {
      const last = top + (lines.length - values.length) * step;
      // A value stands beside the last line of its name.
      return html`${names.map((line, at) => html`<text x="${left}" y="${top + at * step}">${line}</text>`)}${writtenLines(values, { x: right, y: last, step, kind, end: true })}`; // prettier-ignore
    },
  };
}
