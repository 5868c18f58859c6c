import type { programmes } from '../datasets/programmes/programmes.dataset';
import type { RowOf } from '../datasets/row';
import { workdayIn } from './days';
import { isMember, pointerTo, type DemonstrationAdherent } from './population';
import { Random } from './random';
import type { DemonstrationYear } from './scope';
import { sharedOut } from './share-out';

type Row = RowOf<(typeof programmes)['columns']>;

interface Offer {
  readonly programme: string;
  readonly action: string;
  readonly weight: number;
  readonly years: readonly DemonstrationYear[];
  readonly people?: readonly [number, number];
  readonly hours?: readonly [number, number];
  readonly euros?: readonly [number, number];
}

const ALWAYS: readonly DemonstrationYear[] = [2021, 2022, 2023];

const OFFERS: readonly Offer[] = [
  { programme: 'CAP', action: 'ACCOMPAGNEMENT', weight: 18, years: ALWAYS, people: [2, 9], hours: [14, 42] },
  { programme: 'CAP_ISO_9001', action: 'CERTIFICATION', weight: 5, years: ALWAYS },
  { programme: 'CEDRE', action: 'CERTIFICATION', weight: 3, years: [2021] },
  { programme: 'CAP_RSE', action: 'ACCOMPAGNEMENT', weight: 5, years: [2022, 2023], people: [2, 8], hours: [7, 28] },
  { programme: 'INSERDIAG', action: 'DIAGNOSTIC', weight: 9, years: ALWAYS, hours: [14, 35] },
  { programme: 'COODIAG', action: 'DIAGNOSTIC', weight: 6, years: ALWAYS, hours: [7, 21] },
  { programme: 'VITA_AIR', action: 'ACCOMPAGNEMENT', weight: 8, years: ALWAYS, people: [2, 15], hours: [14, 70] },
  { programme: 'ZEST', action: 'ACCOMPAGNEMENT', weight: 7, years: ALWAYS, people: [4, 25], hours: [14, 60] },
  { programme: 'OPEN_BADGES', action: 'SESSION', weight: 9, years: [2022, 2023], people: [3, 20], hours: [3, 14] },
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
  { programme: 'CDI_INCLUSION', action: 'ACCOMPAGNEMENT', weight: 7, years: ALWAYS, people: [1, 5] },
  { programme: 'TZCLD', action: 'PROJET', weight: 2, years: ALWAYS, people: [5, 40], euros: [5_000, 40_000] },
  { programme: 'PTCE', action: 'PROJET', weight: 4, years: ALWAYS, euros: [4_000, 60_000] },
];

/** Printed for 2023: holiday projects (p. 36-39), open-ended contracts in Normandie (p. 23), Équilibre Emploi (Bretagne, p. 11). */
const HOLIDAYS = { programme: 'APV', adherents: 14, people: 159 };
const OPEN_ENDED = { programme: 'CDI_INCLUSION', region: 'normandie', adherents: 13 };
const BALANCE = { programme: 'EQUILIBRE_EMPLOI', region: 'bretagne', department: '35', people: 79 };

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
  if (year === 2023) for (const [region, row] of printedRows(members, year)) byRegion.get(region)?.push(row);
  for (const rows of byRegion.values()) rows.sort((a, b) => (a.programme < b.programme ? -1 : 1));
  return byRegion;
}

const membersOf = (members: readonly DemonstrationAdherent[], region: string) =>
  members.filter((each) => each.region === region);

function usualRows(members: readonly DemonstrationAdherent[], region: string, year: DemonstrationYear): Row[] {
  const random = new Random(`programmes|${region}|${year}`);
  const printedHere = year === 2023 && region === OPEN_ENDED.region ? OPEN_ENDED.programme : null;
  const offers = OFFERS.filter((offer) => offer.years.includes(year) && offer.programme !== printedHere);
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
    });
  }
  return [...taken.values()];
}

function printedRows(members: readonly DemonstrationAdherent[], year: DemonstrationYear): [string, Row][] {
  const random = new Random(`programmes|printed|${year}`);
  const row = (
    adherent: DemonstrationAdherent,
    programme: string,
    action: string,
    personnes: number,
  ): [string, Row] => [
    adherent.region ?? '',
    { programme, action, adherent: pointerTo(adherent, year), personnes, heures: null, montant: null, date: null },
  ];
  const holidays = random.shuffled(members).slice(0, HOLIDAYS.adherents);
  const guests = sharedOut(
    HOLIDAYS.people,
    holidays.map(() => random.between(1, 3)),
  );
  const associations = members.filter((each) => each.types[year][0] === 'AI');
  const openEnded = random.shuffled(membersOf(associations, OPEN_ENDED.region)).slice(0, OPEN_ENDED.adherents);
  const balance = membersOf(associations, BALANCE.region).filter((each) => each.department === BALANCE.department);
  const balanced = sharedOut(
    BALANCE.people,
    balance.map(() => random.between(1, 2)),
  );
  return [
    ...holidays.map((each, index) => row(each, HOLIDAYS.programme, 'PROJET', guests[index] ?? 0)),
    ...openEnded.map((each) => row(each, OPEN_ENDED.programme, 'ACCOMPAGNEMENT', random.whole(1, 5))),
    ...balance.map((each, index) => row(each, BALANCE.programme, 'ACCOMPAGNEMENT', balanced[index] ?? 0)),
  ];
}
