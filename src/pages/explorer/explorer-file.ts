import type { RequestContext } from '../../graphql/context';
import type { QueryExecutor } from '../../graphql/executor';
import type { Download } from '../../exports/formats/download';
import { dialectFrom } from '../../exports/formats/download';
import { downloadResult } from '../../exports/queries/result-export';
import type { PageAnswer } from '../page-answer';
import type { Explorer } from './explorer.answer';

interface FileRequest {
  readonly query: Readonly<Record<string, unknown>>;
  readonly format: 'csv' | 'xlsx';
  readonly most: number;
}

/**
 * The answer of a choice as rows, as files of any question have them. What has no answer gives the page that says why.
 * Throws BAD_USER_INPUT for another `dialecte`.
 */
export async function explorerFile(
  explorer: Explorer,
  executor: QueryExecutor,
  context: RequestContext,
  { query: asked, format, most }: FileRequest,
): Promise<{ readonly download: Download } | { readonly instead: PageAnswer }> {
  const { dialecte, ...query } = asked;
  const dialect = dialectFrom(dialecte);
  const understood = await explorer.understand(context, { query, most });
  if ('instead' in understood) return understood;
  const { explored } = understood;
  if (explored === null)
    return { instead: { ...(await explorer.answer(context, { query, most, ending: null })), status: 404 } as PageAnswer }; // prettier-ignore
  const { text, variables } = explored.query;
  const download = await downloadResult(
    {
      schema: executor.schema,
      database: context.database,
      snapshot: (await context.figures()).snapshot,
      actor: context.actor,
      demonstration: explored.demonstration,
    },
    { query: text, variables, data: { ...explored.answer }, rows: Object.keys(explored.answer) },
    format,
    dialect,
  );
  return { download };
}
