import { Args, ArgsType, Ctx, Field, FieldResolver, Int, Resolver, Root, type ClassType } from 'type-graphql';
import { FIRST_YEAR } from '../../kernel/year';
import { PageArgs, type Connection } from '../common/connection';
import { doc } from '../common/describe';
import type { RequestContext } from '../context';
import { AdherentConnection, type AdherentType } from './adherent.types';
import { leaversOf, newcomersOf } from './movements-of';
import { FederationType, RegionType } from './territory.types';

/** A page of who came or went in one year. */
@ArgsType()
export class MovementArgs extends PageArgs {
  @Field(
    () => Int,
    doc(
      `Année, de ${FIRST_YEAR} à l’an prochain ; absente : celle des chiffres clés demandés sans année.`,
      `Year, ${FIRST_YEAR} to next year; when left out: that of key figures asked without a year.`,
      { nullable: true },
    ),
  )
  year?: number | null;
}

/** The same lists for the federation and for a region: names of adherents are public. */
function movements<Parent extends FederationType | RegionType>(type: ClassType<Parent>) {
  @Resolver(() => type)
  class Movements {
    @FieldResolver(
      () => AdherentConnection,
      doc(
        'Les adhérents entrés dans le réseau dans l’année, par nom : ceux que ses registres donnent et, là où il n’y en a pas, ceux que les rapports nomment. Là où ADHERENTS_JOINED est calculé, ou imprimé d’après une liste, `totalCount` lui est égal ; une liste vide ne dit pas que personne n’est entré, ADHERENTS_JOINED le dit.',
        'Adherents that joined the network in the year, by name: those of its registers and, where there are none, those that reports name. Where ADHERENTS_JOINED is computed, or printed after a list, `totalCount` equals it; an empty list does not say that nobody joined, ADHERENTS_JOINED does.',
      ),
    )
    newcomers(
      @Root() territory: FederationType | RegionType,
      @Args(() => MovementArgs) args: MovementArgs,
      @Ctx() context: RequestContext,
    ): Promise<Connection<AdherentType>> {
      return newcomersOf(context, territory.ref, args);
    }

    @FieldResolver(
      () => AdherentConnection,
      doc(
        'Les adhérents qui ont quitté le réseau dans l’année, par nom, d’après ses registres. Là où ADHERENTS_LEFT est calculé, `totalCount` lui est égal ; une liste vide ne dit pas que personne n’est parti, ADHERENTS_LEFT le dit.',
        'Adherents that left the network in the year, by name, after its registers. Where ADHERENTS_LEFT is computed, `totalCount` equals it; an empty list does not say that nobody left, ADHERENTS_LEFT does.',
      ),
    )
    leavers(
      @Root() territory: FederationType | RegionType,
      @Args(() => MovementArgs) args: MovementArgs,
      @Ctx() context: RequestContext,
    ): Promise<Connection<AdherentType>> {
      return leaversOf(context, territory.ref, args);
    }
  }
  return Movements;
}

export const MOVEMENT_RESOLVERS = [movements(FederationType), movements(RegionType)];
