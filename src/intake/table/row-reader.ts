import type { Column } from '../../datasets/column';
import type { RowRule, RuleContext, RuleFinding } from '../../datasets/dataset';
import type { CellValue, Row } from '../../datasets/row';
import { DELEGATION } from '../../datasets/office-file';
import { indicatorOf } from '../../datasets/catalogue';
import type { RegisterEntry } from '../adherent-register';
import type { CellReader } from '../cells/cell-reader';
import type { DaySerials } from '../../spreadsheet/table';
import { cellReader, expectedIn, isSpreadsheetError } from '../cells/cell-reader';
import { isEmptyCell, shownCell, type RawCell } from '../../spreadsheet/raw-cell';
import type { IntakeContext } from '../context';
import { Fault, fill } from '../../spreadsheet/fault';
import { fault } from '../faults';
import type { Header } from '../headers';
import type { IssueLog, IssuePosition } from '../../spreadsheet/issue-log';
import type { IntakeLimits } from '../../spreadsheet/limits';
import { AcrossFile } from './across-file';
import { ForeignRows } from './foreign-rows';
import { Groupings } from './groupings';
import { InventedRows } from './invented';
import { isModality } from './modality';
import { mayBeRate, Percentages } from './percentages';
import { alsoRegistered } from './other-registers';
import { RowKeys } from './row-keys';

/** A row that is fit to be stored. */
export interface TypedRow {
  /** 1 is the first row under the header; rows left blank are counted and not given. */
  readonly rowNumber: number;
  readonly cells: Row;
  /** Whom it names; null where it names nobody. */
  readonly adherent: RegisterEntry | null;
  /** Slug of the delegation in which it counts; null for none. */
  readonly region: string | null;
}

interface PlannedColumn {
  readonly column: Column;
  /** Place in the file; -1 when the file lacks the column. */
  readonly index: number;
  readonly read: CellReader;
  readonly required: Fault;
  readonly isAdherent: boolean;
}

/** Thrown by a rule that looks at a cell which is already known to be wrong: its verdict would be about nothing. */
const LOOKED_AT_FAULT = new Error('looked at a faulty cell');

/** Reads rows one by one against the declaration of their dataset. */
export class RowReader {
  private readonly plan: readonly PlannedColumn[];
  private readonly keys: RowKeys;
  private readonly groupings: Groupings;
  private readonly rules: readonly RowRule[];
  /** Null where nothing is checked across rows: they are not kept then. */
  private readonly acrossFile: AcrossFile | null;
  /** Null for the demonstration itself. */
  private readonly invented: InventedRows | null;
  /** Null for a file of the national office. */
  private readonly foreign: ForeignRows | null;
  private readonly rates: readonly PlannedColumn[];
  private readonly percentages = new Percentages();
  /** What rules look at, by delegation: rows of a national file are of several. */
  private readonly ruleContexts = new Map<string | null, RuleContext>();
  private readonly empty: Row;
  private readonly noRegister = fault('NO_REGISTER');
  /** A row points into a register that has faults itself. */
  waits = false;

  constructor(
    private readonly context: IntakeContext,
    private readonly header: Header,
    private readonly headerLine: number,
    private readonly serials: DaySerials,
    private readonly limits: IntakeLimits,
    private readonly log: IssueLog,
  ) {
    const { dataset, year } = context;
    this.plan = dataset.columns.map((column) => ({
      column,
      index: header.columns.indexOf(column),
      read: cellReader(column, context, serials),
      required: fault('REQUIRED', { expected: expectedIn(column, year) }),
      isAdherent: column.type === 'ADHERENT',
    }));
    this.rates = this.plan.filter(({ column, index }) => index >= 0 && mayBeRate(column));
    this.keys = new RowKeys(dataset, year);
    this.groupings = new Groupings(dataset, limits.groupings);
    this.rules = dataset.rules;
    this.acrossFile = dataset.fileRules.length === 0 ? null : new AcrossFile(dataset.fileRules);
    this.invented = context.takesDemonstration === true ? null : new InventedRows(dataset, header);
    this.foreign = ForeignRows.in(context, header);
    this.empty = Object.fromEntries(dataset.columns.map(({ name, whenEmpty }) => [name, whenEmpty]));
  }

  private ruleContextOf(region: string | null): RuleContext {
    let found = this.ruleContexts.get(region);
    if (found === undefined) {
      const { year, departments, previousRow = () => undefined, rowsGive = () => false } = this.context;
      const ofRegion = departments.filter((department) => department.region === region).map(({ code }) => code);
      found = {
        year,
        region,
        departments: region === null ? null : new Set(ofRegion),
        indicator: indicatorOf,
        modality: (indicator, dimension, key) => isModality(this.context, indicator, dimension, key),
        previousRow,
        rowsGive: (indicator) => rowsGive(region, indicator),
      };
      this.ruleContexts.set(region, found);
    }
    return found;
  }

  /** The row, or null when something is wrong with it; what is wrong is in the log. */
  read(cells: readonly RawCell[], line: number): TypedRow | null {
    const errorsBefore = this.log.errors;
    const rowNumber = line - this.headerLine;
    this.checkWidth(cells, line);
    const outside = this.invented?.of(cells) ?? this.foreign?.of(cells) ?? null;
    if (outside !== null) {
      const { found, index, column, shown } = outside;
      this.log.add(found, this.placeAt(line, index, column), shown);
      return null;
    }
    const row: Record<string, CellValue> = { ...this.empty };
    let adherent: RegisterEntry | null = null;
    let faulty: Set<string> | null = null;
    for (const planned of this.plan) {
      const { column, index } = planned;
      const raw = index < 0 ? null : (cells[index] ?? null);
      let value: CellValue | Fault;
      if (isEmptyCell(raw)) {
        if (!column.required) continue;
        if (this.header.missing.has(column.name)) value = planned.required;
        else value = this.refuse(planned.required, planned, line, raw);
      } else {
        value = this.readCell(planned, raw, line);
      }
      if (planned.isAdherent && typeof value === 'string') {
        const found = this.context.register?.resolve(value, delegationIn(row)) ?? this.noRegister;
        if (this.context.register?.settled === false) this.waits = true;
        if (!(found instanceof Fault)) adherent = found;
        else {
          this.refuse(found, planned, line, found === this.noRegister ? null : raw);
          if (found.severity === 'ERROR') value = found;
        }
      }
      if (value instanceof Fault) {
        (faulty ??= new Set()).add(column.name);
        row[column.name] = null;
      } else row[column.name] = value;
    }
    const region = this.context.region ?? delegationIn(row) ?? adherent?.region ?? null;
    // Said or not, it is the same delegation: rows that repeat each other are told by it.
    if (DELEGATION.name in this.empty) row[DELEGATION.name] = region;
    this.foreign?.note(row);
    const elsewhere = alsoRegistered(this.context, row, region);
    if (elsewhere !== null) this.log.add(elsewhere, this.placeOf(line, 'siret'), String(row['siret']));
    const repeats = this.checkKeys(row, adherent, line, faulty);
    this.checkGroupings(row, line);
    this.checkRules(row, adherent, region, line, faulty, cells);
    this.context.onRow?.({ cells: row, repeats, shown: (column) => this.shownAt(cells, column) });
    const sound = faulty === null && this.log.errors === errorsBefore;
    this.acrossFile?.note({ cells: row, sound, region, line }, cells);
    for (const { column, index } of this.rates)
      this.percentages.note(column, row, cells[index] ?? null, this.placeAt(line, index, column.name), sound);
    return sound ? { rowNumber, cells: row, adherent, region } : null;
  }

  /** Once every row has been read: what is wrong across them. Answers with how many more rows are at fault. */
  finish(): number {
    this.foreign?.tell(this.log);
    const faulty = new Set(this.percentages.tell(this.log));
    for (const { found, line, column, raw } of this.acrossFile?.findings((region) => this.ruleContextOf(region)) ??
      []) {
      const position = this.placeOf(line, column);
      const shown = position.index === null ? '' : shownCell(raw[position.index] ?? null).trim();
      this.log.add(found, position, shown === '' ? null : shown);
      if (found.severity === 'ERROR') faulty.add(line);
    }
    return faulty.size;
  }

  private readCell(planned: PlannedColumn, raw: RawCell, line: number): CellValue | Fault {
    if (typeof raw === 'string') {
      if (raw.length > this.limits.cell) {
        const found = fault('CELL_TOO_LARGE', { found: raw.length, most: this.limits.cell });
        return this.refuse(found, planned, line, raw);
      }
      if (isSpreadsheetError(raw)) {
        const expected = expectedIn(planned.column, this.context.year);
        return this.refuse(fault('SPREADSHEET_ERROR', { expected }), planned, line, raw);
      }
    }
    const value = planned.read(raw, (warning) => this.refuse(warning, planned, line, raw));
    return value instanceof Fault ? this.refuse(value, planned, line, raw) : value;
  }

  private refuse(found: Fault, { column, index }: PlannedColumn, line: number, raw: RawCell): Fault {
    const shown = raw === null ? null : shownCell(raw);
    this.log.add(found, this.placeAt(line, index, column.name), shown === '' ? null : shown);
    return found;
  }

  private placeAt(line: number, index: number, column: string | null): IssuePosition {
    return { row: line - this.headerLine, line, index: index < 0 ? null : index, column };
  }

  private placeOf(line: number, column: string | null): IssuePosition {
    return this.placeAt(line, this.plan.find((planned) => planned.column.name === column)?.index ?? -1, column);
  }

  private checkWidth(cells: readonly RawCell[], line: number): void {
    const { width, remarks } = this.header;
    if (cells.length === width) return;
    const position = this.placeAt(line, -1, null);
    if (cells.length < width) {
      // A workbook keeps no trailing empty cells; in a text file a short row may be one that was cut.
      if (this.serials === null)
        this.log.add(fault('ROW_TOO_SHORT', { found: cells.length, expected: width }), position);
    } else if (cells.some((cell, at) => at >= width && !remarks.has(at) && !isEmptyCell(cell))) {
      const found = cells.length - [...remarks].filter((at) => at < cells.length).length;
      this.log.add(fault('ROW_TOO_LONG', { found, expected: width }), position);
    }
  }

  private shownAt(cells: readonly RawCell[], column: string): string {
    const position = this.plan.find((planned) => planned.column.name === column)?.index ?? -1;
    return shownCell(cells[position] ?? null).trim();
  }

  /** The columns of a key that an earlier row has. */
  private checkKeys(
    row: Row,
    adherent: RegisterEntry | null,
    line: number,
    faulty: ReadonlySet<string> | null,
  ): readonly string[] {
    const repeated = this.keys.note(row, adherent?.uid ?? null, line, faulty);
    if (repeated === null) return [];
    const first = { line: repeated.line, row: repeated.line - this.headerLine };
    const found = fault('KEY_REPEATED', { ...first, columns: repeated.columns.join(', ') });
    this.log.add(found, this.placeOf(line, repeated.columns[0] ?? ''));
    return repeated.columns;
  }

  private checkGroupings(row: Row, line: number): void {
    for (const { name } of this.groupings.note(row))
      this.log.add(fault('GROUPINGS_TOO_MANY', { most: this.limits.groupings }), this.placeOf(line, name));
  }

  private checkRules(
    row: Row,
    adherent: RegisterEntry | null,
    region: string | null,
    line: number,
    faulty: ReadonlySet<string> | null,
    cells: readonly RawCell[],
  ): void {
    const looked = faulty === null ? row : withoutFaults(row, faulty);
    const context = this.ruleContextOf(region);
    for (const rule of this.rules) {
      const found = findings(rule, looked, context, adherent?.uid ?? null);
      for (const finding of found) {
        const column = typeof finding['column'] === 'string' ? finding['column'] : rule.column;
        const position = this.placeOf(line, column);
        const shown = position.index === null ? '' : shownCell(cells[position.index] ?? null).trim();
        const text = fill(rule.message, finding);
        this.log.add(new Fault(rule.code, rule.severity, text), position, shown === '' ? null : shown);
      }
    }
  }
}

/** The delegation that a row of a national file names, which is read before its adherent; null for none. */
function delegationIn(row: Row): string | null {
  const named = row[DELEGATION.name];
  return typeof named === 'string' ? named : null;
}

function findings(rule: RowRule, row: Row, context: RuleContext, adherentUid: string | null): readonly RuleFinding[] {
  try {
    const found = rule.check(row, context, adherentUid);
    if (found === null) return [];
    return Array.isArray(found) ? (found as readonly RuleFinding[]) : [found as RuleFinding];
  } catch (error) {
    if (error === LOOKED_AT_FAULT) return [];
    throw error;
  }
}

const withoutFaults = (row: Row, faulty: ReadonlySet<string>): Row =>
  new Proxy(row, {
    get(target, name) {
      if (typeof name === 'string' && faulty.has(name)) throw LOOKED_AT_FAULT;
      return typeof name === 'string' ? target[name] : undefined;
    },
  });
