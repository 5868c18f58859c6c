import type { ApolloServerPlugin } from '@apollo/server';
import { MaillageError } from '../../kernel/errors';
import { noteMutation } from '../errors/outage-words';
import type { RequestFacts } from './request-facts';
import { restsOnDataAlone } from '../../graphql/common/rests-on-data';

const LONGEST_NAME = 80;

/** Notes what the log, the metrics and the caching headers need to know of an operation. */
export const factsPlugin: ApolloServerPlugin<RequestFacts> = {
  requestDidStart: ({ contextValue: { facts } }) =>
    Promise.resolve({
      didResolveOperation: ({ operation, schema, document }) => {
        if (operation?.name !== undefined) facts.operationName = operation.name.value.slice(0, LONGEST_NAME);
        if (operation !== undefined) facts.operationKind = operation.operation;
        if (facts.readsOnly === true && facts.operationKind !== 'query')
          throw new MaillageError('PARAMETERS_REFUSED', {
            reasons: 'seule une lecture (« query ») devient un fichier',
          });
        if (facts.operationKind === 'query') facts.restsOnDataAlone = restsOnDataAlone(schema, document);
        return Promise.resolve();
      },
      didEncounterErrors: ({ errors }) => {
        facts.failed = true;
        if (facts.operationKind === 'mutation') noteMutation(errors);
        return Promise.resolve();
      },
    }),
};
