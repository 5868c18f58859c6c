import { numberOf } from '../../figures/resolved';
import type { Facts } from './facts';
import { sortParts } from './parts-of-whole';
import { reportWords } from './report-words';
import { submissionWords } from './submission-words';

/** What the value rests on; nothing for a figure that has none, or that is withheld. */
export function sourcesOf(facts: Facts): readonly string[] {
  const { figure, network, outside, printed } = facts;
  if (numberOf(figure) === null) return [];
  if (figure.way === 'PRINTED') return printed === null ? [] : [reportWords(printed)];
  if (figure.publication !== null) return [submissionWords(figure.publication, network)];
  const rests = sortParts(facts).taken.flatMap(({ contribution: { publication }, printed: behind }) => {
    if (publication !== null) return [submissionWords(publication, network)];
    return behind === null ? [] : [reportWords(behind)];
  });
  return [...new Set(outside === null ? rests : [...rests, submissionWords(outside, network)])];
}
