import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import {
  countAnnouncements,
  countMoves,
  pageOfAnnouncements,
  pageOfMoves,
  type AnnouncementFilter,
  type MoveFilter,
  type MovePosition,
} from '../../announcements/read-announcements';
import { causesOf } from '../../announcements/words';
import { indicators } from '../../datasets/catalogue';
import { regionRef, territoryKey, territoryOf } from '../../kernel/territory';
import { PageArgs, type Connection } from '../common/connection';
import { times } from '../common/cost';
import { Cursors } from '../common/cursor';
import { doc } from '../common/describe';
import { askedPage, connection, sidesOf } from '../common/page';
import { yearOrNull } from '../common/year.args';
import type { RequestContext } from '../context';
import { regionOrNull, territoryRow } from '../network/territory-rows';
import { RegionType, TerritoryType } from '../network/territory.types';
import { indicatorRowOf } from '../reference/indicator.resolver';
import { IndicatorType } from '../reference/indicator.type';
import { announcementRow, isTold, moveRow, placesOf } from './announcement.rows';
import {
  AnnouncementArgs,
  AnnouncementConnection,
  AnnouncementType,
  FigureMoveArgs,
  FigureMoveConnection,
  FigureMoveType,
} from './announcement.types';

@Resolver(() => AnnouncementType)
export class AnnouncementResolver {
  @Query(
    () => AnnouncementConnection,
    doc(
      'Ce qui a été publié, retiré, figé ou décidé, le dernier d’abord, tel que le public le voit, qui que l’on soit.',
      'What was published, withdrawn, frozen or decided, the latest first, as the public sees it, whoever asks.',
    ),
  )
  async announcements(
    @Args(() => AnnouncementArgs) { kinds, dataset, region, year, ...page }: AnnouncementArgs,
    @Ctx() { database, network, marks, announced }: RequestContext,
  ): Promise<Connection<AnnouncementType>> {
    const filter: AnnouncementFilter = {
      kinds: kinds ?? null,
      dataset: dataset ?? null,
      region: region ?? null,
      year: yearOrNull(year),
    };
    const asked = askedPage(page);
    const cursors = new Cursors(['announcements', filter], ['number']);
    const [from = null] = (cursors.read(asked.cursor) ?? []) as readonly number[];
    await announced();
    const { size, backwards } = asked;
    const [found, totalCount] = await Promise.all([
      pageOfAnnouncements(database.read, filter, { from, most: size + 1, backwards }),
      countAnnouncements(database.read, filter),
    ]);
    return connection({
      items: marks.on(backwards ? found.slice(-size) : found.slice(0, size)),
      nodeOf: (act) => announcementRow(act, network),
      positionOf: ({ id }) => [id],
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
  region(@Root() { act }: AnnouncementType, @Ctx() context: RequestContext): RegionType | null {
    return regionOrNull(context, act.region);
  }

  @FieldResolver(
    () => FigureMoveConnection,
    doc(
      'Les chiffres que le public a vus bouger de ce geste, la fédération d’abord.',
      'The figures that the public saw move by it, the federation first.',
    ),
  )
  async moves(
    @Root() { act }: AnnouncementType,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Promise<FigureMoveType>>> {
    const { loaders, network } = context;
    const asked = askedPage(args);
    const cursors = new Cursors(['moves', act.uid], ['number']);
    const [from = null] = (cursors.read(asked.cursor) ?? []) as readonly number[];
    const all = (await loaders.movesOfBatch.load(act.batch)).filter(
      (move) => isTold(move, network) && causesOf(move, [act], network).length > 0,
    );
    const { size, backwards } = asked;
    const rest = from === null ? all : all.filter(({ id }) => (backwards ? id < from : id > from));
    return connection({
      items: backwards ? rest.slice(-size) : rest.slice(0, size),
      nodeOf: (kept) => moveRow(context, kept),
      positionOf: ({ id }) => [id],
      cursors,
      ...sidesOf(asked, rest.length > size),
      totalCount: all.length,
    });
  }
}

@Resolver(() => FigureMoveType)
export class FigureMoveResolver {
  @Query(
    () => FigureMoveConnection,
    doc(
      'Les chiffres que le public voit autrement qu’avant, les derniers d’abord, et les gestes qui en sont la cause, qui que l’on soit.',
      'The figures that the public sees otherwise than before, the latest first, and the acts that caused it, whoever asks.',
    ),
  )
  async figureMoves(
    @Args(() => FigureMoveArgs) { indicator, region, year, ...page }: FigureMoveArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Promise<FigureMoveType>>> {
    const { database, network } = context;
    const places = placesOf(network);
    const place = region == null ? null : territoryKey(regionRef(region));
    const filter: MoveFilter = {
      indicators: indicator == null ? indicators.map(({ code }) => code) : [indicator],
      territories: place === null ? places : [place],
      year: yearOrNull(year),
    };
    const asked = askedPage(page);
    const cursors = new Cursors(['figureMoves', indicator ?? null, place, filter.year], ['number', 'number']);
    const from = cursors.read(asked.cursor) as MovePosition | null;
    await context.announced();
    const { size, backwards } = asked;
    const [found, totalCount] =
      place !== null && !places.includes(place)
        ? [[], 0]
        : await Promise.all([
            pageOfMoves(database.read, filter, { from, most: size + 1, backwards }),
            countMoves(database.read, filter),
          ]);
    return connection({
      items: backwards ? found.slice(-size) : found.slice(0, size),
      nodeOf: (kept) => moveRow(context, kept),
      positionOf: ({ batch, id }) => [batch, id],
      cursors,
      ...sidesOf(asked, found.length > size),
      totalCount,
    });
  }

  @FieldResolver(() => IndicatorType, doc('Indicateur.', 'Indicator.'))
  indicator(@Root() { kept }: FigureMoveType): IndicatorType {
    return indicatorRowOf(kept.indicator);
  }

  @FieldResolver(() => TerritoryType, doc('Territoire du chiffre.', 'Territory of the figure.'))
  territory(@Root() { kept }: FigureMoveType, @Ctx() context: RequestContext) {
    return territoryRow(context, territoryOf(kept.territory));
  }

  @FieldResolver(
    () => [AnnouncementType],
    doc(
      'Les gestes qui peuvent l’avoir fait bouger. Sans aucun, le catalogue ou un rapport transcrit a changé.',
      'The acts that can have moved it. With none, the catalogue or a transcribed report has changed.',
      { complexity: times(3) },
    ),
  )
  async causes(
    @Root() { kept }: FigureMoveType,
    @Ctx() { loaders, network }: RequestContext,
  ): Promise<readonly AnnouncementType[]> {
    const acts = await loaders.actsOfBatch.load(kept.batch);
    return causesOf(kept, acts, network).map((act) => announcementRow(act, network));
  }
}
