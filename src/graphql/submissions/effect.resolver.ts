import { Ctx, FieldResolver, Resolver, Root, Arg, ID, Query } from 'type-graphql';
import { requireAnyRight } from '../../access/rights';
import { keyOf } from '../../kernel/global-id';
import type { Effect } from '../../publication/effects';
import { previewSubmission } from '../../publication/preview';
import { PARTS_KNOWN, times } from '../common/cost';
import { doc } from '../common/describe';
import type { RequestContext } from '../context';
import { territoryRow, territoryRows } from '../network/territory-rows';
import { TerritoryType } from '../network/territory.types';
import { indicatorRowOf } from '../reference/indicator.resolver';
import { IndicatorType } from '../reference/indicator.type';
import { EffectType } from './effect.type';
import { SubmissionPreviewType } from './payload.types';
import { submissionOrNull } from './submission-row';

export const effectRow = ({ territory, indicator, ...rest }: Effect): EffectType => ({
  ...rest,
  territoryRef: territory,
  indicatorCode: indicator,
});

@Resolver(() => EffectType)
export class EffectResolver {
  @FieldResolver(() => TerritoryType, doc('De qui est le chiffre.', 'Whose figure it is.'))
  territory(@Root() { territoryRef }: EffectType, @Ctx() context: RequestContext) {
    return territoryRow(context, territoryRef);
  }

  @FieldResolver(
    () => [TerritoryType],
    doc(
      'Si l’état d’après est PARTIAL : les parties que partialAfter compte. Vide sinon.',
      'Where the state after is PARTIAL: the parts that partialAfter counts. Empty otherwise.',
      { complexity: times(PARTS_KNOWN) },
    ),
  )
  partialOf(@Root() { partialOf }: EffectType, @Ctx() context: RequestContext) {
    return territoryRows(context, partialOf);
  }

  @FieldResolver(
    () => [TerritoryType],
    doc(
      'Si l’état d’avant est PARTIAL : les parties que partialBefore comptait. Vide sinon.',
      'Where the state before is PARTIAL: the parts that partialBefore counted. Empty otherwise.',
      { complexity: times(PARTS_KNOWN) },
    ),
  )
  partialOfBefore(@Root() { partialOfBefore }: EffectType, @Ctx() context: RequestContext) {
    return territoryRows(context, partialOfBefore);
  }

  @FieldResolver(() => IndicatorType, doc('Indicateur.', 'Indicator.'))
  indicator(@Root() { indicatorCode }: EffectType): IndicatorType {
    return indicatorRowOf(indicatorCode);
  }
}

/** A publication is made for it, and undone. */
const A_PUBLICATION = 400;

@Resolver()
export class PreviewResolver {
  @Query(
    () => SubmissionPreviewType,
    doc(
      'Pour le siège : ce que publier ou retirer ce dépôt changerait, selon son état ; null s’il n’existe pas.',
      'For publishers: what publishing or withdrawing this submission would change, as its state allows; null when there is none.',
      {
        nullable: true,
        complexity: ({ childComplexity }: { childComplexity: number }) => A_PUBLICATION + childComplexity,
      },
    ),
  )
  async submissionPreview(
    @Arg('id', () => ID, doc('Le dépôt.', 'The submission.')) id: string,
    @Ctx() context: RequestContext,
  ): Promise<SubmissionPreviewType | null> {
    const { actor, database, network, marks } = context;
    requireAnyRight(actor, 'publish');
    const uid = keyOf('Submission', id);
    const preview = uid === null ? null : await previewSubmission(database, network, uid, actor);
    if (preview === null) return null;
    const superseded = await submissionOrNull(context, preview.supersedes);
    return { act: preview.act, superseded, effects: marks.on(preview.effects).map(effectRow) };
  }
}
