import { indicatorsOf, type Outline } from '../../annual-report/outline';
import { definitionOf, indicatorOf } from '../../datasets/catalogue';
import type { RequestContext } from '../../graphql/context';
import type { QueryExecutor } from '../../graphql/executor';
import type { TerritoryRef } from '../../kernel/territory';
import { coverageSentence, handedInSentence } from '../../reading/explanation/coverage-sentence';
import { ask } from '../query';
import { frozenReportQuery, type FrozenFigure, type ReleaseAnswer } from './annual-report.query';
import { contradictionNotes, wordsOfChange } from './beside-a-figure';
import { frozenList, settledByIndicator } from './frozen-lists';
import { frozenPart, frozenPoint, isOfLoneReports } from './frozen-parts';
import type { ReportFigure } from './report-figure';
import type { ReportSource } from './report-source';

const LIST_IS_MISSING =
  'Cette version a été figée avant que les listes n’y soient gardées : la liste se lit dans le rapport du jour.';
/** Of a release that was frozen before all of a report was in it. */
const PART_IS_MISSING =
  'Cette version a été figée avant que tout le rapport n’y soit gardé : sans les années d’avant, les évolutions, les listes ni les contradictions. Figer l’année de nouveau en fait une version entière.';

/**
 * What a release froze of a territory: the same for ever, since nothing but the release is read. One that was frozen
 * before series and lists were in it says so.
 */
export async function frozenSource(
  executor: QueryExecutor,
  context: RequestContext,
  outline: Outline,
  { territory, territoryId }: { readonly territory: TerritoryRef; readonly territoryId: string },
  release: ReleaseAnswer,
): Promise<ReportSource> {
  const asked = frozenReportQuery(release.id, territoryId, indicatorsOf(outline));
  const { release: found } = await ask(executor, context, asked);
  const lists = found?.lists ?? null;
  const regions = found?.regionNames ?? context.network.regions.map(({ name }) => name);
  const contradictions = settledByIndicator(lists ?? { contradictions: [] });
  const frozen = new Map(
    [...(found?.unknownFigures ?? []), ...(found?.figures ?? [])].map((figure) => [figure.indicator, figure]),
  );
  const series = new Map((found?.series ?? []).map(({ indicator, points }) => [indicator, points]));
  const figure = (code: string): ReportFigure => {
    const known = frozen.get(code);
    if (known === undefined) return unknownFigure(code);
    const own = contradictionNotes(contradictions.get(code) ?? []);
    return frozenFigure(known, { territory, year: release.year, regions, notes: own });
  };
  return {
    regions,
    figure,
    split: (code, by) => ({
      figure: figure(code),
      parts: (frozen.get(code)?.parts ?? [])
        .filter(({ dimension }) => dimension === by)
        .map((part) => frozenPart(part, regions)),
    }),
    series: (code) => {
      const whole = figure(code);
      const points = (series.get(code) ?? []).filter(
        (point) => point.demonstration === whole.demonstration && !isOfLoneReports(point),
      );
      return { figure: whole, points: points.map(frozenPoint) };
    },
    list: (list) => (lists === null ? LIST_IS_MISSING : frozenList(list, lists, territory)),
    facts: [
      `D’après une version figée : ${release.citation}`,
      'Ce rapport est le même pour toujours.',
      ...(lists === null ? [PART_IS_MISSING] : []),
    ],
    changes: null,
  };
}

interface FigurePlace {
  readonly territory: TerritoryRef;
  readonly year: number;
  /** Names of the regions that there were. */
  readonly regions: readonly string[];
  /** Contradictions about it, in words. */
  readonly notes: readonly string[];
}

function frozenFigure(figure: FrozenFigure, { territory, year, regions, notes }: FigurePlace): ReportFigure {
  const dataset = indicatorOf(figure.indicator)?.dataset ?? null;
  const { coverage, sources, source, evolution, breaks, unit, state } = figure;
  const said = {
    coverage: { ...coverage, handedInBy: coverage.handedInBy ?? guessedHands(figure, territory) },
    definition: { dataset },
    figure: { state, key: { territory } },
  };
  return {
    ...figure,
    code: figure.indicator,
    dataset,
    partialOf: figure.partialOf.filter((name) => regions.includes(name)),
    missing: coverage.missing,
    coverage: coverageSentence(said),
    handedIn: handedInSentence(said),
    reporting: coverage.reporting,
    expected: coverage.expected,
    change: wordsOfChange(
      { evolution, state, explanation: { breaks: breaks ?? [] }, indicator: { unit, dataset } },
      year,
    ),
    notes: [...figure.notes, ...notes],
    sources: sources ?? (source === null ? [] : [source]),
  };
}

/** Releases frozen before that was kept do not say whom the plan expected: of a national figure, one alone is the office. */
const guessedHands = ({ coverage }: FrozenFigure, { kind }: TerritoryRef) =>
  kind === 'FEDERATION' && coverage.expected === 1 ? 'OFFICE' : 'REGIONS';

/** What nothing was known of, in a release frozen before that was kept. */
function unknownFigure(code: string): ReportFigure {
  const { label, unit, dataset } = definitionOf(code);
  return {
    code,
    label,
    unit,
    dataset,
    value: null,
    partialValue: null,
    partialOf: [],
    state: 'NOT_REPORTED',
    basis: null,
    approximate: false,
    demonstration: false,
    missing: [],
    coverage: '',
    handedIn: '',
    reporting: 0,
    expected: 0,
    change: null,
    notes: [],
    sources: [],
  };
}
