import { isEmptyCell, type RawCell } from '../../spreadsheet/raw-cell';
import type { IntakeContext } from '../context';
import { fault } from '../faults';
import { fileFault } from '../../spreadsheet/file-faults';
import { FileFault } from '../../spreadsheet/file-fault';
import type { Header } from '../headers';
import { readHeader, withLabelLine } from '../headers';
import type { Issue } from '../../spreadsheet/issue';
import { IssueLog, WHOLE_FILE } from '../../spreadsheet/issue-log';
import type { IntakeLimits } from '../../spreadsheet/limits';
import { DEFAULT_LIMITS } from '../../spreadsheet/limits';
import type { Table } from '../../spreadsheet/table';
import type { TypedRow } from './row-reader';
import { RowReader } from './row-reader';

/** What there is to say of a file once it has been read to its end. */
export interface IntakeReport {
  /** In the order of the file; the first thousand, then one that counts the others. */
  readonly issues: readonly Issue[];
  readonly errors: number;
  readonly warnings: number;
  /** Rows that have something in them, faulty ones included. */
  readonly rowCount: number;
  /** Those of them that have an error. */
  readonly faultyRows: number;
  /** Rows point into a register that has faults itself: they cannot be kept before that is corrected. */
  readonly waits: boolean;
  /** No error, and nothing to wait for: it may be stored as VALID. */
  readonly valid: boolean;
  readonly sheet: string | null;
  /** Places of the columns that were recognised, by machine name, from 0: for whoever marks cells. */
  readonly positions: Readonly<Record<string, number>>;
  /** Places of earlier remarks, which are not read. */
  readonly remarks: readonly number[];
  /** Spreadsheet line of the titles; null when there was no header. */
  readonly titleLine: number | null;
  /** Spreadsheet line of the row numbered 0: of the titles, or of the labels under them. */
  readonly headerLine: number | null;
}

const BATCH = 1000;

/** Reads a table once. First the batches, to the end; then the report. */
export class TableReader {
  private readonly limits: IntakeLimits;
  private readonly log: IssueLog;
  private header: Header | null = null;
  private titleLine: number | null = null;
  private headerLine: number | null = null;
  private reader: RowReader | null = null;
  private rowCount = 0;
  private faultyRows = 0;
  private done = false;

  constructor(
    private readonly open: () => Promise<Table>,
    private readonly context: IntakeContext,
  ) {
    this.limits = { ...DEFAULT_LIMITS, ...context.limits };
    this.log = new IssueLog(this.limits.issues);
  }

  /** Rows without a fault, a thousand at a time: memory does not grow with the file. */
  async *batches(): AsyncGenerator<readonly TypedRow[]> {
    const { plannedForOffice = false, year, dataset } = this.context;
    if (plannedForOffice) this.log.add(fault('DATASET_OF_OFFICE', { year, dataset: dataset.label }), WHOLE_FILE);
    try {
      const table = await this.open();
      this.log.sheet = table.sheet;
      let rows: TypedRow[] = [];
      let headerGone = false;
      for await (const lines of table.lines()) {
        for (let i = 0; i < lines.records.length && !headerGone; i++) {
          const row = this.take(lines.records[i] ?? [], lines.numbers[i] ?? 0, table);
          if (row === 'STOP') headerGone = true;
          else if (row !== null) rows.push(row);
          if (rows.length >= BATCH) {
            yield rows;
            rows = [];
          }
        }
        if (headerGone) break;
      }
      if (rows.length > 0) yield rows;
      this.faultyRows += this.reader?.finish() ?? 0;
      if (!headerGone) this.checkEmptiness();
      if (this.waits) this.log.add(fault('REGISTER_AT_FAULT'), WHOLE_FILE);
    } catch (error) {
      if (!(error instanceof FileFault)) throw error;
      this.log.add(error.found, WHOLE_FILE);
    }
    this.done = true;
  }

  /** Throws when the batches have not been read to their end. */
  report(): IntakeReport {
    if (!this.done) throw new Error('the report is known only when every batch has been read');
    const positions = (this.header?.columns ?? []).flatMap((column, index): [string, number][] =>
      column === null ? [] : [[column.name, index]],
    );
    return {
      issues: this.log.list(),
      errors: this.log.errors,
      warnings: this.log.warnings,
      rowCount: this.rowCount,
      faultyRows: this.faultyRows,
      waits: this.waits,
      valid: this.log.errors === 0 && !this.waits,
      sheet: this.log.sheet,
      positions: Object.fromEntries(positions),
      remarks: [...(this.header?.remarks ?? [])],
      titleLine: this.titleLine,
      headerLine: this.headerLine,
    };
  }

  private get waits(): boolean {
    return this.reader?.waits ?? false;
  }

  private take(cells: readonly RawCell[], line: number, table: Table): TypedRow | 'STOP' | null {
    const { header } = this;
    // What an earlier return remarked on a line that was emptied since makes no row of it.
    if (cells.every((cell, index) => isEmptyCell(cell) || header?.remarks.has(index))) return null;
    if (header === null) return this.takeHeader(cells, line);
    if (this.reader === null) {
      const labelled = this.headerLine === line - 1 ? withLabelLine(cells, header) : null;
      if (labelled !== null) {
        this.header = labelled;
        this.headerLine = line;
      }
      this.reader = new RowReader(
        this.context,
        labelled ?? header,
        this.headerLine ?? 0,
        table.serials,
        this.limits,
        this.log,
      );
      if (labelled !== null) return null;
    }
    this.rowCount++;
    if (this.rowCount > this.limits.rows) {
      this.log.add(fault('TOO_MANY_ROWS', { most: this.limits.rows }), WHOLE_FILE);
      return 'STOP';
    }
    const row = this.reader.read(cells, line);
    if (row === null) this.faultyRows++;
    return row;
  }

  private takeHeader(cells: readonly RawCell[], line: number): 'STOP' | null {
    this.titleLine = this.headerLine = line;
    if (cells.length > this.limits.columns) {
      this.log.add(fault('TOO_MANY_COLUMNS', { most: this.limits.columns }), WHOLE_FILE);
      return 'STOP';
    }
    this.header = readHeader(cells, line, this.context.dataset, this.log);
    return this.header === null ? 'STOP' : null;
  }

  private checkEmptiness(): void {
    const { dataset, nothingToReport } = this.context;
    if (nothingToReport && !dataset.nothingToReportAllowed)
      this.log.add(fault('NOTHING_NOT_ALLOWED', { dataset: dataset.label }), WHOLE_FILE);
    else if (nothingToReport && this.rowCount > 0) this.log.add(fault('NOTHING_BUT_ROWS'), WHOLE_FILE);
    else if (!nothingToReport && this.header === null) this.log.add(fileFault('FILE_EMPTY'), WHOLE_FILE);
    else if (!nothingToReport && this.rowCount === 0) this.log.add(fault('NO_ROWS'), WHOLE_FILE);
  }
}
