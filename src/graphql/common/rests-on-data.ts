import { TypeInfo, visit, visitWithTypeInfo, type DocumentNode, type GraphQLSchema } from 'graphql';
import { saidKeepable } from './keepable';

/** Whether an answer to a query may be kept as long as nothing is published: each of its fields says it, see `keepable`. */
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
        const field = types.getFieldDef();
        const isQuestion = types.getParentType() === schema.getQueryType() && !value.startsWith('__');
        if (!(saidKeepable(field ?? { extensions: {} }) ?? !isQuestion)) alone = false;
      },
    }),
  );
  return alone;
}
