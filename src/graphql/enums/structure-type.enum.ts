import { STRUCTURE_TYPES } from '../../kernel/codes';
import { enumType } from '../common/describe';

export const StructureTypeEnum = enumType(
  'StructureType',
  STRUCTURE_TYPES,
  ['Types de structure que la fédération compte.', 'Kinds of structure that the federation counts.'],
  {
    AI: ['Association intermédiaire.', 'Intermediary association (SIAE).'],
    ACI: ['Atelier et chantier d’insertion.', 'Workshop and site of insertion (SIAE).'],
    EI: ['Entreprise d’insertion.', 'Insertion enterprise (SIAE).'],
    ETTI: ['Entreprise de travail temporaire d’insertion.', 'Temporary-work agency of insertion (SIAE).'],
    EITI: [
      'Entreprise d’insertion par le travail indépendant.',
      'Enterprise of insertion through self-employment (SIAE).',
    ],
    ETT_ESS: [
      'Entreprise de travail temporaire de l’économie sociale et solidaire.',
      'Temporary-work agency of the social economy.',
    ],
    GES: ['Groupe économique solidaire.', 'Solidarity-based group of enterprises.'],
    EBE: ['Entreprise à but d’emploi.', 'Enterprise for employment (zero long-term unemployment territories).'],
    PROXIM: ['Proxim’Services : services à la personne.', 'Proxim’Services: personal services.'],
    OF: ['Organisme de formation.', 'Training body.'],
    OTHER: ['Autre structure.', 'Any other structure.'],
  },
);
