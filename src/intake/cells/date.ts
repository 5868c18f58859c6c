import type { Fault } from '../../spreadsheet/fault';
import { fault } from '../faults';
import type { RawCell } from '../../spreadsheet/raw-cell';
import { typedDate } from '../../kernel/french';

const ISO = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/;
const FRENCH = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?: 00:00(?::00)?)?$/;
const SHORT_YEAR = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2})$/;
const SERIAL = /^\d{5}$/;

const pad = (part: string | number): string => String(part).padStart(2, '0');

/**
 * `YYYY-MM-DD` for a date in either style, a spreadsheet's own date, or, where `serials` says that the file is one,
 * its day number; or what is wrong with it. Pure: neither the clock nor the time zone takes part.
 */
export function readDate(raw: RawCell, year: number, serials: 1900 | 1904 | null): string | Fault {
  if (raw instanceof Date)
    return Number.isNaN(raw.getTime()) ? fault('DATE_INVALID', { year }) : raw.toISOString().slice(0, 10);
  if (typeof raw === 'number')
    return serials === null || raw < 1 || raw >= 2_958_466
      ? fault('DATE_INVALID', { year })
      : fromSerial(Math.floor(raw), serials);
  if (typeof raw !== 'string') return fault('DATE_INVALID', { year });
  const text = raw.trim();
  const iso = ISO.exec(text);
  if (iso !== null) return existing(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const french = FRENCH.exec(text);
  if (french !== null) return existing(Number(french[4]), Number(french[3]), Number(french[1]));
  const short = SHORT_YEAR.exec(text);
  if (short !== null) return fault('DATE_AMBIGUOUS', { expected: longYear(short, year) });
  if (SERIAL.test(text)) return fault('DATE_SERIAL', { expected: typedDate(fromSerial(Number(text), 1900)) });
  return fault('DATE_INVALID', { year });
}

function existing(year: number, month: number, day: number): string | Fault {
  if (isReal(year, month, day)) return `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`;
  // Month and day the other way round, where that is a day.
  const swapped = isReal(year, day, month);
  return fault('DATE_NOT_IN_CALENDAR', { expected: swapped ? `${pad(month)}/${pad(day)}/${year}` : `31/12/${year}` });
}

function isReal(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** The reading that the file's year makes likely, else day, month, year. */
function longYear(parts: RegExpExecArray, year: number): string {
  const [, first = '', second = '', third = ''] = parts;
  const century = String(year).slice(0, 2);
  const yearLeads = `${century}${first}` === String(year) && `${century}${third}` !== String(year);
  return yearLeads
    ? `${pad(third)}/${pad(second)}/${century}${first}`
    : `${pad(first)}/${pad(second)}/${century}${third}`;
}

const DAY = 86_400_000;

/** Spreadsheets count days from 1900 with a 29 February that never was, or from 1904. */
function fromSerial(serial: number, system: 1900 | 1904): string {
  const epoch = system === 1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30);
  return new Date(epoch + serial * DAY).toISOString().slice(0, 10);
}
