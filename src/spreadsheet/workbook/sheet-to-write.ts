import type { Cell, CellStyle, DataValidation, WriteSheet } from 'hucre/xlsx';
import { columnLetters } from '../issue-log';

export type WritableCell = string | number | boolean | Date | null;

/** How a column is set out. */
export interface ColumnLayout {
  /** In characters. */
  readonly width: number;
  /** `TEXT` keeps the zeros that lead a code; `DATE` shows days as people write them. */
  readonly format: 'TEXT' | 'DATE' | 'GENERAL';
  /** Words offered for each cell under the header; a range of another sheet where a menu cannot hold them all. */
  readonly choices: readonly string[] | { readonly range: string };
  /** Whether something else than what is offered may stand there without a question. */
  readonly openChoices: boolean;
}

/** What is said of one cell: it is coloured, and the text shows beside it. */
export interface CellMark {
  /** Both from 0. */
  readonly row: number;
  readonly column: number;
  readonly severity: 'ERROR' | 'WARNING' | 'HEADER';
  readonly comment: string | null;
}

export interface SheetToWrite {
  readonly name: string;
  readonly columns: readonly ColumnLayout[];
  /** Header lines included. */
  readonly rows: readonly (readonly WritableCell[])[];
  /** Lines that stay in sight. */
  readonly frozenRows: number;
  readonly marks: readonly CellMark[];
  readonly hidden: boolean;
  /** Empty lines below that are set out too, so that what is typed there keeps the zeros that lead it. */
  readonly blankRows: number;
}

const FORMATS = { TEXT: '@', DATE: 'dd/mm/yyyy', GENERAL: undefined } as const;
const FILLS = { ERROR: 'FFC7CE', WARNING: 'FFEB9C', HEADER: 'DDEBF7' } as const;
/** A menu written into the sheet itself holds this many characters, separators included. */
const MENU_LENGTH = 255;
const LAST_ROW = 200_002;

/** The sheet in the library's terms. */
export function librarySheet(sheet: SheetToWrite): WriteSheet {
  return {
    name: sheet.name,
    columns: sheet.columns.map(({ width, format }) => ({ width, numFmt: FORMATS[format] })),
    rows: sheet.rows.map((row) => [...row]),
    cells: new Map([...blankCells(sheet), ...markedCells(sheet)]),
    dataValidations: sheet.columns.flatMap((column, index) => menu(column, index, sheet.frozenRows)),
    freezePane: { rows: sheet.frozenRows },
    hidden: sheet.hidden,
  };
}

function markedCells({ marks, rows, columns }: SheetToWrite): Map<string, Partial<Cell>> {
  return new Map(
    marks.map(({ row, column, severity, comment }): [string, Partial<Cell>] => {
      const style: CellStyle = {
        fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: FILLS[severity] } },
        font: severity === 'HEADER' ? { bold: true } : undefined,
        numFmt: FORMATS[columns[column]?.format ?? 'GENERAL'],
      };
      const value = rows[row]?.[column] ?? null;
      return [
        `${row},${column}`,
        { value, style, ...(comment === null ? {} : { comment: { author: 'Maillage', text: comment } }) },
      ];
    }),
  );
}

/** A format belongs to cells: the library gives none to a column that has no cells yet. */
function* blankCells({ columns, rows, blankRows }: SheetToWrite): Generator<[string, Partial<Cell>]> {
  for (let row = rows.length; row < rows.length + blankRows; row++)
    for (const [index, { format }] of columns.entries())
      if (format !== 'GENERAL') yield [`${row},${index}`, { value: null, style: { numFmt: FORMATS[format] } }];
}

function menu({ choices, openChoices }: ColumnLayout, column: number, from: number): DataValidation[] {
  const isRange = 'range' in choices;
  if (!isRange && (choices.length === 0 || choices.join(',').length > MENU_LENGTH)) return [];
  const letters = columnLetters(column);
  return [
    {
      type: 'list',
      ...(isRange ? { formula1: choices.range } : { values: [...choices] }),
      range: `${letters}${from + 1}:${letters}${LAST_ROW}`,
      allowBlank: true,
      showErrorMessage: !openChoices,
      errorStyle: 'warning',
      errorTitle: 'Code inconnu',
      errorMessage: 'Choisir un code de la liste.',
    },
  ];
}
