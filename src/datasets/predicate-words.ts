import { oneOf } from '../kernel/french';
import type { Predicate } from './predicate';

/** How a sentence names a column and a code in it. */
export interface Naming {
  column(name: string): string;
  code(column: string, code: string): string;
}

/** As files name them. */
export const BY_NAME: Naming = { column: (name) => name, code: (_, code) => code };

/** A condition on a row in French, as it follows « quand » or « où ». */
export function predicateWords(predicate: Predicate, naming: Naming = BY_NAME): string {
  switch (predicate.is) {
    case 'FILLED':
      return `${naming.column(predicate.column)} est rempli`;
    case 'EMPTY':
      return `${naming.column(predicate.column)} est vide`;
    case 'ABOVE':
      return `${naming.column(predicate.column)} dépasse ${predicate.than}`;
    case 'YEAR_OF_FILE':
      return `${naming.column(predicate.column)} est l’année du fichier`;
    case 'CODE':
      return `${naming.column(predicate.column)} est ${naming.code(predicate.column, predicate.code)}`;
    case 'FIRST_CODE_IN':
      return `${naming.column(predicate.column)} commence par ${oneOf(predicate.codes.map((code) => naming.code(predicate.column, code)))}`;
    case 'ALL':
      return predicate.of.map((part) => predicateWords(part, naming)).join(' et ');
    case 'ANY':
      return predicate.of.map((part) => predicateWords(part, naming)).join(' ou ');
    case 'NONE':
      return noneOf(predicate.of, naming);
  }
}

function noneOf(of: readonly Predicate[], naming: Naming): string {
  const [only, ...more] = of;
  if (only?.is === 'CODE' && more.length === 0)
    return `${naming.column(only.column)} n’est pas ${naming.code(only.column, only.code)}`;
  return `aucune de ces conditions : ${of.map((part) => predicateWords(part, naming)).join(', ')}`;
}
