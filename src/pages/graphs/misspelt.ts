import { oneOf } from '../../kernel/french';
import { Nearest } from '../../kernel/nearest';
import { GRAPHS } from '../graph-address';
import { nothingAt } from '../not-found.page';
import type { PageAnswer } from '../page-answer';

/** What the address of a graph takes behind its question mark. */
export const GRAPH_WORDS = ['annee', 'par', 'lieu', 'vue', 'jusque', 'avec', 'release'] as const;

const LONGEST_SHOWN = 60;

/**
 * The page that leads to what was meant, where a word of the address is nearly one that it takes: read over, a mistyped
 * `release` would give figures that change for those of a frozen year. What others add to a link, as who passed it on,
 * is like none. `written`: all of them, in order.
 */
export function misspeltWord(indicator: string, written: readonly (readonly [string, string])[]): PageAnswer | null {
  const near = new Nearest(GRAPH_WORDS, (word) => word);
  for (const [name] of written) {
    if (GRAPH_WORDS.some((word) => word === name)) continue;
    const [like] = near.to(name, 1);
    if (like === undefined) continue;
    const meant = new URLSearchParams(
      written.map(([word, value]): [string, string] => [word === name ? like : word, value]),
    );
    return nothingAt(
      `${GRAPHS}${indicator}`,
      `« ${name.slice(0, LONGEST_SHOWN)} » n’est pas un mot de cette adresse. Elle prend ${oneOf(GRAPH_WORDS)}.`,
      'Au plus près\u00a0:',
      [{ address: `${GRAPHS}${indicator}?${meant.toString()}`, words: `« ${like} »` }],
      'Le voir au fil des années',
    );
  }
  return null;
}
