import { FORMATION_KINDS } from '../../kernel/codes';
import { enumType } from '../common/enum-type';

export const FormationKindEnum = enumType(
  'FormationKind',
  FORMATION_KINDS,
  ['Nature d’une formation.', 'Kind of a training session.'],
  {
    INTRA: ['Pour un seul adhérent, chez lui.', 'For one adherent, on its premises.'],
    INTER: ['Ouverte à plusieurs adhérents.', 'Open to several adherents.'],
    SERVICE: ['Prestation.', 'Given as a service.'],
  },
);
