import { Field, InputType } from 'type-graphql';
import type { StructureType } from '../../kernel/codes';
import { doc } from '../common/doc';
import { StructureTypeEnum } from './structure-type.enum';

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
    () => String,
    doc(
      'Partie du nom ou de la ville, 200 caractères au plus ; accents et casse ne comptent pas.',
      'Part of the name or the city, 200 characters at most; accents and case do not matter.',
      { nullable: true },
    ),
  )
  search?: string | null;
}
