import type { DirectoryScope } from '../network/directory';
import type { Publications } from './publication-state';

/**
 * What a list of adherents is made of: the registers of a year; or, without one, each region's latest register and
 * those known otherwise, who are left out while a register of the demonstration shows (contract).
 */
export function directoryScope(publications: Publications, year: number | null): DirectoryScope {
  const registers = year === null ? publications.latestRegisters() : publications.of('ADHERENTS', year);
  return {
    registers: registers.map(({ id }) => id),
    knownOtherwise: year === null && registers.every(({ origin }) => origin !== 'DEMONSTRATION'),
  };
}

/** Every register that shows, of any year: where an adherent's description may be taken from. */
export const registersThatShow = (publications: Publications): readonly number[] =>
  publications
    .all()
    .filter(({ dataset }) => dataset === 'ADHERENTS')
    .map(({ id }) => id);
