import type { ApolloServerPlugin } from '@apollo/server';
import { COST_HEADER, DATA_VERSION_HEADER } from '../measure-headers';
import type { RequestFacts } from './request-facts';

/** Says with each answer what it cost, and with each answer to a query which version of the data it rests on. */
export const measuresPlugin: ApolloServerPlugin<RequestFacts> = {
  requestDidStart: ({ contextValue: { facts } }) =>
    Promise.resolve({
      executionDidStart: () => {
        // Asked before anything else is read: an answer is never older than it says. Without a cost the variables do
        // not fit, and nothing will be read.
        if (facts.operationKind === 'query' && facts.cost !== undefined)
          facts.dataVersion = facts.readDataVersion?.().catch(() => null);
        return Promise.resolve();
      },
      willSendResponse: async ({ response: { http } }) => {
        const { cost } = facts;
        if (cost !== undefined && Number.isFinite(cost)) http.headers.set(COST_HEADER, String(Math.ceil(cost)));
        const version = await facts.dataVersion;
        if (version != null) http.headers.set(DATA_VERSION_HEADER, String(version));
      },
    }),
};
