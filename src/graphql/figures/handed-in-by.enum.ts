import { HANDED_IN_BY } from '../../submissions/collection-plan';
import { enumType } from '../common/enum-type';

export const HandedInByEnum = enumType(
  'HandedInBy',
  HANDED_IN_BY,
  ['De qui un jeu de données est attendu.', 'Whom a dataset is expected from.'],
  {
    REGIONS: ['De chaque délégation.', 'Each region.'],
    OFFICE: [
      'Du siège seul, pour un service rendu nationalement.',
      'The national office alone, for a service that is run nationally.',
    ],
  },
);
