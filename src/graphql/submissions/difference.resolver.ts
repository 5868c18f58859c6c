import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { may, requireAnyRight } from '../../access/rights';
import { badUserInput } from '../../kernel/errors';
import { keyOf } from '../../kernel/global-id';
import { differentRows, readDifferentRows, type DifferentRow, type RowChange } from '../../publication/difference';
import { slotOf } from '../../submissions/slot';
import type { SubmissionEntity } from '../../submissions/submission.entity';
import { type Connection, PageArgs } from '../common/connection';
import { Cursors } from '../common/cursor';
import { doc } from '../common/describe';
import { askedPage, connection } from '../common/page';
import type { RequestContext } from '../context';
import {
  RowChangeEnum,
  RowDifferenceConnection,
  SubmissionDifferenceType,
  type RowDifferenceType,
} from './difference.types';

/** Every row of both versions is read for it. */
const TWO_FILES = 400;

@ArgsType()
class DifferentRowsArgs extends PageArgs {
  @Field(
    () => RowChangeEnum,
    doc('Celles-là seulement ; absent : toutes.', 'Those alone; when left out: all.', { nullable: true }),
  )
  change?: RowChange | null;
}

@Resolver(() => SubmissionDifferenceType)
export class DifferenceResolver {
  @Query(
    () => SubmissionDifferenceType,
    doc(
      'Deux versions d’un même dépôt, ligne à ligne, pour qui lit les lignes de la région ; null si l’une n’existe pas pour ce lecteur.',
      'Two versions of one submission, row by row, for those who read the region’s rows; null when there is not one of them for this reader.',
      { nullable: true, complexity: ({ childComplexity }: { childComplexity: number }) => TWO_FILES + childComplexity },
    ),
  )
  async submissionDifference(
    @Arg('from', () => ID, doc('La version de départ.', 'The version to start from.')) fromId: string,
    @Arg('to', () => ID, doc('La version d’arrivée.', 'The version to compare it with.')) toId: string,
    @Ctx() context: RequestContext,
  ): Promise<SubmissionDifferenceType | null> {
    requireAnyRight(context.actor, 'readRows');
    const [from, to] = [await readable(context, fromId), await readable(context, toId)];
    if (from === null || to === null) return null;
    if (slotOf(from) !== slotOf(to)) throw badUserInput('SUBMISSIONS_OF_TWO_SLOTS');
    for (const { status, version } of [from, to])
      if (status === 'INVALID') throw badUserInput('NO_ROWS_TO_COMPARE', { version });
    const rows: DifferentRow[] = [];
    for await (const row of differentRows(context.database.read, from, to)) rows.push(row);
    const count = (change: RowChange) => rows.filter((row) => row.change === change).length;
    return {
      from,
      to,
      differentRows: rows,
      added: count('ADDED'),
      changed: count('CHANGED'),
      gone: count('GONE'),
    };
  }

  @FieldResolver(
    () => RowDifferenceConnection,
    doc(
      'Les lignes : ajoutées et changées dans l’ordre de la seconde version, puis disparues.',
      'The rows: added and changed in the order of the second version, then gone.',
    ),
  )
  async rows(
    @Root() { from, to, differentRows: all }: SubmissionDifferenceType,
    @Args(() => DifferentRowsArgs) args: DifferentRowsArgs,
    @Ctx() { actor, database }: RequestContext,
  ): Promise<Connection<RowDifferenceType>> {
    const wanted = args.change == null ? all : all.filter(({ change }) => change === args.change);
    const { size, cursor, backwards } = askedPage(args);
    const cursors = new Cursors(['difference', from.uid, to.uid, args.change ?? null], ['number']);
    const place = cursors.read(cursor)?.[0];
    const end = backwards ? Number(place ?? wanted.length + 1) - 1 : wanted.length;
    const start = backwards ? Math.max(0, end - size) : Number(place ?? 0);
    const page = wanted.slice(start, Math.min(end, start + size));
    const contacts = may(actor, 'readContacts', regionOf(to));
    const found = await readDifferentRows(database.read, from, to, page, contacts);
    return connection({
      items: found,
      nodeOf: (row) => row,
      positionOf: (_, index) => [start + index + 1],
      cursors,
      hasNextPage: start + page.length < wanted.length,
      hasPreviousPage: start > 0,
      totalCount: wanted.length,
    });
  }
}

const regionOf = ({ regionKey }: SubmissionEntity): string | null => (regionKey === '' ? null : regionKey);

/** The same answer for what there is not and for what is none of this reader's business. */
async function readable({ actor, loaders }: RequestContext, id: string): Promise<SubmissionEntity | null> {
  const uid = keyOf('Submission', id);
  const found = uid === null ? null : await loaders.submissions.load(uid);
  return found !== null && may(actor, 'readRows', regionOf(found)) ? found : null;
}
