import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { requireAnyRight } from '../../access/rights';
import { keyOf } from '../../kernel/global-id';
import { previewSubmission } from '../../publication/preview';
import { doc } from '../common/doc';
import type { RequestContext } from '../context';
import { effectRow } from './effect-row';
import { SubmissionPreviewType } from './preview.type';
import { submissionOrNull } from './submission-row';

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
