import { ADHERENT_ORDERS } from '../../kernel/codes';
import { enumType } from '../common/enum-type';

export const AdherentOrderEnum = enumType(
  'AdherentOrder',
  ADHERENT_ORDERS,
  ['Ordre d’une liste d’adhérents.', 'Order of a list of adherents.'],
  {
    NAME: ['Par nom, accents et casse à part.', 'By name, accents and case aside.'],
    CITY: ['Par ville, puis par nom ; sans ville à la fin.', 'By city, then by name; without a city last.'],
    MEMBER_SINCE: ['Par année d’adhésion, les plus anciens d’abord.', 'By year of joining, the oldest first.'],
  },
);
