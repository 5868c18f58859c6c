import type { Insider } from './attackers';
import { behind, behindDifference, pairsOf } from './behind';
import {
  isThere,
  TOTAL,
  WHOLE,
  type Bundle,
  type EarlierState,
  type SecrecyArea,
  type SecrecyTable,
} from './secrecy-table';
import { isPrimary } from './primary';
import { isSecretBundle } from './strength';
import type { Thresholds } from './thresholds';

/** Says of a cell whether what it adds to what was shown of it before would stand out. */
export class Since {
  private readonly areas: ReadonlyMap<string, SecrecyArea>;
  private readonly known = new Map<string, Bundle>();
  private readonly found = new Map<string, boolean>();

  constructor(
    private readonly table: SecrecyTable,
    private readonly insiders: readonly Insider[],
    private readonly thresholds: Thresholds,
  ) {
    this.areas = new Map(table.areas.map((area) => [area.code, area]));
  }

  isPrimary(cell: string): boolean {
    const known = this.found.get(cell) ?? this.find(cell);
    this.found.set(cell, known);
    return known;
  }

  private find(cell: string): boolean {
    const [area = '', dimension = TOTAL, ...key] = cell.split('|');
    const shown = (this.table.earlier ?? []).filter(({ withheld }) => !withheld.has(cell));
    return shown.some((state) =>
      area === WHOLE
        ? this.wholeStandsOut(state, dimension, key.join('|'))
        : this.isPrimaryIn(state, area, dimension, key.join('|')),
    );
  }

  private isPrimaryIn({ areas }: EarlierState, code: string, dimension: string, key: string): boolean {
    const there = areas.find((each) => each.code === code);
    if (there === undefined || there.version === 0) return false;
    return isSecretBundle(this.difference(code, there.version, 0, dimension, key), this.thresholds);
  }

  private wholeStandsOut({ areas }: EarlierState, dimension: string, key: string): boolean {
    const before = new Map(areas.filter(({ inTotal }) => inTotal).map(({ code, version }) => [code, version]));
    const after = new Map(
      this.table.areas.filter((area) => area.inTotal && isThere(area)).map(({ code }) => [code, 0]),
    );
    const parts = [...new Set([...before.keys(), ...after.keys()])]
      .filter((code) => before.get(code) !== after.get(code))
      .map((area) => ({
        area,
        bundle: this.difference(area, before.get(area) ?? null, after.get(area) ?? null, dimension, key),
      }))
      .filter(({ bundle }) => bundle.some(({ filled }) => filled > 0));
    // Nothing was shown of it where it was not there.
    const wasThere = [...before].some(([code, version]) => this.cell(code, version, dimension, key).length > 0);
    return wasThere && parts.length > 0 && isPrimary(parts, this.insiders, this.thresholds);
  }

  /** Null where the place brought nothing. */
  private difference(code: string, from: number | null, to: number | null, dimension: string, key: string): Bundle {
    if (from === null || to === null) return this.cell(code, to ?? from ?? 0, dimension, key);
    const past = this.areas.get(code)?.past;
    if (past === undefined) return [];
    return this.once(`${code} ${from} ${to} ${dimension} ${key}`, () =>
      behindDifference(past, pairsOf(past, this.table, dimension, key), from, to),
    );
  }

  private cell(code: string, version: number, dimension: string, key: string): Bundle {
    const area = this.areas.get(code);
    const past = area?.past;
    if (past !== undefined)
      return this.once(`${code} ${version} ${dimension} ${key}`, () =>
        behind(past, pairsOf(past, this.table, dimension, key), version),
      );
    if (dimension === TOTAL) return area?.total ?? [];
    return area?.parts[this.table.dimensions.findIndex((each) => each === dimension)]?.get(key) ?? [];
  }

  private once(name: string, make: () => Bundle): Bundle {
    const bundle = this.known.get(name) ?? make();
    this.known.set(name, bundle);
    return bundle;
  }
}
