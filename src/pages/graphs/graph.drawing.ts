import { isSurveyed } from '../../datasets/roles';
import { bars, type BarsSpec } from '../charts/bars';
import { geographicMap } from '../charts/geographic-map';
import { lineChart } from '../charts/line';
import type { Drawing } from '../charts/svg';
import { mapSummary, tileMap } from '../charts/tile-map';
import { pageAddress } from '../key-figures/addresses';
import { knownNumber } from '../part-words';
import { isMapView, TILES_VIEW } from '../graph-address';
import { titleOf, type GraphData } from './graph.data';

/** A drawing of more is a wall; its table has them all. */
const MOST_BARS = 40;

/** Null where nothing is known: a chart of nothing says nothing. `most`: bars at most. */
export function drawingOf(data: GraphData, most = MOST_BARS): Drawing | null {
  const { definition, split, view, points, parts, regions, demonstration, own } = data;
  if (own !== null) return own.drawing === null ? null : { ...own.drawing, id: 'graphique', title: titleOf(data) };
  const head = { id: 'graphique', title: titleOf(data), unit: definition.unit, regions };
  if (split === null)
    return points.length === 0 ? null : lineChart({ ...head, points, joined: !isSurveyed(definition) });
  if (parts.every((part) => knownNumber(part) === null)) return null;
  if (isMapView(view)) return mapOf(data, split);
  const drawing = bars({ ...head, parts: parts.slice(0, most), demonstration, ...wholeOf(data) });
  if (parts.length <= most) return drawing;
  return { ...drawing, summary: `${drawing.summary} Les ${most} premières sont dessinées, le tableau a les ${parts.length}.` }; // prettier-ignore
}

/** What the parts make up, and whose submissions that rests on; nothing of what no submission gives. */
const wholeOf = ({ figure }: GraphData): Pick<BarsSpec, 'total' | 'coverage'> =>
  figure === null
    ? {}
    : {
        total: figure.value,
        coverage: figure.basis === 'PRINTED' || figure.basis === 'DECLARED' ? null : figure.coverage,
      };

/** Where the places lie; a federation without geometry has a tile for each region. */
function mapOf(data: GraphData, { year, by }: NonNullable<GraphData['split']>): Drawing {
  const { definition, parts, demonstration } = data;
  const title = titleOf(data);
  const place = by === 'DEPARTMENT' ? 'DEPARTMENT' : 'REGION';
  // A hundred departments would be as many stops on the way through the page; the table beside has them all.
  const linkOf = (code: string): string | null => (place === 'REGION' ? pageAddress(year, { code }) : null);
  const own = data.territory.code === '' ? {} : { within: new Set(data.departments) };
  const spec = { id: 'graphique', title, unit: definition.unit, parts, demonstration };
  const geographic = data.view === TILES_VIEW ? null : geographicMap({ ...spec, by: place, linkOf, ...own });
  return geographic ?? tileMap({ ...spec, year, summary: mapSummary(parts, definition.unit), current: '' });
}
