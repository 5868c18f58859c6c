import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { MaillageError } from '../../kernel/errors';
import type { TrustedDocuments } from '../../saved-queries/trusted-documents';
import type { RequestFacts } from './request-facts';

/** Refuses what is not among the trusted documents, of whoever may ask nothing else. */
export const trustedPlugin = (documents: TrustedDocuments): ApolloServerPlugin<RequestFacts> => ({
  requestDidStart: ({ contextValue: { facts } }) =>
    Promise.resolve({
      didResolveOperation: ({ source }) => {
        const { role } = facts.actor;
        if (!documents.bindsRole(role) || documents.isKnown(source)) return Promise.resolve();
        facts.failed = true;
        const refusal = new MaillageError('DOCUMENT_NOT_TRUSTED', { role });
        throw new GraphQLError(refusal.message, { originalError: refusal, extensions: { http: { status: 403 } } });
      },
    }),
});
