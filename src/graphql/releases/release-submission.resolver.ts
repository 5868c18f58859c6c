import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { doc } from '../common/doc';
import type { RequestContext } from '../context';
import { RegionType } from '../network/region.type';
import { regionOrNull } from '../network/territory-rows';
import { submissionOrNull } from '../submissions/submission-row';
import { SubmissionType } from '../submissions/submission.type';
import { ReleaseSubmissionType } from './release-submission.type';

@Resolver(() => ReleaseSubmissionType)
export class ReleaseSubmissionResolver {
  @FieldResolver(
    () => RegionType,
    doc(
      'La région ; null pour ce qui n’est d’aucune délégation.',
      'The region; null for what belongs to no delegation.',
      {
        nullable: true,
      },
    ),
  )
  region(@Root() { regionCode }: ReleaseSubmissionType, @Ctx() context: RequestContext): RegionType | null {
    return regionOrNull(context, regionCode);
  }

  @FieldResolver(
    () => SubmissionType,
    doc(
      'Le dépôt tel qu’il est aujourd’hui ; null si ce lecteur ne peut plus le voir : il a été remplacé ou retiré depuis.',
      'The submission as it is today; null when this reader may no longer see it: it was replaced or withdrawn since.',
      { nullable: true },
    ),
  )
  submission(@Root() { uid }: ReleaseSubmissionType, @Ctx() context: RequestContext): Promise<SubmissionType | null> {
    return submissionOrNull(context, uid);
  }
}
