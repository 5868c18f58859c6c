import { indicatorsOf, type Outline } from '../../annual-report/outline';
import { definitionOf, indicatorOf } from '../../datasets/catalogue';
import type { RequestContext } from '../../graphql/context';
import type { QueryExecutor } from '../../graphql/executor';
import type { TerritoryRef } from '../../kernel/territory';
import type { Network } from '../../network/network';
import { coverageSentence, handedInSentence } from '../../reading/explanation/coverage-sentence';
import type { PartAnswer } from '../figure-answers';
import { ask } from '../query';
import { frozenQuery, type FrozenFigure, type FrozenPart, type ReleaseAnswer } from './annual-report.query';
import type { ReportFigure } from './report-figure';
import type { ReportSource } from './report-source';

/**
 * What a release froze of a territory: the same for ever, since nothing but the release is read. Its content holds one
 * year and no rows, so that series and lists are not in it.
 */
export async function frozenSource(
  executor: QueryExecutor,
  context: RequestContext,
  outline: Outline,
  { territory, territoryId }: { readonly territory: TerritoryRef; readonly territoryId: string },
  release: ReleaseAnswer,
): Promise<ReportSource> {
  const { release: found } = await ask(executor, context, frozenQuery(release.id, territoryId, indicatorsOf(outline)));
  const frozen = new Map((found?.figures ?? []).map((figure) => [figure.indicator, figure]));
  const figure = (code: string): ReportFigure => {
    const known = frozen.get(code);
    return known === undefined ? unknownFigure(code) : frozenFigure(known, territory, context.network);
  };
  return {
    figure,
    split: (code, by) => ({
      figure: figure(code),
      parts: (frozen.get(code)?.parts ?? [])
        .filter(({ dimension }) => dimension === by)
        .map((part) => frozenPart(part, context.network)),
    }),
    series: (code) => ({ figure: figure(code), points: [] }),
    list: () => 'Une version figée garde les chiffres et non les lignes : la liste se lit dans le rapport du jour.',
    facts: [`D’après une version figée : ${release.citation}`, 'Ce rapport est le même pour toujours.'],
    changes: null,
  };
}

function frozenFigure(figure: FrozenFigure, territory: TerritoryRef, network: Network): ReportFigure {
  const dataset = indicatorOf(figure.indicator)?.dataset ?? null;
  const { coverage, notes, source } = figure;
  const said = {
    coverage: { ...coverage, handedInBy: isOffices(figure, territory) ? ('OFFICE' as const) : ('REGIONS' as const) },
    definition: { dataset },
    figure: { state: figure.state, key: { territory } },
  };
  return {
    ...figure,
    code: figure.indicator,
    dataset,
    partialOf: figure.partialOf.filter((name) => network.regions.some((region) => region.name === name)),
    missing: coverage.missing,
    coverage: coverageSentence(said),
    handedIn: handedInSentence(said),
    reporting: coverage.reporting,
    expected: coverage.expected,
    change: null,
    notes,
    sources: source === null ? [] : [source],
  };
}

/** A release does not say whom the plan expected: of a national figure, one alone is the national office. */
const isOffices = ({ coverage }: FrozenFigure, { kind }: TerritoryRef): boolean =>
  kind === 'FEDERATION' && coverage.expected === 1;

function frozenPart(part: FrozenPart, network: Network): PartAnswer {
  const partialOf = part.partialOf.map((name) => {
    const region = network.regions.find((each) => each.name === name);
    return { name, ...(region === undefined ? {} : { code: region.code }) };
  });
  return { ...part, partialOf: partialOf, printed: [], declared: [] };
}

/** What nothing was known of is in no release. */
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
