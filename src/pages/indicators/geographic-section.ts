import { FEDERATION } from '../../kernel/territory';
import { chartFigure } from '../charts/chart-figure';
import { geographicMap } from '../charts/geographic-map';
import { graphWays } from '../graph-ways';
import { graphAddress, MAP_VIEW } from '../graph-address';
import { html, type Html } from '../html';
import { pageAddress } from '../key-figures/addresses';
import { partOf } from './indicator.charts';
import type { IndicatorData } from './indicator.data';

/** The regions where they lie; null where nothing is known of them, and for a federation without geometry. */
export function geographicSection({ definition, year, regions, regionsQuery, mention }: IndicatorData): Html | null {
  if (year === null || regions.every(({ value, partialValue }) => (value ?? partialValue) === null)) return null;
  const drawing = geographicMap({
    id: 'carte-des-lieux',
    title: `${definition.label} par région, ${year}, sur la carte`,
    unit: definition.unit,
    parts: regions.map(partOf),
    by: 'REGION',
    demonstration: regions.some(({ demonstration }) => demonstration),
    linkOf: (code) => pageAddress(year, { code }),
  });
  if (drawing === null) return null;
  const refBy = (by: string) =>
    ({ indicator: definition.code, territory: FEDERATION, split: { year, by }, view: MAP_VIEW }) as const;
  const hasDepartments = definition.dimensions.includes('DEPARTMENT');
  return chartFigure({
    drawing,
    query: regionsQuery,
    file: graphAddress(refBy('REGION'), '.svg'),
    graph: definition.dimensions.includes('REGION') ? graphWays(refBy('REGION')) : null,
    mention,
    role: 'group',
    table: html`<p>
      Les mêmes valeurs sont au tableau des régions.
      ${hasDepartments && html`<a href="${graphAddress(refBy('DEPARTMENT'))}">La carte par département</a>`}
    </p>`,
  });
}
