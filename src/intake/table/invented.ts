import type { Dataset } from '../../datasets/dataset';
import { DEMONSTRATION_COLUMN, isInventedAdherent } from '../../kernel/demonstration';
import { fold } from '../../kernel/text';
import { shownCell, type RawCell } from '../../spreadsheet/raw-cell';
import type { Fault } from '../../spreadsheet/fault';
import { fault } from '../faults';
import type { Header } from '../headers';

/** What of a row says that it was invented, and where. */
export interface Invented {
  readonly found: Fault;
  readonly index: number;
  readonly column: string;
  /** Invented values are not repeated. */
  readonly shown: null;
}

const TRUE = ['oui', 'true', 'vrai', '1', 'x'];

/**
 * Looks for demonstration in rows that were submitted as real: a row that says so by the column of files that go out,
 * or an adherent whose name or SIRET is an invented one. One fault a row, without its value, so that a whole file of
 * the demonstration is one fault with all its places: nothing else of it matters.
 */
export class InventedRows {
  private readonly naming: readonly (readonly [number, string])[];

  constructor(
    { columns, role }: Dataset,
    private readonly header: Header,
  ) {
    const names =
      role.is === 'REGISTER' ? role.naming : columns.flatMap(({ name, type }) => (type === 'ADHERENT' ? name : []));
    this.naming = names
      .flatMap((name) => columns.find((column) => column.name === name) ?? [])
      .map((column) => [header.columns.indexOf(column), column.name] as const)
      .filter(([index]) => index >= 0);
  }

  of(cells: readonly RawCell[]): Invented | null {
    const index = this.header.demonstration;
    if (index !== null && TRUE.includes(fold(shownCell(cells[index] ?? null)).trim()))
      return { found: fault('DEMONSTRATION_ROW'), index, column: DEMONSTRATION_COLUMN, shown: null };
    const named = this.naming.find(([position]) => isInventedAdherent(shownCell(cells[position] ?? null)));
    return named === undefined
      ? null
      : { found: fault('DEMONSTRATION_ADHERENT'), index: named[0], column: named[1], shown: null };
  }
}
