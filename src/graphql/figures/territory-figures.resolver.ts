import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Int, Resolver, Root } from 'type-graphql';
import type { IndicatorCode } from '../../datasets/catalogue';
import { times, yearsAsked } from '../common/cost';
import { doc } from '../common/describe';
import { Given } from '../common/given';
import { yearOrNull, yearRange } from '../common/year.args';
import type { RequestContext } from '../context';
import { IndicatorCodeEnum } from '../enums/figure.enums';
import { TerritoryType } from '../network/territory.types';
import { FigureType } from './types/figure.types';
import { keyFiguresOf } from './key-figures-of';
import type { KeyFiguresType } from './types/key-figures.types';
import { transcribedFigureRow } from './printed.resolvers';
import { TranscribedFigureType } from './types/printed.types';

/** What can be asked of every place alike. */
@Resolver(() => TerritoryType)
export class TerritoryResolver {
  @FieldResolver()
  keyFigures(
    // Not the class: the row would be copied into one for every adherent of a list.
    @Root() territory: Pick<TerritoryType, 'ref'>,
    @Given('year') year: number | null | undefined,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<KeyFiguresType> {
    return keyFiguresOf(territory.ref, year, context, info);
  }

  @FieldResolver(
    () => [FigureType],
    doc(
      'Un indicateur sur plusieurs années, de la plus ancienne à la plus récente ; les années dont rien n’est connu sont absentes.',
      'One indicator over several years, oldest first; years in which nothing is known are left out.',
      { complexity: yearsAsked },
    ),
  )
  async series(
    @Root() territory: TerritoryType,
    @Arg('indicator', () => IndicatorCodeEnum, doc('Indicateur.', 'Indicator.')) indicator: IndicatorCode,
    @Arg('from', () => Int, doc('Première année.', 'First year.', { nullable: true })) from: number | null | undefined,
    @Arg('to', () => Int, doc('Dernière année.', 'Last year.', { nullable: true })) to: number | null | undefined,
    @Ctx() { figures, marks }: RequestContext,
  ): Promise<FigureType[]> {
    const range = yearRange(from, to);
    return [...marks.on(await (await figures()).series(territory.ref, indicator, range.from, range.to))];
  }

  @FieldResolver(
    () => [TranscribedFigureType],
    doc(
      'Tout ce que les rapports impriment de ce lieu, sous-ensembles nommés et « dont » compris, dans l’ordre du relevé.',
      'Everything that reports print of this place, named subsets and parts “of which” included, in the order of the transcription.',
      { complexity: times(30) },
    ),
  )
  async printedFigures(
    @Root() territory: TerritoryType,
    @Arg(
      'year',
      () => Int,
      doc('Année du chiffre ; absente : toutes.', 'Year of the figure; when left out: all.', { nullable: true }),
    )
    year: number | null | undefined,
    @Arg(
      'indicator',
      () => IndicatorCodeEnum,
      doc('Indicateur ; absent : tous.', 'Indicator; when left out: all.', { nullable: true }),
    )
    indicator: IndicatorCode | null | undefined,
    @Arg(
      'programme',
      () => String,
      doc(
        'Code du programme dont il parle ; absent : tous.',
        'Code of the programme that it is about; when left out: all.',
        { nullable: true },
      ),
    )
    programme: string | null | undefined,
    @Ctx() { figures }: RequestContext,
  ): Promise<TranscribedFigureType[]> {
    const asked = { year: yearOrNull(year), indicator: indicator ?? null, programme: programme ?? null };
    return (await figures()).snapshot.printed.about(territory.ref, asked).map(transcribedFigureRow);
  }
}
