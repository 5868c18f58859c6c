/** The name of a table or a column in a statement: every engine takes backticks. */
export const quoted = (name: string): string => `\`${name.replaceAll('`', '``')}\``;
