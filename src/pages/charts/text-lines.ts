import { spaced } from '../../kernel/french';
import { LARGER } from './marks';

/** What stands between its parts, so that a line may end there: each space, and in a word too long for a line each hyphen. */
const partsOf = (text: string, most: number): readonly (readonly [word: string, before: string])[] =>
  spaced(text)
    .split(' ')
    .flatMap((word) =>
      (word.length > most ? (word.match(/[^-/]+[-/]?|[-/]/g) ?? [word]) : [word]).map(
        (part, index): [string, string] => [part, index === 0 ? ' ' : ''],
      ),
    );

/**
 * A text in lines of so many characters at most; a longer word stands alone. With `lines`, cut after so many of them,
 * which an ellipsis says.
 */
export function linesOf(text: string, most: number, lines = Infinity): readonly string[] {
  const found: string[] = [];
  // A space that does not break holds its words together.
  for (const [word, before] of partsOf(text, most)) {
    const last = found.at(-1);
    if (last !== undefined && last.length + before.length + word.length <= most)
      found[found.length - 1] = `${last}${before}${word}`;
    else found.push(word);
  }
  if (found.length <= lines) return found;
  return [...found.slice(0, lines - 1), `${(found[lines - 1] ?? '').slice(0, most - 1)}…`];
}

/** How many characters of a drawing’s words have room in so many pixels, in the widest of their fonts. */
export const roomFor = (pixels: number): number => Math.floor(pixels / LARGER);

export interface Caption {
  readonly name: string;
  readonly value: string;
}

/** Between a name and a value on one line, in characters. */
const APART = 2;

/**
 * A name with its value at the other end of `most` characters: of its last line where there is room beside each other,
 * else of lines of its own. Nothing of either is cut.
 */
export function captionLines(name: string, value: string, most: number): readonly Caption[] {
  const names = linesOf(name, most).map((each) => ({ name: each, value: '' }));
  const values = value === '' ? [] : linesOf(value, most).map((each) => ({ name: '', value: each }));
  const [last, first] = [names.at(-1), values[0]];
  if (last === undefined || first === undefined || values.length > 1) return [...names, ...values];
  return last.name.length + APART + first.value.length <= most
    ? [...names.slice(0, -1), { name: last.name, value: first.value }]
    : [...names, ...values];
}
