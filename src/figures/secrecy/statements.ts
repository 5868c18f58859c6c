import type { Vector } from './echelon';
import { cellName, isThere, type Atom, type Bundle, type SecrecyPlace, type SecrecyTable } from './secrecy-table';
import { homesOf, isSecretBundle, strengthOf } from './strength';
import type { Thresholds } from './thresholds';
import {
  crossingsOf,
  grouped,
  keyOf,
  once,
  SPARE,
  unknowns,
  type Counted,
  type OwnStatements,
  type VersionStatements,
} from './unknowns';
import { versionsOf } from './versions';

/** The cells of one place as linear statements about what nobody may see. */
export interface PlaceStatements extends OwnStatements {
  readonly place: SecrecyPlace;
  /** Today's. */
  readonly cells: ReadonlyMap<string, Vector>;
  /** What was shown before of the place. */
  readonly base: readonly Vector[];
}

/** Every atom is an unknown, and over time every strand; see {@link unknowns}. */
export function statementsOf(table: SecrecyTable, place: SecrecyPlace, thresholds: Thresholds): PlaceStatements {
  const own =
    place.past === undefined
      ? statementsOfToday(table, place, thresholds)
      : versionsOf(table, place, place.past, thresholds);
  const cells = new Map([...(own.versions[0]?.cells ?? [])].map(([cell, { vector }]) => [cell, vector()] as const));
  return { ...own, place, cells, base: shownBefore(table, place, own.versions) };
}

function shownBefore(
  { earlier = [] }: SecrecyTable,
  { code }: SecrecyPlace,
  versions: readonly VersionStatements[],
): readonly Vector[] {
  const shown = new Map<string, Vector>();
  for (const { places, withheld } of earlier) {
    const there = places.find((each) => each.code === code);
    if (there === undefined) continue;
    for (const [cell, { vector }] of versions[there.version]?.cells ?? [])
      if (!withheld.has(cell)) shown.set(`${there.version}|${cell}`, vector());
  }
  return [...shown.values()];
}

function statementsOfToday(table: SecrecyTable, place: SecrecyPlace, thresholds: Thresholds): OwnStatements {
  const most = 1 + place.parts.reduce((sum, keys) => sum + keys.size, 0) + SPARE;
  const { length, sum } = unknowns(place.code, place.atoms.length, most);
  const homeOf = homesOf(table);
  const all = place.atoms.map((_, index) => index);
  const cells = new Map<string, Counted>();
  if (isThere(place)) cells.set(cellName(place.code), { bundle: place.total, vector: once(() => sum(all)) });
  const crossings = new Map<string, Counted>();
  const secrets = new Map<string, Vector>();
  if (isSecretBundle(place.total, thresholds)) secrets.set(all.join(), sum(all));
  for (const crossing of crossingsOf(table.dimensions.length, place.atoms.length)) {
    for (const [key, indices] of grouped(place.atoms, ({ keys }) => keyOf(keys, crossing))) {
      const [only] = crossing;
      const isCell = crossing.length === 1 && only !== undefined;
      const strength = (): Bundle => {
        const atoms: readonly Atom[] = indices.flatMap((index) => place.atoms[index] ?? []);
        return strengthOf(atoms, homeOf);
      };
      const bundle = (isCell ? place.parts[only]?.get(key) : undefined) ?? strength();
      const counted = { bundle, vector: once(() => sum(indices)) };
      if (isCell) cells.set(cellName(place.code, table.dimensions[only] ?? '', key), counted);
      else crossings.set(`${crossing.join()}|${key}`, counted);
      if (!isSecretBundle(bundle, thresholds)) continue;
      const name = indices.join();
      if (!secrets.has(name)) secrets.set(name, counted.vector());
    }
  }
  return { length, secrets: [...secrets.values()], versions: [{ cells, crossings }] };
}
