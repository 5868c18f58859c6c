import { declareDataset } from '../dataset';
import { any, filled } from '../predicate';
import { programmesColumns } from './programmes.columns';
import { programmesIndicators } from './programmes.indicators';

export const programmes = declareDataset({
  code: 'PROGRAMMES',
  fileName: 'programmes',
  table: 'programme_participations',
  label: 'Programmes',
  summary: { fr: 'Participations aux programmes.', en: 'Who took part in which programme.' },
  description: {
    fr: 'Qui a pris part à quel programme, outil ou dispositif du réseau.',
    en: 'Who took part in which programme, tool or scheme of the network.',
  },
  columns: programmesColumns,
  keys: [{ columns: ['programme', 'action', 'adherent', 'date'], when: any(filled('adherent'), filled('date')) }],
  dimensionColumns: { PROGRAMME: 'programme', AUDIENCE: 'beneficiaires' },
  namesAdherent: true,
  nothingToReportAllowed: true,
  indicators: programmesIndicators,
});
