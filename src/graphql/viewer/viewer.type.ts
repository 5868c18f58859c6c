import { Field } from 'type-graphql';
import { ROLES, type Role } from '../../kernel/codes';
import { doc } from '../common/doc';
import { enumType } from '../common/enum-type';
import { outputType } from '../common/output-type';

export const RoleEnum = enumType('Role', ROLES, ['Ce au titre de quoi l’on demande.', 'In which capacity one asks.'], {
  PUBLIC: [
    'Non connecté : chiffres, annuaire des adhérents sans contacts, données de référence.',
    'Not signed in: aggregates, the directory of adherents without contacts, reference data.',
  ],
  ANALYST: ['Lit aussi les lignes et les contacts, partout.', 'Reads rows and contacts too, everywhere.'],
  CONTRIBUTOR: [
    'Remet les jeux de données de ses régions, et les lit.',
    'Hands in datasets of their own regions, and reads those.',
  ],
  PUBLISHER: ['Publie et retire ; le siège.', 'Publishes and withdraws; the national office.'],
  ADMIN: ['Administre la plateforme.', 'Administers the platform.'],
});

@outputType('Viewer', 'Qui demande, et à quel titre.', 'Who is asking, and what for.')
export class ViewerType {
  @Field(() => RoleEnum, doc('Rôle.', 'Role.'))
  role: Role;

  @Field(
    () => String,
    doc('Nom que porte le jeton ; null pour le public.', 'Name that the token carries; null for the public.', {
      nullable: true,
    }),
  )
  name: string | null;

  readonly regionCodes: readonly string[];
}
