import type { IntakeContext } from '../../intake/context';
import { FileFault } from '../../spreadsheet/file-fault';
import type { Table } from '../../spreadsheet/table';
import type { IntakeReport } from '../../intake/table/table-reader';
import { originSheet } from '../workbook/read-me-sheet';
import { writeElsewhere } from '../../spreadsheet/process/write-elsewhere';
import { annotatedSheet, type Line } from './annotated-sheet';
import { remarksSheet } from './remarks-sheet';

/** Lines that go back whole; of a longer file only those at fault do, which a spreadsheet can still open. */
const MOST_LINES = 20_000;
/** The same of cells, filled or not. */
const MOST_CELLS = 300_000;

/** One table that was read, and what there was to say of it. */
export interface TableRead {
  /** From the top again; may reject with FileFault. */
  readonly table: () => Promise<Table>;
  readonly context: IntakeContext;
  readonly report: IntakeReport;
}

/**
 * What was read, back as a workbook: first a sheet with every remark, then each table with its faulty cells coloured,
 * each with a comment, and a column that lists the faults of its line, in the place of an earlier such column. What
 * comes back corrected may keep all of it. It says for whom it is, as templates do.
 */
export async function annotatedReturn(tables: readonly TableRead[]): Promise<Buffer> {
  const sheets = [remarksSheet(tables.flatMap(({ report }) => report.issues))];
  for (const { table, context, report } of tables)
    sheets.push(annotatedSheet(context.dataset, await linesOf(table, report), report));
  const { regionName, year } = tables[0]?.context ?? {};
  if (regionName !== undefined && year !== undefined) sheets.push(originSheet(regionName, year));
  return writeElsewhere(sheets);
}

async function linesOf(
  open: () => Promise<Table>,
  { rowCount, issues, headerLine }: IntakeReport,
): Promise<readonly Line[]> {
  const faulty = new Set(issues.flatMap(({ rows }) => rows.map((row) => row + (headerLine ?? 0))));
  const needed = (line: number): boolean => headerLine === null || line <= headerLine || faulty.has(line);
  let lines: Line[] = [];
  let isWhole = rowCount <= MOST_LINES;
  let cellCount = 0;
  try {
    const table = await open();
    for await (const { numbers, records } of table.lines())
      for (const [index, cells] of records.entries()) {
        const number = numbers[index] ?? 0;
        // Lines left blank stay, so that a cell has the address that the remarks give it.
        if (isWhole && number <= 2 * MOST_LINES)
          while (lines.length < number - 1) lines.push({ number: lines.length + 1, cells: [] });
        if (isWhole || needed(number)) lines.push({ number, cells });
        cellCount += cells.length;
        if (!isWhole || cellCount <= MOST_CELLS) continue;
        isWhole = false;
        lines = lines.filter((line) => needed(line.number));
      }
  } catch (error) {
    // What stopped the reading is among the issues; the lines before it are still worth giving back.
    if (!(error instanceof FileFault)) throw error;
  }
  return lines;
}
