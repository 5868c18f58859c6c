import { indicator } from '../indicator';
import { countWhere, distinctAdherents, sum } from '../measure';
import { all, isCode, not, type Predicate } from '../predicate';

const PLANNED = isCode('statut', 'PREVU');
/** An empty `statut` says so too. */
const DONE = not(PLANNED);

/** What is done, and what is only planned, under the same measures: a plan is never added to what was done. */
function indicatorsOf<const Prefix extends string>(
  prefix: Prefix,
  rows: Predicate,
  needs: string | null,
  label: (text: string) => string,
  fr: (text: string) => string,
  en: (text: string) => string,
) {
  const words = (text: string, french: string, english: string) => ({
    label: label(text),
    description: { fr: fr(french), en: en(english) },
  });
  const ofAction = (action: string) => countWhere(all(rows, isCode('action', action)), { needs: 'action' });
  return [
    indicator(`${prefix}_PARTICIPATIONS`, {
      ...words(
        'Participations aux programmes',
        'Participations, toutes actions confondues',
        'Participations, whatever the action',
      ),
      unit: 'COUNT',
      measure: countWhere(rows, { needs }),
    }),
    indicator(`${prefix}_PEOPLE`, {
      ...words(
        'Personnes dans les programmes',
        'Personnes, participation par participation',
        'People, participation by participation',
      ),
      unit: 'PEOPLE',
      measure: sum('personnes', rows),
      guarded: true,
    }),
    indicator(`${prefix}_ADHERENTS`, {
      ...words('Adhérents dans les programmes', 'Adhérents, chacun compté une fois', 'Adherents, each counted once'),
      unit: 'COUNT',
      measure: distinctAdherents(rows),
    }),
    indicator(`${prefix}_HOURS`, {
      ...words('Heures des programmes', 'Heures consacrées', 'Hours spent'),
      unit: 'HOURS',
      measure: sum('heures', rows),
      guarded: true,
    }),
    indicator(`${prefix}_AMOUNT`, {
      ...words('Montants des programmes', 'Montants engagés', 'Amounts committed'),
      unit: 'EUR',
      measure: sum('montant', rows),
      guarded: true,
    }),
    indicator(`${prefix}_CERTIFICATIONS`, {
      ...words(
        'Certifications',
        'Certifications ou labels obtenus ou renouvelés par des adhérents',
        'Certifications or labels that adherents obtain or renew',
      ),
      unit: 'COUNT',
      measure: ofAction('CERTIFICATION'),
    }),
    indicator(`${prefix}_DIAGNOSTICS`, {
      ...words('Diagnostics', 'Diagnostics auprès d’adhérents', 'Diagnoses of adherents'),
      unit: 'COUNT',
      measure: ofAction('DIAGNOSTIC'),
    }),
    indicator(`${prefix}_SESSIONS`, {
      ...words(
        'Sessions d’un programme',
        'Sessions, séances ou journées dans le cadre d’un programme',
        'Sessions or days within a programme',
      ),
      unit: 'COUNT',
      measure: ofAction('SESSION'),
    }),
    indicator(`${prefix}_PROJECTS`, {
      ...words(
        'Projets d’un programme',
        'Projets, pôles ou territoires portés, examinés ou soutenus dans le cadre d’un programme',
        'Projects, clusters or territories run, examined or supported within a programme',
      ),
      unit: 'COUNT',
      measure: ofAction('PROJET'),
    }),
  ] as const;
}

export const programmesIndicators = [
  ...indicatorsOf(
    'PROGRAMMES',
    DONE,
    null,
    (text) => text,
    (text) => `${text}, dans l’année ; ce qui n’est que prévu est à part.`,
    (text) => `${text}, in the year; what is only planned is apart.`,
  ),
  ...indicatorsOf(
    'PROGRAMMES_PLANNED',
    PLANNED,
    'statut',
    (text) => `${text} (prévu)`,
    (text) => `${text} : ce qui est prévu, et n’est pas encore réalisé.`,
    (text) => `${text}: what is planned, and not done yet.`,
  ),
] as const;
