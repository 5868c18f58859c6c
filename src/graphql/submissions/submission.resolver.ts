import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { rowScope } from '../../access/rights';
import { keyOf } from '../../kernel/global-id';
import { countSubmissions, pageOfSubmissions, type SubmissionFilter } from '../../submissions/submission.repository';
import type { Connection } from '../common/connection';
import { Cursors } from '../common/cursor';
import { doc } from '../common/describe';
import { askedPage, connection, sidesOf } from '../common/page';
import { yearOrNull } from '../common/year.args';
import type { RequestContext } from '../context';
import { RegionType } from '../network/territory.types';
import { regionOrNull } from '../network/territory-rows';
import { submissionOrNull, submissionRow } from './submission-row';
import { SubmissionsArgs } from './submission.args';
import { SubmissionConnection, SubmissionType } from './submission.types';

@Resolver(() => SubmissionType)
export class SubmissionResolver {
  @Query(
    () => SubmissionType,
    doc(
      'Un dépôt par son identifiant ; null s’il n’y en a pas que ce lecteur puisse voir.',
      'A submission by its id; null when there is none that this reader may see.',
      { nullable: true },
    ),
  )
  submission(
    @Arg('id', () => ID, doc('Identifiant global.', 'Global id.')) id: string,
    @Ctx() context: RequestContext,
  ): Promise<SubmissionType | null> {
    return submissionOrNull(context, keyOf('Submission', id));
  }

  @Query(
    () => SubmissionConnection,
    doc(
      'Les dépôts que ce lecteur peut voir, les plus récents d’abord.',
      'The submissions that this reader may see, the latest first.',
    ),
  )
  async submissions(
    @Args(() => SubmissionsArgs) args: SubmissionsArgs,
    @Ctx() { actor, database, marks }: RequestContext,
  ): Promise<Connection<SubmissionType>> {
    const filter: SubmissionFilter = {
      year: yearOrNull(args.year),
      dataset: args.dataset ?? null,
      regions: args.region == null ? null : [args.region],
      status: args.status ?? null,
    };
    const asked = askedPage(args);
    const { size: first, backwards } = asked;
    const cursors = new Cursors(['submissions', filter], ['string', 'number']);
    const position = cursors.read(asked.cursor);
    const after = position === null ? null : { submittedAt: String(position[0]), id: Number(position[1]) };
    const scope = rowScope(actor, 'readSubmissions');
    const [found, totalCount] = await Promise.all([
      pageOfSubmissions(database.read, scope, filter, after, first + 1, backwards),
      countSubmissions(database.read, scope, filter),
    ]);
    return connection({
      items: marks.from(backwards ? found.slice(0, first).reverse() : found.slice(0, first)),
      nodeOf: (each) => submissionRow(actor, each),
      positionOf: ({ submittedAt, id }) => [submittedAt, id],
      cursors,
      ...sidesOf(asked, found.length > first),
      totalCount,
    });
  }

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
  region(@Root() submission: SubmissionType, @Ctx() context: RequestContext): RegionType | null {
    return regionOrNull(context, submission.regionCode);
  }
}
