import { CENSUS, CENSUS_TYPES, JOINED, LEFT, OUTSIDE, TURNED_AGENCY, type CensusType } from './census';
import { phoneOf, postalCodeOf, streetOf, townOf } from './contact';
import { workdayIn } from './days';
import { emailOf, NameBook } from './names';
import { Random } from './random';
import { DEMONSTRATION_YEARS, type DemonstrationYear, type ReferenceLike } from './scope';
import { fictitiousSiret } from './siret';

/** An invented adherent, through all the years in which it is in a register. */
export interface DemonstrationAdherent {
  readonly serial: number;
  /** Slug; null outside every delegation. */
  readonly region: string | null;
  readonly department: string;
  readonly name: string;
  readonly siret: string | null;
  /** The first register that has its SIRET. */
  readonly siretSince: number;
  readonly types: Readonly<Record<DemonstrationYear, readonly string[]>>;
  readonly street: string | null;
  readonly postalCode: string;
  readonly town: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly joinedYear: number | null;
  readonly firstYear: number;
  readonly lastYear: number;
  /** In `lastYear`; null when it is still there. */
  readonly leftOn: string | null;
  /** How large it is: 1 is usual for its type. */
  readonly size: number;
}

interface Career {
  readonly type: CensusType;
  readonly firstYear: number;
  readonly lastYear: number;
  readonly left: boolean;
  readonly turned: boolean;
}

const [FIRST, LAST] = DEMONSTRATION_YEARS;
/** Of those that are in the first register: the years in which they may have joined. */
const OLD_DAYS = { first: 1986, last: FIRST };

/** Everyone, region by region. */
export function population({ regions }: ReferenceLike): readonly DemonstrationAdherent[] {
  const names = new NameBook();
  let serial = 0;
  const inRegions = Object.keys(CENSUS)
    .sort()
    .flatMap((code) => {
      const random = new Random(`population|${code}`);
      const known = regions.find((region) => region.code === code)?.departments ?? [];
      const departments = known.map((department) => department.code).sort();
      if (departments.length === 0) throw new Error(`region ${code} has no departments`);
      return careersOf(code).map((career) =>
        adherentOf(career, code, random.pick(departments), names, ++serial, random),
      );
    });
  const career: Career = { type: OUTSIDE.type, firstYear: LAST, lastYear: LAST, left: false, turned: false };
  const outside = adherentOf(career, null, OUTSIDE.department, names, ++serial, new Random('population|outside'));
  return [...inRegions, outside];
}

function careersOf(region: string): readonly Career[] {
  const lastYear = LAST;
  const stayed = CENSUS_TYPES.flatMap((type, column) => {
    const total = CENSUS[region]?.[column] ?? 0;
    const joined = (JOINED[region] ?? []).filter((each) => each === type).length;
    const turned = TURNED_AGENCY[region] === type ? 1 : 0;
    const older = total - joined - turned;
    if (older < 0) throw new Error(`more newcomers than adherents: ${region} ${type}`);
    const career = { type, lastYear, left: false, turned: false };
    return [
      ...Array.from({ length: joined }, (): Career => ({ ...career, firstYear: LAST })),
      ...Array.from({ length: turned }, (): Career => ({ ...career, firstYear: FIRST, turned: true })),
      ...Array.from({ length: older }, (): Career => ({ ...career, firstYear: FIRST })),
    ];
  });
  const left = DEMONSTRATION_YEARS.flatMap((year) =>
    (LEFT[year][region] ?? []).map((type): Career => ({
      type,
      firstYear: FIRST,
      lastYear: year,
      left: true,
      turned: false,
    })),
  );
  return [...stayed, ...left];
}

function adherentOf(
  { type, firstYear, lastYear, left, turned }: Career,
  region: string | null,
  department: string,
  names: NameBook,
  serial: number,
  random: Random,
): DemonstrationAdherent {
  const name = names.next(turned ? 'AI' : type);
  const hasSiret = random.chance(0.88);
  const usual = [type, ...alsoRun(type, random)];
  return {
    serial,
    region,
    department,
    name,
    siret: hasSiret ? fictitiousSiret(serial) : null,
    siretSince: random.chance(0.06) ? LAST : FIRST,
    types: turned ? { 2020: ['AI', type], 2021: [type, 'AI'] } : { 2020: usual, 2021: usual },
    street: random.chance(0.97) ? streetOf(random) : null,
    postalCode: postalCodeOf(department, random),
    town: townOf(random),
    phone: random.chance(0.95) ? phoneOf(region, serial) : null,
    email: random.chance(0.95) ? emailOf(name) : null,
    joinedYear: firstYear > FIRST ? firstYear : joinedBefore(random),
    firstYear,
    lastYear,
    leftOn: left ? workdayIn(lastYear, random, { from: 2, to: 11 }) : null,
    size: random.between(0.55, 1.1) + random.between(0, 0.9) ** 2,
  };
}

const joinedBefore = (random: Random): number | null =>
  random.chance(0.9)
    ? Math.max(OLD_DAYS.first, OLD_DAYS.last - Math.floor(random.next() ** 1.3 * (OLD_DAYS.last - OLD_DAYS.first + 1)))
    : null;

const SECOND_TYPES: Readonly<Partial<Record<CensusType, readonly (readonly [string, number])[]>>> = {
  AI: [
    ['ACI', 0.1],
    ['OF', 0.02],
  ],
  ACI: [
    ['EI', 0.08],
    ['OF', 0.03],
  ],
  EI: [
    ['ACI', 0.08],
    ['EITI', 0.04],
  ],
  ETTI: [['EI', 0.05]],
  GES: [
    ['AI', 0.6],
    ['ACI', 0.5],
  ],
};

const alsoRun = (type: CensusType, random: Random): readonly string[] =>
  (SECOND_TYPES[type] ?? []).flatMap(([second, probability]) => (random.chance(probability) ? [second] : []));

/** In the register of that year, those who left during it included. */
export const inRegister = ({ firstYear, lastYear }: DemonstrationAdherent, year: number): boolean =>
  firstYear <= year && year <= lastYear;

/** Still a member on 31 December. */
export const isMember = (adherent: DemonstrationAdherent, year: number): boolean =>
  inRegister(adherent, year) && (adherent.leftOn === null || adherent.lastYear > year);

/** As the files of a year point at it: its SIRET where the register has one. */
export const pointerTo = ({ siret, siretSince, name }: DemonstrationAdherent, year: number): string =>
  siret !== null && siretSince <= year ? siret : name;
