import { h } from '../depot/dom';
import type { Candidate } from './queries';

/** The text of a page, each of its candidates marked and leading to what is asked of it. */
export function pageText(text: string, candidates: readonly Candidate[]): Node[] {
  const nodes: Node[] = [];
  let at = 0;
  for (const { id, startsAt, endsAt, state } of [...candidates].sort((a, b) => a.startsAt - b.startsAt)) {
    if (startsAt < at) continue;
    nodes.push(document.createTextNode(text.slice(at, startsAt)));
    const link = h('a', { href: `#${anchorOf(id)}`, class: markOf(state) });
    link.append(text.slice(startsAt, endsAt));
    nodes.push(link);
    at = endsAt;
  }
  nodes.push(document.createTextNode(text.slice(at)));
  return nodes;
}

/** How a number is marked, by what is decided of it. */
export const markOf = (state: Candidate['state']): string => `releve ${state.toLowerCase()}`;

export const anchorOf = (id: string): string => `nombre-${id}`;
