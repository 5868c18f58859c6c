import { Arg, Ctx, FieldResolver, ID, Int, Resolver, Root } from 'type-graphql';
import type { Dimension } from '../../kernel/codes';
import { globalId } from '../../kernel/global-id';
import { figureKeyOf } from '../../published/figure-key';
import { doc } from '../common/describe';
import type { RequestContext } from '../context';
import { partsOf, CONTRIBUTORS, times } from '../common/cost';
import { territoryRow, territoryRows } from '../network/territory-rows';
import { TerritoryType } from '../network/territory.types';
import { ContributionType, CoverageType, EvolutionType, DeclaredFigureType } from './types/figure-details.types';
import { FigurePartType, FigureType, PARTIAL_OF } from './types/figure.types';
import { slotsOf } from '../../federation/source-slot';
import { contributionRow, declaredRow, partRow, partsAsked, printedRow } from './figure-edge-rows';
import { DimensionEnum } from '../enums/figure.enums';
import { indicatorRowOf } from '../reference/indicator.resolver';
import { IndicatorType } from '../reference/indicator.type';
import { PrintedFigureType } from './types/printed.types';

@Resolver(() => FigureType)
export class FigureResolver {
  @FieldResolver(
    () => ID,
    doc(
      'Le même pour le même indicateur, le même territoire et la même année, où que ce chiffre soit demandé : pour la mémoire d’un client. `node` n’en donne rien.',
      'The same for the same indicator, territory and year wherever the figure is asked for: for a client’s cache. `node` gives nothing for it.',
    ),
  )
  id(@Root() { key }: FigureType): string {
    return globalId('Figure', figureKeyOf(key));
  }

  @FieldResolver(() => Int, doc('Année du chiffre.', 'Year that the figure is about.'))
  year(@Root() { key }: FigureType): number {
    return key.year;
  }

  @FieldResolver(() => IndicatorType, doc('Ce qui est compté.', 'What is counted.'))
  indicator(@Root() figure: FigureType): IndicatorType {
    return indicatorRowOf(figure.key.indicator);
  }

  @FieldResolver(() => TerritoryType, doc('De qui est ce chiffre.', 'Whose figure this is.'))
  territory(@Root() figure: FigureType, @Ctx() context: RequestContext) {
    return territoryRow(context, figure.key.territory);
  }

  @FieldResolver(() => [TerritoryType], PARTIAL_OF)
  partialOf(@Root() { partialOf }: FigureType, @Ctx() context: RequestContext) {
    return territoryRows(context, partialOf);
  }

  @FieldResolver(() => CoverageType, doc('Qui en a rendu compte, sur combien.', 'Who reported on it, of how many.'))
  async coverage(@Root() figure: FigureType, @Ctx() { figures, network }: RequestContext): Promise<CoverageType> {
    const reader = await figures();
    // Who is missing below the federation is read.
    const turn = figure.key.territory.kind === 'FEDERATION' ? reader.turn() : undefined;
    if (turn !== undefined) await turn;
    return {
      ...reader.coverage(figure),
      slots: slotsOf(network, figure.key),
      listMissing: () => reader.missing(figure),
    };
  }

  @FieldResolver(
    () => EvolutionType,
    doc(
      'Face à l’année précédente ; null sauf si les deux années sont KNOWN, ou PARTIAL avec des unités présentes les deux années ; null aussi si une seule repose sur la démonstration.',
      'Against the year before; null unless both years are KNOWN, or PARTIAL with units that reported both years; null too when only one of them rests on demonstration.',
      { nullable: true },
    ),
  )
  async evolution(@Root() figure: FigureType, @Ctx() { figures }: RequestContext): Promise<EvolutionType | null> {
    return (await figures()).evolution(figure);
  }

  @FieldResolver(
    () => [FigurePartType],
    doc(
      'Le même chiffre selon une dimension. Les parts d’un chiffre additif ont la valeur pour somme.',
      'The same figure split along one dimension. The parts of an additive figure add up to value.',
      { complexity: partsOf },
    ),
  )
  async breakdown(
    @Root() figure: FigureType,
    @Arg(
      'by',
      () => DimensionEnum,
      doc('Dimension, parmi celles de l’indicateur.', 'Dimension, one of the indicator’s.'),
    )
    by: Dimension,
    @Arg(
      'keys',
      () => [String],
      doc(
        'Seulement ces clés ; un « dont » demandé par sa clé est donné. Absent : toutes les parts.',
        'These keys only; a part “of which” is answered when asked for by its own key. When left out: all parts.',
        { nullable: true },
      ),
    )
    keys: string[] | null | undefined,
    @Ctx() { figures }: RequestContext,
  ): Promise<FigurePartType[]> {
    return partsAsked((await (await figures()).breakdown(figure, by)).map(partRow), keys ?? null);
  }

  @FieldResolver(
    () => [ContributionType],
    doc(
      'Ce que chaque partie du territoire apporte : les régions pour la fédération, les adhérents pour une région ou un département ; ce qui n’en nomme aucune est au nom du territoire. Leur somme est la valeur quand le chiffre est une somme et la valeur leur consolidation.',
      'What each part of the territory contributed: regions for the federation, adherents for a region or a department; what names no part stands under the territory itself. They add up to value when the figure is a sum and value is their consolidation.',
      { complexity: times(CONTRIBUTORS) },
    ),
  )
  async contributions(@Root() figure: FigureType, @Ctx() { figures }: RequestContext): Promise<ContributionType[]> {
    return (await (await figures()).contributions(figure)).map(contributionRow(figure.key));
  }

  @FieldResolver(
    () => [PrintedFigureType],
    doc(
      'Le même chiffre tel que les rapports l’impriment, sur quoi que repose la valeur.',
      'The same figure as printed in reports, whatever value rests on.',
      { complexity: times(2) },
    ),
  )
  async printed(@Root() figure: FigureType, @Ctx() { figures }: RequestContext): Promise<PrintedFigureType[]> {
    return (await figures()).printed(figure).map((each) => printedRow(each, figure.value));
  }

  @FieldResolver(
    () => [DeclaredFigureType],
    doc(
      'Le même chiffre tel que le territoire le déclare sans lignes (« chiffres »), sur quoi que repose la valeur ; vide s’il n’a rien déclaré, ou si le dire trahirait ce qui est retenu.',
      'The same figure as the territory declares it without rows (“chiffres”), whatever value rests on; empty where nothing was declared, or where telling it would give away what is withheld.',
      { complexity: times(1) },
    ),
  )
  async declared(@Root() figure: FigureType, @Ctx() { figures }: RequestContext): Promise<DeclaredFigureType[]> {
    return (await figures()).declared(figure).map((each) => declaredRow(each, figure.value));
  }
}
