/** A form with one file, and what may stand beside it. */
export const FORM_LIMITS = { files: 2, fields: 20, fieldSize: 1024, parts: 22, headerPairs: 100 };

/** Control characters, and those that turn the direction of writing, would let a label pass for another. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}]/gu;
const LONGEST_LABEL = 255;

/** The name that a client gives to a file, as a label; null where nothing of it is left. */
export function labelled(given: string | null): string | null {
  const label = (given ?? '').replace(UNPRINTABLE, '').trim();
  return label === '' ? null : label.slice(0, LONGEST_LABEL);
}
