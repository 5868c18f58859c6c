import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { parse } from 'csv-parse/sync';

/** One thing that is wrong in a data file of the product. */
export interface DataFault {
  readonly file: string;
  /** Line of the file; 1 is the header. */
  readonly line: number;
  readonly reason: string;
}

/** Thrown when data files are wrong: nothing of them was kept. */
export class LoadFault extends Error {
  constructor(readonly faults: readonly DataFault[]) {
    const lines = faults.map(({ file, line, reason }) => `${file}, ligne ${line} : ${reason}`);
    super(`Données de référence refusées, la base est restée telle quelle.\n${lines.join('\n')}`);
    this.name = 'LoadFault';
  }
}

/** Cells of one line, by column; a cell that is empty in the file is the empty string. */
export interface DataLine {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** Reads data files of the product and collects all that is wrong in them, instead of stopping at the first. */
export class DataFiles {
  readonly faults: DataFault[] = [];

  constructor(private readonly folder: string) {}

  /** The lines of a file in the standard dialect; the header must be exactly these columns. */
  read(path: string, columns: readonly string[]): readonly DataLine[] {
    const records = this.parse(path);
    const header = records[0]?.cells ?? [];
    if (header.join(',') !== columns.join(',')) {
      this.fault(path, 1, `en-tête « ${header.join(',')} », attendu « ${columns.join(',')} »`);
      return [];
    }
    return records.slice(1).map(({ line, cells }) => ({
      line,
      cells: Object.fromEntries(columns.map((column, index) => [column, (cells[index] ?? '').trim()])),
    }));
  }

  /** The same of a file that there need not be: none, and it has no lines. */
  readIfThere(path: string, columns: readonly string[]): readonly DataLine[] {
    return existsSync(`${this.folder}/${path}`) ? this.read(path, columns) : [];
  }

  fault(path: string, line: number, reason: string): void {
    this.faults.push({ file: path, line, reason });
  }

  /** A fault on every line whose key was seen before, naming the first. */
  noneTwice(path: string, lines: readonly DataLine[], keyOf: (cells: DataLine['cells']) => string): void {
    const seen = new Map<string, number>();
    for (const { line, cells } of lines) {
      const key = keyOf(cells);
      const first = seen.get(key);
      if (first === undefined) seen.set(key, line);
      else this.fault(path, line, `« ${key} » est déjà à la ligne ${first}`);
    }
  }

  /** Throws {@link LoadFault} when anything was wrong. */
  check(): void {
    if (this.faults.length > 0) throw new LoadFault(this.faults);
  }

  private parse(path: string): readonly { line: number; cells: readonly string[] }[] {
    try {
      const found: unknown = parse(readFileSync(`${this.folder}/${path}`, 'utf8'), { info: true });
      return (found as { record: string[]; info: { lines: number } }[]).map(({ record, info }) => ({
        line: info.lines,
        cells: record,
      }));
    } catch (error) {
      const reason =
        error instanceof Error ? error.message.replaceAll(this.folder, relative(process.cwd(), this.folder)) : '';
      this.fault(path, 1, `illisible (${reason})`);
      return [];
    }
  }
}

/** `true` or `false`; anything else is a fault, and false. */
export function booleanCell(files: DataFiles, path: string, { line, cells }: DataLine, column: string): boolean {
  const value = cells[column];
  if (value !== 'true' && value !== 'false') files.fault(path, line, `${column} « ${value} », attendu true ou false`);
  return value === 'true';
}

/** A number with a decimal point; anything else is a fault, and 0. */
export function numberCell(files: DataFiles, path: string, { line, cells }: DataLine, column: string): number {
  const value = cells[column] ?? '';
  if (!/^-?\d+(\.\d{1,4})?$/.test(value)) files.fault(path, line, `${column} « ${value} » n’est pas un nombre`);
  return Number(value) || 0;
}

/** A value out of a list; anything else is a fault. */
export function knownCell<T>(
  files: DataFiles,
  path: string,
  { line, cells }: DataLine,
  column: string,
  known: ReadonlyMap<string, T>,
): T | undefined {
  const value = cells[column] ?? '';
  const found = known.get(value);
  if (found === undefined) files.fault(path, line, `${column} « ${value} » inconnu`);
  return found;
}

export const orNull = (cell: string | undefined): string | null => (cell === undefined || cell === '' ? null : cell);
