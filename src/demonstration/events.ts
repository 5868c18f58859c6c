import type { events } from '../datasets/events/events.dataset';
import type { RowOf } from '../datasets/row';
import { workdayIn } from './days';
import { isMember, type DemonstrationAdherent } from './population';
import { Random } from './random';
import type { DemonstrationYear } from './scope';

type Row = RowOf<(typeof events)['columns']>;

interface Habit {
  readonly type: string;
  readonly titles: readonly string[];
  readonly times: readonly [number, number];
  readonly nationalTimes: readonly [number, number];
  /** Participants for each adherent of the region, about. */
  readonly crowd: number;
  readonly hours: readonly number[];
  /** What it may be about, and the orientation that it serves. */
  readonly themes?: readonly string[];
  readonly axis?: string;
  readonly months?: { readonly from: number; readonly to: number };
}

const HABITS: readonly Habit[] = [
  {
    type: 'ASSEMBLEE_GENERALE',
    titles: ['Assemblée générale'],
    times: [1, 1],
    nationalTimes: [1, 1],
    crowd: 1.3,
    hours: [4, 6],
    months: { from: 5, to: 6 },
  },
  {
    type: 'CONSEIL_ADMINISTRATION',
    titles: ['Conseil d’administration'],
    times: [4, 4],
    nationalTimes: [6, 6],
    crowd: 0.3,
    hours: [2, 3],
  },
  {
    type: 'SEMINAIRE',
    titles: ['Séminaire régional', 'Séminaire d’orientation'],
    times: [1, 2],
    nationalTimes: [2, 2],
    crowd: 0.9,
    hours: [6, 12],
  },
  {
    type: 'ECHANGE_DE_PRATIQUES',
    titles: ['Encadrants techniques', 'Conseillers en insertion', 'Directions', 'Comptabilité et gestion'],
    times: [3, 5],
    nationalTimes: [3, 4],
    crowd: 0.35,
    hours: [3, 6],
    themes: ['Métiers de l’insertion', 'Emploi de qualité'],
    axis: 'POUVOIR_D_AGIR',
  },
  {
    type: 'WEBINAIRE',
    titles: [
      'Actualité juridique',
      'Appels à projets',
      'Mutuelle et prévoyance',
      'Outils numériques',
      'Achats inclusifs',
    ],
    times: [2, 4],
    nationalTimes: [10, 13],
    crowd: 0.7,
    hours: [1, 1.5, 2],
    themes: ['Droit et gestion', 'Financements', 'Achats responsables'],
  },
  {
    type: 'ATELIER',
    titles: ['Recrutement', 'Parcours et compétences', 'Mobilité', 'Communication', 'Transition écologique'],
    times: [2, 4],
    nationalTimes: [3, 5],
    crowd: 0.3,
    hours: [2, 3.5],
    themes: ['Mobilité', 'Transition écologique', 'Compétences'],
    axis: 'SOCIETE_INCLUSIVE',
  },
  {
    type: 'COMMISSION',
    titles: ['Commission formation', 'Commission développement', 'Commission salariés en parcours'],
    times: [2, 3],
    nationalTimes: [6, 8],
    crowd: 0.25,
    hours: [2, 3],
  },
  {
    type: 'RENCONTRE',
    titles: ['Rencontre des présidences', 'Rencontre avec les partenaires', 'Rencontre des salariés en parcours'],
    times: [1, 3],
    nationalTimes: [2, 3],
    crowd: 0.6,
    hours: [3, 7],
    themes: ['Coopérations territoriales'],
    axis: 'TERRITOIRES_SOLIDAIRES',
  },
];

const PLACES = ['Maison des associations', 'Locaux d’un adhérent', 'Salle municipale', 'Siège de la délégation'];

/** The national office gathers some of the whole network. */
const NATIONAL_CROWD = 60;

/** The life of a region in a year; of the national office, when there is no region. */
export function eventRows(
  everyone: readonly DemonstrationAdherent[],
  region: string | null,
  year: DemonstrationYear,
): Row[] {
  const random = new Random(`events|${region ?? ''}|${year}`);
  const more = new Random(`more-of-events|${region ?? ''}|${year}`);
  const members = everyone.filter((each) => each.region === region && isMember(each, year)).length;
  const size = region === null ? NATIONAL_CROWD : members;
  const rows = new Map<string, Row>();
  for (const habit of HABITS) {
    const [least, most] = region === null ? habit.nationalTimes : habit.times;
    // Small regions meet less often, but for what the law asks of them.
    const times = size < 15 && most > least ? least : random.whole(least, most);
    for (let held = 0; held < times;) {
      const row = eventOf(habit, size, year, random, more);
      const key = `${row.type}|${row.intitule}|${row.date}`;
      if (rows.has(key)) continue;
      rows.set(key, row);
      held++;
    }
  }
  return [...rows.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}

function eventOf(habit: Habit, size: number, year: number, random: Random, more: Random): Row {
  const { type, titles, crowd, hours, months, themes, axis } = habit;
  const participants = Math.max(3, Math.round(size * crowd * random.between(0.7, 1.3)));
  const present = Math.max(2, Math.min(size, Math.round(participants * random.between(0.55, 0.85))));
  return {
    type,
    intitule: random.pick(titles),
    date: workdayIn(year, random, months),
    participants: random.chance(0.93) ? participants : null,
    adherents_presents: random.chance(0.85) ? present : null,
    duree_heures: random.chance(0.9) ? random.pick(hours) : null,
    programme: null,
    thematique: themes === undefined ? null : more.pick(themes),
    axe: axis ?? null,
    lieu: type === 'WEBINAIRE' ? null : more.pick(PLACES),
    fait_marquant: type === 'ASSEMBLEE_GENERALE' || more.chance(0.05),
  };
}
