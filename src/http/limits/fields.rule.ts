import type { ValidationRule } from 'graphql';
import { tooComplex } from './limit-error';
import { measureOperations } from './selections';

/** Fields once fragments are unfolded: few words can stand for millions of fields. */
export const fieldsRule =
  (most: number): ValidationRule =>
  (context) => ({
    Document(document) {
      const counts = measureOperations(document, {
        field: (_, below) => 1 + below,
        combine: (counts) => counts.reduce((sum, count) => sum + count, 0),
      });
      // A circle has no count; the depth rule names it.
      if (counts.some((count) => count > most && count !== Infinity))
        context.reportError(tooComplex(`plus de ${most} champs une fois les fragments dépliés`));
    },
  });
