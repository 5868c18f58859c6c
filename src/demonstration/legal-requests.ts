import type { legalRequests } from '../datasets/legal-requests/legal-requests.dataset';
import type { RowOf } from '../datasets/row';
import { daysLater, workdayIn } from './days';
import { isMember, pointerTo, type DemonstrationAdherent } from './population';
import { Random } from './random';
import type { DemonstrationYear } from './scope';
import { sharedOut } from './share-out';

type Row = RowOf<(typeof legalRequests)['columns']>;

/** Invented, and away from what the federation prints of its years. */
const YEARS: Readonly<Record<DemonstrationYear, { received: number; meanDelay: number }>> = {
  2020: { received: 611, meanDelay: 8 },
  2021: { received: 703, meanDelay: 7 },
};

const THEMES = [
  ['CONTRATS', 30],
  ['RESSOURCES_HUMAINES', 24],
  ['DIALOGUE_SOCIAL', 11],
  ['DROIT_DES_ETRANGERS', 8],
  ['SANTE_SECURITE', 7],
  ['FISCALITE', 6],
  ['RESPONSABILITE', 4],
  ['MARCHES_PUBLICS', 3],
  ['PMSMP', 3],
  ['PROPRIETE_INTELLECTUELLE', 1],
  ['AUTRE', 3],
] as const;

const CHANNELS = [
  ['PLATEFORME', 45],
  ['COURRIEL', 34],
  ['TELEPHONE', 14],
  ['MESSAGERIE', 3],
  ['VISIO', 3],
  ['WEBINAIRE', 1],
] as const;

const REQUESTERS = [
  ['ADHERENT', 84],
  ['DELEGATION', 11],
  ['RESEAU_PARTENAIRE', 4],
  ['SERVICE_DE_L_ETAT', 1],
] as const;

const LONGEST_DELAY = 45;

/** The year's requests, by region. */
export function legalRequestRows(
  everyone: readonly DemonstrationAdherent[],
  year: DemonstrationYear,
  regions: readonly string[],
): ReadonlyMap<string, Row[]> {
  const random = new Random(`legal-requests|${year}`);
  const plan = YEARS[year];
  const members = regions.map((region) => everyone.filter((each) => each.region === region && isMember(each, year)));
  const counts = sharedOut(
    plan.received,
    members.map((list) => list.length * random.between(0.8, 1.2)),
  );
  const levels = Array.from({ length: plan.received }, () => (random.chance(0.55) ? 1 : 2));
  const delays = delaysOf(levels, plan.meanDelay, random);
  let drawn = 0;
  return new Map(
    regions.map((region, index): [string, Row[]] => {
      const rows = Array.from({ length: counts[index] ?? 0 }, () => {
        const at = drawn++;
        return requestOf(year, members[index] ?? [], levels[at] ?? 1, delays[at] ?? null, random);
      });
      rows.sort((a, b) => (a.recue_le < b.recue_le ? -1 : 1));
      const numbered = rows.map((row, index) => ({
        ...row,
        reference: `DEMO-${year}-${region.toUpperCase()}-${String(index + 1).padStart(3, '0')}`,
      }));
      return [region, numbered];
    }),
  );
}

/** Days to the answer, null without one; their mean is the one asked, exactly. */
function delaysOf(levels: readonly number[], mean: number, random: Random): (number | null)[] {
  const delays = levels.map((level) =>
    random.chance(0.96) ? Math.floor(random.next() ** 1.6 * (level === 1 ? 20 : 40)) : null,
  );
  const answered = delays.flatMap((delay, index) => (delay === null ? [] : [index]));
  let due = answered.reduce((sum, index) => sum + mean - (delays[index] ?? 0), 0);
  while (due !== 0)
    for (const index of random.shuffled(answered)) {
      const next = (delays[index] ?? 0) + Math.sign(due);
      if (due === 0 || next < 0 || next > LONGEST_DELAY) continue;
      delays[index] = next;
      due -= Math.sign(due);
    }
  return delays;
}

function requestOf(
  year: DemonstrationYear,
  among: readonly DemonstrationAdherent[],
  level: number,
  delay: number | null,
  random: Random,
): Row {
  const received = workdayIn(year, random);
  const requester = random.weighted(REQUESTERS);
  return {
    reference: null,
    recue_le: received,
    repondue_le: delay === null ? null : daysLater(received, delay),
    thematique: random.weighted(THEMES),
    canal: random.chance(0.97) ? random.weighted(CHANNELS) : null,
    demandeur: requester,
    niveau: String(level),
    adherent: requester === 'ADHERENT' && random.chance(0.95) ? pointerTo(random.pick(among), year) : null,
  };
}
