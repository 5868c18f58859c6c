import type { GeoProjection } from 'd3-geo';
import type { Topology } from 'topojson-specification';

type Point = readonly [number, number];

/**
 * The same topology with fewer points: of each border, shared by those on both sides of it, those points are left out that
 * span less than `finest` × `finest` pixels with their neighbours (Visvalingam). Ends stay, so that borders still meet.
 */
export function simplified(topology: Topology, projection: GeoProjection, finest: number): Topology {
  const { transform, ...rest } = topology;
  const arcs = topology.arcs.map((arc) =>
    thinned(placed(arc as unknown as Point[], transform), projection, finest ** 2),
  );
  return { ...rest, arcs: arcs.map((arc) => arc.map(([x, y]) => [x, y])) };
}

/** As degrees. */
function placed(arc: readonly Point[], transform: Topology['transform']): readonly Point[] {
  if (transform === undefined) return arc;
  const { scale, translate } = transform;
  let [x, y] = [0, 0];
  return arc.map(([dx, dy]) => {
    x += dx;
    y += dy;
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
  });
}

function thinned(arc: readonly Point[], projection: GeoProjection, least: number): readonly Point[] {
  const kept = arc.map((point) => ({ point, at: projection([point[0], point[1]]) ?? [0, 0] }));
  // An island is one border, and stays an area.
  const fewest = arc[0]?.[0] === arc.at(-1)?.[0] && arc[0]?.[1] === arc.at(-1)?.[1] ? 5 : 2;
  while (kept.length > fewest) {
    const areas = kept.map((each, index) => {
      const [before, after] = [kept[index - 1], kept[index + 1]];
      return before === undefined || after === undefined ? Infinity : spanned(before.at, each.at, after.at);
    });
    const smallest = Math.min(...areas);
    if (smallest >= least) break;
    kept.splice(areas.indexOf(smallest), 1);
  }
  return kept.map(({ point }) => point);
}

const spanned = (a: readonly number[], b: readonly number[], c: readonly number[]): number =>
  Math.abs(((b[0] ?? 0) - (a[0] ?? 0)) * ((c[1] ?? 0) - (a[1] ?? 0)) - ((c[0] ?? 0) - (a[0] ?? 0)) * ((b[1] ?? 0) - (a[1] ?? 0))) / 2; // prettier-ignore
