import { Args, Ctx, FieldResolver, Resolver, Root, type ClassType } from 'type-graphql';
import type { Connection } from '../common/connection';
import { doc } from '../common/describe';
import type { RequestContext } from '../context';
import { FederationType, RegionType } from '../network/territory.types';
import { EventConnection, type EventType } from './event.type';
import { PartnerConnection, type PartnerType } from './partner.type';
import {
  EventPageArgs,
  eventFilter,
  PartnerPageArgs,
  partnerFilter,
  PublicationPageArgs,
  publicationFilter,
} from './public-lists.args';
import { PublicationConnection, type PublicationType } from './publication.type';
import { partnerRow, publicationRow } from './report-rows';
import { eventRow } from './row-rows';
import { pageOfRows } from './rows-of';

/** The same lists for the federation and for a region: what the network did and wrote, and who supports it, is public. */
function publicLists<Parent extends FederationType | RegionType>(type: ClassType<Parent>, fr: string, en: string) {
  @Resolver(() => type)
  class PublicLists {
    @FieldResolver(() => EventConnection, doc(`Événements ${fr}. Publics.`, `Events ${en}. Public.`))
    events(
      @Root() territory: FederationType | RegionType,
      @Args(() => EventPageArgs) args: EventPageArgs,
      @Ctx() context: RequestContext,
    ): Promise<Connection<EventType>> {
      return pageOfRows(context, territory.ref, { dataset: 'EVENTS', filter: eventFilter(args) }, args, eventRow);
    }

    @FieldResolver(() => PublicationConnection, doc(`Publications ${fr}. Publiques.`, `Publications ${en}. Public.`))
    publications(
      @Root() territory: FederationType | RegionType,
      @Args(() => PublicationPageArgs) args: PublicationPageArgs,
      @Ctx() context: RequestContext,
    ): Promise<Connection<PublicationType>> {
      const what = { dataset: 'PUBLICATIONS', filter: publicationFilter(args) } as const;
      return pageOfRows(context, territory.ref, what, args, publicationRow);
    }

    @FieldResolver(
      () => PartnerConnection,
      doc(
        `Partenariats ${fr}, un par partenaire, objet et délégation, comme les fichiers les tiennent : qui soutient deux délégations y est deux fois. PARTNERS_COUNT, et le rapport annuel, comptent chaque organisation une fois. Publics, sauf leurs montants.`,
        `Partnerships ${en}, one for each partner, purpose and delegation, as files hold them: who supports two delegations is in it twice. PARTNERS_COUNT, and the annual report, count each organisation once. Public, but for their amounts.`,
      ),
    )
    partners(
      @Root() territory: FederationType | RegionType,
      @Args(() => PartnerPageArgs) args: PartnerPageArgs,
      @Ctx() context: RequestContext,
    ): Promise<Connection<PartnerType>> {
      return pageOfRows(context, territory.ref, { dataset: 'PARTNERS', filter: partnerFilter(args) }, args, partnerRow);
    }
  }
  return PublicLists;
}

export const PUBLIC_LIST_RESOLVERS = [
  publicLists(FederationType, 'de toutes les régions, et du siège', 'of every region, and of the national office'),
  publicLists(RegionType, 'de la région', 'of the region'),
];
