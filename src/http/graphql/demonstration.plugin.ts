import type { ApolloServerPlugin } from '@apollo/server';
import { DEMONSTRATION_WORDS } from '../../kernel/demonstration';
import type { RequestFacts } from './request-facts';

/** An answer that rests on demonstration says so beside its data, whatever was asked for. */
export const demonstrationPlugin: ApolloServerPlugin<RequestFacts> = {
  requestDidStart: ({ contextValue: { facts } }) =>
    Promise.resolve({
      willSendResponse: ({ response: { body } }) => {
        if (body.kind === 'single' && body.singleResult.data != null && facts.restsOnDemonstration?.() === true)
          body.singleResult.extensions = { ...body.singleResult.extensions, demonstration: DEMONSTRATION_WORDS };
        return Promise.resolve();
      },
    }),
};
