import { html, type Html } from '../html';
import { captionLines } from './text-lines';

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
  at(top: number): readonly Html[];
}

export function caption({ name, value, longest, left, right, kind }: CaptionSpec): CaptionDrawn {
  const lines = captionLines(name, value, longest);
  return {
    more: (lines.length - 1) * CAPTION_LINE,
    at: (top) =>
      lines.map((each, index) => {
        const y = top + index * CAPTION_LINE;
        return html`${each.name !== '' && html`<text x="${left}" y="${y}">${each.name}</text>`}${
          each.value !== '' && html`<text class="${kind}" x="${right}" y="${y}" text-anchor="end">${each.value}</text>`
        }`;
      }),
  };
}
