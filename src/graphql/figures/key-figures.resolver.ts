import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import type { IndicatorCode } from '../../datasets/catalogue';
import { globalId } from '../../kernel/global-id';
import { territoryKey } from '../../kernel/territory';
import { doc } from '../common/describe';
import { atMost } from '../common/at-most';
import type { RequestContext } from '../context';
import { perItemOf, times } from '../common/cost';
import { territoryRow } from '../network/territory-rows';
import { TerritoryType } from '../network/territory.types';
import { FigureType } from './types/figure.types';
import { IndicatorCodeEnum } from '../enums/figure.enums';
import { KeyFiguresType } from './types/key-figures.types';
import { ProgrammeFiguresType } from './programme-figures.resolver';

/** A list of indicators longer than this is a mistake: the catalogue holds fewer. */
const MOST_INDICATORS = 200;

@Resolver(() => KeyFiguresType)
export class KeyFiguresResolver {
  @FieldResolver(
    () => ID,
    doc(
      'Le même pour le même territoire et la même année : pour la mémoire d’un client. `node` n’en donne rien.',
      'The same for the same territory and year: for a client’s cache. `node` gives nothing for it.',
    ),
  )
  id(@Root() { territoryRef, year }: KeyFiguresType): string {
    return globalId('KeyFigures', `${territoryKey(territoryRef)}|${year}`);
  }

  @FieldResolver(() => TerritoryType, doc('De qui sont ces chiffres.', 'Whose figures these are.'))
  territory(@Root() keyFigures: KeyFiguresType, @Ctx() context: RequestContext) {
    return territoryRow(context, keyFigures.territoryRef);
  }

  @FieldResolver(
    () => [ProgrammeFiguresType],
    doc(
      'La participation à chaque programme du catalogue, par nom.',
      'Participation in every programme of the catalogue, by name.',
      {
        complexity: times(30),
      },
    ),
  )
  programmes(
    @Root() { territoryRef, year }: KeyFiguresType,
    @Ctx() { network }: RequestContext,
  ): ProgrammeFiguresType[] {
    return network.programmes.map(({ code }) => ({ territoryRef, year, programmeCode: code }));
  }

  @FieldResolver(
    () => [FigureType],
    doc('Des indicateurs au choix, dans l’ordre demandé.', 'Any indicators, by code, in the order asked.', {
      complexity: perItemOf('indicators'),
    }),
  )
  async figures(
    @Root() { territoryRef: territory, year }: KeyFiguresType,
    @Arg('indicators', () => [IndicatorCodeEnum], doc('Indicateurs.', 'Indicators.')) indicators: IndicatorCode[],
    @Ctx() { figures, marks }: RequestContext,
  ): Promise<FigureType[]> {
    atMost(MOST_INDICATORS, '`indicators`', indicators);
    const reader = await figures();
    return [...marks.on(await reader.figures(territory, year, indicators))];
  }
}
