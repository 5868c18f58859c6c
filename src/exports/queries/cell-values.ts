import { asText } from '../as-text';
import { roundedNumber, type SingleCell } from '../formats/table';

/** As it is written; null stays null. */
export const text = (value: unknown): string | null => (value === null || value === undefined ? null : asText(value));

/** A single value as it is, its decimals as every file gives them. */
export function plain(value: unknown): SingleCell | null {
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'number') return roundedNumber(value);
  return typeof value === 'boolean' ? value : text(value);
}

/** What stands in a list, as a list, however few they are; null for none. */
export function several(value: unknown): readonly SingleCell[] | null {
  const cells = [value].flat().flatMap((each) => plain(each) ?? []);
  return cells.length === 0 ? null : cells;
}

/** The elements of a list as one text. */
export const joined =
  (one: (value: unknown) => string | null, between: string) =>
  (value: unknown): string | null => {
    if (!Array.isArray(value)) return one(value);
    const parts = value.flatMap((each: unknown) => (each === null || each === undefined ? [] : [one(each) ?? '']));
    return parts.length === 0 ? null : parts.join(between);
  };
