import type { Dataset } from '../../datasets/dataset';
import { withFormulaGuard } from '../../datasets/formula-guard';
import type { RawCell } from '../../spreadsheet/raw-cell';
import { PercentCell, shownCell } from '../../spreadsheet/raw-cell';
import { FAULTS_TITLE } from '../../intake/headers';
import type { Issue } from '../../spreadsheet/issue';
import { columnIndex } from '../../spreadsheet/issue-log';
import type { IntakeReport } from '../../intake/table/table-reader';
import type { CellMark, ColumnLayout, SheetToWrite, WritableCell } from '../../spreadsheet/workbook/sheet-to-write';
import { columnLayout } from '../../spreadsheet/write-sheet';

/** One line of the file, as the spreadsheet numbers it. */
export interface Line {
  readonly number: number;
  readonly cells: readonly RawCell[];
}

/** Lines below that are ready to be typed into, where a row is missing. */
const BLANK_ROWS = 100;

/** The lines of one table, the cells at fault marked, and the faults of each line listed in a column of their own. */
export function annotatedSheet(dataset: Dataset, lines: readonly Line[], report: IntakeReport): SheetToWrite {
  const { positions, headerLine, titleLine } = report;
  const width = Math.max(0, ...lines.map(({ cells }) => cells.length));
  const rowOf = new Map(lines.map(({ number }, index) => [number, index]));
  const titleRow = rowOf.get(titleLine ?? 1) ?? 0;
  const [list = width, ...older] = report.remarks;
  const { listed, marks, elsewhere } = marked(report, rowOf);
  const columnAt = new Map(dataset.columns.map((column) => [positions[column.name], column]));
  const rows = (lines.length === 0 ? [{ cells: [] }] : lines).map(({ cells }, row): WritableCell[] => {
    const line = Array.from({ length: Math.max(width, list + 1) }, (_, index) =>
      older.includes(index) ? null : writable(cells[index] ?? null),
    );
    const text = listed.get(row)?.join('\n');
    line[list] = row === titleRow ? FAULTS_TITLE : text === undefined ? null : withFormulaGuard(text);
    return line;
  });
  // Of a file that could not be read at all, nothing is left but the reason.
  if (lines.length === 0) rows.push(...elsewhere.map((text) => [withFormulaGuard(text)]));
  return {
    name: dataset.fileName,
    columns: Array.from({ length: Math.max(width, list + 1) }, (_, index): ColumnLayout => {
      const column = columnAt.get(index);
      return column === undefined
        ? { width: index === list ? 60 : 18, format: 'GENERAL', choices: [], openChoices: true }
        : columnLayout(column);
    }),
    rows,
    frozenRows: (headerLine === null ? titleRow : (rowOf.get(headerLine) ?? titleRow)) + 1,
    marks: [...marks, { row: titleRow, column: list, severity: 'HEADER', comment: null }],
    hidden: false,
    blankRows: headerLine === null ? 0 : BLANK_ROWS,
  };
}

interface Marked {
  /** What is said of each row, in words. */
  readonly listed: ReadonlyMap<number, readonly string[]>;
  readonly marks: readonly CellMark[];
  /** What is said of no line in particular. */
  readonly elsewhere: readonly string[];
}

function marked({ issues, positions, headerLine }: IntakeReport, rowOf: ReadonlyMap<number, number>): Marked {
  const listed = new Map<number, string[]>();
  const marks = new Map<string, CellMark>();
  const elsewhere: string[] = [];
  for (const issue of issues) {
    const found = linesOfIssue(issue, headerLine);
    if (found.length === 0) elsewhere.push(issue.text);
    for (const line of found) {
      const row = rowOf.get(line);
      if (row === undefined) continue;
      listed.set(row, [...(listed.get(row) ?? []), `${issue.column ?? 'ligne'} : ${issue.text}`]);
      const column = columnOfIssue(issue, positions);
      if (column === null) continue;
      const mark = marks.get(`${row},${column}`);
      marks.set(`${row},${column}`, {
        row,
        column,
        severity: mark?.severity === 'ERROR' ? 'ERROR' : issue.severity,
        comment: mark === undefined ? issue.text : `${mark.comment ?? ''}\n${issue.text}`,
      });
    }
  }
  return { listed, marks: [...marks.values()], elsewhere };
}

const linesOfIssue = ({ rows, cell }: Issue, headerLine: number | null): readonly number[] => {
  if (rows.length > 0) return rows.map((row) => row + (headerLine ?? 0));
  return cell === null ? [] : [Number(/\d+$/.exec(cell)?.[0] ?? '0')];
};

function columnOfIssue({ column, cell, row }: Issue, positions: IntakeReport['positions']): number | null {
  // A fault of the header stands where it was found, which may be the second place of a column.
  if (row === null && cell !== null) return columnIndex(cell);
  return column === null ? null : (positions[column] ?? null);
}

function writable(raw: RawCell): WritableCell {
  if (raw === null || typeof raw === 'number' || typeof raw === 'boolean' || raw instanceof Date) return raw;
  return raw instanceof PercentCell ? shownCell(raw) : withFormulaGuard(raw);
}
