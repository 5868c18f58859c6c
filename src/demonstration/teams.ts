import type { staff } from '../datasets/staff/staff.dataset';
import type { RowOf } from '../datasets/row';
import { Random } from './random';
import type { DemonstrationYear } from './scope';

type Row = RowOf<(typeof staff)['columns']>;

/** The team of a region of so many members, on 31 December; of the national office, without a region. */
export function staffRows(members: number, region: string | null, year: DemonstrationYear): Row[] {
  const random = new Random(`teams|${region ?? ''}|${year}`);
  const row = (fonction: string, contrat: string, postes: number): Row => ({
    fonction,
    contrat,
    postes,
    etp: Math.round(postes * random.between(0.8, 1) * 10) / 10,
  });
  if (region === null)
    return [
      row('DIRECTION', 'CDI', 2),
      row('MISSION', 'CDI', random.whole(6, 9)),
      row('FORMATION', 'CDI', random.whole(2, 3)),
      row('JURIDIQUE', 'CDI', 2),
      row('COMMUNICATION', 'CDI', 1),
      row('ADMINISTRATION', 'CDI', random.whole(2, 3)),
      row('ALTERNANCE', 'ALTERNANCE', random.whole(1, 2)),
    ];
  return [
    row('DELEGATION', 'CDI', 1),
    ...(members > 25 ? [row('MISSION', 'CDI', random.whole(1, 3))] : []),
    ...(members > 40 ? [row('ADMINISTRATION', 'CDI', 1)] : []),
    ...(random.chance(0.3) ? [row('ALTERNANCE', 'ALTERNANCE', 1)] : []),
    ...(random.chance(0.2) ? [row('MISSION', 'CDD', 1)] : []),
  ];
}
