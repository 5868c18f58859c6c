import { ROLES } from '../../kernel/codes';
import { enumType } from '../common/describe';

export const RoleEnum = enumType('Role', ROLES, ['Ce au titre de quoi l’on demande.', 'In which capacity one asks.'], {
  PUBLIC: [
    'Non connecté : chiffres, annuaire des adhérents sans contacts, données de référence.',
    'Not signed in: aggregates, the directory of adherents without contacts, reference data.',
  ],
  ADHERENT: [
    'Un adhérent : lit ce que lit le public, et ce qui est de lui seul ; répond à l’enquête.',
    'One adherent: reads what the public reads, and what is its own alone; answers the survey.',
  ],
  ANALYST: ['Lit aussi les lignes et les contacts, partout.', 'Reads rows and contacts too, everywhere.'],
  CONTRIBUTOR: [
    'Remet les jeux de données de ses régions, et les lit.',
    'Hands in datasets of their own regions, and reads those.',
  ],
  PUBLISHER: ['Publie et retire ; le siège.', 'Publishes and withdraws; the national office.'],
  ADMIN: ['Administre la plateforme.', 'Administers the platform.'],
});
