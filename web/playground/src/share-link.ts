export interface Shared {
  readonly query: string;
  readonly variables: string;
}

/** A link that reopens query and variables exactly. They stand after `#`, which is never sent to a server. */
export function linkTo(page: string, { query, variables }: Shared): string {
  const words = new URLSearchParams({ query });
  if (variables.trim() !== '') words.set('variables', variables);
  return `${page.split('#')[0]}#${words.toString()}`;
}

/** What a link's fragment holds; null when it holds no query. */
export function readLink(fragment: string): Shared | null {
  const words = new URLSearchParams(fragment.replace(/^#/, ''));
  const query = words.get('query');
  return query ? { query, variables: words.get('variables') ?? '' } : null;
}
