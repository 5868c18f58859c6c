import {
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLScalarType,
  GraphQLSchema,
  GraphQLString,
  GraphQLUnionType,
  isObjectType,
  valueFromASTUntyped,
} from 'graphql';
import { perItemOf, textOf } from '../common/cost';
import { words } from '../common/describe';
import type { RequestContext } from '../context';
import { ENTITY_NAMES, findEntities, type Entity } from './entities';
import { subgraphSdl } from './subgraph-sdl';

/** The schema with the two questions that a gateway of Apollo Federation v2 asks a subgraph. */
export function asSubgraph(schema: GraphQLSchema): GraphQLSchema {
  const config = schema.toConfig();
  const { query } = config;
  if (query == null) throw new Error('a schema without questions is no subgraph');
  const sdl = subgraphSdl(schema);
  const asked = query.toConfig();
  const root = new GraphQLObjectType({
    ...asked,
    fields: {
      ...asked.fields,
      _service: {
        type: new GraphQLNonNull(SERVICE),
        description: words('Ce que ce graphe apporte à un autre.', 'What this graph brings to another.'),
        extensions: { keepable: true, complexity: textOf(Buffer.byteLength(sdl)) },
        resolve: () => ({ sdl }),
      },
      _entities: {
        type: new GraphQLNonNull(new GraphQLList(entityOf(schema))),
        description: words(
          'Ce que nomment des références venues d’un autre graphe, dans leur ordre ; null pour ce qui n’existe pas et pour ce que le lecteur ne peut voir. Coûte autant que chacune demandée à part.',
          'What references from another graph name, in their order; null for what there is not and for what the reader may not see. Costs as much as each asked by itself.',
        ),
        args: {
          representations: {
            type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(ANY))),
            description: words('Des références : `__typename`, et une clé.', 'References: `__typename`, and a key.'),
          },
        },
        extensions: { keepable: true, complexity: perItemOf('representations') },
        resolve: (_, { representations }: { representations: readonly unknown[] }, context: RequestContext) =>
          findEntities(context, representations),
      },
    },
  });
  return new GraphQLSchema({ ...config, query: root, types: config.types.filter((type) => type !== query) });
}

const SERVICE = new GraphQLObjectType({
  name: '_Service',
  description: words('Un graphe, pour qui en compose plusieurs.', 'A graph, for whoever composes several.'),
  fields: {
    sdl: {
      type: new GraphQLNonNull(GraphQLString),
      description: words('Son schéma, avec ses clés.', 'Its schema, with its keys.'),
    },
  },
});

const ANY = new GraphQLScalarType({
  name: '_Any',
  description: words(
    'Une référence : un objet, avec son type et sa clé.',
    'A reference: an object, with its type and its key.',
  ),
  parseValue: (value) => value,
  parseLiteral: (node, variables) => valueFromASTUntyped(node, variables),
});

const entityOf = (schema: GraphQLSchema): GraphQLUnionType =>
  new GraphQLUnionType({
    name: '_Entity',
    description: words('Ce dont un autre graphe peut parler.', 'What another graph may speak of.'),
    types: ENTITY_NAMES.map((name) => {
      const type = schema.getType(name);
      if (!isObjectType(type)) throw new Error(`no type is called ${name}`);
      return type;
    }),
    resolveType: (found: NonNullable<Entity>) => found.__typename,
  });
