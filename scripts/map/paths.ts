import { geoPath, type GeoProjection } from 'd3-geo';
import type { MultiPolygon } from 'geojson';

/** An outline as SVG writes it: whole pixels, each point by its distance from the one before. */
export function pathOf(shape: MultiPolygon, projection: GeoProjection): string {
  const rings: [number, number][][] = [];
  const stream = {
    moveTo: (x: number, y: number) => void rings.push([[Math.round(x), Math.round(y)]]),
    lineTo: (x: number, y: number) => void rings.at(-1)?.push([Math.round(x), Math.round(y)]),
    closePath: () => undefined,
    arc: () => undefined,
    beginPath: () => undefined,
  };
  geoPath(projection, stream)(shape);
  return rings.map(written).join('');
}

/** Points that fell together are one; a ring that is no area any more is left out. */
function written(ring: readonly [number, number][]): string {
  const points = ring.filter((point, index) => index === 0 || !isSame(point, ring[index - 1]));
  if (points.length > 1 && isSame(points[0], points.at(-1))) points.pop();
  const [first] = points;
  if (first === undefined || points.length < 3) return '';
  const steps = points.slice(1).map(([x, y], index) => {
    const [fromX, fromY] = points[index] ?? [0, 0];
    return `${x - fromX}${sign(y - fromY)}`;
  });
  return `M${first[0]} ${first[1]}l${steps.reduce((text, step) => text + (step.startsWith('-') || text === '' ? '' : ' ') + step, '')}z`;
}

const sign = (value: number): string => (value < 0 ? String(value) : ` ${value}`);

const isSame = (one: readonly number[] | undefined, other: readonly number[] | undefined): boolean =>
  one?.[0] === other?.[0] && one?.[1] === other?.[1];
