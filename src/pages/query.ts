import { execute, parse, type DocumentNode, type GraphQLSchema } from 'graphql';
import type { RequestContext } from '../graphql/context';
import type { Query } from '../graphql/playground-link';

const parsed = new Map<string, DocumentNode>();

function documentOf(text: string): DocumentNode {
  const known = parsed.get(text);
  if (known !== undefined) return known;
  const document = parse(text);
  parsed.set(text, document);
  return document;
}

/** Asks in this process, as the context's reader. Throws the first error of the answer: pages ask nothing that fails. */
export async function ask<Answer>(
  schema: GraphQLSchema,
  contextValue: RequestContext,
  { text, variables }: Query,
): Promise<Answer> {
  const { data, errors } = await execute({
    schema,
    document: documentOf(text),
    variableValues: variables,
    contextValue,
  });
  if (errors?.[0] !== undefined) throw errors[0].originalError ?? errors[0];
  return data as Answer;
}
