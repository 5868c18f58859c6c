import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { requireAnyRight } from '../../access/rights';
import { definitionOf, type IndicatorCode } from '../../datasets/catalogue';
import { labelOf } from '../../figures/labels';
import { keyOf } from '../../kernel/global-id';
import { keysOf } from '../../transcription/figure-to-confirm';
import type { CandidateState } from '../../transcription/transcription.entity';
import {
  allCounts,
  candidatesOf,
  confirmedFigure,
  listTranscriptions,
  pagesOf,
} from '../../transcription/transcription.repository';
import { times } from '../common/cost';
import { doc } from '../common/describe';
import type { RequestContext } from '../context';
import { IndicatorCodeEnum } from '../enums/figure.enums';
import { transcribedFigureRow } from '../figures/printed.resolvers';
import { TranscribedFigureType } from '../figures/types/printed.types';
import { territoryRow } from '../network/territory-rows';
import { TerritoryType } from '../network/territory.types';
import { indicatorRowOf } from '../reference/indicator.resolver';
import { IndicatorType } from '../reference/indicator.type';
import { sourceRow } from '../reference/reference.resolvers';
import { SourceType } from '../reference/reference.types';
import { candidateRow, transcriptionOrNull, transcriptionRow } from './transcription-rows';
import {
  CandidateStateEnum,
  IndicatorPartType,
  LikelyIndicatorType,
  TranscriptionCandidateType,
  TranscriptionPageType,
  TranscriptionType,
} from './transcription.types';

@Resolver(() => TranscriptionType)
export class TranscriptionResolver {
  @Query(
    () => [TranscriptionType],
    doc(
      'Pour le siège : les rapports lus, les lectures ouvertes d’abord.',
      'For publishers: the reports that were read, the open ones first.',
      { complexity: times(20) },
    ),
  )
  async transcriptions(@Ctx() { actor, database }: RequestContext): Promise<TranscriptionType[]> {
    requireAnyRight(actor, 'publish');
    const [all, counts] = [await listTranscriptions(database.read), await allCounts(database.read)];
    return all.map((each) => transcriptionRow(each, counts(each.id)));
  }

  @Query(
    () => TranscriptionType,
    doc(
      'Pour le siège : un rapport lu, par son identifiant ; null s’il n’y en a pas.',
      'For publishers: a report that was read, by its id; null when there is none.',
      { nullable: true },
    ),
  )
  transcription(
    @Arg('id', () => ID, doc('Identifiant global.', 'Global id.')) id: string,
    @Ctx() context: RequestContext,
  ): Promise<TranscriptionType | null> {
    requireAnyRight(context.actor, 'publish');
    return transcriptionOrNull(context, keyOf('Transcription', id));
  }

  @FieldResolver(() => TerritoryType, doc('Territoire de qui le publie.', 'Territory of its publisher.'))
  territory(@Root() { territoryRef }: TranscriptionType, @Ctx() context: RequestContext) {
    return territoryRow(context, territoryRef);
  }

  @FieldResolver(
    () => SourceType,
    doc('Le rapport, une fois qu’un chiffre en est confirmé.', 'The report, once a figure of it is confirmed.', {
      nullable: true,
    }),
  )
  async source(
    @Root() { sourceCode }: TranscriptionType,
    @Ctx() { network, figures }: RequestContext,
  ): Promise<SourceType | null> {
    const { printed } = (await figures()).snapshot;
    const found = printed.reportsAmong(network.sources).find(({ code }) => code === sourceCode);
    return found === undefined ? null : sourceRow(found);
  }

  @FieldResolver(
    () => [TranscriptionCandidateType],
    doc('Les nombres relevés, dans l’ordre de lecture.', 'The numbers that were found, in the order of reading.', {
      complexity: times(50),
    }),
  )
  async candidates(
    @Root() { id, key }: TranscriptionType,
    @Arg(
      'page',
      () => Int,
      doc('Ceux d’une page ; absente : tous.', 'Those of a page; when left out: all.', { nullable: true }),
    )
    page: number | null | undefined,
    @Arg(
      'state',
      () => CandidateStateEnum,
      doc('Ceux de cet état ; absent : tous.', 'Those of this state; when left out: all.', { nullable: true }),
    )
    state: CandidateState | null | undefined,
    @Ctx() { database }: RequestContext,
  ): Promise<TranscriptionCandidateType[]> {
    const found = await candidatesOf(database.read, key, { page: page ?? null, state: state ?? null });
    return found.map((each) => candidateRow(keyOf('Transcription', id) ?? '', each));
  }

  @FieldResolver(
    () => [TranscriptionPageType],
    doc('Le texte des pages ; vide une fois la lecture close.', 'The text of the pages; empty once it is closed.', {
      complexity: times(20),
    }),
  )
  pages(
    @Root() { key }: TranscriptionType,
    @Arg('number', () => Int, doc('Une page ; absente : toutes.', 'One page; when left out: all.', { nullable: true }))
    number: number | null | undefined,
    @Ctx() { database }: RequestContext,
  ): Promise<TranscriptionPageType[]> {
    return pagesOf(database.read, key, number ?? null);
  }

  @FieldResolver(
    () => [IndicatorPartType],
    doc(
      'Les parts qu’un chiffre imprimé de cet indicateur peut avoir.',
      'The parts that a printed figure of this indicator may be.',
      { complexity: times(10) },
    ),
  )
  parts(
    @Arg('indicator', () => IndicatorCodeEnum, doc('Indicateur.', 'Indicator.')) code: IndicatorCode,
    @Ctx() { network }: RequestContext,
  ): IndicatorPartType[] {
    const indicator = definitionOf(code);
    return indicator.dimensions.flatMap((dimension) =>
      (keysOf(indicator, dimension, network) ?? []).map((key) => ({
        dimension,
        key,
        label: labelOf(network, code, dimension, key),
      })),
    );
  }
}

@Resolver(() => TranscriptionCandidateType)
export class TranscriptionCandidateResolver {
  @FieldResolver(
    () => TerritoryType,
    doc(
      'Territoire nommé auprès de lui, sinon celui du rapport.',
      'Territory that is named beside it, otherwise the report’s.',
    ),
  )
  territory(@Root() { territoryRef }: TranscriptionCandidateType, @Ctx() context: RequestContext) {
    return territoryRow(context, territoryRef);
  }

  @FieldResolver(
    () => TranscribedFigureType,
    doc(
      'Le chiffre imprimé qui en a été fait ; null s’il n’est pas confirmé.',
      'The printed figure that was made of it; null unless it is confirmed.',
      { nullable: true, complexity: times(1) },
    ),
  )
  async figure(
    @Root() { entity }: TranscriptionCandidateType,
    @Ctx() { database, network }: RequestContext,
  ): Promise<TranscribedFigureType | null> {
    if (entity.state !== 'CONFIRMED') return null;
    const found = await confirmedFigure(database.read, network, entity);
    return found === null ? null : transcribedFigureRow(found);
  }
}

@Resolver(() => LikelyIndicatorType)
export class LikelyIndicatorResolver {
  @FieldResolver(() => IndicatorType, doc('Indicateur.', 'Indicator.'))
  indicator(@Root() { indicatorCode }: LikelyIndicatorType): IndicatorType {
    return indicatorRowOf(indicatorCode);
  }

  @FieldResolver(
    () => String,
    doc('Libellé de la part, en français ; null avec dimension.', 'French label of the part; null with dimension.', {
      nullable: true,
    }),
  )
  label(
    @Root() { indicatorCode, dimension, key }: LikelyIndicatorType,
    @Ctx() { network }: RequestContext,
  ): string | null {
    return dimension === null || key === null ? null : labelOf(network, indicatorCode, dimension, key);
  }
}
