import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { geoConicConformal, geoMercator, geoPath, type GeoProjection } from 'd3-geo';
import { parse } from 'csv-parse/sync';
import { feature, merge } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import { pathOf } from './map/paths';
import { simplified } from './map/simplify';

/**
 * Writes the outlines of a federation's map, `carte/traces.json` in its folder, from the geometry that lies beside it, its
 * settings (`carte/reglages.json`) and which departments make which region (`departements.csv`). Without a folder named,
 * of the federation that comes with the product.
 */
const folder = resolve(process.env['FEDERATION_DIR']?.trim() || join(__dirname, '..', 'data'));

type Frame = readonly [x: number, y: number, width: number, height: number];
interface Inset {
  readonly titre: string;
  readonly departements: readonly string[];
  readonly cadre: Frame;
}
interface Settings {
  readonly provenance: string;
  readonly source: string;
  readonly objet: string;
  readonly largeur: number;
  readonly hauteur: number;
  /** Pixels: what is smaller is left out of an outline. */
  readonly finesse: number;
  readonly metropole: {
    readonly cadre: Frame;
    readonly paralleles: readonly [number, number];
    readonly meridien: number;
  };
  /** Drawn apart, at a scale of their own. */
  readonly encarts: readonly Inset[];
  /** Drawn once more, larger. */
  readonly agrandis: readonly Inset[];
  readonly regions_sans_delegation: Readonly<Record<string, string>>;
  /** By the ids of the geometry, the codes of departments. */
  readonly codes: Readonly<Record<string, string>>;
}
interface Row {
  readonly code: string;
  readonly region: string;
  readonly code_insee_region: string;
}
type Shape = Polygon | MultiPolygon;
type Shapes = readonly Shape[];

const json = <T>(name: string): T => JSON.parse(readFileSync(join(folder, 'carte', name), 'utf8')) as T;
const settings = json<Settings>('reglages.json');
const rows = parse<Row>(readFileSync(join(folder, 'departements.csv'), 'utf8'), { bom: true, columns: true });

const topology = json<Topology>(settings.source);
const collection = topology.objects[settings.objet] as GeometryCollection;
const shapes = new Map(
  (collection.geometries as (Shape & { id?: string | number })[]).map((shape) => [
    settings.codes[String(shape.id)] ?? '',
    shape,
  ]),
);
const missing = rows.filter(({ code }) => !shapes.has(code)).map(({ code }) => code);
if (missing.length > 0) throw new Error(`reglages.json : aucun tracé pour ${missing.join(', ')}`);

const insetOf = (code: string): Inset | undefined =>
  settings.encarts.find(({ departements }) => departements.includes(code));
const onMainland = rows.filter(({ code }) => insetOf(code) === undefined).map(({ code }) => code);

/** The outline of some departments together, on the frame that they are projected into. */
interface Place {
  readonly projection: GeoProjection;
  readonly topology: Topology;
}

function placeOf(projection: GeoProjection, codes: readonly string[], [x, y, width, height]: Frame): Place {
  const all = { type: 'GeometryCollection', geometries: shapesOf(codes) } as unknown as GeometryCollection;
  projection.fitExtent(
    [
      [x, y],
      [x + width, y + height],
    ],
    feature(topology, all),
  );
  return { projection, topology: simplified(topology, projection, settings.finesse) };
}

const shapesOf = (codes: readonly string[]): Shapes => codes.flatMap((code) => shapes.get(code) ?? []);

const { cadre, paralleles, meridien } = settings.metropole;
const mainland = placeOf(
  geoConicConformal()
    .parallels([...paralleles])
    .rotate([-meridien, 0]),
  onMainland,
  cadre,
);
const insets = settings.encarts.map((inset) => ({
  inset,
  place: placeOf(geoMercator(), inset.departements, inset.cadre),
}));
const larger = settings.agrandis.map((inset) => ({
  inset,
  place: placeOf(geoMercator(), inset.departements, inset.cadre),
}));

/** Departments that lie together in one place, merged there; those of several places, one after the other. */
function outline(codes: readonly string[]): string {
  const within = (place: Place, some: readonly string[]): string =>
    some.length === 0 ? '' : pathOf(merge(place.topology, shapesOf(some) as Shape[]), place.projection);
  const own = (codes_: readonly string[]) => codes.filter((code) => codes_.includes(code));
  return [
    within(mainland, own(onMainland)),
    ...insets.map(({ inset, place }) => within(place, own(inset.departements))),
  ].join('');
}

/** Where a label stands: in the middle of the largest of its pieces. */
function middle(codes: readonly string[]): readonly [number, number] {
  const main = codes.filter((code) => onMainland.includes(code));
  const inset = insets.find(({ inset: { departements } }) => departements.includes(codes[0] ?? ''));
  const place = main.length > 0 || inset === undefined ? mainland : inset.place;
  const merged = merge(place.topology, shapesOf(main.length > 0 ? main : codes.slice(0, 1)) as Shape[]);
  const path = geoPath(place.projection);
  const pieces = merged.coordinates
    .map((coordinates) => ({ type: 'Polygon' as const, coordinates }))
    .sort((a, b) => path.area(b) - path.area(a));
  const [x, y] = pieces[0] === undefined ? [0, 0] : path.centroid(pieces[0]);
  return [Math.round(x), Math.round(y)];
}

const grouped = (keyOf: (row: Row) => string, some: readonly Row[]) =>
  [...new Set(some.map(keyOf))].sort().map((key) => ({
    key,
    codes: some.filter((row) => keyOf(row) === key).map(({ code }) => code),
  }));

const regions = grouped(({ region }) => region, rows.filter(({ region }) => region !== '')); // prettier-ignore
const without = grouped(({ code_insee_region: code }) => code, rows.filter(({ region }) => region === '')); // prettier-ignore
const frameOf = ({ titre, departements, cadre: [x, y, largeur, hauteur] }: Inset) => ({
  titre,
  departements,
  x,
  y,
  largeur,
  hauteur,
});

const traces = {
  provenance: settings.provenance,
  largeur: settings.largeur,
  hauteur: settings.hauteur,
  encarts: settings.encarts.map(frameOf),
  agrandis: larger.map(({ inset, place }) => ({
    ...frameOf(inset),
    traces: Object.fromEntries(
      inset.departements.map((code) => [
        code,
        pathOf(merge(place.topology, shapesOf([code]) as Shape[]), place.projection),
      ]),
    ),
  })),
  regions: Object.fromEntries(regions.map(({ key, codes }) => [key, { d: outline(codes), milieu: middle(codes) }])),
  sans_delegation: without.map(({ key, codes }) => ({
    nom: settings.regions_sans_delegation[key] ?? key,
    departements: codes,
    d: outline(codes),
  })),
  departements: Object.fromEntries(rows.map(({ code }) => [code, outline([code])])),
};
const file = join(folder, 'carte', 'traces.json');
const text = `${JSON.stringify(traces)}\n`;
writeFileSync(file, text);
console.log(`écrit : ${file} (${(text.length / 1000).toFixed(0)} Ko)`);
