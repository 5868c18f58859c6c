export * from './generated/labels';

/** The French label of an enum value; a value newer than this client is its own label. */
export function labelOf(labels: Readonly<Record<string, string>>, value: string): string {
  return Object.hasOwn(labels, value) ? (labels[value] ?? value) : value;
}
