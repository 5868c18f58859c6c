import { EXAMPLE_REGION } from '../../kernel/federation/federation';
import type { Column } from '../../datasets/column';
import type { CellValue } from '../../datasets/row';
import { indicators } from '../../datasets/catalogue';
import { FIRST_YEAR } from '../../kernel/year';
import type { IntakeContext } from '../context';
import { Fault } from '../../spreadsheet/fault';
import { fault } from '../faults';
import { readBoolean } from './boolean';
import { codeReader, codesReader } from './code';
import { readDate } from './date';
import type { Warn } from './number';
import { asThousands, readNumber } from './number';
import type { DaySerials } from '../../spreadsheet/table';
import type { RawCell } from '../../spreadsheet/raw-cell';
import { departmentReader, referenceReader } from './reference';
import { readSiret } from './siret';
import { readText } from './text';
import { typedDate } from '../../kernel/french';

/** Turns a filled cell into a value of its column, or says what is wrong. `warn` hears of what is read all the same. */
export type CellReader = (raw: RawCell, warn: Warn) => CellValue | Fault;

/** The reader of a column, made once a file: look-ups are built here and not a row at a time. */
export function cellReader(column: Column, context: IntakeContext, serials: DaySerials): CellReader {
  switch (column.type) {
    case 'TEXT':
    case 'ADHERENT':
      return (raw, warn) => readText(raw, column, warn);
    case 'INTEGER':
    case 'DECIMAL':
      return numberReader(column);
    case 'YEAR':
      return (raw, warn) => readYear(readNumber(raw, warn), context.year + column.yearsAfter);
    case 'DATE':
      return dateReader(column, context.year, serials);
    case 'BOOLEAN':
      return readBoolean;
    case 'SIRET':
      return readSiret;
    case 'CODE':
      return codeReader(column.codes);
    case 'CODES':
      return codesReader(column.codes);
    case 'DEPARTMENT':
      return departmentReader(context.departments.map(({ code }) => code));
    case 'DELEGATION':
      return referenceReader(context.regions ?? [], 'DELEGATION_UNKNOWN');
    case 'PROGRAMME':
      return referenceReader(context.programmes, 'PROGRAMME_UNKNOWN');
    case 'INDICATOR':
      return referenceReader(
        indicators.flatMap(({ code, label, alias }) => [
          { code, name: label },
          ...(alias === null ? [] : [{ code, name: alias }]),
        ]),
        'INDICATOR_UNKNOWN',
      );
  }
}

function numberReader({ type, min, max }: Column): CellReader {
  const tooSmall =
    min === 0 ? fault('NUMBER_NEGATIVE') : fault('NUMBER_OUT_OF_RANGE', { min: min ?? '', max: max ?? '' });
  const tooLarge = fault('NUMBER_OUT_OF_RANGE', { min: min ?? '', max: max ?? '' });
  const whole = type === 'INTEGER';
  return (raw, warn) => {
    if (whole) {
      const thousands = asThousands(raw);
      if (thousands !== null) return fault('NUMBER_AMBIGUOUS', { expected: thousands });
    }
    const value = readNumber(raw, warn);
    if (value instanceof Fault) return value;
    if (min !== null && value < min) return tooSmall;
    if (max !== null && value > max) return tooLarge;
    return whole && !Number.isInteger(value)
      ? fault('NUMBER_NOT_WHOLE', { expected: `${Math.floor(value)} ou ${Math.ceil(value)}` })
      : value;
  };
}

const readYear = (value: number | Fault, last: number): number | Fault =>
  value instanceof Fault || (Number.isInteger(value) && value >= FIRST_YEAR && value <= last)
    ? value
    : fault('YEAR_OUT_OF_RANGE', { min: FIRST_YEAR, max: last });

function dateReader({ yearsAfter }: Column, year: number, serials: DaySerials): CellReader {
  const [first, last] = [`${year}-01-01`, `${year + yearsAfter}-12-31`];
  const outside = fault('DATE_OUT_OF_YEAR', { year, from: typedDate(first), to: typedDate(last) });
  const answers = new Map<string, string | Fault>();
  const read = (raw: RawCell): string | Fault => {
    const date = readDate(raw, year, serials);
    return date instanceof Fault || (date >= first && date <= last) ? date : outside;
  };
  return (raw) => {
    if (typeof raw !== 'string') return read(raw);
    let answer = answers.get(raw);
    if (answer === undefined) {
      answer = read(raw);
      answers.set(raw, answer);
    }
    return answer;
  };
}

/** What to write in an empty cell of a column that must be filled, or in place of a spreadsheet's error. */
export function expectedIn(column: Column, year: number): string {
  switch (column.type) {
    case 'INTEGER':
      return 'un nombre entier (12)';
    case 'DECIMAL':
      return 'un nombre (1234,5)';
    case 'YEAR':
      return `une année (${year})`;
    case 'DATE':
      return `une date (31/12/${year})`;
    case 'BOOLEAN':
      return 'oui ou non';
    case 'SIRET':
      return 'les 14 chiffres du SIRET';
    case 'ADHERENT':
      return 'le SIRET ou le nom d’un adhérent du registre';
    case 'DEPARTMENT':
      return 'un code INSEE (01, 2A, 974)';
    case 'DELEGATION':
      return `le nom ou le code d’une délégation (${EXAMPLE_REGION})`;
    case 'CODE':
    case 'CODES':
      return `un code (${column.codes.map(({ code }) => code).join(', ')})`;
    case 'PROGRAMME':
    case 'INDICATOR':
      return 'un code du catalogue';
    case 'TEXT':
      return 'un texte';
  }
}

const ERROR_VALUES =
  /^(?:#(?:REF!|N\/A|N\/D|VALUE!|VALEUR!|DIV\/0!|NAME\?|NOM\?|NULL!|NUL!|NUM!|NOMBRE!|SPILL!|EPARS!|PROPAGATION!|CALC!|GETTING_DATA|FIELD!|CHAMP!|BLOCKED!|BLOQUE!|BUSY!|#+)|Err:\d{3})$/i;

/** What spreadsheets leave in a cell whose formula failed, or that is too narrow to show its number. */
export const isSpreadsheetError = (raw: RawCell): boolean =>
  typeof raw === 'string' && (raw.startsWith('#') || raw.startsWith('Err:')) && ERROR_VALUES.test(raw.trim());
