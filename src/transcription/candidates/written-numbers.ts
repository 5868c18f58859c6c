import type { Unit } from '../../kernel/codes';
import { NUMBER_WORDS, numberOf } from './number-words';

/** A number as a text writes it. */
export interface WrittenNumber {
  readonly at: number;
  /** Where its digits, its unit and its sign end. */
  readonly end: number;
  /** As it is written, with its unit. */
  readonly written: string;
  /** Of a rate its percents. */
  readonly value: number;
  /** The unit of the last digit that is written; of an approximate number, of the last that is not nought. */
  readonly rounding: number;
  readonly approximate: boolean;
  /** Null where it counts what the words beside it say. */
  readonly unit: Extract<Unit, 'EUR' | 'RATE' | 'HOURS' | 'DAYS' | 'FTE'> | null;
  /** Written in digits, and not in words. */
  readonly digits: boolean;
}

const SPACE = '[ \\u00a0\\u202f\\u2009]';
const DIGITS = `\\d{1,3}(?:${SPACE}\\d{3})+(?!\\d)(?:,\\d+)?|\\d{1,3}(?:\\.\\d{3})+(?![\\d.])(?:,\\d+)?|\\d+(?:[,.]\\d+)?`;
const TIMES = `(?:${SPACE}*(?<times>millions?|milliards?|mille|M(?=${SPACE}?€)|Mds?(?=${SPACE}?€)|[kK](?=${SPACE}?€)))?`;
const UNIT = `(?:\\s{0,2}(?<unit>%|pour${SPACE}cent|p\\.${SPACE}?100|(?:d['’e]${SPACE}?)?(?:€|euros?(?!\\p{L}))|h(?![\\p{L}\\d])|heures?(?!\\p{L})|ETP(?!\\p{L})|équivalents?[ -]temps[ -]pleins?|jours?(?!\\p{L})))?`;
const IN_DIGITS = new RegExp(
  `(?<![\\p{L}\\d])(?<digits>${DIGITS})(?:(?<hours>h)(?<minutes>[0-5]\\d)(?!\\d)|${TIMES}${UNIT})`,
  'gu',
);
const IN_WORDS = new RegExp(
  `(?<![\\p{L}\\d'’-])(?<words>${NUMBER_WORDS}(?:[ -]${NUMBER_WORDS})*)(?![\\p{L}\\d'’-])${TIMES}${UNIT}`,
  'giu',
);

const FACTORS: Readonly<Record<string, number>> = { mille: 1e3, k: 1e3, million: 1e6, m: 1e6, milliard: 1e9, md: 1e9 };

const ABOUT_BEFORE =
  /(?:près d['’e]|environ|plus d['’e]|pas moins d['’e]|moins d['’e]|quelque|presque|autour d['’e]|à peu près|au moins|jusqu['’]à|[~≈±>](?!.*\n)|\+ d['’e])\s*$/isu;
const ABOUT_AFTER = /^\s?(?:\+(?!\s?\d)|environ\b)/iu;
const LOOK = 20;

/** Every number of the text, in its order, those that are no figures included. « Une dizaine » is none. */
export function writtenNumbers(text: string): WrittenNumber[] {
  const found = [...inDigits(text), ...inWords(text)];
  return found.sort((a, b) => a.at - b.at);
}

function* inDigits(text: string): Generator<WrittenNumber> {
  for (const match of text.matchAll(IN_DIGITS)) {
    const { digits = '', hours, minutes, times, unit } = match.groups ?? {};
    if (hours !== undefined)
      yield number(text, match, { value: Number(digits) + Number(minutes) / 60, rounding: 1 / 60, unit: 'HOURS' });
    else {
      const plain = plainDigits(digits);
      const factor = factorOf(times);
      const decimals = plain.split('.')[1]?.length ?? 0;
      yield number(text, match, {
        value: Number(plain) * factor,
        rounding: factor / 10 ** decimals,
        unit: unitOf(unit),
      });
    }
  }
}

function* inWords(text: string): Generator<WrittenNumber> {
  for (const match of text.matchAll(IN_WORDS)) {
    const { words = '', times, unit } = match.groups ?? {};
    const value = numberOf(words);
    if (value === null) continue;
    const factor = factorOf(times);
    yield { ...number(text, match, { value: value * factor, rounding: factor, unit: unitOf(unit) }), digits: false };
  }
}

function number(
  text: string,
  match: RegExpExecArray,
  said: Pick<WrittenNumber, 'value' | 'rounding' | 'unit'>,
): WrittenNumber {
  const [at, end] = [match.index, match.index + match[0].length];
  const approximate =
    ABOUT_BEFORE.test(text.slice(Math.max(0, at - LOOK), at)) || ABOUT_AFTER.test(text.slice(end, end + LOOK));
  const rounding = approximate ? Math.max(said.rounding, lastDigit(said.value)) : said.rounding;
  return {
    ...said,
    at,
    end,
    written: match[0].trim(),
    value: exact(said.value),
    rounding: exact(rounding),
    approximate,
    digits: true,
  };
}

/** Ten-thousandths are what figures are kept in. */
const exact = (value: number): number => Math.round(value * 1e4) / 1e4;

/** Dots part thousands where three digits follow each; a comma, or a single dot, begins the decimals. */
function plainDigits(digits: string): string {
  const closed = digits.replace(new RegExp(SPACE, 'gu'), '');
  return (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(closed) ? closed.replaceAll('.', '') : closed).replace(',', '.');
}

const factorOf = (times: string | undefined): number =>
  times === undefined ? 1 : (FACTORS[times.toLowerCase().replace(/s$/, '')] ?? 1);

function unitOf(written: string | undefined): WrittenNumber['unit'] {
  const unit = written?.toLowerCase() ?? '';
  if (unit === '') return null;
  if (/^(?:%|pour|p\.)/.test(unit)) return 'RATE';
  if (/€|euro/.test(unit)) return 'EUR';
  if (unit.startsWith('h')) return 'HOURS';
  return unit.startsWith('j') ? 'DAYS' : 'FTE';
}

/** 100 of 3 500, 1 of 57. */
export function lastDigit(value: number): number {
  let unit = 1;
  while (Number.isInteger(value) && value !== 0 && value % (unit * 10) === 0) unit *= 10;
  return unit;
}
