import { GraphQLError, type ValidationRule } from 'graphql';
import { MaillageError } from '../../kernel/errors';

/** GraphQL finds out only while it executes that the schema has no such root, and then it reads like a fault of ours. */
export const operationTypesRule: ValidationRule = (context) => ({
  OperationDefinition(node) {
    if (context.getSchema().getRootType(node.operation) != null) return;
    const refusal = new MaillageError('NO_SUCH_ROOT', { operation: node.operation });
    context.reportError(
      new GraphQLError(refusal.message, {
        nodes: node,
        originalError: refusal,
        extensions: { code: refusal.code, http: { status: 400 } },
      }),
    );
  },
});
