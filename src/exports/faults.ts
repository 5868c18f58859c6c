import { Nearest, nearestWords } from '../kernel/nearest';
import { MaillageError } from '../kernel/errors';
import { fold } from '../kernel/text';

const LONGEST_SHOWN = 60;
export const shown = (value: string): string => value.slice(0, LONGEST_SHOWN);

/** The word itself, in whatever case it was written; undefined for another one. */
export const sameWord = (words: readonly string[], value: string): string | undefined =>
  words.find((word) => word === value) ?? words.find((word) => fold(word) === fold(value));

/** " (au plus près : …)" for a word that is not among these. `textOf` is what it is compared with. */
export const nearTo = (words: readonly string[], value: string, textOf = (word: string) => word): string =>
  nearestWords(new Nearest(words, textOf).to(value, 3));

/** A 404 for a name that is not known, with the nearest ones and where all of them stand. `what` says so in French. */
export const unknownExport = (what: string, value: string, words: readonly string[], list: string): MaillageError =>
  new MaillageError('NO_SUCH_EXPORT', { what, name: shown(value), nearest: nearTo(words, value), list });

/** Years nearest to the one asked, in their order. */
export const nearestYears = (years: readonly number[], year: number): readonly number[] =>
  [...years]
    .sort((a, b) => Math.abs(a - year) - Math.abs(b - year))
    .slice(0, 5)
    .sort((a, b) => a - b);

/** A 404 for a year of which nothing is known. */
export const unknownYear = (year: number, years: readonly number[]): MaillageError =>
  new MaillageError('NO_SUCH_YEAR', {
    year,
    known: years.length === 0 ? 'aucune année' : nearestYears(years, year).join(', '),
  });
