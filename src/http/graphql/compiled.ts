import type { ApolloServerOptionsWithGateway, BaseContext } from '@apollo/server';
import { execute, GraphQLError, type ExecutionArgs, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import { BoundedMemory } from '../../kernel/bounded-memory';
import type { RequestFacts } from './request-facts';

/** Documents that were asked for more than once, at most so many; the one unused for longest goes first. */
const MOST_COMPILED = 200;
/** Documents that were seen once: to compile one costs more than to execute it. */
const MOST_SEEN = 2000;

/**
 * Executes queries that come again compiled, and everything else as graphql-js does; each is executed once. The data
 * are the same to the letter, and so is an error. GraphQL leaves open in which order several are told, and which of
 * those for which one and the same part of the answer is null: there the two may differ.
 */
export function compiledExecutor(schema: GraphQLSchema): (asked: Asked) => Promise<ExecutionResult> {
  const compiled = new BoundedMemory<CompiledQuery | null>(MOST_COMPILED);
  const seen = new BoundedMemory<true>(MOST_SEEN);
  const compiledOf = ({ name, document, operationName }: Asked): CompiledQuery | null => {
    const known = compiled.get(name);
    if (known !== undefined) return known;
    if (!seen.has(name)) {
      seen.set(name, true);
      return null;
    }
    const query = compileQuery(schema, document, operationName ?? undefined, { disableLeafSerialization: false });
    const usable = isCompiledQuery(query) ? query : null;
    compiled.set(name, usable);
    return usable;
  };
  return async (asked) => {
    const { document, operationName, contextValue, variableValues, isQuery } = asked;
    const query = isQuery ? compiledOf(asked) : null;
    if (query !== null) {
      const answer = await query.query(undefined, contextValue, variableValues);
      if (answer.errors === undefined) return answer;
      // Without data nothing ran: the variables do not fit, and graphql-js has the words for it that people know.
      if (answer.data !== undefined) return { errors: answer.errors.map(complete), data: answer.data };
    }
    return execute({
      schema,
      document,
      ...(operationName == null ? {} : { operationName }),
      contextValue,
      variableValues,
      options: asked.options,
    });
  };
}

/** As graphql-js would make it: errors of compiled queries lack what nobody gave them. */
const complete = ({ message, path, locations, originalError }: GraphQLError): GraphQLError =>
  Object.assign(new GraphQLError(message, { path: path ?? null, originalError: originalError ?? null }), { locations });

export interface Asked {
  /** Tells documents and the operations in them apart. */
  readonly name: string;
  readonly document: ExecutionArgs['document'];
  readonly operationName?: string | null;
  readonly contextValue: unknown;
  readonly variableValues: Record<string, unknown>;
  readonly isQuery: boolean;
  readonly options: NonNullable<ExecutionArgs['options']>;
}

type GatewayInterface = NonNullable<ApolloServerOptionsWithGateway<BaseContext>['gateway']>;
type GatewayExecutor = NonNullable<Awaited<ReturnType<GatewayInterface['load']>>['executor']>;

/** The way by which Apollo lets another executor in. */
export function compiledGateway(schema: GraphQLSchema, options: Asked['options']): GatewayInterface {
  const run = compiledExecutor(schema);
  const executor: GatewayExecutor = ({ document, request, queryHash, context }) =>
    run({
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
    load: () => Promise.resolve({ executor }),
    onSchemaLoadOrUpdate: (tell) => {
      tell({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    stop: () => Promise.resolve(),
  };
}
