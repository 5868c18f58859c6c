import type { ValidationRule } from 'graphql';
import { tooComplex } from './limit-error';
import { measureOperations } from './selections';

/** Lists of fields in lists of fields: what every tool's query needs is one. */
const NESTED_LISTS = new Set(['fields', 'inputFields', 'interfaces', 'possibleTypes', 'types']);
const MOST_NESTED = 3;

/** Introspection has its own depth: `types { fields … }` is two lists deep, and each further one multiplies the answer. */
export const introspectionRule: ValidationRule = (context) => ({
  Document(document) {
    const depths = measureOperations(document, {
      field: (node, below) => {
        if (node.name.value === '__schema' || node.name.value === '__type')
          return below >= MOST_NESTED ? WITHIN + below : 0;
        return below + (NESTED_LISTS.has(node.name.value) ? 1 : 0);
      },
      combine: (depths) => Math.max(0, ...depths),
    });
    if (depths.some((depth) => depth >= WITHIN && depth !== Infinity))
      context.reportError(tooComplex('introspection trop imbriquée'));
  },
});

/** Marks a depth as found under `__schema`: fields of the network may be called `types` too. */
const WITHIN = 1_000_000;
