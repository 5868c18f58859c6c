import type { RequestContext } from '../../graphql/context';
import type { Download } from '../../exports/formats/download';
import { dialectFrom, downloadOf } from '../../exports/formats/download';
import { DATASETS } from '../../datasets/registry';
import { factsOf, type Facts } from '../../exports/facts';
import { releaseName } from '../graph-address';
import type { PageAnswer } from '../page-answer';
import { explorerAddress, isFrozen } from './choice';
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
  const inDialect = typeof dialecte === 'string' ? `&dialecte=${encodeURIComponent(dialecte)}` : '';
  const understood = await explorer.understand(
    context,
    { query, most },
    (choice) => `${explorerAddress(choice, `.${format}`)}${inDialect}`,
  );
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
  const told = isFrozen(explored.choice) ? frozenFacts(facts, explored) : facts;
  return { download: await downloadOf(table, told, fileWord(explored.choice), format, dialect) };
}

/** What is told of frozen years is as frozen as their figures: nothing of what was published since. */
function frozenFacts(facts: Facts, { choice, indicators, grid, demonstration }: Explored): Facts {
  const { releases } = choice;
  const coverageOf = (code: string, year: number) =>
    grid.cells
      .filter((cell) => cell.indicator === code && cell.year === year)
      .sort((a, b) => b.coverage.expected - a.coverage.expected)[0]?.coverage;
  return {
    ...facts,
    sources: releases.map(({ citation }) => citation),
    publishedAt:
      releases
        .map(({ createdAt }) => createdAt)
        .sort()
        .at(-1) ?? null,
    dataVersion: releases.map(releaseName).join(', '),
    coverage: [...indicators.values()].flatMap(({ code, dataset }) => {
      const declared = DATASETS.find((each) => each.code === dataset);
      if (declared === undefined) return [];
      return releases.flatMap(({ year }) => {
        const coverage = coverageOf(code, year);
        return coverage === undefined ? [] : { year, dataset: declared.label, ...coverage, missing: [], demonstration };
      });
    }),
    notes: [...releases.map(({ citation }) => `Version figée : ${citation}`), ...facts.notes],
  };
}
