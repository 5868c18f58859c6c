import { openFetch } from './open-fetch';

/** What is known of an answer beside its text. */
export interface Measured {
  /** From sending the operation to having read the whole answer. */
  readonly milliseconds: number;
  readonly cost: string | null;
  readonly dataVersion: string | null;
  /** As it was sent: what the files of this answer are made from. */
  readonly request: { readonly body: string; readonly authorization: string | null };
}

/** By the text that GraphiQL shows, so that an answer keeps its measures while other tabs are asked. */
const answers = new Map<string, Measured>();
const MOST_KEPT = 50;

function keep(text: string, measured: Measured): void {
  answers.delete(text);
  answers.set(text, measured);
  if (answers.size > MOST_KEPT) answers.delete(answers.keys().next().value ?? '');
}

/** `fetch`, measured; introspection is not what people ask about. */
export async function measuredFetch(input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
  if (typeof init.body !== 'string' || init.body.includes('IntrospectionQuery')) return openFetch(input, init);
  const start = performance.now();
  const response = await fetch(input, init);
  const text = await response.text();
  const milliseconds = performance.now() - start;
  try {
    keep(JSON.stringify(JSON.parse(text), null, 2), {
      milliseconds,
      cost: response.headers.get('x-cost'),
      dataVersion: response.headers.get('x-data-version'),
      request: { body: init.body, authorization: new Headers(init.headers).get('authorization') },
    });
  } catch {
    // Whoever asked is told that this is no answer.
  }
  return new Response(text, { status: response.status, statusText: response.statusText, headers: response.headers });
}

/** The measures of an answer as GraphiQL shows it; undefined for one that was not fetched here. */
export const measuresOf = (shown: string | null | undefined): Measured | undefined => answers.get(shown ?? '');
