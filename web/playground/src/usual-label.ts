import { wordFor } from '../../../src/exports/code-words';
import { dimensionWord } from '../../../src/exports/words';

/** French words for codes of a column, by the last word of its path; null for what is no code. */
export type LabelOf = (column: string, value: string) => string | null;

const TYPES: Readonly<Record<string, string>> = {
  state: 'FigureState',
  stateBefore: 'FigureState',
  stateAfter: 'FigureState',
  basis: 'FigureBasis',
  unit: 'Unit',
  origin: 'SubmissionOrigin',
};

export const CODE = /^[A-Z][A-Z0-9_]*$/;
export const lastWord = (column: string): string => column.slice(column.lastIndexOf('.') + 1);

/** What is known without the schema. */
export function usualLabel(column: string, value: string): string | null {
  if (!CODE.test(value)) return null;
  const name = lastWord(column);
  const type = TYPES[name];
  if (type !== undefined) return wordFor(type, value);
  return name === 'dimension' || name === 'dimensions' ? dimensionWord(value) : null;
}
