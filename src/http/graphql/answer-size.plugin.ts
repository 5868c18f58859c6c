import type { ApolloServerPlugin } from '@apollo/server';
import { MaillageError } from '../../kernel/errors';
import type { CountsErrors } from '../errors/http-errors';
import { isLarger } from '../limits/size';
import type { RequestFacts } from './request-facts';
import { megabytes } from '../../kernel/french';

/** What costs less asks for too few fields to come to more than a megabyte or two; see BYTES_A_UNIT. */
const WORTH_A_LOOK = 100;

/**
 * Refuses the answer to a query that is too large, before it is written out. What a mutation did is said whatever its
 * size: its cost bounds it.
 */
export const answerSizePlugin = (most: number, counter: CountsErrors): ApolloServerPlugin<RequestFacts> => ({
  requestDidStart: ({ contextValue: { facts } }) =>
    Promise.resolve({
      willSendResponse: ({ response: { body, http } }) => {
        if (body.kind !== 'single' || facts.operationKind !== 'query' || (facts.cost ?? 0) < WORTH_A_LOOK)
          return Promise.resolve();
        if (isLarger(body.singleResult, most)) {
          const { code, message } = new MaillageError('ANSWER_TOO_LARGE', {
            most: megabytes(most),
          });
          counter.countError(code);
          facts.failed = true;
          body.singleResult = { errors: [{ message, extensions: { code } }] };
          http.status = 400;
        }
        return Promise.resolve();
      },
    }),
});
