import type { fg2iGuarantees } from '../datasets/fg2i-guarantees/fg2i-guarantees.dataset';
import type { RowOf } from '../datasets/row';
import { isMember, pointerTo, type DemonstrationAdherent } from './population';
import { Random } from './random';
import type { DemonstrationYear } from './scope';
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

/**
 * 2023 as the federation prints it (p. 29): members, subscription (a tenth of the guarantee), both sureties; so is the
 * turnover of 2022, 34 millions. The printed total guarantee, 5 millions, is rounded; ten times the subscription is not.
 */
const YEARS: Readonly<Record<DemonstrationYear, FundYear>> = {
  2021: {
    ETTI: 26,
    ETT_ESS: 5,
    guarantee: 4_486_000,
    surety: 3_364_500,
    ffaSurety: 574_208.64,
    turnover: 30_745_000,
  },
  2022: {
    ETTI: 28,
    ETT_ESS: 6,
    guarantee: 5_012_400,
    surety: 3_759_300,
    ffaSurety: 641_587.2,
    turnover: 34_000_000,
  },
  2023: {
    ETTI: 29,
    ETT_ESS: 7,
    guarantee: 5_397_120,
    surety: 4_047_839,
    ffaSurety: 696_228.41,
    turnover: 36_218_000,
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
  (adherent.types[2021][0] === type ? 0 : 1) +
  (adherent.firstYear - 2021);
