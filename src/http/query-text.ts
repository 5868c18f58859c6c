/** A parameter of an address that stands there once; anything else is as if it were not there. */
export const queryText = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
