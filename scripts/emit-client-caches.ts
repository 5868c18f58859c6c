import 'reflect-metadata';
import { copyFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  getNamedType,
  isAbstractType,
  isListType,
  getNullableType,
  isObjectType,
  type GraphQLObjectType,
} from 'graphql';
import { formatted } from './formatted';
import { buildMaillageSchema } from '../src/graphql/schema';

/** Writes for the client how a normalising cache tells the things of the schema apart, and for the server what the client asks. */
const root = resolve(__dirname, '..');
const generated = resolve(root, 'clients', 'typescript', 'src', 'generated');
const file = resolve(generated, 'cache-facts.ts');
const byName = <T extends { readonly name: string }>(things: readonly T[]): T[] =>
  [...things].sort((a, b) => (a.name < b.name ? -1 : 1));

const constant = (words: string, name: string, value: unknown): string =>
  `/** ${words} */\nexport const ${name} = ${JSON.stringify(value)} as const;\n`;

/** Fields that are lists of things: what is asked of one without its id, a cache can only tell by its place. */
const listsOf = (type: GraphQLObjectType): string[] =>
  byName(Object.values(type.getFields()))
    .filter(({ type: of }) => isListType(getNullableType(of)) && isObjectType(getNamedType(of)))
    .map(({ name }) => name);

async function main(): Promise<void> {
  const schema = buildMaillageSchema();
  const roots = [schema.getQueryType()?.name, schema.getMutationType()?.name];
  const types = byName(Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__')));
  const objects = types.filter((type) => isObjectType(type)).filter(({ name }) => !roots.includes(name));
  const withId = objects.filter((type) => Object.hasOwn(type.getFields(), 'id')).map(({ name }) => name);
  const keyed = new Set(withId);
  const members = Object.fromEntries(
    types
      .filter((type) => isAbstractType(type))
      .map((type) => [type.name, byName(schema.getPossibleTypes(type)).map(({ name }) => name)]),
  );
  const lists = objects.map((type) => [type.name, listsOf(type)] as const).filter(([, fields]) => fields.length > 0);
  const text = [
    constant('What an interface or a union may be.', 'POSSIBLE_TYPES', members),
    constant('Types whose things have an `id`.', 'TYPES_WITH_ID', withId),
    constant(
      'Types whose things have none: they are known by where they stand.',
      'TYPES_WITHOUT_ID',
      objects.map(({ name }) => name).filter((name) => !keyed.has(name)),
    ),
    constant('Fields that are lists of things, by type.', 'LIST_FIELDS', Object.fromEntries(lists)),
  ].join('\n');
  writeFileSync(file, await formatted(file, text));
  copyFileSync(resolve(generated, 'persisted-documents.json'), resolve(root, 'schema', 'documents.json'));
  console.log(`écrit : ${file}`);
}

void main();
