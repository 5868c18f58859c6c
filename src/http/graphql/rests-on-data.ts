import { TypeInfo, visit, visitWithTypeInfo, type DocumentNode, type GraphQLSchema } from 'graphql';

/** Questions whose answers change only when the version of the data does, and are the same for all of the same rights. */
const ROOTS = new Set([
  '__typename',
  '__schema',
  '__type',
  ...['federation', 'departments', 'department', 'region', 'adherent', 'indicators', 'lexicon', 'sources'],
  ...['statistics', 'availability', 'reconciliation', 'collectionPlan'],
]);

/** What is submitted shows to some readers before it is published. */
const SHOWS_WHAT_IS_HANDED_IN = new Set(['submissions']);

/** Whether an answer to a query may be kept as long as nothing is published. */
export function restsOnDataAlone(schema: GraphQLSchema, document: DocumentNode): boolean {
  const alone = known.get(document) ?? lookThrough(schema, document);
  known.set(document, alone);
  return alone;
}

/** Documents come again as the very same objects. */
const known = new WeakMap<DocumentNode, boolean>();

function lookThrough(schema: GraphQLSchema, document: DocumentNode): boolean {
  const types = new TypeInfo(schema);
  let alone = true;
  visit(
    document,
    visitWithTypeInfo(types, {
      Field: ({ name: { value } }) => {
        const isRoot = types.getParentType() === schema.getQueryType();
        if ((isRoot && !ROOTS.has(value)) || SHOWS_WHAT_IS_HANDED_IN.has(value)) alone = false;
      },
    }),
  );
  return alone;
}
