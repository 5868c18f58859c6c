import { visit, type ValidationRule } from 'graphql';
import { tooComplex } from './limit-error';

/** Directives as written, known or not. */
export const directivesRule =
  (most: number): ValidationRule =>
  (context) => ({
    Document(document) {
      let count = 0;
      visit(document, { Directive: () => void (count += 1) });
      if (count > most) context.reportError(tooComplex(`${count} directives, ${most} au plus`));
    },
  });
