import type { Unit } from './codes';

/** How French writes numbers, counts, units, lists and days: for sentences of every room, and for pages in a browser. */
export const NO_BREAK = '\u00a0';

/** Text as French is printed: no line begins with one of its double signs, and none ends with an opening quotation mark. */
export const spaced = (text: string): string => text.replace(/[ \n](?=[:;!?»])|(?<=«)[ \n]/g, NO_BREAK);

/** The language of pages and documents, as they say it of themselves. */
export const LANGUAGE = 'fr-FR';

interface NumberFormat {
  format(value: number): string;
}

/** What the library writes, its hyphen apart: what is read has the sign itself, and breaks no line behind it. */
export function numberFormat(options: Intl.NumberFormatOptions): NumberFormat {
  const written = new Intl.NumberFormat(LANGUAGE, options);
  return { format: (value) => written.format(value).replace('-', MINUS) };
}

/** As print has it, and as wide as a plus. */
const MINUS = '\u2212';

const byDecimals = new Map<number, NumberFormat>();

/** Of a number that is kept in ten-thousandths: as many decimals as it has. */
export const MOST_DECIMALS = 4;

/** `1 234,5`: rounded to so many decimals, with none that say nothing. */
export function writeNumber(value: number, decimals = 0): string {
  const known = byDecimals.get(decimals) ?? numberFormat({ maximumFractionDigits: decimals });
  byDecimals.set(decimals, known);
  return known.format(value);
}

/** `1234,5`: a number as people type it into a cell. */
export const typedNumber = (value: number | string): string => String(value).replace('.', ',');

/** `2,5` of two and a half megabytes. */
export const megabytes = (bytes: number): string => typedNumber(Math.round((bytes / 2 ** 20) * 10) / 10);

/** The word for so many: in French nought and one and a half are still one. */
export const plural = (count: number, one: string, many = `${one}s`): string => (Math.abs(count) < 2 ? one : many);

/** `1 région`, `12 régions`. */
export const counted = (count: number, one: string, many = `${one}s`, space = ' '): string =>
  `${writeNumber(count)}${space}${plural(count, one, many)}`;

const UNIT_SIGNS: Readonly<Record<Unit, string>> = {
  COUNT: '',
  PEOPLE: '',
  HOURS: 'h',
  DAYS: 'j',
  FTE: 'ETP',
  EUR: '€',
  RATE: '%',
};

/** `12 h`, `83,5 %`: a number, of a rate its percents, before the sign of its unit. */
export const withSign = (number: string, unit: Unit, space = ' '): string =>
  UNIT_SIGNS[unit] === '' ? number : `${number}${space}${UNIT_SIGNS[unit]}`;

const percent = numberFormat({ style: 'percent', maximumFractionDigits: 1 });
const compact = numberFormat({ notation: 'compact', maximumSignificantDigits: 3 });
const signedNumber = numberFormat({ maximumFractionDigits: 1, signDisplay: 'exceptZero' });
const signedPercent = numberFormat({ style: 'percent', maximumFractionDigits: 1, signDisplay: 'exceptZero' });

/** A value with its unit as people read it; a rate is given as a fraction. Decimals beyond the first are left out. */
export const writeValue = (value: number, unit: Unit): string =>
  unit === 'RATE'
    ? percent.format(value)
    : withSign(writeNumber(value, unit === 'DAYS' || unit === 'FTE' ? 1 : 0), unit, NO_BREAK);

/** The same in at most five or six characters, for a tile or the point of a line. */
export const writeShort = (value: number, unit: Unit): string =>
  unit === 'RATE' ? percent.format(value) : Math.abs(value) < 10_000 ? writeNumber(value, 1) : compact.format(value);

/** `+5,2 points`, `−1 point`, `0 point`: how far one rate is from another, both as fractions. */
export function writePoints(difference: number): string {
  const points = Math.round(difference * 1000) / 10;
  return `${signedNumber.format(points)}${NO_BREAK}${plural(points, 'point')}`;
}

/** `+5,2 %`, `−3 %`, `0 %`. */
export const writeChange = (change: number): string => signedPercent.format(change);

/** `a, b et c`. */
export const enumerated = (words: readonly string[]): string =>
  new Intl.ListFormat('fr', { type: 'conjunction' }).format(words);

/** « 2 régions sur 14 » : how much of a whole its known parts are, so many regions among them; where there are none, their names. */
export const howMuchIn = (names: readonly string[], known: number, regions: number): string =>
  known === 0 && names.length > 0 ? `${enumerated(names)} seulement` : `${counted(known, 'région')} sur ${regions}`;

/** The same of parts that are known by their names alone. */
export const howMuchOf = (names: readonly string[], regions: readonly string[]): string =>
  howMuchIn(names, names.filter((name) => regions.includes(name)).length, regions.length);

/** `a, b ou c`. */
export const oneOf = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ou ${words.at(-1) ?? ''}`;

const day = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' });

/** A day that begins a text: the first of a month is `1er`, which `Intl` leaves as it is. */
const ordinalFirst = (text: string): string => text.replace(/^1(?=\s)/, '1er');

/** `2026-03-31` as `31 mars 2026`. */
export const writeDay = (at: string | Date): string => ordinalFirst(day.format(new Date(at)));

const dayOfYear = new Intl.DateTimeFormat(LANGUAGE, { day: 'numeric', month: 'long', timeZone: 'UTC' });
const month = new Intl.DateTimeFormat(LANGUAGE, { month: 'long', timeZone: 'UTC' });

/** `2025-06-08` as `8 juin`, where the year is said. */
export const writeDayOfYear = (iso: string): string => ordinalFirst(dayOfYear.format(new Date(iso)));

/** Writes moments as `31 mars 2026 à 14:05`, as the clocks of a time zone have them; without one, those where the program runs. */
export function momentIn(timeZone?: string): (at: string | Date) => string {
  const format = new Intl.DateTimeFormat(LANGUAGE, { dateStyle: 'long', timeStyle: 'short', timeZone });
  return (at) => ordinalFirst(format.format(new Date(at)));
}

/** `2025-06` as `juin`. */
export const writeMonth = (iso: string): string => month.format(new Date(`${iso}-01`));

/** `2025-12-31` as people type it into a cell: `31/12/2025`. */
export const typedDate = (iso: string): string => iso.split('-').reverse().join('/');

/** `31/12/2025 14:05:00`, by this machine's clock. */
export const writeLocalMoment = (at: Date): string => at.toLocaleString('fr-FR');
