import { indicatorsOf, sectionsOf, type Outline, type ReportList } from '../../annual-report/outline';
import { latestPublication } from '../../exports/facts';
import type { RequestContext } from '../../graphql/context';
import type { QueryExecutor } from '../../graphql/executor';
import { writeDay, writeNumber } from '../../kernel/french';
import type { TerritoryRef } from '../../kernel/territory';
import { handedInSentence } from '../../reading/explanation/coverage-sentence';
import { isOfLoneReports } from '../part-words';
import { ask } from '../query';
import { contradictionsQuery, reportQuery, type LiveContradiction, type LiveFigure } from './annual-report.query';
import { contradictionNotes, wordsOfChange } from './beside-a-figure';
import { changesSince } from './changes-since';
import { seriesOf, splitsOf } from './live-parts';
import { READ_LIST } from './lists';
import type { ReportFigure, ReportListAnswer } from './report-figure';
import type { ReportSource } from './report-source';

/** Asks at once for all that an outline shows of a territory and year. The region must be one that there is. */
export async function liveSource(
  executor: QueryExecutor,
  context: RequestContext,
  outline: Outline,
  territory: TerritoryRef,
  year: number,
): Promise<ReportSource> {
  const blocks = sectionsOf(outline).flatMap((section) => section.blocks);
  const [{ lieu }, { reconciliation }, publishedAt, reader, splits, series] = await Promise.all([
    ask(executor, context, reportQuery(territory, year, indicatorsOf(outline))),
    ask(executor, context, contradictionsQuery(year)),
    latestPublication(context.database),
    context.figures(),
    splitsOf(executor, context, territory, year, blocks),
    seriesOf(executor, context, territory, blocks),
  ]);
  const contradictions = reconciliation.filter((each) => each.territory.id === lieu.id);
  const figures = new Map(
    lieu.keyFigures.figures.map((figure) => [
      figure.indicator.code,
      reportFigure(figure, territory, year, contradictions),
    ]),
  );
  const subject = { executor, context, territory, year, contradictions };
  const lists = new Map<ReportList, ReportListAnswer>();
  for (const block of blocks)
    if (block.kind === 'LIST' && !lists.has(block.list)) lists.set(block.list, await READ_LIST[block.list](subject));
  const { changes, releases } = await changesSince(executor, context, lieu.id, year, figures);
  const figure = (code: string): ReportFigure => present(figures.get(code as LiveFigure['indicator']['code']), code);
  return {
    regions: context.network.regions.map(({ name }) => name),
    figure,
    split: (code, by) => ({ figure: figure(code), parts: present(splits.get(`${code} ${by}`), code) }),
    series: (code) => {
      const whole = figure(code);
      // Years that are invented and years that are real stand in no line together.
      const points = (series.get(code) ?? []).filter(
        (point) => point.year <= year && point.demonstration === whole.demonstration && !isOfLoneReports(point),
      );
      return { figure: whole, points };
    },
    list: (list) => present(lists.get(list), list),
    facts: [
      `Chiffres tels que ${context.actor.role === 'PUBLIC' ? 'le public les lit' : 'vous les lisez'}, version ${writeNumber(reader.snapshot.whole.version)} des données${publishedAt === null ? '' : `, dernière publication le ${writeDay(publishedAt)}`}. Ce qui sera publié ensuite peut les changer.`,
      releases === 0
        ? `L’année ${year} n’est pas encore figée.`
        : 'Un rapport qui ne change plus se prend d’une version figée.',
    ],
    changes,
  };
}

function present<T>(found: T | undefined, name: string): T {
  if (found === undefined) throw new Error(`a report without ${name}`);
  return found;
}

function reportFigure(
  figure: LiveFigure,
  territory: TerritoryRef,
  year: number,
  contradictions: readonly LiveContradiction[],
): ReportFigure {
  const { indicator, coverage, explanation, partialOf } = figure;
  const own = contradictions.filter((each) => each.indicator.code === indicator.code);
  return {
    ...figure,
    code: indicator.code,
    label: indicator.label,
    unit: indicator.unit,
    dataset: indicator.dataset,
    partialOf: partialOf.flatMap((part) => ('code' in part ? part.name : [])),
    missing: coverage.missing.map(({ name }) => name),
    coverage: explanation.coverage,
    handedIn: handedInSentence({ coverage, definition: indicator, figure: { key: { territory } } }),
    reporting: coverage.reporting,
    expected: coverage.expected,
    change: wordsOfChange(figure, year),
    notes: [...explanation.notes, ...explanation.breaks, ...contradictionNotes(own)],
    sources: explanation.sources,
  };
}
