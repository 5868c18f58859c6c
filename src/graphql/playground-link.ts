/** A question in the words of the public schema, with its variables: a page shows what its answer says, and links to it. */
export interface Query<Answer = unknown> {
  readonly text: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** What it is answered; never there at run time. */
  readonly answer?: Answer;
}

/** The playground with this query open. What stands after `#` is never sent to a server. */
export const playgroundLink = ({ text, variables }: Query): string =>
  `/playground/#${new URLSearchParams({ query: text, variables: JSON.stringify(variables) }).toString()}`;
