import { createHash } from 'node:crypto';
import { BoundedMemory } from '../../kernel/bounded-memory';
import type { Bundle, SecrecyTable } from './secrecy-table';
import { inTurns, type Steps } from './steps';
import type { Thresholds } from './thresholds';
import { withholding } from './withhold';

/** Every indicator of a few years; a decision is a few hundred names. */
const MOST = 500;

const kept = new BoundedMemory<Promise<ReadonlySet<string>>>(MOST);

/**
 * What is withheld of a table; see {@link withholding}. Decided once for what stands in it, whatever else is published,
 * with other requests served in between.
 */
export async function decisionOn(table: SecrecyTable, thresholds: Thresholds): Promise<ReadonlySet<string>> {
  const name = await inTurns(fingerprint(table, thresholds));
  const found = kept.get(name) ?? inTurns(withholding(table, thresholds));
  kept.set(name, found);
  found.catch(() => kept.delete(name));
  return found;
}

/** The same for tables of which nothing that decides is different. */
function* fingerprint(table: SecrecyTable, thresholds: Thresholds): Steps<string> {
  const hash = createHash('sha256');
  const add = (...words: readonly unknown[]) => hash.update(`${JSON.stringify(words)}\n`);
  const numbers = (bundle: Bundle) =>
    bundle.map(({ numerator, denominator, filled, units, largest }) => [
      numerator,
      denominator,
      filled,
      units,
      largest,
    ]);
  add(thresholds.minUnits, thresholds.maxShare, table.dimensions, [...table.printed].sort());
  for (const { code, inTotal, total, parts, atoms } of table.places) {
    add(
      code,
      inTotal,
      numbers(total),
      parts.map((keys) => [...keys].map(([key, bundle]) => [key, numbers(bundle)])),
    );
    for (const { keys, bundle } of atoms) add(keys, numbers(bundle));
    yield;
  }
  return hash.digest('base64');
}
