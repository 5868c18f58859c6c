import { visit, type ValidationRule } from 'graphql';
import { tooComplex } from './limit-error';
import { measureOperations, type Measure } from './selections';

/** Aliases, those of `__typename` included: as written, and as often as the fragment that holds them is spread. */
export const aliasesRule =
  (most: number): ValidationRule =>
  (context) => ({
    Document(document) {
      let count = 0;
      visit(document, { Field: ({ alias }) => void (count += alias === undefined ? 0 : 1) });
      const unfolded = Math.max(0, ...measureOperations(document, ALIASES));
      // Fragments that go round in a circle are refused for that.
      const found = Number.isFinite(unfolded) ? Math.max(count, unfolded) : count;
      if (found > most) context.reportError(tooComplex(`${found} alias, ${most} au plus`));
    },
  });

const ALIASES: Measure = {
  field: ({ alias }, below) => below + (alias === undefined ? 0 : 1),
  combine: (measures) => measures.reduce((sum, one) => sum + one, 0),
};
