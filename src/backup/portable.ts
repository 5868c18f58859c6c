/** What a column holds, on whatever engine. */
export const COLUMN_KINDS = ['TEXT', 'INTEGER', 'DECIMAL', 'REAL', 'BOOLEAN', 'BYTES'] as const;
export type ColumnKind = (typeof COLUMN_KINDS)[number];

const KINDS: readonly (readonly [RegExp, ColumnKind])[] = [
  [/^(tiny|medium|long)?text|^(var)?char|^date$/, 'TEXT'],
  [/^bool|^tinyint/, 'BOOLEAN'],
  [/^(small|medium|big)?int/, 'INTEGER'],
  [/^(decimal|numeric)/, 'DECIMAL'],
  [/^(double|float|real)/, 'REAL'],
  [/^(tiny|medium|long)?blob|^(var)?binary/, 'BYTES'],
];

/** By the type that the engine gives it; null for one that would not be the same on another. */
export const kindOf = (type: string): ColumnKind | null =>
  KINDS.find(([pattern]) => pattern.test(type.toLowerCase()))?.[1] ?? null;

/** A value of a backup's line. */
export type Portable = string | number | boolean | null;

/** The one way to write a value that a driver has read: the same on every engine. */
export function toPortable(kind: ColumnKind, value: unknown): Portable {
  if (value === null || value === undefined) return null;
  switch (kind) {
    case 'BOOLEAN':
      return Number(value) !== 0;
    case 'INTEGER':
      return wholeNumber(BigInt(value as string | number | bigint));
    case 'DECIMAL':
      return plainDecimal(typeof value === 'string' ? value : String(Number(value)));
    case 'REAL':
      return Number(value);
    case 'BYTES':
      return asBytes(value).toString('base64');
    case 'TEXT':
      return value as string;
  }
}

/** The same value as any driver takes it. */
export function fromPortable(kind: ColumnKind, value: Portable): string | number | Buffer | null {
  if (typeof value === 'boolean') return value ? 1 : 0;
  return kind === 'BYTES' && typeof value === 'string' ? Buffer.from(value, 'base64') : value;
}

/** Whether a line's value can be one of such a column. */
export function fits(kind: ColumnKind, value: unknown): value is Portable {
  if (value === null) return true;
  if (kind === 'BOOLEAN') return typeof value === 'boolean';
  if (kind === 'REAL') return typeof value === 'number';
  if (kind === 'INTEGER') return Number.isSafeInteger(value) || (typeof value === 'string' && /^-?\d+$/.test(value));
  return typeof value === 'string';
}

/** A JSON number is read as one of JavaScript's: beyond them, as text. */
const wholeNumber = (value: bigint): number | string =>
  Number.isSafeInteger(Number(value)) ? Number(value) : String(value);

/** Engines write 12.5 as `12.5000`, and 12 as `12` or `12.0000`. */
const plainDecimal = (text: string): string => (text.includes('.') ? text.replace(/\.?0+$/, '') : text);

const asBytes = (value: unknown): Buffer =>
  value instanceof ArrayBuffer ? Buffer.from(value) : Buffer.from(value as Uint8Array);
