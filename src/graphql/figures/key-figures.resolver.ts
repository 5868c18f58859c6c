import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { IndicatorCode } from '../../datasets/catalogue';
import { doc } from '../common/doc';
import { atMost } from '../common/at-most';
import type { RequestContext } from '../context';
import { perItemOf, times } from '../cost/cost';
import { territoryRow } from '../network/territory-rows';
import { TerritoryType } from '../network/territory.type';
import { figureRow } from './figure-row';
import { FigureType } from './figure.type';
import { ActivityFiguresType } from './groups/activity-figures.type';
import { AdherentFiguresType } from './groups/adherent-figures.type';
import { EventFiguresType } from './groups/event-figures.type';
import { Fg2iFiguresType } from './groups/fg2i-figures.type';
import { FormationFiguresType } from './groups/formation-figures.type';
import { LegalRequestFiguresType } from './groups/legal-request-figures.type';
import { IndicatorCodeEnum } from './indicator-code.enum';
import { KeyFiguresType } from './key-figures.type';
import { ProgrammeFiguresType } from './programme-figures.type';

/** A list of indicators longer than this is a mistake: the catalogue holds fewer. */
const MOST_INDICATORS = 100;

@Resolver(() => KeyFiguresType)
export class KeyFiguresResolver {
  @FieldResolver(() => TerritoryType, doc('De qui sont ces chiffres.', 'Whose figures these are.'))
  territory(@Root() keyFigures: KeyFiguresType, @Ctx() context: RequestContext) {
    return territoryRow(context, keyFigures.territoryRef);
  }

  @FieldResolver(() => AdherentFiguresType, doc('Les adhérents.', 'Adherents.'))
  adherents(@Root() { territoryRef, year }: KeyFiguresType): AdherentFiguresType {
    return new AdherentFiguresType(territoryRef, year);
  }

  @FieldResolver(() => FormationFiguresType, doc('Les formations.', 'Training.'))
  formations(@Root() { territoryRef, year }: KeyFiguresType): FormationFiguresType {
    return new FormationFiguresType(territoryRef, year);
  }

  @FieldResolver(() => LegalRequestFiguresType, doc('Les sollicitations juridiques.', 'Questions put to the lawyers.'))
  legalRequests(@Root() { territoryRef, year }: KeyFiguresType): LegalRequestFiguresType {
    return new LegalRequestFiguresType(territoryRef, year);
  }

  @FieldResolver(() => Fg2iFiguresType, doc('Le fonds de garantie FG2I.', 'The temporary-work guarantee fund.'))
  fg2i(@Root() { territoryRef, year }: KeyFiguresType): Fg2iFiguresType {
    return new Fg2iFiguresType(territoryRef, year);
  }

  @FieldResolver(() => ActivityFiguresType, doc('L’activité des adhérents.', 'The activity of adherents.'))
  activity(@Root() { territoryRef, year }: KeyFiguresType): ActivityFiguresType {
    return new ActivityFiguresType(territoryRef, year);
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
  programmes(@Root() keyFigures: KeyFiguresType, @Ctx() { network }: RequestContext): ProgrammeFiguresType[] {
    return network.programmes.map(({ code }) => new ProgrammeFiguresType(keyFigures, code));
  }

  @FieldResolver(() => EventFiguresType, doc('La vie du réseau.', 'The life of the network.'))
  events(@Root() { territoryRef, year }: KeyFiguresType): EventFiguresType {
    return new EventFiguresType(territoryRef, year);
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
    @Ctx() { figures }: RequestContext,
  ): Promise<FigureType[]> {
    atMost(MOST_INDICATORS, '`indicators`', indicators);
    const reader = await figures();
    const answers = indicators.map(async (indicator) => reader.figure({ territory, indicator, year, slice: null }));
    return (await Promise.all(answers)).map(figureRow);
  }
}
