import { declareDataset } from '../dataset';
import { indicator } from '../indicator';
import { count, countWhere, meanDays } from '../measure';
import { filled } from '../predicate';
import { notBefore } from '../rules';
import { legalRequestsColumns } from './legal-requests.columns';

export const legalRequests = declareDataset({
  code: 'LEGAL_REQUESTS',
  fileName: 'sollicitations_juridiques',
  table: 'legal_requests',
  label: 'Sollicitations juridiques',
  summary: { fr: 'Sollicitations juridiques.', en: 'Questions put to the lawyers.' },
  description: {
    fr: 'Les questions posées aux juristes dans l’année.',
    en: 'Questions put to the lawyers in the year.',
  },
  columns: legalRequestsColumns,
  keys: [{ columns: ['reference'], when: filled('reference') }],
  rules: [notBefore('repondue_le', 'recue_le')],
  dimensionColumns: { THEME: 'thematique', CHANNEL: 'canal', REQUESTER: 'demandeur', LEVEL: 'niveau' },
  namesAdherent: true,
  nothingToReportAllowed: true,
  indicators: [
    indicator('LEGAL_REQUESTS_RECEIVED', {
      label: 'Sollicitations juridiques reçues',
      unit: 'COUNT',
      measure: count(),
      description: { fr: 'Sollicitations reçues dans l’année.', en: 'Requests received in the year.' },
    }),
    indicator('LEGAL_REQUESTS_ANSWERED', {
      label: 'Sollicitations juridiques répondues',
      unit: 'COUNT',
      measure: countWhere(filled('repondue_le'), { needs: 'repondue_le' }),
      description: {
        fr: 'Sollicitations reçues dans l’année qui ont eu une réponse.',
        en: 'Requests received in the year that have been answered.',
      },
    }),
    indicator('LEGAL_REQUESTS_AVERAGE_RESPONSE_DAYS', {
      label: 'Délai moyen de réponse',
      unit: 'DAYS',
      measure: meanDays('recue_le', 'repondue_le'),
      description: {
        fr: 'Jours entiers entre réception et réponse, en moyenne sur les sollicitations répondues.',
        en: 'Whole days from receipt to answer, on average over answered requests.',
      },
    }),
  ],
});
