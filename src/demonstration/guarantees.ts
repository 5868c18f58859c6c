import type { fg2iGuarantees } from '../datasets/fg2i-guarantees/fg2i-guarantees.dataset';
import type { RowOf } from '../datasets/row';
import { isMember, pointerTo, type DemonstrationAdherent } from './population';
import { Random } from './random';
import { DEMONSTRATION_YEARS, type DemonstrationYear } from './scope';
import { sharedOut, sharedOutTo } from './share-out';

type Row = RowOf<(typeof fg2iGuarantees)['columns']>;

interface FundYear {
  readonly ETTI: number;
  readonly ETT_ESS: number;
  /** Euros, in steps of twenty, so that a tenth and three quarters of each guarantee are whole euros. */
  readonly guarantee: number;
  readonly surety: number;
  readonly ffaSurety: number;
  readonly turnover: number;
}

/** Invented, and away from what the federation prints of its years. */
const YEARS: Readonly<Record<DemonstrationYear, FundYear>> = {
  2020: {
    ETTI: 15,
    ETT_ESS: 4,
    guarantee: 2_743_200,
    surety: 2_057_400,
    ffaSurety: 351_204.18,
    turnover: 18_460_000,
  },
  2021: {
    ETTI: 17,
    ETT_ESS: 5,
    guarantee: 3_118_400,
    surety: 2_338_800,
    ffaSurety: 399_260.4,
    turnover: 21_130_000,
  },
};

/** Agencies there are guaranteed elsewhere. */
const OUTSIDE_THE_FUND: readonly (string | null)[] = ['guadeloupe', 'ocean-indien', null];

/** The year's guarantees, by region; a region without any is left out. */
export function guaranteeRows(
  everyone: readonly DemonstrationAdherent[],
  year: DemonstrationYear,
): ReadonlyMap<string, Row[]> {
  const plan = YEARS[year];
  const members = (['ETTI', 'ETT_ESS'] as const).flatMap((type) => membersOf(everyone, type, year, plan[type]));
  const weights = members.map(({ serial, size }) => 0.8 + size * new Random(`fund|${serial}`).between(0.35, 0.6));
  const guarantees = sharedOut(plan.guarantee / 20, weights).map((twenties) => twenties * 20);
  const sureties = guarantees.map((guarantee) => (guarantee * 3) / 4);
  const short = sureties.reduce((a, b) => a + b, 0) - plan.surety;
  sureties[0] = (sureties[0] ?? 0) - short;
  const ffaSureties = sharedOutTo(2, plan.ffaSurety, guarantees);
  const turnovers = sharedOut(
    plan.turnover,
    members.map(({ serial }, index) => (weights[index] ?? 1) * new Random(`turnover|${serial}`).between(0.85, 1.25)),
  );
  const byRegion = new Map<string, Row[]>();
  members.forEach((member, index) => {
    const guarantee = guarantees[index] ?? 0;
    const row: Row = {
      adherent: pointerTo(member, year),
      type: member.types[year][0] ?? '',
      chiffre_affaires: turnovers[index] ?? 0,
      garantie_totale: guarantee,
      souscription: guarantee / 10,
      caution_fg2i: sureties[index] ?? 0,
      caution_ffa: ffaSureties[index] ?? 0,
      // Empty stands for 0: the fund has never had to pay.
      montant_mobilise: index % 3 === 0 ? null : 0,
    };
    const region = member.region ?? '';
    byRegion.set(region, [...(byRegion.get(region) ?? []), row]);
  });
  return byRegion;
}

const [FIRST] = DEMONSTRATION_YEARS;

/** The same from year to year, and one or two more. */
function membersOf(
  everyone: readonly DemonstrationAdherent[],
  type: 'ETTI' | 'ETT_ESS',
  year: DemonstrationYear,
  count: number,
): readonly DemonstrationAdherent[] {
  const possible = everyone
    .filter((each) => !OUTSIDE_THE_FUND.includes(each.region) && isMember(each, year) && each.types[year][0] === type)
    .map((each) => ({ each, turn: turnOf(each, type) }))
    .sort((a, b) => a.turn - b.turn)
    .map(({ each }) => each);
  if (possible.length < count)
    throw new Error(`${count} ${type} wanted for the fund in ${year}, ${possible.length} there`);
  return possible.slice(0, count);
}

/** Those that were agencies from the first year on come first, in an order that no year changes. */
const turnOf = (adherent: DemonstrationAdherent, type: string): number =>
  new Random(`joins-fund|${adherent.serial}`).next() +
  (adherent.types[FIRST][0] === type ? 0 : 1) +
  (adherent.firstYear - FIRST);
