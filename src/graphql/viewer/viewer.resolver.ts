import { Field, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { accountFor } from '../../accounts/read-accounts';
import type { Role } from '../../kernel/codes';
import { accountRow, AccountType } from '../accounts/account.types';
import { REGION_COUNT, times } from '../common/cost';
import { doc, outputType } from '../common/describe';
import type { RequestContext } from '../context';
import { regionRow } from '../network/territory-rows';
import { RegionType } from '../network/territory.types';
import { RoleEnum } from '../enums/role.enum';

@outputType('Viewer', 'Qui demande, et à quel titre.', 'Who is asking, and what for.')
export class ViewerType {
  @Field(() => RoleEnum, doc('Rôle.', 'Role.'))
  role: Role;

  @Field(
    () => String,
    doc(
      'Nom du compte, ou que porte le jeton ; null pour le public.',
      'Name of the account, or that the token carries; null for the public.',
      {
        nullable: true,
      },
    ),
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
    doc('Régions du compte, ou que porte le jeton.', 'Regions of the account, or that the token carries.', {
      complexity: times(REGION_COUNT),
    }),
  )
  regions(@Root() viewer: ViewerType, @Ctx() { network }: RequestContext): RegionType[] {
    return network.regions.filter(({ code }) => viewer.regionCodes.includes(code)).map(regionRow);
  }

  @FieldResolver(
    () => AccountType,
    doc(
      'Le compte de qui est connecté ; null pour le public et pour un jeton.',
      'The account of whoever is signed in; null for the public and for a token.',
      { nullable: true },
    ),
  )
  async account(@Ctx() { actor, database }: RequestContext): Promise<AccountType | null> {
    const found = actor.account === null ? null : await accountFor(database.read, actor, actor.account);
    return found === null ? null : accountRow(found);
  }
}
