import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { keyOf } from '../../kernel/global-id';
import { doc } from '../common/describe';
import { Keepable } from '../common/keepable';
import type { RequestContext } from '../context';
import { AdherentType } from './adherent.types';
import { DepartmentType, RegionType } from './territory.types';
import { adherentOrNull, departmentOrNull, regionOrNull } from './territory-rows';

@Resolver(() => AdherentType)
export class AdherentResolver {
  @Keepable()
  @Query(
    () => AdherentType,
    doc(
      'Un adhérent par son identifiant ; null si l’identifiant ne mène à aucun.',
      'An adherent by its id; null when the id leads to none.',
      { nullable: true },
    ),
  )
  adherent(
    @Arg('id', () => ID, doc('Identifiant global.', 'Global id.')) id: string,
    @Ctx() context: RequestContext,
  ): Promise<AdherentType | null> {
    return adherentOrNull(context, keyOf('Adherent', id));
  }

  @FieldResolver(
    () => RegionType,
    doc(
      'Sa délégation ; null hors de toute délégation : il compte tout de même au niveau national.',
      'Null for an adherent outside every regional delegation: it counts nationally all the same.',
      { nullable: true },
    ),
  )
  region(@Root() adherent: AdherentType, @Ctx() context: RequestContext): RegionType | null {
    return regionOrNull(context, adherent.regionCode);
  }

  @FieldResolver(
    () => DepartmentType,
    doc('Son département ; null s’il est inconnu.', 'Its department; null when unknown.', { nullable: true }),
  )
  department(@Root() adherent: AdherentType, @Ctx() context: RequestContext): DepartmentType | null {
    return departmentOrNull(context, adherent.departmentCode);
  }
}
