import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { doc } from '../common/doc';
import { Keepable } from '../common/keepable';
import type { RequestContext } from '../context';
import { times } from '../cost/cost';
import { TranscribedFigureType } from '../figures/transcribed-figure.type';
import { transcribedFigureRow } from '../figures/transcribed-figure-row';
import { territoryRow } from '../network/territory-rows';
import { TerritoryType } from '../network/territory.type';
import { sourceRow } from './reference-rows';
import { SourceType } from './source.type';

@Resolver(() => SourceType)
export class SourceResolver {
  @Keepable()
  @Query(
    () => [SourceType],
    doc('Les rapports, du plus récent au plus ancien.', 'The reports, the latest first.', { complexity: times(5) }),
  )
  sources(@Ctx() { network }: RequestContext): SourceType[] {
    return network.sources.map(sourceRow);
  }

  @FieldResolver(() => TerritoryType, doc('Territoire de qui le publie.', 'Territory of its publisher.'))
  territory(@Root() source: SourceType, @Ctx() context: RequestContext) {
    return territoryRow(context, source.territoryRef);
  }

  @FieldResolver(
    () => [TranscribedFigureType],
    doc(
      'Tout ce qui en est relevé, dans l’ordre du relevé.',
      'Everything transcribed from it, in the order of the transcription.',
      { complexity: times(100) },
    ),
  )
  async figures(@Root() source: SourceType, @Ctx() { figures }: RequestContext): Promise<TranscribedFigureType[]> {
    return (await figures()).snapshot.printed.all
      .filter((figure) => figure.source.code === source.code)
      .map(transcribedFigureRow);
  }
}
