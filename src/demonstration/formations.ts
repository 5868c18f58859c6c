import type { formations } from '../datasets/formations/formations.dataset';
import type { RowOf } from '../datasets/row';
import { lastDayOf, workdayIn } from './days';
import { isMember, pointerTo, type DemonstrationAdherent } from './population';
import { Random } from './random';
import type { DemonstrationYear } from './scope';
import { roundedTo, sharedOut } from './share-out';

type FormationRow = { -readonly [C in keyof Row]: Row[C] };
type Row = RowOf<(typeof formations)['columns']>;

/** Invented, and away from what the federation prints of its years. */
const YEARS: Readonly<
  Record<
    DemonstrationYear,
    { INTRA: number; INTER: number; PRESTATION: number; trainees: number; satisfaction: number }
  >
> = {
  2020: { INTRA: 26, INTER: 81, PRESTATION: 12, trainees: 741, satisfaction: 87 },
  2021: { INTRA: 31, INTER: 94, PRESTATION: 15, trainees: 868, satisfaction: 88 },
};

/** Regions that gave no training in the year, and declare so. */
const NONE: Readonly<Record<DemonstrationYear, readonly string[]>> = {
  2020: ['guadeloupe', 'guyane'],
  2021: ['guadeloupe'],
};

/** Title, theme, audience, hours. */
const CATALOGUE: readonly (readonly [string, string, 'PERMANENTS' | 'PARCOURS', number])[] = [
  ['Accompagner un parcours d’insertion', 'Accompagnement socioprofessionnel', 'PERMANENTS', 14],
  ['Mener un entretien de recrutement', 'Accompagnement socioprofessionnel', 'PERMANENTS', 7],
  ['Prévenir l’illettrisme dans les parcours', 'Accompagnement socioprofessionnel', 'PERMANENTS', 14],
  ['Encadrer une équipe en insertion', 'Encadrement technique', 'PERMANENTS', 21],
  ['Transmettre un geste professionnel', 'Encadrement technique', 'PERMANENTS', 14],
  ['Droit du travail dans les structures de l’IAE', 'Juridique et ressources humaines', 'PERMANENTS', 7],
  ['Animer le dialogue social', 'Juridique et ressources humaines', 'PERMANENTS', 7],
  ['Lire un bilan et piloter sa trésorerie', 'Gestion et finances', 'PERMANENTS', 14],
  ['Répondre à un marché public', 'Développement économique', 'PERMANENTS', 7],
  ['Développer son offre aux entreprises', 'Développement économique', 'PERMANENTS', 14],
  ['Conduire une démarche qualité', 'Qualité et responsabilité sociétale', 'PERMANENTS', 14],
  ['Entretien du logement, gestes et produits', 'Métiers', 'PARCOURS', 21],
  ['Entretien des espaces verts', 'Métiers', 'PARCOURS', 28],
  ['Aide à domicile, premiers gestes', 'Métiers', 'PARCOURS', 35],
  ['Sauveteur secouriste du travail', 'Santé et sécurité', 'PARCOURS', 14],
  ['Gestes et postures', 'Santé et sécurité', 'PARCOURS', 7],
  ['Compétences numériques de base', 'Savoirs de base', 'PARCOURS', 21],
  ['Français à visée professionnelle', 'Savoirs de base', 'PARCOURS', 35],
];
const FUNDERS = ['Uniformation', 'AKTO', 'OPCO EP', 'Fonds propres', 'Conseil régional'];

/** The year's sessions, by region; each region that has none is left out. */
export function formationRows(
  everyone: readonly DemonstrationAdherent[],
  year: DemonstrationYear,
  regions: readonly string[],
): ReadonlyMap<string, Row[]> {
  const random = new Random(`formations|${year}`);
  const plan = YEARS[year];
  const members = regions.map((region) => everyone.filter((each) => each.region === region && isMember(each, year)));
  const weights = regions.map((region, index) => (NONE[year].includes(region) ? 0 : (members[index]?.length ?? 0)));
  const sessions = (['INTRA', 'INTER', 'PRESTATION'] as const).flatMap((type) =>
    sharedOut(plan[type], weights).flatMap((count, index) =>
      Array.from({ length: count }, () => ({ region: regions[index] ?? '', type, among: members[index] ?? [] })),
    ),
  );
  const trainees = sharedOut(
    plan.trainees,
    sessions.map(() => random.whole(4, 11)),
  );
  const taken = new Set<string>();
  const rows = sessions.map(({ region, type, among }, index) => {
    let row = sessionOf(type, year, among, trainees[index] ?? 0, random);
    while (taken.has(keyOf(row))) row = sessionOf(type, year, among, trainees[index] ?? 0, random);
    taken.add(keyOf(row));
    return { region, row };
  });
  settleSatisfaction(
    rows.map(({ row }) => row),
    plan.satisfaction,
  );
  const byRegion = new Map<string, Row[]>();
  for (const { region, row } of rows) byRegion.set(region, [...(byRegion.get(region) ?? []), row]);
  for (const list of byRegion.values()) list.sort((a, b) => (a.date_debut < b.date_debut ? -1 : 1));
  return byRegion;
}

const keyOf = (row: Row): string => [row.intitule, row.date_debut, row.type, row.adherent].join('|');

function sessionOf(
  type: 'INTRA' | 'INTER' | 'PRESTATION',
  year: DemonstrationYear,
  among: readonly DemonstrationAdherent[],
  trainees: number,
  random: Random,
): FormationRow {
  const [title, theme, audience, hours] = random.pick(CATALOGUE);
  const firstDay = workdayIn(year, random);
  const forOne = type === 'INTRA' || (type === 'PRESTATION' && random.chance(0.5));
  return {
    intitule: title,
    type,
    thematique: theme,
    public: audience,
    date_debut: firstDay,
    date_fin: random.chance(0.93) ? lastDayOf(firstDay, Math.ceil(hours / 7)) : null,
    stagiaires: trainees,
    heures: trainees * hours,
    satisfaction: random.chance(0.92) ? random.whole(79, 97) : null,
    adherent: forOne ? pointerTo(random.pick(among), year) : null,
    formateur: random.chance(0.2) ? 'INTERNE' : 'EXTERNE',
    financeur: random.chance(0.85) ? random.pick(FUNDERS) : null,
  };
}

/** Moves satisfactions by a point or so until their mean, weighted by trainees, is the year's exactly. */
function settleSatisfaction(rows: readonly FormationRow[], mean: number): void {
  const measured = rows.filter((row): row is FormationRow & { satisfaction: number } => row.satisfaction !== null);
  const due = (): number => measured.reduce((sum, row) => sum + (mean - row.satisfaction) * row.stagiaires, 0);
  for (let left = due(), moved = true; left !== 0 && moved;) {
    moved = false;
    for (const row of measured) {
      const next = row.satisfaction + Math.sign(left);
      if (row.stagiaires > Math.abs(left) || next > 100 || next < 75) continue;
      row.satisfaction = next;
      left -= Math.sign(left) * row.stagiaires;
      moved = true;
      if (left === 0) return;
    }
  }
  // What is left is less than one session's trainees: one of five or ten takes it in tenths of a point.
  const last = measured.find((row) => row.stagiaires % 5 === 0 && row.satisfaction < 99 && row.satisfaction > 76);
  if (last !== undefined) last.satisfaction = roundedTo(2, last.satisfaction + due() / last.stagiaires);
}
