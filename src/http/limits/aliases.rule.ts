import { visit, type ValidationRule } from 'graphql';
import { tooComplex } from './limit-error';

/** Aliases as written, those of `__typename` included. */
export const aliasesRule =
  (most: number): ValidationRule =>
  (context) => ({
    Document(document) {
      let count = 0;
      visit(document, { Field: ({ alias }) => void (count += alias === undefined ? 0 : 1) });
      if (count > most) context.reportError(tooComplex(`${count} alias, ${most} au plus`));
    },
  });
