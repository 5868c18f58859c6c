import 'reflect-metadata';
import { type GraphQLInterfaceType, type GraphQLSchema, isInterfaceType } from 'graphql';
import { buildSchemaSync, type NonEmptyArray } from 'type-graphql';
import { type AnyClass, doc } from './common/describe';
import { onlyCollected } from './only-collected';
import { RESOLVERS } from './resolvers';
import { asSubgraph } from './subgraph/as-subgraph';

/** The public schema, with what gateways ask where it is one `subgraph` of several. Costs a tenth of a second, once a start. */
export function buildMaillageSchema(subgraph = false): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: RESOLVERS as unknown as NonEmptyArray<AnyClass>,
    validate: false,
    emitSchemaFile: false,
  });
  for (const type of Object.values(schema.getTypeMap())) if (isInterfaceType(type)) tellTypesByName(type);
  Object.assign(schema.getQueryType() ?? {}, doc('Ce que l’on peut lire.', 'What can be read.'));
  Object.assign(schema.getMutationType() ?? {}, doc('Ce que l’on peut faire.', 'What can be done.'));
  Object.assign(schema.getType('Date') ?? {}, doc('Un jour : `2024-03-31`.', 'A day: `2024-03-31`.'));
  Object.assign(
    schema.getType('DateTime') ?? {},
    doc('Un instant, en temps universel : `2024-03-31T10:15:30Z`.', 'An instant, at UTC: `2024-03-31T10:15:30Z`.'),
  );
  const own = onlyCollected(schema);
  return subgraph ? asSubgraph(own) : own;
}

/** Rows carry the name of their type: no class is asked. What is told to `@InterfaceType` makes a promise for each row. */
function tellTypesByName(type: GraphQLInterfaceType): void {
  type.resolveType = (row: { readonly __typename: string }) => row.__typename;
}
