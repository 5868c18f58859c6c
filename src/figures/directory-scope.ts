import { isRegister, REGISTER } from '../datasets/roles';
import type { DirectoryScope, ShownRegister } from '../network/directory';
import type { Publication, Publications } from '../published/publication-state';
import type { Snapshot } from '../published/snapshot';

/**
 * What a list of adherents is made of: the registers of a year; or, without one, each region's latest register and
 * those known otherwise. While anything real is known, no list without a year has demonstration in it; otherwise it has
 * nothing else (docs/regles.md#demonstration).
 */
export function directoryScope({ publications, printed }: Snapshot, year: number | null): DirectoryScope {
  if (year !== null) return { registers: publications.of(REGISTER.code, year).map(shown), knownOtherwise: false };
  const knowsReal = printed.all.length > 0 || publications.all().some(isReal);
  const latest = publications.latestRegisters(knowsReal ? isReal : () => true);
  return { registers: latest.map(shown), knownOtherwise: knowsReal };
}

/** Whether some of the registers that a list is made of are invented. */
export function listsDemonstration({ publications }: Snapshot, { registers }: DirectoryScope): boolean {
  const listed = new Set(registers.map(({ id }) => id));
  return publications.all().some(({ id, origin }) => origin === 'DEMONSTRATION' && listed.has(id));
}

/**
 * Who joined in a year: whom the registers of the year name, and, of regions without one, whom reports do; or, with
 * `byReports`, the latter alone.
 */
export function newcomersScope({ publications }: Snapshot, year: number, byReports: boolean): DirectoryScope {
  const registers = byReports ? [] : publications.of(REGISTER.code, year);
  return {
    registers: registers.map(shown),
    knownOtherwise: false,
    namedNewcomers: { year, exceptOf: registers.map(({ region }) => region) },
  };
}

const isReal = ({ origin }: Publication): boolean => origin !== 'DEMONSTRATION';

/** Every register that shows, of any year: where an adherent's description may be taken from. */
export const registersThatShow = (publications: Publications): readonly ShownRegister[] =>
  publications
    .all()
    .filter(({ dataset }) => isRegister(dataset))
    .map(shown);

const shown = ({ id, region, part }: Publication): ShownRegister => ({
  id,
  region,
  national: region === null || part !== '',
});
