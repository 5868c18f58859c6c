import { DATASETS } from '../../datasets/registry';
import { enumType } from '../common/enum-type';

export const DatasetCodeEnum = enumType<string>(
  'DatasetCode',
  DATASETS.map(({ code }) => code),
  ['Jeux de données que les régions remettent.', 'Datasets that regions hand in.'],
  Object.fromEntries(DATASETS.map(({ code, summary: { fr, en } }) => [code, [fr, en]])),
);
