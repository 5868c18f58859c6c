import { parse, type DocumentNode } from 'graphql';
import type { RequestContext } from '../graphql/context';
import type { QueryExecutor } from '../graphql/executor';

/** A question in the words of the public schema, with its variables: a page shows what its answer says, and links to it. */
export interface Query {
  readonly text: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

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
  executor: QueryExecutor,
  context: RequestContext,
  { text, variables }: Query,
): Promise<Answer> {
  const { data, errors } = await executor.ask(documentOf(text), variables, context);
  if (errors?.[0] !== undefined) throw errors[0].originalError ?? errors[0];
  return data as Answer;
}

/** The playground with this query open. What stands after `#` is never sent to a server. */
export const playgroundLink = ({ text, variables }: Query): string =>
  `/playground/#${new URLSearchParams({ query: text, variables: JSON.stringify(variables) }).toString()}`;
