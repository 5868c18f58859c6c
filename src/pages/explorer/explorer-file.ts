import type { RequestContext } from '../../graphql/context';
import type { Download } from '../../exports/formats/download';
import { dialectFrom, downloadOf } from '../../exports/formats/download';
import { factsOf } from '../../exports/facts';
import type { PageAnswer } from '../page-answer';
import { explorerAddress } from './choice';
import { fileWord, type Explorer } from './explorer.answer';
import { explorerTable } from './explorer-table';
import { titleOf } from './words';
import { wrongAddress } from './wrong-address.page';

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
  context: RequestContext,
  { query: asked, format, most }: FileRequest,
): Promise<{ readonly download: Download } | { readonly instead: PageAnswer }> {
  const { dialecte, ...query } = asked;
  const dialect = dialectFrom(dialecte);
  const understood = await explorer.understand(context, { query, most });
  if ('instead' in understood) return understood;
  const { explored, refusals } = understood;
  if (explored === null) return { instead: wrongAddress(refusals) };
  const table = explorerTable(explored);
  const snapshot = (await context.figures()).snapshot;
  const facts = await factsOf(context.database, snapshot, context.actor, {
    title: titleOf(explored),
    description: 'Un choix de l’explorateur : une ligne par chiffre, totaux compris.',
    address: explorerAddress(explored.choice),
    perimeter: [],
    years: explored.choice.years,
    rowCount: table.rowCount,
    demonstration: explored.demonstration,
  });
  return { download: await downloadOf(table, facts, fileWord(explored.choice), format, dialect) };
}
