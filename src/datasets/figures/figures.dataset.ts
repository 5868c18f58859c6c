import { declareDataset } from '../dataset';
import { figuresColumns } from './figures.columns';
import { figuresFileRules } from './figures.file-rules';
import { figuresRules } from './figures.rules';

export const figures = declareDataset({
  code: 'FIGURES',
  fileName: 'chiffres',
  table: 'declared_figures',
  label: 'Chiffres',
  summary: { fr: 'Totaux déclarés sans lignes.', en: 'Totals declared without rows.' },
  description: {
    fr: 'Des totaux déclarés sans lignes, pour ce qu’une région ne connaît qu’en total. Un chiffre que des lignes donnent n’est jamais pris ici.',
    en: 'Totals declared without rows, for what a region knows only as a total. A figure that rows give is never taken from here.',
  },
  role: { is: 'TOTALS' },
  columns: figuresColumns,
  // Two values for one figure would leave open which of them is declared.
  keys: [{ columns: ['indicateur', 'dimension', 'modalite'], when: null }],
  rules: figuresRules,
  fileRules: figuresFileRules,
  dimensionColumns: {},
  namesAdherent: false,
  nothingToReportAllowed: false,
  indicators: [],
});
