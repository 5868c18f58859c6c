import type { Dataset } from '../../datasets/dataset';
import { withFormulaGuard } from '../../datasets/formula-guard';
import type { RawCell } from '../cells/raw-cell';
import { PercentCell, shownCell } from '../cells/raw-cell';
import { FileFault } from '../file-fault';
import { FAULTS_TITLE } from '../headers';
import type { Issue } from '../issue';
import type { IntakeContext } from '../context';
import { openTable } from '../read-file';
import type { IntakeReport } from '../table/table-reader';
import type { CellMark, SheetToWrite, WritableCell } from '../workbook/sheet-to-write';
import { writeWorkbook } from '../workbook/xlsx';
import { remarksSheet } from './remarks-sheet';

/** Lines that go back whole; of a longer file only those at fault do, which a spreadsheet can still open. */
const MOST_LINES = 20_000;

/** One table that was read, and what there was to say of it. */
export interface TableRead {
  /** The bytes anew. */
  readonly source: AsyncIterable<Uint8Array>;
  readonly context: IntakeContext;
  readonly report: IntakeReport;
}

/**
 * What was read, back as a workbook: first a sheet with every remark, then each table with its faulty cells coloured,
 * each with a comment, and a last column that lists the faults of its line. What comes back corrected may keep both.
 */
export async function annotatedReturn(tables: readonly TableRead[]): Promise<Buffer> {
  const sheets: SheetToWrite[] = [remarksSheet(tables.flatMap(({ report }) => report.issues))];
  for (const { source, context, report } of tables)
    sheets.push(annotatedSheet(context.dataset, await linesOf(source, context, report), report));
  return writeWorkbook(sheets);
}

interface Line {
  readonly number: number;
  readonly cells: readonly RawCell[];
}

async function linesOf(
  source: AsyncIterable<Uint8Array>,
  context: IntakeContext,
  { rowCount, issues, headerLine }: IntakeReport,
): Promise<readonly Line[]> {
  const faulty = new Set(issues.flatMap(({ rows }) => rows.map((row) => row + (headerLine ?? 0))));
  const wanted = (line: number): boolean =>
    rowCount <= MOST_LINES || headerLine === null || line <= headerLine || faulty.has(line);
  const lines: Line[] = [];
  try {
    const table = await openTable(source, context);
    for await (const { numbers, records } of table.lines())
      records.forEach((cells, index) => {
        const number = numbers[index] ?? 0;
        if (wanted(number)) lines.push({ number, cells });
      });
  } catch (error) {
    // What stopped the reading is among the issues; the lines before it are still worth giving back.
    if (!(error instanceof FileFault)) throw error;
  }
  return lines;
}

function annotatedSheet(dataset: Dataset, lines: readonly Line[], report: IntakeReport): SheetToWrite {
  const { issues, places, headerLine } = report;
  const width = Math.max(0, ...lines.map(({ cells }) => cells.length));
  const rowOf = new Map(lines.map(({ number }, index) => [number, index]));
  const listed = new Map<number, string[]>();
  const marks = new Map<string, CellMark>();
  const whole: string[] = [];
  for (const issue of issues) {
    const found = linesOfIssue(issue, headerLine);
    if (found.length === 0) whole.push(issue.text);
    for (const line of found) {
      const row = rowOf.get(line);
      if (row === undefined) continue;
      listed.set(row, [...(listed.get(row) ?? []), `${issue.column ?? 'ligne'} : ${issue.text}`]);
      const column = columnOfIssue(issue, places);
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
  const titleRow = headerLine === null ? 0 : (rowOf.get(headerLine) ?? 0);
  return {
    name: dataset.fileName,
    columns: Array.from({ length: width + 1 }, (_, index) => ({
      width: index === width ? 60 : 18,
      format: dataset.columns.some(({ name, type }) => type === 'DATE' && places[name] === index) ? 'DATE' : 'GENERAL',
      choices: [],
      openChoices: true,
    })),
    rows: (lines.length === 0 ? [{ number: 1, cells: [] }] : lines).map(({ cells }, row) => [
      ...Array.from({ length: width }, (_, index) => writable(cells[index] ?? null)),
      row === titleRow
        ? [FAULTS_TITLE, ...whole.filter(() => lines.length === 0)].join('\n')
        : (guarded(listed.get(row)?.join('\n')) ?? null),
    ]),
    frozenRows: titleRow + 1,
    marks: [...marks.values()],
    hidden: false,
    blankRows: 0,
  };
}

const guarded = (text: string | undefined): string | undefined => (text === undefined ? text : withFormulaGuard(text));

const linesOfIssue = ({ rows, cell }: Issue, headerLine: number | null): readonly number[] => {
  if (rows.length > 0) return rows.map((row) => row + (headerLine ?? 0));
  return cell === null ? [] : [Number(/\d+$/.exec(cell)?.[0] ?? '0')];
};

function columnOfIssue({ column, cell, row }: Issue, places: IntakeReport['places']): number | null {
  // A fault of the header stands where it was found, which may be the second place of a column.
  if (row === null && cell !== null) return columnIndex(cell);
  return column === null ? null : (places[column] ?? null);
}

const columnIndex = (cell: string): number =>
  [...cell.replace(/\d+$/, '')].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;

function writable(raw: RawCell): WritableCell {
  if (raw === null || typeof raw === 'number' || typeof raw === 'boolean' || raw instanceof Date) return raw;
  return raw instanceof PercentCell ? shownCell(raw) : withFormulaGuard(raw);
}
