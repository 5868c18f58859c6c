import type { Fault } from './fault';
import { fileFault } from './file-faults';
import type { Issue } from './issue';

/** Where a fault stands. `line` is that of the spreadsheet, `index` the column's place from 0. */
export interface IssuePosition {
  readonly row: number | null;
  readonly line: number | null;
  readonly index: number | null;
  readonly column: string | null;
}

export const WHOLE_FILE: IssuePosition = { row: null, line: null, index: null, column: null };

const SHOWN_VALUE = 80;
const SHOWN_POSITIONS = 5;
const KEPT_ROWS = 1000;

interface Entry {
  readonly found: Fault;
  readonly position: IssuePosition;
  readonly value: string | null;
  readonly rows: number[];
  readonly positions: string[];
  count: number;
}

/** Collects faults in the order of the file; one that repeats is one issue with all its places. */
export class IssueLog {
  private readonly entries = new Map<string, Entry>();
  private unlisted = 0;
  private unlistedErrors = 0;
  /** Cells and rows with an error, grouped or not. */
  errors = 0;
  warnings = 0;

  /** Named in every issue; null for text files. */
  sheet: string | null = null;

  constructor(private readonly most: number) {}

  add(found: Fault, position: IssuePosition, raw: string | null = null): void {
    if (found.severity === 'ERROR') this.errors++;
    else this.warnings++;
    const value = raw === null ? null : shorten(raw);
    const key = `${found.code}\u0001${position.column ?? ''}\u0001${value ?? ''}\u0001${found.text}`;
    const known = this.entries.get(key);
    if (known !== undefined) {
      known.count++;
      if (position.row !== null && known.rows.length < KEPT_ROWS) known.rows.push(position.row);
      if (known.positions.length <= SHOWN_POSITIONS) known.positions.push(addressOf(position) ?? '');
    } else if (this.entries.size < this.most) {
      const rows = position.row === null ? [] : [position.row];
      this.entries.set(key, { found, position, value, rows, positions: [addressOf(position) ?? ''], count: 1 });
    } else {
      this.unlisted++;
      if (found.severity === 'ERROR') this.unlistedErrors++;
    }
  }

  /** Every issue listed, in the order of the file, and a last one that counts the others. */
  list(): readonly Issue[] {
    const issues = [...this.entries.values()].sort(byPosition).map((entry) => this.issueOf(entry));
    if (this.unlisted === 0) return issues;
    const rest = fileFault('MORE_ISSUES', { count: this.unlisted });
    const severity = this.unlistedErrors > 0 ? 'ERROR' : 'WARNING';
    return [...issues, { ...this.wholeFile(rest.text), severity, code: rest.code, count: this.unlisted }];
  }

  private issueOf({ found, position, value, rows, positions, count }: Entry): Issue {
    const address = addressOf(position);
    const head = [address, value === null ? null : `« ${value} »`].filter((part) => part !== null).join(' ');
    const message = head === '' ? capitalised(found.text) : `${head} : ${found.text}`;
    return {
      severity: found.severity,
      row: position.row,
      column: position.column,
      code: found.code,
      message: count === 1 ? message : `${message} ${repeated(positions, count)}`,
      text: capitalised(found.text),
      value,
      cell: position.index === null ? null : address,
      sheet: this.sheet,
      rows,
      count,
    };
  }

  private wholeFile(text: string): Issue {
    return {
      severity: 'ERROR',
      row: null,
      column: null,
      code: '',
      message: capitalised(text),
      text: capitalised(text),
      value: null,
      cell: null,
      sheet: this.sheet,
      rows: [],
      count: 1,
    };
  }
}

function repeated(positions: readonly string[], count: number): string {
  const others = positions.slice(1, SHOWN_POSITIONS + 1).filter((position) => position !== '');
  const more = count - 1 > others.length ? '…' : '';
  const list = others.length === 0 ? '' : ` : ${others.join(', ')}${more}`;
  return count === 2 ? `(et une autre fois${list})` : `(et ${count - 1} autres fois${list})`;
}

const byPosition = (a: Entry, b: Entry): number =>
  (a.position.line ?? 0) - (b.position.line ?? 0) || (a.position.index ?? -1) - (b.position.index ?? -1);

function addressOf({ line, index }: IssuePosition): string | null {
  if (line === null) return null;
  return index === null ? `Ligne ${line}` : `${columnLetters(index)}${line}`;
}

/** 0 is A, 26 is AA. */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}

/** The inverse, of an address: `AA12` stands at 26. */
export const columnIndex = (cell: string): number =>
  [...cell.replace(/\d+$/, '')].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const shorten = (value: string): string =>
  value.length <= SHOWN_VALUE ? value : `${value.slice(0, SHOWN_VALUE - 1)}…`;
