import { crossingsOf, grouped, keyOf } from './crossings';
import type { Vector } from './echelon';
import { cellName, isThere, type Atom, type Bundle, type SecrecyArea, type SecrecyTable } from './secrecy-table';
import { homesOf, isSecretBundle, strengthOf } from './strength';
import type { Thresholds } from './thresholds';
import { once, SPARE, unknowns, type Counted, type OwnStatements, type VersionStatements } from './unknowns';
import { versionsOf } from './versions';

/** The cells of one place as linear statements about what nobody may see. */
export interface AreaStatements extends OwnStatements {
  readonly area: SecrecyArea;
  /** Today's. */
  readonly cells: ReadonlyMap<string, Vector>;
  /** What was shown before of the place. */
  readonly base: readonly Vector[];
}

/** Every atom is an unknown, and over time every strand; see {@link unknowns}. */
export function statementsOf(table: SecrecyTable, area: SecrecyArea, thresholds: Thresholds): AreaStatements {
  const own =
    area.past === undefined
      ? statementsOfToday(table, area, thresholds)
      : versionsOf(table, area, area.past, thresholds);
  const cells = new Map([...(own.versions[0]?.cells ?? [])].map(([cell, { vector }]) => [cell, vector()] as const));
  return { ...own, area, cells, base: shownBefore(table, area, own.versions) };
}

/** What was shown before of a place, of which every version says what it says. */
export function shownBefore(
  { earlier = [] }: Pick<SecrecyTable, 'earlier'>,
  { code }: SecrecyArea,
  versions: readonly VersionStatements[],
): readonly Vector[] {
  const shown = new Map<string, Vector>();
  for (const { areas, withheld } of earlier) {
    const there = areas.find((each) => each.code === code);
    if (there === undefined) continue;
    for (const [cell, { vector }] of versions[there.version]?.cells ?? [])
      if (!withheld.has(cell)) shown.set(`${there.version}|${cell}`, vector());
  }
  return [...shown.values()];
}

/** Of a place that several indicators fill alike, each asks. */
const found = new WeakMap<SecrecyArea, { readonly thresholds: Thresholds; readonly own: OwnStatements }>();

function statementsOfToday(table: SecrecyTable, area: SecrecyArea, thresholds: Thresholds): OwnStatements {
  const known = found.get(area);
  if (known?.thresholds === thresholds) return known.own;
  const own = stated(table, area, thresholds);
  found.set(area, { thresholds, own });
  return own;
}

function stated(table: SecrecyTable, area: SecrecyArea, thresholds: Thresholds): OwnStatements {
  const most = 1 + area.parts.reduce((sum, keys) => sum + keys.size, 0) + SPARE;
  const { length, sum } = unknowns(area.code, area.atoms.length, most);
  const homeOf = homesOf(table);
  const all = area.atoms.map((_, index) => index);
  const cells = new Map<string, Counted>();
  if (isThere(area)) cells.set(cellName(area.code), { bundle: area.total, vector: once(() => sum(all)) });
  const crossings = new Map<string, Counted>();
  const secrets = new Map<string, Vector>();
  if (isSecretBundle(area.total, thresholds)) secrets.set(all.join(), sum(all));
  for (const crossing of crossingsOf(table.dimensions.length, area.atoms.length)) {
    for (const [key, indices] of grouped(area.atoms, ({ keys }) => keyOf(keys, crossing))) {
      const [only] = crossing;
      const isCell = crossing.length === 1 && only !== undefined;
      const strength = (): Bundle => {
        const atoms: readonly Atom[] = indices.flatMap((index) => area.atoms[index] ?? []);
        return strengthOf(atoms, homeOf);
      };
      const bundle = (isCell ? area.parts[only]?.get(key) : undefined) ?? strength();
      const counted = { bundle, vector: once(() => sum(indices)) };
      if (isCell) cells.set(cellName(area.code, table.dimensions[only] ?? '', key), counted);
      else crossings.set(`${crossing.join()}|${key}`, counted);
      if (!isSecretBundle(bundle, thresholds)) continue;
      const name = indices.join();
      if (!secrets.has(name)) secrets.set(name, counted.vector());
    }
  }
  return { length, secrets: [...secrets.values()], versions: [{ cells, crossings }] };
}
