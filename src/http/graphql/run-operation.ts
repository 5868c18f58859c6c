import type { ApolloServer } from '@apollo/server';
import { MaillageError } from '../../kernel/errors';
import type { RunQuery } from '../options';
import { asOperation, type OperationOptions } from './as-operation';
import type { RequestFacts } from './request-facts';

/** Answers queries through the server that answers `/graphql`. */
export const queryRunner =
  <C extends object>(apollo: ApolloServer<RequestFacts>, options: OperationOptions<C>): RunQuery<C> =>
  async (request, reply, operation) => {
    const result = await asOperation(
      options,
      request,
      reply,
      async (createContext) => {
        const context = await createContext();
        return { context, response: await apollo.executeOperation(operation, { contextValue: context }) };
      },
      { readsOnly: true },
    );
    const { body, http } = result.response;
    if (body.kind !== 'single')
      throw new MaillageError('BAD_REQUEST', { reason: '@defer et @stream ne sont pas servis' });
    const { data = null, errors = [] } = body.singleResult;
    return { data, errors, context: result.context, headers: http.headers };
  };
