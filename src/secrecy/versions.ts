import { behind, changedBy, differenceBehind } from './behind';
import { crossingsOf } from './crossings';
import { isNothing, type Vector } from './echelon';
import { Pairs, type Past } from './past';
import { PRIME, residue } from './residues';
import { cellName, type SecrecyArea, type SecrecyTable } from './secrecy-table';
import { strandsOf, strandsUnder } from './strands';
import { isSecretBundle } from './strength';
import type { Thresholds } from './thresholds';
import { once, SPARE, unknowns, type Counted, type OwnStatements } from './unknowns';

/** Beyond so many versions, of the earlier ones each is compared with the next, as it was when it was decided on. */
const MANY_VERSIONS = 12;

/**
 * A place in several versions as linear statements: what stayed the same is one unknown in all of them. Beside the
 * secret cells of each version, the differences between two are secrets that too few adherents make.
 */
export function versionsOf(table: SecrecyTable, area: SecrecyArea, past: Past, thresholds: Thresholds): OwnStatements {
  const name = JSON.stringify([table.member ?? 0, area.code, table.dimensions, thresholds]);
  const known = found.get(past) ?? new Map<string, OwnStatements>();
  found.set(past, known);
  const statements = known.get(name) ?? statedIn(table, area, past, thresholds);
  known.set(name, statements);
  return statements;
}

/** Each is asked for by several who look at the same past, and takes most of the time that a decision does. */
const found = new WeakMap<Past, Map<string, OwnStatements>>();

function statedIn(table: SecrecyTable, area: SecrecyArea, past: Past, thresholds: Thresholds): OwnStatements {
  const member = table.member ?? 0;
  const strands = strandsOf(past, member);
  const crossings = [[], ...crossingsOf(table.dimensions.length, strands.length)];
  const all = Array.from({ length: past.versions }, (_, version) => version);
  const groups = all.map((version) => crossings.map((crossing) => strandsUnder(past, strands, version, crossing)));
  const most = groups
    .flatMap((each) => each.filter((_, index) => (crossings[index]?.length ?? 0) < 2))
    .reduce((sum, keys) => sum + keys.size, 0);
  const { length, sum } = unknowns(area.code, strands.length, most + SPARE);
  const secrets = new Map<string, Vector>();
  const versions = all.map((version) => {
    const cells = new Map<string, Counted>();
    const crossed = new Map<string, Counted>();
    crossings.forEach((crossing, index) => {
      const under = Pairs.of(past).under(crossing);
      for (const [group, indices] of groups[version]?.[index] ?? []) {
        const bundle = behind(past, under.groups[group] ?? [], version, member);
        const counted = { bundle, vector: once(() => sum(indices)) };
        const key = under.keys[group] ?? '';
        const [only] = crossing;
        if (only === undefined) cells.set(cellName(area.code), counted);
        else if (crossing.length === 1) cells.set(cellName(area.code, table.dimensions[only] ?? '', key), counted);
        else crossed.set(`${crossing.join()}|${key}`, counted);
        if (isSecretBundle(bundle, thresholds)) secrets.set(indices.join(), counted.vector());
      }
    });
    return { cells, crossings: crossed };
  });
  for (const [from, to] of twoOf(past.versions)) {
    const changed = changedBy(past, member, from, to);
    crossings.forEach((crossing, index) => {
      const { groups: pairsOfGroups } = Pairs.of(past).under(crossing);
      for (const [group, pairs] of pairsOfGroups.entries()) {
        if (!pairs.some((pair) => changed[pair] === 1)) continue;
        if (!isSecretBundle([differenceBehind(past, pairs, member, from, to)], thresholds)) continue;
        const [was, is] = [groups[from]?.[index]?.get(group) ?? [], groups[to]?.[index]?.get(group) ?? []];
        const [gone, come] = [without(was, is), without(is, was)];
        const vector = minus(sum(come), sum(gone));
        if (!isNothing(vector)) secrets.set(`${gone.join()}>${come.join()}`, vector);
      }
    });
  }
  return { length, secrets: [...secrets.values()], versions };
}

function without(some: readonly number[], others: readonly number[]): readonly number[] {
  const left = new Set(others);
  return some.filter((each) => !left.has(each));
}

export function minus(one: Vector, other: Vector): Vector {
  return one.map((number, index) => residue(number + PRIME - (other[index] ?? 0)));
}

function* twoOf(versions: number): Generator<readonly [number, number]> {
  for (let later = 1; later < versions; later++)
    for (let from = 0; from < later; from++)
      if (versions <= MANY_VERSIONS || from === 0 || from === later - 1) yield [from, later];
}
