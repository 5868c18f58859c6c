import {
  getNamedType,
  GraphQLError,
  isCompositeType,
  isListType,
  isNonNullType,
  Kind,
  type DocumentNode,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';
import { getVariableValues } from 'graphql/execution/values';
import { getComplexity, type ComplexityEstimator, type ComplexityEstimatorArgs } from 'graphql-query-complexity';
import { DEFAULT_PAGE_SIZE, LARGEST_PAGE } from '../common/page-size';
import { REGION_COUNT } from '../common/cost';

/** One walk through the whole schema, which is some hundred kilobytes. */
const INTROSPECTION_COST = 500;
/** Nodes looked at before the sum is given up: a document of 1000 tokens unfolds to fewer. */
const MOST_NODES = 10_000;

/**
 * What an operation would cost with these variables: one a field, times the page sizes and list lengths above it.
 * Null when the variables do not fit, which the execution then says. Infinity when it is too much to add up.
 */
export function costOf(
  schema: GraphQLSchema,
  query: DocumentNode,
  operationName: string | null,
  variables: Readonly<Record<string, unknown>>,
): number | null {
  const operation = query.definitions.find(
    (each) => each.kind === Kind.OPERATION_DEFINITION && (operationName === null || each.name?.value === operationName),
  );
  if (operation?.kind !== Kind.OPERATION_DEFINITION) return null;
  if (getVariableValues(schema, operation.variableDefinitions ?? [], variables, { maxErrors: 1 }).errors) return null;
  try {
    // The library compares the name of every operation, so it only gets the one that runs.
    const definitions = query.definitions.filter(
      (part) => part === operation || part.kind === Kind.FRAGMENT_DEFINITION,
    );
    return getComplexity({
      schema,
      query: { ...query, definitions },
      variables,
      estimators,
      maxQueryNodes: MOST_NODES,
    });
  } catch (error) {
    if (error instanceof GraphQLError) return Infinity;
    throw error;
  }
}

const introspection: ComplexityEstimator = ({ field, type, childComplexity }) => {
  if (field.name === '__schema' || field.name === '__type') return INTROSPECTION_COST;
  if (field.name.startsWith('__')) return 1;
  return type.name.startsWith('__') ? 1 + childComplexity : undefined;
};

/** A field may say its own cost (`extensions.complexity`, as number or function). */
const declared: ComplexityEstimator = (asked) => {
  const complexity: unknown = asked.field.extensions['complexity'];
  if (typeof complexity === 'number') return complexity + asked.childComplexity;
  if (typeof complexity !== 'function') return undefined;
  const cost: unknown = (complexity as (args: ComplexityEstimatorArgs) => unknown)({ ...asked, args: clamped(asked) });
  return typeof cost === 'number' && cost >= 0 ? cost : Infinity;
};

/** Asking for more than the longest page is refused elsewhere, and counts as that. */
const pages: ComplexityEstimator = (asked) =>
  takesPages(asked) ? 1 + Number(clamped(asked)['first']) * asked.childComplexity : undefined;

/** A list of objects whose length nobody declared is taken to be one of regions. */
const lists: ComplexityEstimator = ({ field, type, args, childComplexity }) => {
  if (!isObjectList(field.type)) return undefined;
  // The page size of a connection is on the field that leads to it.
  if (type.name.endsWith('Connection')) return 1 + childComplexity;
  const named = Object.values(args as Record<string, unknown>).find(Array.isArray);
  return 1 + (named?.length ?? REGION_COUNT) * childComplexity;
};

const single: ComplexityEstimator = ({ childComplexity }) => 1 + childComplexity;

/** The first that knows the field says its cost. */
const estimators: ComplexityEstimator[] = [introspection, declared, pages, lists, single];

const takesPages = ({ field }: ComplexityEstimatorArgs): boolean => field.args.some(({ name }) => name === 'first');

function clamped(asked: ComplexityEstimatorArgs): Record<string, unknown> {
  const args = asked.args as Record<string, unknown>;
  if (!takesPages(asked)) return args;
  const first = Number(args['last'] ?? args['first'] ?? DEFAULT_PAGE_SIZE);
  return { ...args, first: Math.min(LARGEST_PAGE, Math.max(1, Number.isFinite(first) ? first : DEFAULT_PAGE_SIZE)) };
}

function isObjectList(type: GraphQLOutputType): boolean {
  const bare = isNonNullType(type) ? type.ofType : type;
  return isListType(bare) && isCompositeType(getNamedType(bare));
}
