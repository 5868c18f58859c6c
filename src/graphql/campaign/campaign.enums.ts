import { DATASET_STATES } from '../../campaign/dataset-state';
import { enumType } from '../common/describe';

export const DatasetStateEnum = enumType(
  'DatasetState',
  DATASET_STATES,
  ['Où en est le jeu de données d’une région.', 'How far a region has come with a dataset.'],
  {
    NOTHING: ['Rien n’a été remis.', 'Nothing was submitted.'],
    RECEIVED: ['Remis, puis retiré : rien n’en tient.', 'Submitted, and withdrawn: nothing of it stands.'],
    INVALID: ['Remis, avec des erreurs.', 'Submitted, with errors.'],
    VALID: ['Contrôlé, attend le siège.', 'Checked, waits for the national office.'],
    PUBLISHED: ['Publié.', 'Published.'],
  },
);
