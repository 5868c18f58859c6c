import { declareDataset } from '../dataset';
import { indicator } from '../indicator';
import { count, distinctAdherents, mean, ratio, sum } from '../measure';
import { filled, isCode } from '../predicate';
import { notBefore } from '../rules';
import { formationsColumns } from './formations.columns';

export const formations = declareDataset({
  code: 'FORMATIONS',
  fileName: 'formations',
  table: 'formations',
  label: 'Formations',
  summary: { fr: 'Formations données.', en: 'Training given.' },
  description: { fr: 'Les sessions de formation données dans l’année.', en: 'Training given in the year.' },
  columns: formationsColumns,
  keys: [{ columns: ['intitule', 'date_debut', 'type', 'adherent'], when: null }],
  rules: [notBefore('date_fin', 'date_debut')],
  dimensionColumns: { KIND: 'type', THEME: 'thematique', AUDIENCE: 'public', FUNDER: 'financeur' },
  countsOnly: ['FUNDER'],
  namesAdherent: true,
  nothingToReportAllowed: true,
  indicators: [
    indicator('FORMATIONS_SESSIONS', {
      label: 'Sessions de formation',
      unit: 'COUNT',
      measure: count(),
      description: { fr: 'Sessions de formation données.', en: 'Training sessions given.' },
    }),
    indicator('FORMATIONS_TRAINEES', {
      label: 'Stagiaires formés',
      unit: 'PEOPLE',
      measure: sum('stagiaires'),
      guarded: true,
      description: {
        fr: 'Stagiaires, session par session : qui en suit deux compte deux fois.',
        en: 'Trainees, session by session: who attends two counts twice.',
      },
    }),
    indicator('FORMATIONS_HOURS', {
      label: 'Heures stagiaires',
      unit: 'HOURS',
      measure: sum('heures'),
      guarded: true,
      description: { fr: 'Heures de formation × stagiaires.', en: 'Hours of training × trainees.' },
    }),
    indicator('FORMATIONS_SATISFACTION_RATE', {
      label: 'Taux de satisfaction',
      unit: 'RATE',
      measure: mean('satisfaction', { weight: 'stagiaires', per: 100 }),
      guarded: true,
      description: {
        fr: 'Satisfaction moyenne, pondérée par les stagiaires, sur les sessions qui l’ont mesurée.',
        en: 'Mean satisfaction, weighted by trainees, over the sessions that measured it.',
      },
    }),
    indicator('FORMATIONS_ADHERENTS', {
      label: 'Adhérents participant aux formations',
      unit: 'COUNT',
      measure: distinctAdherents(),
      description: {
        fr: 'Adhérents dont des salariés ont suivi une formation, chacun compté une fois.',
        en: 'Adherents whose staff attended training, each counted once.',
      },
    }),
    indicator('FORMATIONS_TRAINERS_INTERNAL_RATE', {
      label: 'Part des sessions données par des formateurs internes',
      unit: 'RATE',
      measure: ratio(isCode('formateur', 'INTERNE'), filled('formateur'), { needs: 'formateur' }),
      description: {
        fr: 'Sessions données par un formateur du réseau, sur celles dont le formateur est connu.',
        en: 'Sessions given by a trainer of the network, over those whose trainer is known.',
      },
    }),
  ],
});
