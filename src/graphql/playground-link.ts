/** A question in the words of the public schema, with its variables: a page shows what its answer says, and links to it. */
export interface Query<Answer = unknown> {
  readonly text: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** What it is answered; never there at run time. */
  readonly answer?: Answer;
}

/**
 * The playground with this query open, which sets its lines in by their brackets: on a page of dozens of links, blanks
 * would be a twentieth of it. What stands after `#` is never sent to a server.
 */
export const playgroundLink = ({ text, variables }: Query): string =>
  `/playground/#query=${written(text.replace(/\n +/g, '\n'))}${Object.keys(variables).length === 0 ? '' : `&variables=${written(JSON.stringify(variables))}`}`;

/** As forms write it, but for what may stand in an address as it is: a page has dozens of these. */
const written = (text: string): string =>
  encodeURIComponent(text).replace(/%(20|24|2C|3A|40|2F|3F|3B)/g, (sign, code: string) => AS_IT_IS[code] ?? sign);

const AS_IT_IS: Readonly<Record<string, string>> = {
  20: '+',
  24: '$',
  '2C': ',',
  '3A': ':',
  40: '@',
  '2F': '/',
  '3F': '?',
  '3B': ';',
};
