import { Arg, Args, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { readContent } from '../../releases/release.repository';
import { frozenFiguresAsked, times } from '../common/cost';
import { doc } from '../common/describe';
import type { RequestContext } from '../context';
import { ReleaseFigureType } from './release-content.types';
import { ReleaseListsType } from './release-lists.types';
import { frozenFigureRow, frozenListsRow, frozenSeriesRow } from './release-rows';
import { frozenTerritory, ReleaseFiguresArgs } from './release.args';
import { ReleaseSeriesType } from './release-series.types';
import { ReleaseType } from './release.types';

/** What reports of the year are made of, beside its figures. */
@Resolver(() => ReleaseType)
export class ReleaseReportResolver {
  @FieldResolver(
    () => [String],
    doc(
      'Noms des régions, d’alors. Null si la version a été figée avant qu’ils n’y soient.',
      'Names of the regions, as they were. Null in a release frozen before they were in it.',
      { nullable: true, complexity: 1 },
    ),
  )
  async regionNames(
    @Root() { uid }: ReleaseType,
    @Ctx() { database }: RequestContext,
  ): Promise<readonly string[] | null> {
    const { report } = await readContent(database.read, uid);
    return report?.regions.map(({ name }) => name) ?? null;
  }

  @FieldResolver(
    () => [ReleaseFigureType],
    doc(
      'Les chiffres de la fédération et des régions dont rien n’était connu, avec qui avait rendu compte. Null si la version a été figée avant que les rapports ne s’en fassent entiers.',
      'Figures of the federation and the regions that nothing was known of, with who had reported. Null in a release frozen before whole reports were made of them.',
      { nullable: true, complexity: frozenFiguresAsked },
    ),
  )
  async unknownFigures(
    @Root() { uid }: ReleaseType,
    @Args(() => ReleaseFiguresArgs) { territories, indicators }: ReleaseFiguresArgs,
    @Ctx() { database }: RequestContext,
  ): Promise<ReleaseFigureType[] | null> {
    const { report } = await readContent(database.read, uid);
    const wanted = territories == null ? null : new Set(territories.map(frozenTerritory));
    if (report === undefined) return null;
    return report.unknown
      .filter((figure) => wanted === null || wanted.has(figure.territory))
      .filter((figure) => indicators == null || indicators.includes(figure.indicator))
      .map(frozenFigureRow);
  }

  @FieldResolver(
    () => [ReleaseSeriesType],
    doc(
      'Les chiffres d’un territoire au fil des années, quand plus d’une était connue : la fédération, ou une région ; rien de tout autre. Null si la version a été figée avant qu’elles n’y soient.',
      'Figures of a territory over the years, where more than one was known: the federation, or a region; nothing of any other. Null in a release frozen before they were in it.',
      { nullable: true, complexity: times(60) },
    ),
  )
  async series(
    @Arg('territory', () => ID, doc('La fédération, ou une région.', 'The federation, or a region.')) territory: string,
    @Root() { uid }: ReleaseType,
    @Ctx() { database, marks }: RequestContext,
  ): Promise<ReleaseSeriesType[] | null> {
    const { report } = await readContent(database.read, uid);
    const own = report?.series.filter((each) => each.territory === frozenTerritory(territory));
    for (const { points } of own ?? []) marks.on(points);
    return own?.map(frozenSeriesRow) ?? null;
  }

  @FieldResolver(
    () => ReleaseListsType,
    doc(
      'Les listes publiques d’un territoire : la fédération, ou une région ; vides de tout autre. Null si la version a été figée avant qu’elles n’y soient.',
      'The public lists of a territory: the federation, or a region; empty of any other. Null in a release frozen before they were in it.',
      { nullable: true },
    ),
  )
  async lists(
    @Arg('territory', () => ID, doc('La fédération, ou une région.', 'The federation, or a region.')) territory: string,
    @Root() { uid }: ReleaseType,
    @Ctx() { database, marks }: RequestContext,
  ): Promise<ReleaseListsType | null> {
    const { report } = await readContent(database.read, uid);
    if (report === undefined) return null;
    const row = frozenListsRow(report, frozenTerritory(territory));
    for (const list of [row.events, row.publications, row.partners, row.newcomers, row.leavers]) marks.on(list);
    return row;
  }
}
