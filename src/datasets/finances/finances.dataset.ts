import { declareDataset } from '../dataset';
import { financesColumns } from './finances.columns';
import { financesIndicators } from './finances.indicators';
import { financesRules } from './finances.rules';

export const finances = declareDataset({
  code: 'FINANCES',
  fileName: 'finances',
  table: 'finance_lines',
  label: 'Finances',
  summary: {
    fr: 'Comptes d’une délégation, ou du siège.',
    en: 'The accounts of a delegation, or of the national office.',
  },
  description: {
    fr: 'Les comptes d’une délégation, ou du siège : produits et charges de l’année, poste par poste.',
    en: 'The accounts of a delegation, or of the national office: income and expenses of the year, by heading.',
  },
  columns: financesColumns,
  keys: [{ columns: ['sens', 'poste', 'intitule', 'financeur', 'statut'], when: null }],
  rules: financesRules,
  dimensionColumns: { NATURE: 'poste', FUNDER: 'financeur' },
  // What a partner gives is not public, by whichever dataset it is asked.
  reservedDimensions: ['FUNDER'],
  namesAdherent: false,
  nothingToReportAllowed: true,
  indicators: financesIndicators,
});
