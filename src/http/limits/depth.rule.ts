import type { ValidationRule } from 'graphql';
import { tooComplex } from './limit-error';
import { isIntrospection, measureOperations } from './selections';

/** Fields within fields, fragments unfolded. Introspection is left to {@link introspectionRule}. */
export const depthRule =
  (most: number): ValidationRule =>
  (context) => ({
    Document(document) {
      const depths = measureOperations(document, {
        field: (node, below) => (isIntrospection(node) ? 1 : 1 + below),
        combine: (depths) => Math.max(0, ...depths),
      });
      const deepest = Math.max(0, ...depths);
      if (deepest === Infinity) context.reportError(tooComplex('des fragments tournent en rond'));
      else if (deepest > most) context.reportError(tooComplex(`${deepest} niveaux, ${most} au plus`));
    },
  });
