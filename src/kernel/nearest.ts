import { fold } from './text';

/** Pairs of neighbouring characters, which tell likeness cheaply and forgive a slip anywhere. */
function pairs(text: string): ReadonlySet<string> {
  const folded = ` ${fold(text).replace(/[^a-z0-9]+/g, ' ')} `;
  const found = new Set<string>();
  for (let i = 0; i < folded.length - 1; i++) found.add(folded.slice(i, i + 2));
  return found;
}

const LIKE_ENOUGH = 0.35;
/** A file of nothing but unknown words would otherwise cost their number times the list's. */
const MOST_SEARCHES = 1000;
const LONGEST = 300;

/** Finds the words that look most like a given one. The words are prepared once; a search is linear in them. */
export class Nearest<T> {
  private searches = 0;
  private readonly prepared: readonly { item: T; pairs: ReadonlySet<string> }[];

  constructor(items: readonly T[], textOf: (item: T) => string) {
    this.prepared = items.map((item) => ({ item, pairs: pairs(textOf(item)) }));
  }

  /** At most `most` items, the likest first; none when nothing is as like it as `enough`, or after a thousand searches. */
  to(text: string, most = 3, enough = LIKE_ENOUGH): readonly T[] {
    if (++this.searches > MOST_SEARCHES || text.length > LONGEST) return [];
    const wanted = pairs(text);
    return this.prepared
      .map(({ item, pairs: known }) => ({ item, likeness: likeness(wanted, known) }))
      .filter(({ likeness }) => likeness >= enough)
      .sort((a, b) => b.likeness - a.likeness)
      .slice(0, most)
      .map(({ item }) => item);
  }
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const pair of a) if (b.has(pair)) shared++;
  return (2 * shared) / (a.size + b.size);
}

/** " (au plus près : …)", or nothing. */
export const nearestWords = (words: readonly string[]): string =>
  words.length === 0 ? '' : ` (au plus près : ${words.map((word) => `« ${word} »`).join(', ')})`;
