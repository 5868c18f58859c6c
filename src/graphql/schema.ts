import 'reflect-metadata';
import { type GraphQLInterfaceType, type GraphQLObjectType, type GraphQLSchema, isInterfaceType } from 'graphql';
import { buildSchemaSync, type NonEmptyArray } from 'type-graphql';
import { type AnyClass, doc } from './common/describe';
import type { RequestContext } from './context';
import { keyFiguresOf } from './figures/key-figures-of';
import type { TerritoryType } from './network/territory.types';
import { onlyCollected } from './only-collected';
import { RESOLVERS } from './resolvers';

/** The public schema. Building it costs about a tenth of a second; once a start. */
export function buildMaillageSchema(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: RESOLVERS as unknown as NonEmptyArray<AnyClass>,
    validate: false,
    emitSchemaFile: false,
  });
  for (const type of Object.values(schema.getTypeMap())) if (isInterfaceType(type)) tellTypesByName(type);
  for (const type of schema.getImplementations(schema.getType('Territory') as GraphQLInterfaceType).objects)
    answerKeyFiguresAtOnce(type);
  Object.assign(schema.getQueryType() ?? {}, doc('Ce que l’on peut lire.', 'What can be read.'));
  Object.assign(schema.getMutationType() ?? {}, doc('Ce que l’on peut faire.', 'What can be done.'));
  return onlyCollected(schema);
}

/** Rows carry the name of their type: no class is asked, and no promise made. */
function tellTypesByName(type: GraphQLInterfaceType): void {
  type.resolveType = (row: { readonly __typename: string }) => row.__typename;
}

/** Every adherent of a list is asked for them, and what declares arguments makes a promise for each field that has one. */
function answerKeyFiguresAtOnce(type: GraphQLObjectType): void {
  const field = type.getFields()['keyFigures'];
  if (field === undefined) throw new Error(`${type.name} has no key figures`);
  field.resolve = (territory: TerritoryType, { year }: { year?: number | null }, context: RequestContext, info) =>
    keyFiguresOf(territory, year, context, info);
}
