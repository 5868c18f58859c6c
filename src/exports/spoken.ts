/** A value of an address, a variable or an answer as one text; several are separated by commas. */
export function spoken(value: unknown): string {
  if (Array.isArray(value)) return value.map(spoken).join(', ');
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : JSON.stringify(value ?? null);
}
