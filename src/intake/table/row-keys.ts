import type { Dataset, Key } from '../../datasets/dataset';
import { holds } from '../../datasets/predicate';
import type { CellValue, Row } from '../../datasets/row';
import { fold } from '../../kernel/text';

/** A key that was seen before, and on which line. */
export interface RepeatedKey {
  readonly columns: readonly string[];
  readonly line: number;
}

/** Remembers the keys of the rows read so far. */
export class RowKeys {
  private readonly seen: readonly { key: Key; lines: Map<string, number> }[];

  constructor(
    dataset: Dataset,
    private readonly year: number,
  ) {
    this.seen = dataset.keys.map((key) => ({ key, lines: new Map<string, number>() }));
  }

  /** Notes the row's keys; answers the first that an earlier line has. `faulty` columns leave their key unknown. */
  note(row: Row, adherentUid: string | null, line: number, faulty: ReadonlySet<string> | null): RepeatedKey | null {
    let repeated: RepeatedKey | null = null;
    for (const { key, lines } of this.seen) {
      if (faulty !== null && key.columns.some((column) => faulty.has(column))) continue;
      if (key.when !== null && !holds(key.when, row, this.year)) continue;
      const identity = identityOf(key, row, adherentUid);
      const first = lines.get(identity);
      if (first === undefined) lines.set(identity, line);
      else repeated ??= { columns: key.columns, line: first };
    }
    return repeated;
  }
}

function identityOf({ columns }: Key, row: Row, adherentUid: string | null): string {
  let identity = '';
  for (const column of columns) {
    const value = column === 'adherent' && adherentUid !== null ? adherentUid : comparable(row[column] ?? null);
    identity += `${value}\u0001`;
  }
  return identity;
}

const PLAIN = /^[a-z0-9]*(?:[ _.:/-][a-z0-9]+)*$/;

/** The same as folding, which is costly, wherever letters, their accents and single spaces are all there is. */
function comparable(value: CellValue): string {
  if (typeof value !== 'string') return value === null ? '' : String(value);
  const lower = value.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  const bare = lower.normalize('NFD').replace(/[\u0300-\u036f]+/g, '');
  return PLAIN.test(bare) ? bare : fold(value);
}
