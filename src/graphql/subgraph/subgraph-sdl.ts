import {
  Kind,
  lexicographicSortSchema,
  parse,
  print,
  printSchema,
  visit,
  type ConstDirectiveNode,
  type GraphQLSchema,
} from 'graphql';
import { ENTITIES, ENTITY_NAMES } from './entities';

/** A release that every composition library in use reads. */
const SPECIFICATION = 'https://specs.apollo.dev/federation/v2.3';

/** Relay types that another subgraph has under the same name, with the same meaning. */
const SHARED = new Set(['PageInfo']);

/** The public schema as a subgraph of Apollo Federation says it: with the keys of what other graphs may speak of. */
export function subgraphSdl(schema: GraphQLSchema): string {
  const document = visit(parse(printSchema(lexicographicSortSchema(schema))), {
    ObjectTypeDefinition: (node) => ({
      ...node,
      directives: [...(node.directives ?? []), ...keysOf(node.name.value), ...sharedOf(node.name.value)],
    }),
  });
  return `extend schema @link(url: "${SPECIFICATION}", import: ["@key", "@shareable"])\n\n${print(document)}\n`;
}

const keysOf = (type: string): ConstDirectiveNode[] =>
  ENTITY_NAMES.filter((name) => name === type).flatMap((name) =>
    Object.keys(ENTITIES[name]).map((fields) => directive('key', { fields })),
  );

const sharedOf = (type: string): ConstDirectiveNode[] => (SHARED.has(type) ? [directive('shareable', {})] : []);

const directive = (name: string, given: Readonly<Record<string, string>>): ConstDirectiveNode => ({
  kind: Kind.DIRECTIVE,
  name: { kind: Kind.NAME, value: name },
  arguments: Object.entries(given).map(([key, value]) => ({
    kind: Kind.ARGUMENT,
    name: { kind: Kind.NAME, value: key },
    value: { kind: Kind.STRING, value },
  })),
});
