import type { Vector } from './echelon';
import { differenceBehind, pairsOf } from './behind';
import { isThere, TOTAL, WHOLE, type Bundle, type SecrecyTable } from './secrecy-table';
import type { AreaStatements } from './statements';
import { isSecretBundle, together } from './strength';
import type { Residual } from './sums';
import type { Thresholds } from './thresholds';
import type { Counted, VersionStatements } from './unknowns';
import { minus } from './versions';

/** What a version of a place brings to a sum over places. */
interface Part extends Counted {
  readonly code: string;
  readonly version: number;
}

/** By the name of a cell or a crossing, without its place. */
type Sums = ReadonlyMap<string, readonly Part[]>;

/** The federation as it stood once. */
interface State {
  readonly cells: Sums;
  readonly crossings: Sums;
  /** Null for today, of which that is to be decided. */
  readonly withheld: ReadonlySet<string> | null;
}

/** The earlier states of a table, and today's: worked out once for all who read them. */
export class EarlierStates {
  readonly states: readonly State[];
  readonly today: State;
  private readonly differences = new Map<string, Bundle>();
  private readonly parts = new Map<string, Record<'cells' | 'crossings', readonly (readonly [string, Part])[]>>();

  constructor(
    private readonly table: SecrecyTable,
    private readonly statements: readonly AreaStatements[],
  ) {
    this.states = (table.earlier ?? []).map(({ areas, withheld }) => {
      const there = new Map(areas.filter(({ inTotal }) => inTotal).map(({ code, version }) => [code, version]));
      return this.stateOf(there, withheld);
    });
    const now = statements.filter(({ area }) => area.inTotal && isThere(area));
    this.today = this.stateOf(new Map(now.map(({ area }) => [area.code, 0])), null);
  }

  /** What stands behind a change of a cell. */
  bundleOf(name: string, { gone, come }: Change): Bundle {
    if (gone === undefined || come === undefined) return (gone ?? come)?.bundle ?? [];
    const key = `${name}|${nameOf(gone)}|${nameOf(come)}`;
    const known = this.differences.get(key);
    if (known !== undefined) return known;
    const past = this.statements.find(({ area }) => area.code === gone.code)?.area.past;
    if (past === undefined) return [];
    const [dimension = TOTAL, ...rest] = name.split('|');
    const pairs = pairsOf(past, this.table, dimension, rest.join('|'));
    const { version } = gone;
    const member = this.table.member ?? 0;
    const bundle = pairs.length === 0 ? [] : [differenceBehind(past, pairs, member, version, come.version)];
    this.differences.set(key, bundle);
    return bundle;
  }

  private stateOf(there: ReadonlyMap<string, number>, withheld: ReadonlySet<string> | null): State {
    const cells = new Map<string, Part[]>();
    const crossings = new Map<string, Part[]>();
    const note = (sums: Map<string, Part[]>, name: string, part: Part) => {
      const parts = sums.get(name);
      if (parts === undefined) sums.set(name, [part]);
      else parts.push(part);
    };
    for (const { area, versions } of this.statements) {
      const version = there.get(area.code);
      const said = version === undefined ? undefined : this.partsOf(area.code, version, versions[version]);
      for (const [name, part] of said?.cells ?? []) note(cells, name, part);
      for (const [name, part] of said?.crossings ?? []) note(crossings, name, part);
    }
    return { cells, crossings, withheld };
  }

  private partsOf(code: string, version: number, said: VersionStatements | undefined) {
    const known = this.parts.get(`${code}:${version}`);
    if (known !== undefined || said === undefined) return known;
    const partIn = ({ bundle, vector }: Counted): Part => ({ code, version, bundle, vector });
    const parts = {
      cells: [...said.cells].map(([cell, counted]) => [cell.slice(code.length + 1), partIn(counted)] as const),
      crossings: [...said.crossings].map(([name, counted]) => [name, partIn(counted)] as const),
    };
    this.parts.set(`${code}:${version}`, parts);
    return parts;
  }
}

/**
 * The sums over places that were shown in earlier states, and those that must not follow from them and from today's: to a
 * reader for whom the places that are known anyway are not there.
 */
export class EarlierSums {
  constructor(
    private readonly shared: EarlierStates,
    private readonly own: readonly string[] = [],
  ) {}

  private readonly others = (parts: readonly Part[]): readonly Part[] =>
    this.own.length === 0 ? parts : parts.filter(({ code }) => !this.own.includes(code));

  /** What was shown of the federation: each as what it adds to the one before, which is of few places. */
  *shown(): Generator<Residual> {
    const last = new Map<string, readonly Part[]>();
    for (const { cells, withheld } of this.shared.states)
      for (const [name, all] of cells) {
        if (withheld?.has(`${WHOLE}|${name}`)) continue;
        const parts = this.others(all);
        const added = differenceOf(last.get(name) ?? [], parts);
        last.set(name, parts);
        if (added.size > 0) yield added;
      }
  }

  /** The same, each as it was. */
  *wholes(): Generator<Residual> {
    for (const { cells, withheld } of this.shared.states)
      for (const [name, parts] of cells) if (!withheld?.has(`${WHOLE}|${name}`)) yield sumOf(this.others(parts));
  }

  /** Cells and crossings of earlier states that are secret, and differences of any to the next and to today's. */
  secrets(thresholds: Thresholds): readonly Residual[] {
    const found = new Map<string, Residual>();
    const looked = new Set<string>();
    const look = (sums: Sums, kind: string) => {
      for (const [sum, all] of sums) {
        const parts = this.others(all);
        const name = `${kind}${sum} ${parts.map(nameOf).join()}`;
        if (parts.length < 2 || looked.has(name)) continue;
        looked.add(name);
        if (isSecretBundle(together(parts.map(({ bundle }) => bundle)), thresholds)) found.set(name, sumOf(parts));
      }
    };
    for (const { cells, crossings } of this.shared.states) {
      look(cells, '');
      look(crossings, '×');
    }
    for (const name of new Set(this.shared.states.flatMap(({ cells }) => [...cells.keys()])))
      this.noteDifferences(name, thresholds, found);
    return [...found.values()];
  }

  /** The same cell of two places in an earlier state, likewise. */
  pairs(thresholds: Thresholds): readonly Residual[] {
    const found = new Map<string, Residual>();
    for (const { cells } of this.shared.states)
      for (const [cell, parts] of cells)
        for (const [index, one] of parts.entries())
          for (const two of parts.slice(index + 1)) {
            // Today's are looked at with today's.
            if (one.version === 0 && two.version === 0) continue;
            const name = `${cell} ${nameOf(one)},${nameOf(two)}`;
            if (!found.has(name) && isSecretBundle(together([one.bundle, two.bundle]), thresholds))
              found.set(name, sumOf([one, two]));
          }
    return [...found.values()];
  }

  /** From each state in which the cell was shown to the next such one, and to today's. */
  private noteDifferences(name: string, thresholds: Thresholds, found: Map<string, Residual>): void {
    const partsIn = ({ cells }: State): readonly Part[] => this.others(cells.get(name) ?? []);
    const shown = this.shared.states.filter(
      ({ cells, withheld }) => cells.has(name) && !withheld?.has(`${WHOLE}|${name}`),
    );
    const today = partsIn(this.shared.today);
    shown.map(partsIn).forEach((was, index, all) => {
      for (const is of new Set([all[index + 1] ?? today, today])) {
        const changes = changesOf(was, is);
        // Of one place, it is the place's own.
        if (changes.length < 2) continue;
        const called = changes.map(({ gone, come }) => `${gone && nameOf(gone)}>${come && nameOf(come)}`).join();
        if (found.has(`${name} ${called}`)) continue;
        const bundles = changes.map((change) => this.shared.bundleOf(name, change));
        const difference = isSecretBundle(together(bundles), thresholds) ? differenceOf(was, is) : NONE;
        if (difference.size > 0) found.set(`${name} ${called}`, difference);
      }
    });
  }
}

const NONE: Residual = new Map();

interface Change {
  readonly gone: Part | undefined;
  readonly come: Part | undefined;
}

/** What stands in two sums in different versions, or in one of them alone. */
function changesOf(was: readonly Part[], is: readonly Part[]): readonly Change[] {
  if (was.length === is.length && was.every((part, index) => part === is[index])) return [];
  const before = new Map(was.map((part) => [part.code, part]));
  const after = new Map(is.map((part) => [part.code, part]));
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((code) => ({ gone: before.get(code), come: after.get(code) }))
    .filter(({ gone, come }) => gone?.version !== come?.version);
}

const nameOf = ({ code, version }: Part): string => `${code}:${version}`;
const sumOf = (parts: readonly Part[]): Residual => new Map(parts.map(({ code, vector }) => [code, vector()]));

function differenceOf(was: readonly Part[], is: readonly Part[]): Residual {
  const difference = new Map<string, Vector>();
  for (const { gone, come } of changesOf(was, is)) {
    const [before, after] = [gone?.vector(), come?.vector()];
    const vector = before === undefined ? after : minus(after ?? new Float64Array(before.length), before);
    const code = (come ?? gone)?.code;
    if (code !== undefined && vector?.some((number) => number !== 0)) difference.set(code, vector);
  }
  return difference;
}
