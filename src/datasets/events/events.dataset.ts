import { declareDataset } from '../dataset';
import { indicator } from '../indicator';
import { count, countWhere, distinct, sum } from '../measure';
import { isCode } from '../predicate';
import { eventsColumns } from './events.columns';

const WORKING_GROUP = isCode('type', 'GROUPE_DE_TRAVAIL');

export const events = declareDataset({
  code: 'EVENTS',
  fileName: 'evenements',
  table: 'events',
  label: 'Événements',
  summary: { fr: 'Vie du réseau.', en: 'The life of the network.' },
  description: { fr: 'La vie du réseau : ses rencontres de l’année.', en: 'The life of the network: its meetings.' },
  columns: eventsColumns,
  keys: [{ columns: ['type', 'intitule', 'date'], when: null }],
  dimensionColumns: { KIND: 'type', PROGRAMME: 'programme', THEME: 'thematique', AXIS: 'axe' },
  namesAdherent: false,
  isPublic: true,
  nothingToReportAllowed: true,
  indicators: [
    indicator('EVENTS_HELD', {
      label: 'Événements du réseau',
      unit: 'COUNT',
      measure: count(),
      description: { fr: 'Événements tenus.', en: 'Events held.' },
    }),
    indicator('EVENTS_PARTICIPANTS', {
      label: 'Participants aux événements',
      unit: 'PEOPLE',
      measure: sum('participants'),
      description: { fr: 'Participants, événement par événement.', en: 'Participants, event by event.' },
    }),
    indicator('EVENTS_ADHERENTS_PRESENT', {
      label: 'Adhérents présents',
      unit: 'COUNT',
      measure: sum('adherents_presents'),
      description: {
        fr: 'Adhérents présents aux événements ; un adhérent présent deux fois compte deux fois.',
        en: 'Adherents present at events; one that came twice counts twice.',
      },
    }),
    indicator('EVENTS_HOURS', {
      label: 'Durée des événements',
      unit: 'HOURS',
      measure: sum('duree_heures'),
      description: { fr: 'Heures qu’ont duré les événements.', en: 'Hours that events lasted.' },
    }),
    indicator('WORKING_GROUPS', {
      label: 'Groupes de travail',
      unit: 'COUNT',
      measure: distinct('intitule', WORKING_GROUP),
      description: {
        fr: 'Groupes de travail actifs dans l’année ; un groupe est un intitulé, quel que soit le nombre de ses réunions.',
        en: 'Working groups active in the year; a group is a title, however often it met.',
      },
    }),
    indicator('WORKING_GROUP_MEETINGS', {
      label: 'Réunions des groupes de travail',
      unit: 'COUNT',
      measure: countWhere(WORKING_GROUP),
      description: { fr: 'Réunions tenues par les groupes de travail.', en: 'Meetings held by working groups.' },
    }),
  ],
});
