import type { Vector } from './echelon';
import { TOTAL, WHOLE, type Bundle, type SecrecyTable } from './secrecy-table';
import type { AreaStatements } from './statements';
import { isSecretBundle, together } from './strength';
import type { Thresholds } from './thresholds';
import type { Counted } from './unknowns';

/** A sum over places, or what is open of it, by place. */
export type Residual = ReadonlyMap<string, Vector>;

/** What the places bring to a sum, by place. */
export interface Brought {
  readonly bundles: ReadonlyMap<string, Bundle>;
  readonly vectors: Residual;
}

/** The federation's cells, whole first. */
export function wholesOf(table: SecrecyTable, statements: readonly AreaStatements[]): ReadonlyMap<string, Brought> {
  const adding = statements.filter(({ area }) => area.inTotal);
  const found = new Map<string, Map<string, Bundle>>();
  for (const { area } of adding) {
    const add = (cell: string, bundle: Bundle) =>
      found.set(cell, (found.get(cell) ?? new Map<string, Bundle>()).set(area.code, bundle));
    add(`${TOTAL}|`, area.total);
    for (const [index, dimension] of table.dimensions.entries())
      for (const [key, bundle] of area.parts[index] ?? []) add(`${dimension}|${key}`, bundle);
  }
  const vectorsOf = (cell: string) =>
    adding.flatMap(({ area, cells }) => {
      const vector = cells.get(`${area.code}|${cell}`);
      return vector === undefined ? [] : [[area.code, vector] as const];
    });
  return new Map(
    [...found].map(([cell, bundles]) => [`${WHOLE}|${cell}`, { bundles, vectors: new Map(vectorsOf(cell)) }]),
  );
}

/** The same crossing of all places, where it is secret and none of its parts need be. */
export function* secretCrossingsOf(statements: readonly AreaStatements[], thresholds: Thresholds): Generator<Residual> {
  for (const parts of crossingsOf(statements)) {
    if (parts.length > 1 && isSecretBundle(together(parts.map(({ bundle }) => bundle)), thresholds))
      yield new Map(parts.map(({ code, vector }) => [code, vector()]));
  }
}

/** The same cell of two places, likewise, for a reader may ask for any of them at once. */
export function* secretPairsOf(wholes: Iterable<Brought>, thresholds: Thresholds): Generator<Residual> {
  for (const { bundles, vectors } of wholes) {
    const brought = [...vectors].flatMap(([code, vector]) => {
      const bundle = bundles.get(code);
      return bundle === undefined ? [] : [{ code, vector, bundle }];
    });
    for (const [index, one] of brought.entries())
      for (const two of brought.slice(index + 1))
        if (isSecretBundle(together([one.bundle, two.bundle]), thresholds))
          yield new Map([one, two].map(({ code, vector }) => [code, vector]));
  }
}

interface Part extends Counted {
  readonly code: string;
}

/** Each crossing of today, with what the places bring to it. */
function crossingsOf(statements: readonly AreaStatements[]): Iterable<readonly Part[]> {
  const found = new Map<string, Part[]>();
  for (const { area, versions } of statements) {
    if (!area.inTotal) continue;
    for (const [name, crossing] of versions[0]?.crossings ?? []) {
      const part = { code: area.code, ...crossing };
      const parts = found.get(name);
      if (parts === undefined) found.set(name, [part]);
      else parts.push(part);
    }
  }
  return found.values();
}
