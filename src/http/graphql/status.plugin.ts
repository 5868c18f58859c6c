import type { ApolloServerPlugin } from '@apollo/server';

const OF_THE_DOCUMENT = new Set<unknown>(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED']);

/**
 * GraphQL over HTTP: a client that asks for `application/json` by name gets 200 with a document or variables that do
 * not fit, because an old client cannot tell a 400 of ours from one of a proxy. Anyone else gets 400. What a limit
 * refuses is 400 for all.
 */
export const statusPlugin: ApolloServerPlugin = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: ({ request, response: { body, http }, operation }) => {
        if (body.kind !== 'single' || body.singleResult.data !== undefined || http.status !== 400)
          return Promise.resolve();
        const accept = request.http?.headers.get('accept') ?? '';
        const legacy = accept.includes('application/json') && !accept.includes('application/graphql-response+json');
        const codes = body.singleResult.errors?.map(({ extensions }) => extensions?.['code']) ?? [];
        // Once an operation is chosen, variables are the only input left to be wrong.
        const variables = operation !== undefined && codes.every((code) => code === 'BAD_USER_INPUT');
        if (legacy && (variables || codes.every((code) => OF_THE_DOCUMENT.has(code)))) http.status = 200;
        return Promise.resolve();
      },
    }),
};
