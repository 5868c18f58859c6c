/**
 * Folds text for comparison: accents, case, ligatures, kinds of apostrophe, dash and space do not matter.
 * Stored in key columns, so that both database engines compare and sort alike. Idempotent.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (FOLDED.test(lower)) return lower;
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/ß/g, 'ss')
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Plain letters, digits and single spaces: folding, which is costly, would change nothing. */
const FOLDED = /^[a-z0-9]*(?:[ _.:/-][a-z0-9]+)*$/;

/** French alphabetical order, for lists that are sorted in memory. */
const french = new Intl.Collator('fr', { sensitivity: 'variant', numeric: true });
export const compareFrench = (a: string, b: string): number => french.compare(a, b);

/** Escapes `%` and `_` for `LIKE … ESCAPE '!'`, which both engines read alike. */
export const escapeLike = (text: string): string => text.replace(/[!%_]/g, (character) => `!${character}`);
