import type { governance } from '../datasets/governance/governance.dataset';
import type { RowOf } from '../datasets/row';
import { Random } from './random';
import type { DemonstrationYear } from './scope';

type Row = RowOf<(typeof governance)['columns']>;

/** The bodies of a region of so many members; of the national office, without a region. */
export function governanceRows(members: number, region: string | null, year: DemonstrationYear): Row[] {
  const random = new Random(`bodies|${region ?? ''}|${year}`);
  const row = (
    instance: string,
    intitule: string | null,
    college: string,
    sieges: number,
    reunions: number | null,
  ): Row => {
    const pourvus = Math.max(1, sieges - (random.chance(0.4) ? 1 : 0));
    const femmes = Math.min(pourvus, Math.round(pourvus * random.between(0.3, 0.6)));
    return { instance, intitule, college, sieges, pourvus, femmes, reunions };
  };
  const seats = region === null ? 26 : Math.min(20, 5 + Math.round(members / 4));
  return [
    row('CONSEIL_ADMINISTRATION', null, 'ADHERENTS', seats, region === null ? 6 : 4),
    row('CONSEIL_ADMINISTRATION', null, 'PERSONNES_QUALIFIEES', 2, null),
    row('BUREAU', null, 'ADHERENTS', region === null ? 7 : 5, region === null ? 10 : random.whole(4, 8)),
    ...(region === null
      ? [row('COMITE_ORIENTATION', null, 'SALARIES', 4, 3)]
      : [row('MANDAT_EXTERIEUR', 'Conseil de l’insertion', 'ADHERENTS', random.whole(1, 4), null)]),
  ];
}
