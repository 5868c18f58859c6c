import type { ApolloServerPlugin } from '@apollo/server';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { costOf } from '../../graphql/cost/cost-of';
import { BoundedMemory } from '../../kernel/bounded-memory';
import { tooComplex } from '../limits/limit-error';
import type { RequestFacts } from './request-facts';

/** Characters of the variables that a document was asked with; what they cost is known when it is asked so again. */
const MOST_KEPT = 10_000;

/** Refuses an operation that costs more than its asker may spend, before any resolver runs. */
export const costPlugin = (most: { public: number; user: number }): ApolloServerPlugin<RequestFacts> => ({
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ schema, document, operation, request, contextValue }) => {
        const measure = contextValue.facts.operationKind === 'query' ? knownCost : costOf;
        const cost = measure(schema, document, operation?.name?.value ?? null, request.variables ?? {});
        if (cost !== null) contextValue.facts.cost = cost;
        const limit = contextValue.facts.actor.role === 'PUBLIC' ? most.public : most.user;
        if (cost !== null && cost > limit)
          throw tooComplex(`coût ${cost === Infinity ? 'hors de toute mesure' : Math.ceil(cost)}, ${limit} au plus`);
        return Promise.resolve();
      },
    }),
});

/** Of queries, whose documents come again as the very same objects. A mutation may carry a whole dataset along. */
const known = new WeakMap<DocumentNode, BoundedMemory<number | null>>();

function knownCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null,
  variables: Readonly<Record<string, unknown>>,
): number | null {
  const costs = known.get(document) ?? new BoundedMemory(MOST_KEPT);
  known.set(document, costs);
  const name = textOf(operationName, variables);
  if (name === null) return costOf(schema, document, operationName, variables);
  const before = costs.get(name);
  if (before !== undefined) return before;
  const cost = costOf(schema, document, operationName, variables);
  costs.set(name, cost, name.length);
  return cost;
}

/** Null for what is nested too deep to be written down. */
function textOf(...asked: readonly unknown[]): string | null {
  try {
    return JSON.stringify(asked);
  } catch {
    return null;
  }
}
