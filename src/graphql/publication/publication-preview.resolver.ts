import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { requireAnyRight } from '../../access/rights';
import { keyOf } from '../../kernel/global-id';
import { previewMany } from '../../publication/preview-many';
import { atMost } from '../common/at-most';
import { lengthOf } from '../common/cost';
import { doc } from '../common/describe';
import type { RequestContext } from '../context';
import { discrepancyRow } from '../reconciliation/discrepancy.resolver';
import { effectRow } from '../submissions/effect.resolver';
import { PublicationPreviewType } from './publication-preview.types';
import { submissionRow } from '../submissions/submission-row';

const MOST = 100;
/** A publication is made of each, and undone. */
const [FIRST, EACH] = [400, 40];

@Resolver()
export class PublicationPreviewResolver {
  @Query(
    () => PublicationPreviewType,
    doc(
      'Pour le siège : ce que publier ces dépôts, l’un après l’autre, changerait en tout ; ce qui s’y oppose, dépôt par dépôt. 100 au plus.',
      'For publishers: what publishing these submissions one after the other would change in all; what stands against it, one by one. 100 at most.',
      {
        complexity: ({ args, childComplexity }: { args: Record<string, unknown>; childComplexity: number }) =>
          FIRST + EACH * lengthOf(args['ids']) + childComplexity,
      },
    ),
  )
  async publicationPreview(
    @Arg('ids', () => [ID], doc('Les dépôts.', 'The submissions.')) ids: readonly string[],
    @Ctx() context: RequestContext,
  ): Promise<PublicationPreviewType> {
    const { actor, database, network, marks } = context;
    requireAnyRight(actor, 'publish');
    atMost(MOST, '`ids`', ids);
    const idOf = new Map(ids.map((id) => [keyOf('Submission', id) ?? id, id]));
    const { lines, effects, contradictions, settled } = await previewMany(database, network, [...idOf.keys()], actor);
    return {
      lines: lines.map(({ uid, submission, superseded, refusal }) => ({
        id: idOf.get(uid) ?? '',
        submission: submission === null ? null : submissionRow(actor, submission),
        superseded: superseded === null ? null : submissionRow(actor, superseded),
        refusal: refusal === null ? null : { ...refusal, field: ['ids'] },
      })),
      effects: marks.on(effects).map(effectRow),
      contradictions: contradictions.map((each) => discrepancyRow(context, each)),
      settled,
    };
  }
}
