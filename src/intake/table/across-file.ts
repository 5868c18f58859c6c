import type { FiledRow, FileRule, RuleContext } from '../../datasets/dataset';
import type { RawCell } from '../../spreadsheet/raw-cell';
import { Fault } from '../../spreadsheet/fault';

interface Kept extends FiledRow {
  readonly raw: readonly RawCell[];
}

/** A fault across rows, at the line where it is told. */
interface AcrossFinding {
  readonly found: Fault;
  readonly line: number;
  readonly column: string | null;
  readonly raw: readonly RawCell[];
}

/** Keeps the rows of a file for the checks across them; those of a national file are checked delegation by delegation. */
export class AcrossFile {
  private readonly byRegion = new Map<string | null, Kept[]>();

  constructor(private readonly rules: readonly FileRule[]) {}

  note(row: FiledRow, raw: readonly RawCell[]): void {
    const kept = { ...row, raw };
    const rows = this.byRegion.get(row.region);
    if (rows === undefined) this.byRegion.set(row.region, [kept]);
    else rows.push(kept);
  }

  *findings(contextOf: (region: string | null) => RuleContext): Generator<AcrossFinding> {
    for (const [region, rows] of this.byRegion) {
      const byLine = new Map(rows.map((row) => [row.line, row]));
      for (const rule of this.rules)
        for (const { at, code, severity, column, message } of rule.check(rows, contextOf(region)))
          yield {
            found: new Fault(code, severity, message),
            line: at.line,
            column,
            raw: byLine.get(at.line)?.raw ?? [],
          };
    }
  }
}
