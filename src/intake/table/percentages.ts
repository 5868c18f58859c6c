import { indicatorOf } from '../../datasets/catalogue';
import type { Column } from '../../datasets/column';
import type { Row } from '../../datasets/row';
import { PercentCell, shownCell, type RawCell } from '../../spreadsheet/raw-cell';
import { fault } from '../faults';
import type { IssueLog, IssuePosition } from '../../spreadsheet/issue-log';
import { typedNumber } from '../../kernel/french';

/** A cell that may be a rate in percent as well as a fraction of one. */
interface Doubtful {
  readonly position: IssuePosition;
  readonly shown: string;
  readonly value: number;
  /** The row has no other fault. */
  readonly sound: boolean;
}

interface Seen {
  readonly doubtful: Doubtful[];
  /** A cell of the column can be nothing but a rate in percent. */
  settled: boolean;
}

/**
 * A column of rates of which none is above 1 cannot be told from one of fractions: 0,925 may be 0,925 % or 92,5 %. What
 * says "%", as a sign or as the format of its cell, is a rate in percent whatever its value; zero is the same in both.
 */
export class Percentages {
  private readonly seen = new Map<string, Seen>();

  note(column: Column, row: Row, raw: RawCell, position: IssuePosition, sound: boolean): void {
    const value = row[column.name];
    if (typeof value !== 'number' || value === 0 || !isRate(column, row)) return;
    let seen = this.seen.get(column.name);
    if (seen === undefined) this.seen.set(column.name, (seen = { doubtful: [], settled: false }));
    if (value > 1) seen.settled = true;
    else if (!saysPercent(raw)) seen.doubtful.push({ position, shown: shownCell(raw).trim(), value, sound });
  }

  /** To be called once, at the end of the file; answers with the lines of rows that were sound and are not. */
  tell(log: IssueLog): ReadonlySet<number> {
    const refused = new Set<number>();
    for (const { doubtful, settled } of this.seen.values())
      for (const { position, shown, value, sound } of doubtful) {
        if (settled && value === 1) continue;
        const words = { expected: french(value * 100), read: french(value) };
        log.add(fault(settled ? 'RATE_BELOW_ONE' : 'RATE_OR_FRACTION', words), position, shown);
        if (!settled && sound && position.line !== null) refused.add(position.line);
      }
    return refused;
  }
}

/** Whether cells of the column may be rates at all. */
export const mayBeRate = ({ name, unit }: Column): boolean => unit === 'PERCENT' || name === DECLARED;

const DECLARED = 'valeur';

/** Of declared figures, the indicator says what the value is. */
const isRate = ({ name, unit }: Column, { indicateur }: Row): boolean =>
  unit === 'PERCENT' ||
  (name === DECLARED && typeof indicateur === 'string' && indicatorOf(indicateur)?.unit === 'RATE');

const saysPercent = (raw: RawCell): boolean =>
  raw instanceof PercentCell || (typeof raw === 'string' && raw.trim().endsWith('%'));

const french = (value: number): string => typedNumber(Number(value.toPrecision(12)));
