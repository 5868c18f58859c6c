import { Args, Ctx, FieldResolver, Resolver, Root, type ClassType } from 'type-graphql';
import type { Connection } from '../common/connection';
import { doc } from '../common/doc';
import type { RequestContext } from '../context';
import { FederationType } from '../network/federation.type';
import { RegionType } from '../network/region.type';
import { EventPageArgs } from './event.args';
import { EventConnection, type EventType } from './event.type';
import { eventRow } from './row-rows';
import { pageOfRows } from './rows-of';

/** The same list for the federation and for a region: the life of the network is public. */
function eventList<Parent extends FederationType | RegionType>(type: ClassType<Parent>, fr: string, en: string) {
  @Resolver(() => type)
  class EventList {
    @FieldResolver(() => EventConnection, doc(fr, en))
    events(
      @Root() territory: FederationType | RegionType,
      @Args(() => EventPageArgs) args: EventPageArgs,
      @Ctx() context: RequestContext,
    ): Promise<Connection<EventType>> {
      const flag = args.highlightsOnly ? 'fait_marquant' : null;
      return pageOfRows(context, territory.ref, { dataset: 'EVENTS', flag }, args, eventRow);
    }
  }
  return EventList;
}

export const EVENT_LIST_RESOLVERS = [
  eventList(
    FederationType,
    'Événements de toutes les régions, et du siège. Publics.',
    'Events of every region, and of the national office. Public.',
  ),
  eventList(RegionType, 'Événements de la région. Publics.', 'Events of the region. Public.'),
];
