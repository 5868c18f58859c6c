import type { RequestContext } from '../../graphql/context';
import type { Download } from '../../exports/formats/download';
import { dialectFrom, downloadOf } from '../../exports/formats/download';
import { DATASETS } from '../../datasets/registry';
import { factsOf, type Facts } from '../../exports/facts';
import { releaseName } from '../graph-address';
import type { GraphRelease } from '../graphs/releases';
import type { PageAnswer } from '../page-answer';
import { explorerAddress } from './choice';
import { fileWord, type Explorer } from './explorer.answer';
import type { Explored } from './explored';
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
  const told = explored.choice.release === null ? facts : frozenFacts(facts, explored, explored.choice.release);
  return { download: await downloadOf(table, told, fileWord(explored.choice), format, dialect) };
}

/** What is told of a frozen year is as frozen as its figures: nothing of what was published since. */
const frozenFacts = (facts: Facts, { indicators, grid, demonstration }: Explored, release: GraphRelease): Facts => ({
  ...facts,
  sources: [release.citation],
  publishedAt: release.createdAt,
  dataVersion: releaseName(release),
  coverage: [...indicators.values()].flatMap(({ code, dataset }) => {
    const declared = DATASETS.find((each) => each.code === dataset);
    const own = grid.cells.filter(({ indicator }) => indicator === code);
    const [whole] = own.sort((a, b) => b.coverage.expected - a.coverage.expected);
    if (declared === undefined || whole === undefined) return [];
    return { year: release.year, dataset: declared.label, ...whole.coverage, missing: [], demonstration };
  }),
  notes: [`Version figée : ${release.citation}`, ...facts.notes],
});
