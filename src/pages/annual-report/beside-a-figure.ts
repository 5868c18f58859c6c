import { DECISION_WORDS } from '../french';
import { comparedUnits, comparedWholes, evolutionWords, type Compared } from '../key-figures/evolution-words';
import type { Contradiction } from '../figure-answers';

/** Against the year before, in words; null where the two do not compare. */
export function wordsOfChange(figure: Compared, year: number): string | null {
  const compares = comparedWholes(figure) !== null || comparedUnits(figure) !== null;
  return compares ? evolutionWords(figure, year) : null;
}

/** What disagrees with a figure, and what was decided of it: a note each. */
export const contradictionNotes = (
  contradictions: readonly (Pick<Contradiction, 'message'> & {
    readonly settlement: Pick<NonNullable<Contradiction['settlement']>, 'decision'> | null;
  })[],
): readonly string[] =>
  contradictions.map(
    ({ message, settlement }) =>
      `Contradiction relevée : ${message}${settlement === null ? '' : ` Tranché : ${DECISION_WORDS[settlement.decision]}`}`,
  );
