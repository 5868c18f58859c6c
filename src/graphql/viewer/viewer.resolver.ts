import { Field, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { ROLES, type Role } from '../../kernel/codes';
import { REGION_COUNT, times } from '../common/cost';
import { doc, enumType, outputType } from '../common/describe';
import type { RequestContext } from '../context';
import { regionRow } from '../network/territory-rows';
import { RegionType } from '../network/territory.types';

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

@Resolver(() => ViewerType)
export class ViewerResolver {
  @Query(() => ViewerType, doc('Qui demande, et à quel titre.', 'Who is asking, and what for.'))
  viewer(@Ctx() { actor }: RequestContext): ViewerType {
    return { role: actor.role, name: actor.name, regionCodes: actor.regions };
  }

  @FieldResolver(
    () => [RegionType],
    doc('Régions que porte le jeton.', 'Regions that the token carries.', { complexity: times(REGION_COUNT) }),
  )
  regions(@Root() viewer: ViewerType, @Ctx() { network }: RequestContext): RegionType[] {
    return network.regions.filter(({ code }) => viewer.regionCodes.includes(code)).map(regionRow);
  }
}
