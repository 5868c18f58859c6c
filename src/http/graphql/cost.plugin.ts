import type { ApolloServerPlugin } from '@apollo/server';
import { costOf } from '../limits/cost';
import { tooComplex } from '../limits/limit-error';
import type { RequestFacts } from './request-facts';

/** Refuses an operation that costs more than its asker may spend, before any resolver runs. */
export const costPlugin = (most: { public: number; user: number }): ApolloServerPlugin<RequestFacts> => ({
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ schema, document, operation, request, contextValue }) => {
        const cost = costOf(schema, document, operation?.name?.value ?? null, request.variables ?? {});
        if (cost !== null) contextValue.facts.cost = cost;
        const limit = contextValue.facts.actor.role === 'PUBLIC' ? most.public : most.user;
        if (cost !== null && cost > limit)
          throw tooComplex(`coût ${cost === Infinity ? 'hors de toute mesure' : Math.ceil(cost)}, ${limit} au plus`);
        return Promise.resolve();
      },
    }),
});
