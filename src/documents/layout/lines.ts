import { widthOf } from '../fonts/measure';
import { widthOfAll, type Fragment, type Unit } from './fragments';

/** A line of text. */
export interface Line {
  /** Neighbours of one kind are one. */
  readonly fragments: readonly Fragment[];
  readonly width: number;
  /** The footnotes whose marks it has. */
  readonly notes: readonly number[];
}

/** Units as lines no wider than `width`: a word that is wider goes on in the next line. */
export function linesOf(units: readonly Unit[], width: number): readonly Line[] {
  const lines: Line[] = [];
  let [open, used, space]: [Fragment[], number, Fragment | null] = [[], 0, null];
  const close = (): void => {
    if (open.length > 0) lines.push(lineOf(open));
    [open, used, space] = [[], 0, null];
  };
  for (const unit of units) {
    const gap = space === null || open.length === 0 ? 0 : widthOf(space.text, space.face, space.size);
    if (open.length > 0 && used + gap + unit.width > width) close();
    if (space !== null && open.length > 0) {
      open.push(space);
      used += gap;
    }
    for (const piece of unit.width > width ? cut(unit, width) : [unit.fragments]) {
      const own = widthOfAll(piece);
      if (open.length > 0 && used + own > width) close();
      open.push(...piece);
      used += own;
    }
    space = unit.space;
  }
  close();
  return lines;
}

/** A unit that no line holds, as pieces that a line holds. */
function cut({ fragments }: Unit, width: number): readonly (readonly Fragment[])[] {
  const pieces: Fragment[][] = [];
  let [open, used]: [Fragment[], number] = [[], 0];
  for (const fragment of fragments) {
    let text = '';
    for (const character of fragment.note === null ? fragment.text : [fragment.text]) {
      const more = widthOf(text + character, fragment.face, fragment.size);
      if (used + more > width && (text !== '' || open.length > 0) && fragment.note === null) {
        if (text !== '') open.push({ ...fragment, text });
        pieces.push(open);
        [open, used, text] = [[], 0, character];
      } else text += character;
    }
    open.push({ ...fragment, text });
    used += widthOf(text, fragment.face, fragment.size);
  }
  return [...pieces, open];
}

function lineOf(fragments: readonly Fragment[]): Line {
  const joined: Fragment[] = [];
  for (const fragment of fragments) {
    const last = joined.at(-1);
    if (last !== undefined && last.note === null && alike(last, fragment))
      joined[joined.length - 1] = { ...last, text: last.text + fragment.text };
    else joined.push(fragment);
  }
  return {
    fragments: joined,
    width: widthOfAll(joined),
    notes: joined.flatMap(({ note }) => note ?? []),
  };
}

const alike = (one: Fragment, other: Fragment): boolean =>
  one.face === other.face && one.size === other.size && one.href === other.href && one.note === other.note;
