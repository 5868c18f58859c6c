import type { programmes } from '../datasets/programmes/programmes.dataset';
import type { RowOf } from '../datasets/row';
import { workdayIn } from './days';
import { isMember, pointerTo, type DemonstrationAdherent } from './population';
import { Random } from './random';
import { DEMONSTRATION_YEARS, type DemonstrationYear } from './scope';

type Row = RowOf<(typeof programmes)['columns']>;

interface Offer {
  readonly programme: string;
  readonly action: string;
  readonly weight: number;
  readonly years: readonly DemonstrationYear[];
  readonly audience?: string;
  readonly people?: readonly [number, number];
  readonly hours?: readonly [number, number];
  readonly euros?: readonly [number, number];
}

const ALWAYS: readonly DemonstrationYear[] = DEMONSTRATION_YEARS;

const OFFERS: readonly Offer[] = [
  {
    programme: 'CAP',
    action: 'ACCOMPAGNEMENT',
    weight: 18,
    years: ALWAYS,
    audience: 'PERMANENTS',
    people: [2, 11],
    hours: [14, 42],
  },
  { programme: 'CAP_ISO_9001', action: 'CERTIFICATION', weight: 5, years: ALWAYS },
  { programme: 'CEDRE', action: 'CERTIFICATION', weight: 3, years: [2020] },
  {
    programme: 'CAP_RSE',
    action: 'ACCOMPAGNEMENT',
    weight: 5,
    years: [2021],
    audience: 'DIRIGEANTS',
    people: [2, 8],
    hours: [7, 28],
  },
  { programme: 'INSERDIAG', action: 'DIAGNOSTIC', weight: 9, years: ALWAYS, hours: [14, 35] },
  { programme: 'COODIAG', action: 'DIAGNOSTIC', weight: 6, years: ALWAYS, hours: [7, 21] },
  {
    programme: 'VITA_AIR',
    action: 'ACCOMPAGNEMENT',
    weight: 8,
    years: ALWAYS,
    audience: 'PARCOURS',
    people: [2, 15],
    hours: [14, 70],
  },
  {
    programme: 'ZEST',
    action: 'ACCOMPAGNEMENT',
    weight: 7,
    years: ALWAYS,
    audience: 'FAMILLES',
    people: [4, 25],
    hours: [14, 60],
  },
  {
    programme: 'OPEN_BADGES',
    action: 'SESSION',
    weight: 9,
    years: [2021],
    audience: 'PARCOURS',
    people: [3, 20],
    hours: [3, 14],
  },
  { programme: 'PARCOURS_GARDIEN', action: 'PROJET', weight: 3, years: ALWAYS, people: [4, 12], hours: [70, 280] },
  {
    programme: 'POEC',
    action: 'SESSION',
    weight: 5,
    years: ALWAYS,
    people: [8, 15],
    hours: [210, 400],
    euros: [18_000, 46_000],
  },
  {
    programme: 'PIC_IAE',
    action: 'SESSION',
    weight: 12,
    years: ALWAYS,
    people: [4, 14],
    hours: [14, 140],
    euros: [1_200, 14_000],
  },
  { programme: 'CDI_INCLUSION', action: 'ACCOMPAGNEMENT', weight: 7, years: ALWAYS, people: [1, 6] },
  { programme: 'TZCLD', action: 'PROJET', weight: 2, years: ALWAYS, people: [5, 40], euros: [5_000, 40_000] },
  { programme: 'APV', action: 'PROJET', weight: 3, years: ALWAYS, people: [4, 14] },
  { programme: 'EQUILIBRE_EMPLOI', action: 'ACCOMPAGNEMENT', weight: 3, years: ALWAYS, people: [3, 12] },
  { programme: 'PTCE', action: 'PROJET', weight: 4, years: ALWAYS, euros: [4_000, 60_000] },
];

/** The year's participations, by region. */
export function programmeRows(
  everyone: readonly DemonstrationAdherent[],
  year: DemonstrationYear,
  regions: readonly string[],
): ReadonlyMap<string, Row[]> {
  const members = everyone.filter((each) => each.region !== null && isMember(each, year));
  const byRegion = new Map(
    regions.map((region): [string, Row[]] => [region, usualRows(membersOf(members, region), region, year)]),
  );
  for (const rows of byRegion.values()) rows.sort((a, b) => (a.programme < b.programme ? -1 : 1));
  return byRegion;
}

const membersOf = (members: readonly DemonstrationAdherent[], region: string) =>
  members.filter((each) => each.region === region);

function usualRows(members: readonly DemonstrationAdherent[], region: string, year: DemonstrationYear): Row[] {
  const random = new Random(`programmes|${region}|${year}`);
  const offers = OFFERS.filter((offer) => offer.years.includes(year));
  const taken = new Map<string, Row>();
  for (let left = Math.max(2, Math.round(members.length * random.between(0.35, 0.5))); left > 0; left--) {
    const adherent = random.pick(members);
    const offer = random.weighted(offers.map((each) => [each, each.weight] as const));
    const drawn = (range: readonly [number, number] | undefined): number | null =>
      range === undefined || random.chance(0.06) ? null : random.whole(...range);
    taken.set(`${offer.programme}|${adherent.serial}`, {
      programme: offer.programme,
      action: offer.action,
      adherent: pointerTo(adherent, year),
      personnes: drawn(offer.people),
      heures: drawn(offer.hours),
      montant: drawn(offer.euros),
      date: random.chance(0.8) ? workdayIn(year, random) : null,
      statut: null,
      beneficiaires: offer.audience ?? null,
    });
  }
  // Small regions take part in little: one session that costs something is in each of them.
  if (![...taken.values()].some(({ montant }) => montant !== null))
    taken.set('paid', paidSession(members, region, year, null));
  const keys = new Set([...taken.values()].map(keyOf));
  const planned = plannedRows(members, region, year).filter((row) => !keys.has(keyOf(row)));
  return [...taken.values(), ...planned];
}

const keyOf = ({ programme, action, adherent, date }: Row): string => [programme, action, adherent, date].join('|');

function paidSession(
  members: readonly DemonstrationAdherent[],
  region: string,
  year: DemonstrationYear,
  statut: 'PREVU' | null,
): Row {
  const random = new Random(`paid-session|${region}|${year}|${statut ?? ''}`);
  return {
    programme: 'PIC_IAE',
    action: 'SESSION',
    adherent: pointerTo(random.pick(members), year),
    personnes: random.whole(4, 14),
    heures: random.whole(14, 140),
    montant: random.whole(1_200, 14_000),
    date: workdayIn(year, random),
    statut,
    beneficiaires: null,
  };
}

/** What adherents mean to do before the year ends, and have not done yet. */
function plannedRows(members: readonly DemonstrationAdherent[], region: string, year: DemonstrationYear): Row[] {
  const random = new Random(`planned-programmes|${region}|${year}`);
  const offers = OFFERS.filter((offer) => offer.years.includes(year));
  const others = members
    .filter(() => random.chance(0.06))
    .map((adherent): Row => {
      const offer = random.pick(offers);
      return {
        programme: offer.programme,
        action: offer.action,
        adherent: pointerTo(adherent, year),
        personnes: offer.people === undefined ? null : random.whole(...offer.people),
        heures: offer.hours === undefined ? null : random.whole(...offer.hours),
        montant: null,
        date: null,
        statut: 'PREVU',
        beneficiaires: offer.audience ?? null,
      };
    });
  return [paidSession(members, region, year, 'PREVU'), ...others];
}
