import { parse, print, type DocumentNode } from 'graphql';
import type { RequestContext } from '../graphql/context';
import { restsOnDataAlone } from '../graphql/common/rests-on-data';
import type { QueryExecutor } from '../graphql/executor';
import type { TerritoryRef } from '../kernel/territory';
import type { TypedDocumentString } from './generated/graphql';
import { keptPart } from './kept-parts';
import type { Query } from '../graphql/playground-link';

export type { Query } from '../graphql/playground-link';

const read = new Map<string, DocumentNode>();
const texts = new WeakMap<object, string>();

/** As GraphQL is printed: people read it in the playground. */
function textOf(document: object & { toString(): string }): string {
  const text = texts.get(document) ?? print(parse(document.toString()));
  texts.set(document, text);
  return text;
}

export const query = <Answer, Variables extends Readonly<Record<string, unknown>>>(
  document: TypedDocumentString<Answer, Variables>,
  variables: Variables,
): Query<Answer> => ({ text: textOf(document), variables });

/** The question about the federation, or the same about a region. A region that there is not is asked about nowhere. */
export const queryOfPlace = <Place, Variables extends Readonly<Record<string, unknown>>>(
  { kind, code }: TerritoryRef,
  ofFederation: TypedDocumentString<{ lieu: Place }, Variables>,
  ofRegion: TypedDocumentString<{ lieu: Place | null }, Variables & { region: string }>,
  variables: Variables,
): Query<{ lieu: Place }> =>
  kind === 'FEDERATION'
    ? query(ofFederation, variables)
    : (query(ofRegion, { region: code, ...variables }) as Query<{ lieu: Place }>);

const WRITTEN_AS_JSON = /^\[?(Int|Float|String|Boolean|ID)\b/;

/** A question about the federation or a region, as short as a link that stands many times on a page can be. */
export const linkOf = <Variables extends Readonly<Record<string, unknown>>>(
  { kind, code }: TerritoryRef,
  ofFederation: TypedDocumentString<unknown, Variables>,
  ofRegion: TypedDocumentString<unknown, Variables & { region: string }>,
  variables: Variables,
): Query =>
  withValues(kind === 'FEDERATION' ? query(ofFederation, variables) : query(ofRegion, { region: code, ...variables }));

/** The same question with its values in its text. */
function withValues({ text, variables }: Query): Query {
  const [head = '', name = '', definitions = ''] = /^query (\w+)\(([^)]*)\)/.exec(text) ?? [];
  if (head === '') return { text, variables };
  const types = new Map([...definitions.matchAll(/\$(\w+): ([^,]+)/g)].map(([, of = '', type = '']) => [of, type]));
  const value = (of: string): string => {
    const json = JSON.stringify(variables[of] ?? null);
    return WRITTEN_AS_JSON.test(types.get(of) ?? '') ? json : json.replaceAll('"', '');
  };
  const body = text.slice(head.length).replace(/\$(\w+)/g, (_, of: string) => value(of));
  return { text: `query ${name}${body}`, variables: {} };
}

/** Asks in this process, as the context's reader. Throws the first error of the answer: pages ask nothing that fails. */
export async function ask<Answer>(
  executor: QueryExecutor,
  context: RequestContext,
  { text, variables }: Query<Answer>,
): Promise<Answer> {
  const document = read.get(text) ?? parse(text);
  read.set(text, document);
  const asked = async (asker: RequestContext): Promise<Answer> => {
    // Pages ask more at once than anybody may by the API.
    (await asker.figures()).giveWay();
    const { data, errors } = await executor.ask(document, variables, asker);
    if (errors?.[0] !== undefined) throw errors[0].originalError ?? errors[0];
    return data as Answer;
  };
  return restsOnDataAlone(executor.schema, document)
    ? keptPart(context, JSON.stringify([text, variables]), asked)
    : asked(context);
}
