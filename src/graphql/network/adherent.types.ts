import { Field, Int } from 'type-graphql';
import type { StructureType } from '../../kernel/codes';
import type { TerritoryRef } from '../../kernel/territory';
import { connectionOf } from '../common/connection';
import { doc, outputType } from '../common/describe';
import { NodeType } from '../common/node.type';
import { StructureTypeEnum } from '../enums/structure-type.enum';
import { TerritoryType } from './territory.types';

@outputType(
  'Adherent',
  'Une structure adhérente de la fédération.',
  'A structure that is an adherent of the federation.',
  [NodeType, TerritoryType],
)
export class AdherentType implements NodeType, TerritoryType {
  readonly __typename: 'Adherent';
  readonly ref: TerritoryRef;
  id: string;
  name: string;

  @Field(() => String, doc('SIRET à 14 chiffres, s’il est connu.', 'SIRET, 14 digits, when known.', { nullable: true }))
  siret: string | null;

  @Field(() => StructureTypeEnum, doc('Ce au titre de quoi elle est comptée.', 'What it is counted as.'))
  structureType: StructureType;

  @Field(
    () => [StructureTypeEnum],
    doc('Tout ce qu’elle porte, le type principal compris.', 'Everything that it runs, the main one included.'),
  )
  structureTypes: readonly StructureType[];

  @Field(() => String, doc('Ville.', 'City.', { nullable: true }))
  city: string | null;

  @Field(() => String, doc('Code postal.', 'Postal code.', { nullable: true }))
  postalCode: string | null;

  @Field(() => Int, doc('Année d’adhésion.', 'Year of joining.', { nullable: true }))
  memberSince: number | null;

  @Field(() => String, doc('Adresse postale de la structure.', 'Postal address of the structure.', { nullable: true }))
  address: string | null;

  @Field(
    () => String,
    doc(
      'Téléphone de la structure. Comme le courriel, pour les lecteurs qui y ont droit ; null pour les autres, sans erreur.',
      'Telephone. Contacts are for ANALYST, PUBLISHER and ADMIN, and CONTRIBUTOR in the own regions; null for anyone else, without an error.',
      { nullable: true },
    ),
  )
  phone: string | null;

  @Field(
    () => String,
    doc('Courriel de la structure ; voir phone.', 'E-mail address of the structure; see phone.', { nullable: true }),
  )
  email: string | null;

  @Field(() => Boolean, doc('Inventée, pour la démonstration.', 'Invented, for demonstration.'))
  demonstration: boolean;

  /** Slug of its delegation; null when outside every delegation. */
  readonly regionCode: string | null;
  /** INSEE code; null when unknown. */
  readonly departmentCode: string | null;
}

export const AdherentConnection = connectionOf('Adherent', () => AdherentType, 'la liste des adhérents', 'adherents');
