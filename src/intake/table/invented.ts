import type { Dataset } from '../../datasets/dataset';
import { isInventedAdherent } from '../../kernel/demonstration';
import { fold } from '../../kernel/text';
import { shownCell, type RawCell } from '../cells/raw-cell';
import type { Fault } from '../faults';
import { fault } from '../faults';
import type { Header } from '../headers';

/** What of a row says that it was invented, and where. */
export interface Invented {
  readonly found: Fault;
  readonly index: number;
  readonly column: string;
}

const TRUE = ['oui', 'true', 'vrai', '1', 'x'];

/**
 * Looks for demonstration in rows that were handed in as real: a row that says so by the column of files that go out,
 * or an adherent whose name or SIRET is an invented one. One fault a row: nothing else of it matters.
 */
export class InventedRows {
  private readonly naming: readonly (readonly [number, string])[];

  constructor(
    { columns, code }: Dataset,
    private readonly header: Header,
  ) {
    const names = columns.filter(
      ({ name, type }) => type === 'ADHERENT' || (code === 'ADHERENTS' && (name === 'nom' || name === 'siret')),
    );
    this.naming = names
      .map((column) => [header.columns.indexOf(column), column.name] as const)
      .filter(([index]) => index >= 0);
  }

  of(cells: readonly RawCell[]): Invented | null {
    for (const [index, column] of this.naming)
      if (isInventedAdherent(shownCell(cells[index] ?? null)))
        return { found: fault('DEMONSTRATION_ADHERENT'), index, column };
    const index = this.header.demonstration;
    if (index === null || !TRUE.includes(fold(shownCell(cells[index] ?? null)).trim())) return null;
    return { found: fault('DEMONSTRATION_ROW'), index, column: 'demonstration' };
  }
}
