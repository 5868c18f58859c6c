import { NO_PARTS, type CellNumber, type CellParts } from '../published/amount';
import type { Atom, SecrecyTable } from './secrecy-table';

/** In the order in which they are packed. */
const PARTS = ['numerator', 'denominator', 'filled', 'units', 'largest'] as const satisfies (keyof CellParts)[];
const BETWEEN_KEYS = '\u001f';

/** Atoms as columns: there may be tens of thousands, which as objects take ten times as much, here and on their way. */
export interface PackedAtoms {
  /** An atom's keys, joined. */
  readonly keys: readonly string[];
  /** The parts of each atom under each indicator. */
  readonly numbers: Float64Array;
}

/** A table on its way to where it is decided on. */
export type PackedTable = SecrecyTable<PackedAtoms>;

/** Takes the atoms of one place cell by cell, in any order. */
export class AtomPacker {
  private readonly atoms = new Map<string, number>();
  private readonly numbers: number[] = [];

  constructor(private readonly indicators: number) {}

  /**
   * The parts of an atom under one of the indicators, counted from 0. Cells that are told apart by more than the atoms
   * are taken together, as weak as they may be: the same adherents may stand behind all of them.
   */
  add(keys: readonly string[], indicator: number, parts: CellParts): void {
    const name = keys.join(BETWEEN_KEYS);
    const atom = this.atoms.get(name) ?? this.atoms.size;
    if (atom === this.atoms.size) {
      this.atoms.set(name, atom);
      for (let empty = this.indicators * PARTS.length; empty > 0; empty--) this.numbers.push(0);
    }
    const first = (atom * this.indicators + indicator) * PARTS.length;
    PARTS.forEach((part, at) => {
      const known = this.numbers[first + at] ?? 0;
      this.numbers[first + at] = part === 'units' ? Math.max(known, parts[part]) : known + parts[part];
    });
  }

  /** In the order of their keys: whatever order the rows have, what is decided on them is the same. */
  packed(): PackedAtoms {
    const size = this.indicators * PARTS.length;
    const keys = [...this.atoms.keys()].sort();
    const numbers = new Float64Array(keys.length * size);
    keys.forEach((key, atom) => {
      const first = (this.atoms.get(key) ?? 0) * size;
      for (let at = 0; at < size; at++) numbers[atom * size + at] = this.numbers[first + at] ?? 0;
    });
    return { keys, numbers };
  }
}

export const NO_ATOMS = new AtomPacker(0).packed();

/** The same table, atom by atom. */
export const unpackedTable = (table: PackedTable): SecrecyTable => ({
  ...table,
  areas: table.areas.map((area) => ({ ...area, atoms: unpacked(area.atoms, table.dimensions.length) })),
});

function unpacked({ keys, numbers }: PackedAtoms, dimensions: number): readonly Atom[] {
  if (keys.length === 0) return [];
  const indicators = numbers.length / keys.length / PARTS.length;
  return keys.map((joined, atom) => ({
    keys: dimensions === 0 ? [] : joined.split(BETWEEN_KEYS),
    bundle: Array.from({ length: indicators }, (_, indicator) => {
      const first = (atom * indicators + indicator) * PARTS.length;
      const parts: Record<CellNumber, number> = { ...NO_PARTS };
      PARTS.forEach((part, at) => (parts[part] = numbers[first + at] ?? 0));
      return parts;
    }),
  }));
}
