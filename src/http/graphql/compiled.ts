import type { ApolloServerOptionsWithGateway, BaseContext } from '@apollo/server';
import type { QueryExecutor, Question } from '../../graphql/executor';
import type { RequestFacts } from './request-facts';

type GatewayInterface = NonNullable<ApolloServerOptionsWithGateway<BaseContext>['gateway']>;
type GatewayExecutor = NonNullable<Awaited<ReturnType<GatewayInterface['load']>>['executor']>;

/** The way by which Apollo lets another executor in. */
export function compiledGateway(executor: QueryExecutor, options: NonNullable<Question['options']>): GatewayInterface {
  const run: GatewayExecutor = ({ document, request, queryHash, context }) =>
    executor.run({
      name: `${queryHash} ${request.operationName ?? ''}`,
      document,
      // As it was asked: of a name that the document has not, Apollo gives none, and any operation would do for that.
      operationName: request.operationName ?? null,
      contextValue: context,
      variableValues: request.variables ?? {},
      isQuery: (context as unknown as RequestFacts).facts.operationKind === 'query',
      options,
    }) as ReturnType<GatewayExecutor>;
  return {
    load: () => Promise.resolve({ executor: run }),
    onSchemaLoadOrUpdate: (tell) => {
      tell({ apiSchema: executor.schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    stop: () => Promise.resolve(),
  };
}
