import type { OutlineBlock } from '../../annual-report/outline';
import { isSurveyed } from '../../datasets/roles';
import type { Chart } from '../../documents/document';
import { DIMENSION_WORDS } from '../../kernel/dimensions';
import { bars } from '../charts/bars';
import { lineChart } from '../charts/line';
import { INVENTED, type Drawing } from '../charts/svg';
import { mapSummary, tileMap } from '../charts/tile-map';
import { TILES_VIEW, type GraphRef } from '../graph-address';
import { footnoteOf } from './footnotes';
import { withinSentence, type ReportPlace } from './figure-words';
import { plainSvg } from './plain-svg';
import { isSaid, type ReportFigure } from './report-figure';
import type { ReportSource } from './report-source';

export type ChartOutline = Extract<OutlineBlock, { kind: 'BARS' | 'LINE' | 'MAP' }>;

/** A graph of the report's territory, by itself. */
export type GraphAt = (graph: Omit<GraphRef, 'territory' | 'release'>) => string;

/** A year alone makes no line. */
const FEWEST_POINTS = 2;
/** Nor does one region make a map. */
const FEWEST_TILES = 2;

/** A drawing with its caption and its words; null where there is nothing to draw. */
export function chartBlock(
  block: ChartOutline,
  source: ReportSource,
  place: ReportPlace,
  graphAt: GraphAt,
): Chart | null {
  const drawing = DRAW[block.kind](block as never, source, place);
  if (drawing === null) return null;
  const { title, summary, demonstration } = drawing;
  const address = graphAt(refOf(block, place, demonstration));
  return {
    kind: 'CHART',
    caption: [
      title,
      {
        footnote: footnoteOf([source.figure(block.indicator)], { words: 'Le graphique et ses données', href: address }),
      },
    ],
    alternative: `${title}. ${summary}${demonstration ? ` ${INVENTED}.` : ''}`,
    svg: plainSvg(drawing),
    address,
  };
}

function refOf(block: ChartOutline, { year }: ReportPlace, isInvented: boolean): Parameters<GraphAt>[0] {
  const { indicator } = block;
  switch (block.kind) {
    case 'BARS':
      return { indicator, split: { year, by: block.by } };
    case 'MAP':
      return { indicator, split: { year, by: 'REGION' }, view: TILES_VIEW };
    case 'LINE':
      // At that address are the real years, wherever there are any: one that is invented has to be named.
      return { indicator, split: null, year: isInvented ? year : null, until: year };
  }
}

type Draw<Kind> = (
  block: Extract<ChartOutline, { kind: Kind }>,
  source: ReportSource,
  place: ReportPlace,
) => Drawing | null;

const DRAW: { readonly [Kind in ChartOutline['kind']]: Draw<Kind> } = {
  BARS: ({ indicator, by }, source, { year, regions }) => {
    const { figure, parts } = source.split(indicator, by);
    // What one region's report prints splits nothing of the federation.
    if (isOfLoneReports(figure) || !parts.some(isSaid)) return null;
    return bars({
      id: `${indicator}-${by}`,
      title: `${figure.label} par ${withinSentence(DIMENSION_WORDS[by].label)}, ${year}`,
      unit: figure.unit,
      parts,
      demonstration: figure.demonstration,
      regions: regions.length,
    });
  },
  LINE: ({ indicator }, source, { regions }) => {
    const { figure, points } = source.series(indicator);
    if (points.filter(isSaid).length < FEWEST_POINTS) return null;
    return lineChart({
      id: indicator,
      title: `${figure.label} au fil des années`,
      unit: figure.unit,
      points,
      regions: regions.length,
      joined: !isSurveyed(figure),
    });
  },
  MAP: ({ indicator }, source, { year, regions }) => {
    const { figure, parts } = source.split(indicator, 'REGION');
    // What is of no region has no tile.
    const drawn = parts.filter(({ label, value }) => value !== null && regions.includes(label));
    if (drawn.length < FEWEST_TILES) return null;
    return tileMap({
      id: indicator,
      title: `${figure.label} par région, ${year}`,
      summary: mapSummary(parts, figure.unit),
      unit: figure.unit,
      parts,
      year,
      current: '',
      demonstration: figure.demonstration,
    });
  },
};

const isOfLoneReports = ({ state, reporting }: ReportFigure): boolean => state === 'PARTIAL' && reporting === 0;
