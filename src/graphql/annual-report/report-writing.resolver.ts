import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import { requireAnyRight } from '../../access/rights';
import { sectionsOf } from '../../annual-report/outline';
import { outlineKindOf, type WritingSubject } from '../../annual-report/subject';
import { historyOf, outlineInForce, write } from '../../annual-report/writings';
import type { ReportWritingEntity } from '../../annual-report/writing.entity';
import { readsAsPublic, type Actor } from '../../kernel/actor';
import { badUserInput, MaillageError } from '../../kernel/errors';
import { Nearest, nearestWords } from '../../kernel/nearest';
import { FEDERATION, regionRef } from '../../kernel/territory';
import { checkedYear } from '../../kernel/year';
import { times } from '../common/cost';
import { doc } from '../common/describe';
import type { RequestContext } from '../context';
import { ReportWritingInput, ReportWritingType, WriteReportPayload } from './report-writing.types';

/** Versions that one thing may come to have. */
const MANY = 20;

@Resolver()
export class ReportWritingResolver {
  @Query(
    () => [ReportWritingType],
    doc(
      'Les versions d’un plan ou d’un texte des rapports annuels, la plus récente d’abord ; aucune si rien n’est écrit.',
      'The versions of an outline or text of annual reports, the latest first; none where nothing is written.',
      { complexity: times(MANY) },
    ),
  )
  async reportWritings(
    @Arg('of', () => ReportWritingInput, doc('De quoi.', 'Of what.')) of: ReportWritingInput,
    @Ctx() context: RequestContext,
  ): Promise<ReportWritingType[]> {
    const { subject } = subjectOf(of, context);
    return (await historyOf(context.database.read, subject)).map((each) => writingRow(each, context.actor));
  }

  @Mutation(
    () => WriteReportPayload,
    doc(
      'Pour le siège : écrit la version suivante d’un plan ou d’un texte. Si quelqu’un d’autre a écrit depuis la version `base`, c’est un CONFLICT, et rien n’est écrasé. Une version passée se remet en l’écrivant à nouveau.',
      'For publishers: writes the next version of an outline or text. Where somebody else has written since version `base`, it is a CONFLICT, and nothing is overwritten. An earlier version is put back by writing it again.',
    ),
  )
  async writeReport(
    @Arg('of', () => ReportWritingInput, doc('De quoi.', 'Of what.')) of: ReportWritingInput,
    @Arg('content', () => String, doc('Le plan en JSON, ou le texte.', 'The outline as JSON, or the text.'))
    content: string,
    @Arg(
      'base',
      () => Int,
      doc('Version d’où l’on est parti ; 0 : rien.', 'Version that it was written from; 0: none.'),
    )
    base: number,
    @Ctx() context: RequestContext,
  ): Promise<WriteReportPayload> {
    requireAnyRight(context.actor, 'publish');
    const { subject, unknownSection } = subjectOf(of, context);
    const unknown = await unknownSection();
    if (unknown !== null) return refused('NO_SUCH_SECTION', [unknown], 'of');
    const written = await write(context.database, subject, { content, base }, context.actor);
    if ('messages' in written) return refused(written.code, written.messages, 'content');
    return { writing: writingRow(written, context.actor), userErrors: [] };
  }
}

const refused = (code: string, messages: readonly string[], field: string): WriteReportPayload => ({
  writing: null,
  userErrors: messages.map((message) => ({ code, message, field: [field] })),
});

const writingRow = ({ version, content, author, writtenAt }: ReportWritingEntity, actor: Actor): ReportWritingType => ({
  version,
  content,
  author: readsAsPublic(actor) ? null : author,
  writtenAt: new Date(writtenAt),
});

/** What is meant. Throws BAD_USER_INPUT for a text without its year and section, NOT_FOUND for an unknown region. */
function subjectOf({ kind, year, region, section }: ReportWritingInput, { network, database }: RequestContext) {
  if (kind !== 'TEXT') {
    const subject: WritingSubject = {
      is: 'OUTLINE',
      kind: kind === 'FEDERATION_OUTLINE' ? 'FEDERATION' : 'DELEGATION',
    };
    return { subject, unknownSection: () => Promise.resolve(null) };
  }
  if (year == null || section == null)
    throw badUserInput('PARAMETERS_REFUSED', {
      reasons: 'un texte a une année et une section : donner year et section',
    });
  if (region != null && network.region(region) === undefined)
    throw new MaillageError('NO_SUCH_REGION', {
      code: region.slice(0, 60),
      nearest: nearestWords(new Nearest(network.regions, ({ code }) => code).to(region, 1).map(({ code }) => code)),
      known: network.regions.map(({ code }) => code).join(', '),
    });
  const territory = region == null ? FEDERATION : regionRef(region);
  const subject: WritingSubject = { is: 'TEXT', year: checkedYear(year), territory, section: section.slice(0, 60) };
  const unknownSection = async (): Promise<string | null> => {
    const { outline } = await outlineInForce(database.read, outlineKindOf(territory));
    const ids = sectionsOf(outline).map(({ id }) => id);
    if (ids.includes(section)) return null;
    const near = nearestWords(new Nearest(ids, (id) => id).to(section, 1));
    return `Le plan n’a pas de section « ${section.slice(0, 60)} »${near}. Écrire l’une de : ${ids.join(', ')}.`;
  };
  return { subject, unknownSection };
}
