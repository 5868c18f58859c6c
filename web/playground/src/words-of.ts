import { hasWord, SILENT, wordOf } from '../../../src/exports/words';
import type { LabelOf } from './usual-label';

/** What a text of a column says to people: a code in words, the way to a figure in the words of the files. */
export function wordsOf(column: string, text: string, labelOf: LabelOf): string {
  if (column !== 'chiffre') return labelOf(column, text) ?? text;
  const words = text.split('.').filter((word) => !SILENT.has(word));
  return words.map((word) => (hasWord(word) ? wordOf(word) : word)).join(' › ');
}
