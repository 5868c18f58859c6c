import type { RequestContext } from '../../graphql/context';
import type { QueryExecutor } from '../../graphql/executor';
import { globalId } from '../../kernel/global-id';
import { multiples } from '../charts/multiples';
import { panelGrid } from '../charts/panel-grid';
import { namedOf } from '../annual-report/frozen-parts';
import type { RegionSeries } from '../figure-answers';
import { UNIT_WORDS } from '../french';
import { frenchCsv, frenchNumber, frenchYes } from '../french-csv';
import type { GraphiqueFigeQuery } from '../generated/graphql';
import { multiplesSpec, multiplesTable } from '../key-figures/multiples-spec';
import { seriesOfRegionsQuery } from '../key-figures/key-figures.query';
import { graphAddress, releaseName, type GraphRef } from '../graph-address';
import { howMuch, knownNumber } from '../part-words';
import { ask, type Query } from '../query';
import { yearsOfDemonstration } from '../years-of-demonstration';
import type { GraphRelease } from './releases';
import type { OwnAsked, OwnGraph } from './own-graph';

interface Read {
  readonly series: readonly RegionSeries[];
  readonly query: Query;
}

/** Each region over the years, side by side on one scale. */
export async function multiplesGraph(
  executor: QueryExecutor,
  context: RequestContext,
  { definition, year, release }: OwnAsked,
): Promise<OwnGraph> {
  const { code, label, unit } = definition;
  const { series, query } = await (release === null
    ? readNow(executor, context, code)
    : readFrozen(executor, context, code, release));
  const spec = multiplesSpec({ series, label, unit, isInvented: await isInvented(context, year, series) });
  const drawing = spec === null ? null : multiples(spec);
  const rows = spec?.panels ?? [];
  const lineOf = (region: string): GraphRef => ({
    indicator: code,
    territory: { code: region },
    split: null,
    year,
    release: release === null ? null : releaseName(release),
  });
  return {
    title: drawing?.title ?? `${label}, région par région`,
    drawing,
    ...(spec !== null && { shown: panelGrid(spec, ({ code: region }) => graphAddress(lineOf(region))) }),
    missing: series.some((region) => region.series.some(({ state }) => state === 'SUPPRESSED'))
      ? 'Ce qui est connu de régions n’est pas diffusé\u00a0: secret statistique.'
      : 'Rien n’est connu d’aucune région.',
    table: spec === null ? null : multiplesTable(spec),
    csv: frenchCsv(
      ['territoire', 'annee', 'indicateur', 'libelle', 'valeur', 'valeur_partielle', 'part_comptee', 'parties_comptees', 'unite', 'etat', 'approximatif', 'demonstration'],
      rows.flatMap((panel) =>
        panel.years.map((each) => [
          panel.label,
          String(each.year),
          code,
          label,
          frenchNumber(each.value),
          frenchNumber(each.partialValue),
          each.value === null && each.partialValue !== null ? howMuch(each, rows.length) : '',
          each.partialOf.map((part) => part.name).join(' ; '),
          UNIT_WORDS[unit],
          each.state,
          frenchYes(each.approximate),
          frenchYes(spec?.demonstration ?? false),
        ]),
      ),
    ),
    content: { regions: rows.map(({ code: region, label: name, years }) => ({ region, name, years })) },
    coverage: null,
    demonstration: spec?.demonstration ?? false,
    query,
  }; // prettier-ignore
}

/** Of a year that is named, whether that is; else the real years, wherever there are any. */
async function isInvented(
  context: RequestContext,
  year: number | null,
  series: readonly RegionSeries[],
): Promise<boolean> {
  const known = series.flatMap((region) => region.series.filter((point) => knownNumber(point) !== null));
  if (year !== null) return yearsOfDemonstration(await context.figures()).has(year);
  return known.length > 0 && known.every(({ demonstration }) => demonstration);
}

async function readNow(executor: QueryExecutor, context: RequestContext, indicator: string): Promise<Read> {
  const query = seriesOfRegionsQuery(indicator);
  return { query, series: (await ask(executor, context, query)).federation.regions };
}

type Frozen = NonNullable<GraphiqueFigeQuery['release']>;
type FrozenRead = Readonly<Record<string, Frozen['series'] | Frozen['figures']>>;

const VALUE = 'value partialValue partialOf state approximate demonstration';

/** A series a region, which no variable can name: written out for the regions that there are. */
async function readFrozen(
  executor: QueryExecutor,
  context: RequestContext,
  indicator: string,
  release: GraphRelease,
): Promise<Read> {
  const { regions } = context.network;
  const names = regions.map(({ name }) => name);
  const parts = regions.map(({ code }, at) => {
    const id = JSON.stringify(globalId('Region', code));
    return `    s${at}: series(territory: ${id}) {\n      indicator\n      points {\n        year ${VALUE}\n      }\n    }\n    f${at}: figures(territories: [${id}], indicators: [$indicateur]) {\n      ${VALUE}\n    }`;
  });
  const query: Query<{ readonly release: FrozenRead | null }> = {
    text: `query SeriesFigeesDesRegions($version: ID!, $indicateur: IndicatorCode!) {\n  release(id: $version) {\n${parts.join('\n')}\n  }\n}`,
    variables: { version: release.id, indicateur: indicator },
  };
  const found = (await ask(executor, context, query)).release ?? {};
  const series = regions.map(({ code, name }, at): RegionSeries => {
    const kept = ((found[`s${at}`] ?? []) as NonNullable<Frozen['series']>).find((each) => each.indicator === indicator);
    const own = (found[`f${at}`] ?? []) as Frozen['figures'];
    // Of one year alone a release keeps no series.
    const points = kept?.points ?? own.map((figure) => ({ ...figure, year: release.year }));
    return { code, name, series: points.map((point) => ({ ...point, partialOf: namedOf(point, names) })) };
  }); // prettier-ignore
  return { query, series };
}
