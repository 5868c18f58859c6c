import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { DATASETS } from '../datasets/registry';
import type { StoredRow } from '../datasets/row';
import { parseGlobalId, type NodeType as NodeTypeName } from '../kernel/global-id';
import { atMost } from './common/at-most';
import { perItemOf } from './common/cost';
import { doc } from './common/describe';
import { NodeType } from './common/node.type';
import type { RequestContext } from './context';
import {
  adherentOrNull,
  departmentOrNull,
  FEDERATION_KEY,
  FEDERATION_ROW,
  regionOrNull,
} from './network/territory-rows';
import { discrepancyOrNull } from './reconciliation/discrepancy.resolver';
import { programmeRow, sourceRow } from './reference/reference.resolvers';
import { releaseOrNull } from './releases/release-rows';
import { financeLineRow, governanceBodyRow, partnerRow, publicationRow } from './rows/report-rows';
import { eventRow, fg2iGuaranteeRow, formationRow, legalRequestRow, programmeParticipationRow } from './rows/row-rows';
import type { RowDataset } from './rows/row.loaders';
import { submissionOrNull } from './submissions/submission-row';
import { candidateOrNull, transcriptionOrNull } from './transcription/transcription-rows';

type Answer = NodeType | null;
const MOST_NODES = 100;

const orNull = <T, R extends Answer>(found: T | null | undefined, row: (found: T) => R): Answer =>
  found == null ? null : row(found);

type Find = (context: RequestContext, key: string) => Answer | Promise<Answer>;

/** Of a dataset that is not collected there is no row. */
function rowOf(dataset: RowDataset, row: (found: StoredRow) => NodeType): Find {
  if (!DATASETS.some(({ code }) => code === dataset)) return () => null;
  return async ({ loaders }, key) => orNull(await loaders.rows.for(dataset).load(key), row);
}

/** How each type finds what one of its ids names. What the reader may not see is not found. */
const FIND: Readonly<Record<NodeTypeName, Find>> = {
  Federation: (_, key) => (key === FEDERATION_KEY ? FEDERATION_ROW : null),
  Region: (context, key) => regionOrNull(context, key),
  Department: (context, key) => departmentOrNull(context, key),
  Adherent: (context, key) => adherentOrNull(context, key),
  Formation: rowOf('FORMATIONS', formationRow),
  LegalRequest: rowOf('LEGAL_REQUESTS', legalRequestRow),
  Fg2iGuarantee: rowOf('FG2I_GUARANTEES', fg2iGuaranteeRow),
  ProgrammeParticipation: rowOf('PROGRAMMES', programmeParticipationRow),
  Event: rowOf('EVENTS', eventRow),
  FinanceLine: rowOf('FINANCES', financeLineRow),
  GovernanceBody: rowOf('GOVERNANCE', governanceBodyRow),
  Publication: rowOf('PUBLICATIONS', publicationRow),
  Partner: rowOf('PARTNERS', partnerRow),
  Submission: (context, key) => submissionOrNull(context, key),
  Programme: ({ network }, key) => orNull(network.programme(key), programmeRow),
  Discrepancy: (context, key) => discrepancyOrNull(context, key),
  Release: (context, key) => releaseOrNull(context, key),
  Source: ({ network }, key) => orNull(network.source(key), sourceRow),
  Transcription: (context, key) => transcriptionOrNull(context, key),
  TranscriptionCandidate: (context, key) => candidateOrNull(context, key),
};

function find(context: RequestContext, id: string): Answer | Promise<Answer> {
  const ref = parseGlobalId(id);
  return ref === null ? null : FIND[ref.type](context, ref.key);
}

@Resolver(() => NodeType)
export class NodeResolver {
  @Query(
    () => NodeType,
    doc(
      'Ce que nomme un identifiant ; null s’il est inventé, ou si le lecteur ne peut le voir.',
      'What an id names; null when it is made up, or names what the reader may not see.',
      { nullable: true },
    ),
  )
  node(
    @Arg('id', () => ID, doc('Identifiant global.', 'Global id.')) id: string,
    @Ctx() context: RequestContext,
  ): Answer | Promise<Answer> {
    return find(context, id);
  }

  @Query(
    () => [NodeType],
    doc(
      'Ce que nomment des identifiants, 100 au plus, dans leur ordre.',
      'What several ids name, 100 at most, in their order.',
      { nullable: 'items' as const, complexity: perItemOf('ids') },
    ),
  )
  nodes(
    @Arg('ids', () => [ID], doc('Identifiants globaux.', 'Global ids.')) ids: string[],
    @Ctx() context: RequestContext,
  ): Promise<Answer[]> {
    atMost(MOST_NODES, '`ids`', ids);
    return Promise.all(ids.map(async (id) => find(context, id)));
  }
}
