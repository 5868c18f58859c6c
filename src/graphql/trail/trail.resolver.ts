import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { requireAnyRight, rowScope } from '../../access/rights';
import { DATASETS } from '../../datasets/registry';
import { dayAfter, dayStart } from '../../kernel/day-start';
import { FEDERATION_PROFILE } from '../../kernel/federation/federation';
import { globalId } from '../../kernel/global-id';
import {
  countTrail,
  pageOfTrail,
  positionOf,
  type TrailEntry,
  type TrailFilter,
  type TrailPosition,
} from '../../submissions/trail';
import type { Connection } from '../common/connection';
import { Cursors } from '../common/cursor';
import { doc } from '../common/describe';
import { askedPage, connection, sidesOf } from '../common/page';
import { searchText } from '../common/search-text';
import { yearOrNull } from '../common/year.args';
import type { RequestContext } from '../context';
import { RegionType } from '../network/territory.types';
import { regionOrNull } from '../network/territory-rows';
import { aboutOf } from './about';
import { TrailArgs } from './trail.args';
import { TRAIL_ACTS, TrailConnection, TrailEntryType } from './trail.types';

@Resolver(() => TrailEntryType)
export class TrailResolver {
  @Query(
    () => TrailConnection,
    doc(
      'Le journal, du plus récent au plus ancien : tout, pour le siège ; pour qui remet des données, ce qui touche ses régions.',
      'The trail, the latest first: all of it for publishers; for contributors, what touches their regions.',
    ),
  )
  async trail(
    @Args(() => TrailArgs) args: TrailArgs,
    @Ctx() { actor, database, network, marks }: RequestContext,
  ): Promise<Connection<TrailEntryType>> {
    requireAnyRight(actor, 'readTrail');
    const filter = filterOf(args);
    const asked = askedPage(args);
    const { size, backwards } = asked;
    const cursors = new Cursors(['trail', filter], ['string', 'number', 'number']);
    const from = cursors.read(asked.cursor) as TrailPosition | null;
    const scope = rowScope(actor, 'readTrail');
    const [found, totalCount] = await Promise.all([
      pageOfTrail(database.read, scope, filter, from, size + 1, backwards),
      countTrail(database.read, scope, filter),
    ]);
    const items = marks.on(backwards ? found.slice(-size) : found.slice(0, size));
    const about = await aboutOf(database.read, network, items);
    return connection({
      items: items.map((entry, index) => ({ entry, about: about[index] ?? '' })),
      nodeOf: ({ entry, about: words }) => rowOf(entry, words),
      positionOf: ({ entry }) => positionOf(entry),
      cursors,
      ...sidesOf(asked, found.length > size),
      totalCount,
    });
  }

  @FieldResolver(
    () => RegionType,
    doc(
      'La région ; null pour ce qui n’est d’aucune, ou de toutes.',
      'The region; null for what is of none, or of all.',
      { nullable: true },
    ),
  )
  region(@Root() { regionCode }: TrailEntryType, @Ctx() context: RequestContext): RegionType | null {
    return regionOrNull(context, regionCode);
  }
}

const dayOf = (date: Date): string => date.toISOString().slice(0, 10);
const begins = (day: string): string => dayStart(day, FEDERATION_PROFILE.timeZone).toISOString();

const filterOf = ({ who, act, region, year, since, until }: TrailArgs): TrailFilter => ({
  who: searchText(who),
  action: act ?? null,
  region: region ?? null,
  year: yearOrNull(year),
  since: since == null ? null : begins(dayOf(since)),
  before: until == null ? null : begins(dayAfter(dayOf(until))),
});

function rowOf(entry: TrailEntry, about: string): TrailEntryType {
  const { at, actor, role, token, account, action, region, year, reason, dataset, submissionUid, demonstration } =
    entry;
  return {
    at: new Date(at),
    actor,
    role,
    token,
    account,
    act: action,
    actLabel: TRAIL_ACTS[action][0],
    about,
    // A federation’s own may be declared no more.
    dataset: DATASETS.some(({ code }) => code === dataset) ? dataset : null,
    year,
    submissionId: submissionUid === null ? null : globalId('Submission', submissionUid),
    reason,
    demonstration,
    regionCode: region,
  };
}
