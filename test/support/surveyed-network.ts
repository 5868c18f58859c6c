import { Random } from '../../src/demonstration/random';
import { DEPARTMENTS, type Home, type NetworkPlan, type PlannedFile } from './random-network';

const SIZES: readonly (readonly [Home, number])[] = [
  ['bretagne', 70],
  ['guadeloupe', 16],
  ['occitanie', 46],
];
const TYPES = ['AI', 'AI', 'AI', 'AI', 'ACI', 'ACI', 'ACI', 'ETTI', 'AUTRE'] as const;

/** Networks large enough that quartiles and estimates are told of them, with some adherents far larger than the others. */
export function surveyedPlan(
  seed: string,
  years: readonly number[],
  homes = SIZES,
  departmentsOf: (home: string) => readonly string[] = (home) => DEPARTMENTS[home] ?? [],
): NetworkPlan {
  const random = new Random(seed);
  const people = homes.map(([home, size]) => ({
    home,
    types: Array.from({ length: size }, () => random.pick(TYPES)),
    sizes: Array.from({ length: size }, () => random.between(0.4, 1.6) * (random.chance(0.06) ? 12 : 1)),
  }));
  const files = years.flatMap((year) => [
    ...people.map(({ home, types }): PlannedFile => ({
      ...{ dataset: 'ADHERENTS', home, year, demonstration: false, rows: [] },
      members: types.map((type, adherent) => ({ adherent, types: [type], joined: null, left: false })),
    })),
    ...people.map(({ home, sizes }): PlannedFile => ({
      ...{ dataset: 'ACTIVITY', home, year, demonstration: false, members: [] },
      rows: sizes.flatMap((size, adherent) => {
        if (random.chance(0.3)) return [];
        const measure = (most: number): number | null =>
          random.chance(0.08) ? null : Math.round(size * most * random.between(0.8, 1.2));
        const cells = {
          heures_travaillees: measure(20_000),
          etp_insertion: measure(13),
          chiffre_affaires: measure(400_000),
          salaries_permanents: 3,
        };
        return [{ adherent, cells }];
      }),
    })),
  ]);
  return {
    adherents: new Map(
      people.map(({ home, types }) => {
        const departments = departmentsOf(home ?? '');
        return [home, types.map((_, at) => ({ department: departments[at % departments.length] ?? '', siret: null }))];
      }),
    ),
    files,
  };
}
