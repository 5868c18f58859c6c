import { Field, InputType, ArgsType, Int } from 'type-graphql';
import { ADHERENT_ORDERS, type StructureType, type AdherentOrder } from '../../kernel/codes';
import { PageArgs } from '../common/connection';
import { enumType, doc } from '../common/describe';
import { StructureTypeEnum } from '../enums/structure-type.enum';

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

@InputType(
  'AdherentFilter',
  doc(
    'Filtre d’une liste d’adhérents : tous les critères à la fois. Null et absent veulent dire la même chose.',
    'Filter of a list of adherents: all criteria at once. Null and absent mean the same.',
  ),
)
export class AdherentFilter {
  @Field(
    () => [StructureTypeEnum],
    doc('Porte au moins un de ces types.', 'Runs at least one of these.', { nullable: true }),
  )
  structureTypes?: StructureType[] | null;

  @Field(
    () => [String],
    doc(
      'Codes de régions ; une région inconnue ne correspond à rien.',
      'Region slugs; an unknown one matches nothing.',
      {
        nullable: true,
      },
    ),
  )
  regions?: string[] | null;

  @Field(
    () => [String],
    doc(
      'Codes INSEE de départements ; un code inconnu ne correspond à rien.',
      'INSEE codes of departments; an unknown one matches nothing.',
      {
        nullable: true,
      },
    ),
  )
  departments?: string[] | null;

  @Field(
    () => [String],
    doc(
      'Codes de programmes : qui a pris part à l’un d’eux, l’année du registre demandé, ou n’importe laquelle si aucune ne l’est ; ce qui n’est que prévu ne compte pas. Un code inconnu ne correspond à rien.',
      'Codes of programmes: who took part in one of them, in the year of the register asked for, or in any where none is; what is only planned does not count. An unknown code matches nothing.',
      { nullable: true },
    ),
  )
  programmes?: string[] | null;

  @Field(
    () => String,
    doc(
      'Partie du nom ou de la ville, 200 caractères au plus ; accents et casse ne comptent pas.',
      'Part of the name or the city, 200 characters at most; accents and case do not matter.',
      { nullable: true },
    ),
  )
  search?: string | null;

  @Field(
    () => Int,
    doc(
      'Adhérents depuis cette année-là au plus tôt ; qui n’a pas d’année connue n’y est pas.',
      'Adherents since that year at the earliest; those without a known year are left out.',
      { nullable: true },
    ),
  )
  memberSinceFrom?: number | null;

  @Field(
    () => Int,
    doc(
      'Adhérents depuis cette année-là au plus tard ; qui n’a pas d’année connue n’y est pas.',
      'Adherents since that year at the latest; those without a known year are left out.',
      { nullable: true },
    ),
  )
  memberSinceTo?: number | null;
}

@ArgsType()
export class AdherentArgs extends PageArgs {
  @Field(
    () => Int,
    doc(
      'Ceux du registre de cette année ; absente : le dernier registre de chaque région, et ceux que l’on connaît autrement.',
      'Those in the registers of that year; when left out: each region’s latest register, and those known otherwise.',
      { nullable: true },
    ),
  )
  year?: number | null;

  @Field(() => AdherentFilter, doc('Critères.', 'Criteria.', { nullable: true }))
  filter?: AdherentFilter | null;

  @Field(
    () => AdherentOrderEnum,
    doc('Ordre ; par nom si absent.', 'Order; by name when left out.', { nullable: true }),
  )
  orderBy?: AdherentOrder | null;
}
