import type { activity } from '../datasets/activity/activity.dataset';
import type { RowOf } from '../datasets/row';
import type { CensusType } from './census';
import type { DemonstrationAdherent } from './population';
import { Random } from './random';
import { DEMONSTRATION_YEARS, type DemonstrationYear } from './scope';
import { roundedTo } from './share-out';

type ActivityRow = RowOf<(typeof activity)['columns']>;
export type Measures = { -readonly [C in Exclude<keyof ActivityRow, 'adherent'>]: number };

interface Habits {
  /** Hours that a structure of usual size works in a year. */
  readonly hours: number;
  readonly peoplePerFte: number;
  /** Euros of turnover per hour, and of public money per full-time equivalent. */
  readonly price: number;
  readonly support: number;
}

const HABITS: Readonly<Record<CensusType, Habits>> = {
  AI: { hours: 20_000, peoplePerFte: 6.5, price: 23, support: 2_100 },
  ACI: { hours: 24_000, peoplePerFte: 1.9, price: 9, support: 23_000 },
  EI: { hours: 26_000, peoplePerFte: 1.7, price: 27, support: 12_500 },
  ETTI: { hours: 52_000, peoplePerFte: 5, price: 26, support: 5_200 },
  ETT_ESS: { hours: 40_000, peoplePerFte: 4.5, price: 27, support: 800 },
  GES: { hours: 6_000, peoplePerFte: 1.4, price: 30, support: 9_000 },
  EBE: { hours: 31_000, peoplePerFte: 1.2, price: 6, support: 25_000 },
  PROXIM: { hours: 14_000, peoplePerFte: 2.1, price: 28, support: 900 },
  OF: { hours: 2_400, peoplePerFte: 1.5, price: 45, support: 15_000 },
  AUTRE: { hours: 7_000, peoplePerFte: 1.6, price: 32, support: 8_000 },
};

const LAST = Math.max(...DEMONSTRATION_YEARS) as DemonstrationYear;

const habitsOf = ({ types }: DemonstrationAdherent): Habits => HABITS[(types[LAST][0] ?? 'AUTRE') as CensusType];

/** Hours that one full-time equivalent works there. */
const hoursPerFte = (adherent: DemonstrationAdherent): number =>
  new Random(`hours-per-fte|${adherent.serial}`).between(1_530, 1_660);

/** All measures of the last year. */
function latestMeasures(adherent: DemonstrationAdherent): Measures {
  const random = new Random(`measures|${adherent.serial}`);
  const habits = habitsOf(adherent);
  const hours = Math.round(habits.hours * adherent.size * random.between(0.8, 1.2));
  const fte = roundedTo(2, hours / hoursPerFte(adherent));
  const people = Math.max(2, Math.round(fte * habits.peoplePerFte * random.between(1.1, 1.5)));
  const employees = Math.max(1, Math.min(people, Math.round(fte * habits.peoplePerFte)));
  const staffFte = roundedTo(2, 0.5 + fte * random.between(0.08, 0.15));
  const wages = Math.round(hours * random.between(12.4, 14.2) + staffFte * random.between(29_000, 35_000));
  const exits = Math.max(1, Math.round(employees * random.between(0.3, 0.5)));
  return {
    heures_travaillees: hours,
    etp_insertion: fte,
    etp_permanents: staffFte,
    salaries_insertion: employees,
    salaries_permanents: Math.ceil(staffFte * 1.15),
    personnes_accompagnees: people,
    chiffre_affaires: Math.round(hours * habits.price * random.between(0.9, 1.1)),
    financements_publics: Math.round(fte * habits.support * random.between(0.85, 1.15)),
    masse_salariale: wages,
    cotisations_patronales: roundedTo(2, wages * random.between(0.14, 0.24)),
    sorties_total: exits,
    sorties_dynamiques: Math.round(exits * random.between(0.45, 0.75)),
  };
}

/** From one year to the next a little more or less, never so much that a check would ask why. */
export function measuresIn(year: DemonstrationYear, adherent: DemonstrationAdherent): Measures {
  let measures = latestMeasures(adherent);
  for (let each = LAST - 1; each >= year; each--) measures = yearBefore(measures, adherent, each);
  return measures;
}

function yearBefore(after: Measures, adherent: DemonstrationAdherent, year: number): Measures {
  const random = new Random(`year-before|${year}|${adherent.serial}`);
  const growth = random.between(0.93, 1.14);
  const ratio = hoursPerFte(adherent) * random.between(0.985, 1.015);
  const before = Object.fromEntries(
    Object.entries(after).map(([name, value]) => [name, Math.round((value / growth) * random.between(0.96, 1.04))]),
  ) as Measures;
  before.etp_insertion = roundedTo(2, before.heures_travaillees / ratio);
  before.etp_permanents = roundedTo(2, (after.etp_permanents / growth) * random.between(0.96, 1.04));
  before.sorties_dynamiques = Math.min(before.sorties_dynamiques, before.sorties_total);
  return before;
}
