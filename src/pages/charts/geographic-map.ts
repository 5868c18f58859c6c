import type { Unit } from '../../kernel/codes';
import { NO_BREAK, writeShort, writeValue } from '../../kernel/french';
import { STATE_WORDS, writeFigure, type Written } from '../french';
import { html, type Content, type Html } from '../html';
import { sourceLine } from '../territory-words';
import type { PartAnswer } from '../figure-answers';
import { classesOfValues, type Shade } from './map-classes';
import { boxOf, GEOMETRY, type Box, type Geometry, type Inset } from './map-geometry';
import { mapLegend, patterned, patterns } from './map-legend';
import type { Drawing } from './svg';

export { hasGeography } from './map-geometry';

/** A place of a map: a part of a figure, or a figure of its own. */
export type MapPart = Pick<PartAnswer, 'key' | 'label' | 'basis' | 'printed'> & Written;

export interface GeographicMapSpec {
  readonly id: string;
  readonly title: string;
  readonly unit: Unit;
  /** By the code of the region, or of the department. */
  readonly parts: readonly MapPart[];
  readonly by: 'REGION' | 'DEPARTMENT';
  readonly demonstration: boolean;
  /** Where a place leads; nowhere when left out. */
  readonly linkOf?: (key: string) => string | null;
  /** The only departments that are drawn, as large as there is room; all when left out. */
  readonly within?: ReadonlySet<string>;
}

const OUT_OF_CLASS = 'ce qui n’est connu qu’en partie, ou n’est pas diffusé, n’est dans aucune.';

/** Pixels across, and at most down. */
const [WIDTH, MOST_HEIGHT, MARGIN] = [520, 480, 6];

const KINDS: Readonly<Record<Exclude<Shade, number>, string>> = {
  PARTIAL: 'partiel',
  SUPPRESSED: 'retenu',
  NONE: 'vide',
};
const kindOf = (shade: Shade): string => (typeof shade === 'number' ? `teinte-${shade}` : KINDS[shade]);

interface Place {
  readonly key: string;
  /** Where no part is called otherwise. */
  readonly name: string;
  readonly d: string;
}

/**
 * The map of the federation's places where they lie, what is far away in frames of its own. Shades are of classes with as
 * many places in each; a part of a whole is in no class. Null for a federation without geometry.
 */
export function geographicMap(spec: GeographicMapSpec): Drawing | null {
  if (GEOMETRY === null) return null;
  const { id, title, unit, by, demonstration, within } = spec;
  const places = placesOf(GEOMETRY, by, within);
  const there = new Set(places.map(({ key }) => key));
  // What lies nowhere, as those of no delegation, has no part in the classes either.
  const parts = spec.parts.filter(({ key }) => there.has(key));
  const known = new Map(parts.map((part) => [part.key, part]));
  const { classes, shadeOf } = classesOfValues(parts);
  const box = within === undefined ? whole(GEOMETRY) : boxOf(places.map(({ d }) => d));
  const scale = Math.min((WIDTH - 2 * MARGIN) / box.width, MOST_HEIGHT / box.height);
  const at = ([x, y]: readonly [number, number]) =>
    [MARGIN + (x - box.x) * scale, MARGIN + (y - box.y) * scale] as const;
  const height = Math.ceil(box.height * scale) + 2 * MARGIN;
  const outside = by === 'REGION' ? GEOMETRY.sans_delegation : [];
  const frames = within === undefined ? framesOf(GEOMETRY, by) : [];
  const shades = new Set<Shade | 'OUTSIDE'>(places.map(({ key }) => shadeOf(known.get(key))));
  if (outside.length > 0) shades.add('OUTSIDE');
  const states = new Set(places.map(({ key }) => known.get(key)).filter((part) => shadeOf(part) === 'NONE').map((part) => part?.state)); // prettier-ignore
  const legend = mapLegend(
    {
      id,
      classes,
      unit,
      others: shades,
      none: noneWords(states),
      outside: outside.map(({ nom }) => nom),
      width: WIDTH,
    },
    height + 4,
  );
  const shapes = places.map(({ key, name, d }) => {
    const part = known.get(key);
    const kind = kindOf(shadeOf(part));
    const dashes = kind === 'vide' && html`stroke-dasharray="${(4 / scale).toFixed(1)} ${(3 / scale).toFixed(1)}"`;
    return linked(spec, key, html`<title>${placeWords(part, name, unit)}</title
      ><g class="lieu-carte ${kind}"><path d="${d}" ${patterned(id, kind)} ${dashes} /></g>`); // prettier-ignore
  });
  const [left, top] = at([0, 0]);
  return {
    id,
    title,
    conclusion: conclusionOf(places, known, unit, by),
    summary: `Classes d’effectif égal, du plus clair au plus foncé ; ${OUT_OF_CLASS}`,
    coverage: null,
    source: sourceLine(parts),
    width: WIDTH,
    height: height + 4 + legend.height,
    demonstration,
    body: html`${patterns(id, scale)}<g
        transform="translate(${left.toFixed(1)} ${top.toFixed(1)}) scale(${scale.toFixed(4)})"
        stroke-width="${(0.8 / scale).toFixed(2)}"
        >${outside.map(
          ({ nom, d }) =>
            html`<g class="lieu-carte hors"><title>${nom}${NO_BREAK}: pas de délégation régionale</title><path d="${d}" /></g>`,
        )}${frames.map(frame)}${shapes}</g
      >${frames.map((each) => frameTitle(each, at))}${by === 'REGION' && labels(GEOMETRY, spec, known, at, (part) => kindOf(shadeOf(part)))}${legend.body}`, // prettier-ignore
  };
}

/** Why places have no value, where it is the same of all. */
function noneWords(states: ReadonlySet<MapPart['state'] | undefined>): string {
  const [only] = states;
  return states.size === 1 && (only === 'NOT_REPORTED' || only === 'NOT_APPLICABLE')
    ? STATE_WORDS[only]
    : 'pas de valeur';
}

const whole = ({ largeur, hauteur }: Geometry): Box => ({ x: 0, y: 0, width: largeur, height: hauteur });

function placesOf(geometry: Geometry, by: GeographicMapSpec['by'], within?: ReadonlySet<string>): readonly Place[] {
  if (by === 'REGION') return Object.entries(geometry.regions).map(([key, { d }]) => ({ key, name: key, d }));
  const larger = (key: string) =>
    within === undefined ? geometry.agrandis.map(({ traces }) => traces[key] ?? '').join('') : '';
  return Object.entries(geometry.departements)
    .filter(([key]) => within?.has(key) ?? true)
    .map(([key, d]) => ({ key, name: `Département ${key}`, d: d + larger(key) }));
}

const placeWords = (part: MapPart | undefined, name: string, unit: Unit): string =>
  part === undefined ? `${name} : pas de valeur` : `${part.label} : ${writeFigure(part, unit, writeValue)}`;

function linked({ linkOf }: GeographicMapSpec, key: string, body: Html): Html {
  const address = linkOf?.(key) ?? null;
  return address === null ? html`<g>${body}</g>` : html`<a href="${address}">${body}</a>`;
}

type At = (point: readonly [number, number]) => readonly [number, number];

/** The values themselves, where there is room for them. */
const labels = (
  { regions }: Geometry,
  { unit }: GeographicMapSpec,
  known: ReadonlyMap<string, MapPart>,
  at: At,
  kind: (part: MapPart) => string,
): Content =>
  Object.entries(regions).map(([key, { milieu }]) => {
    const part = known.get(key);
    if (part?.value == null) return null;
    const [x, y] = at(milieu);
    return html`<text class="sur-carte ${kind(part)}" aria-hidden="true" x="${x.toFixed(0)}" y="${(y + 5).toFixed(0)}"
      >${writeShort(part.value, unit)}</text
    >`; // prettier-ignore
  });

const framesOf = ({ encarts, agrandis }: Geometry, by: GeographicMapSpec['by']): readonly Inset[] =>
  by === 'REGION' ? encarts : [...encarts, ...agrandis];

const frame = ({ x, y, largeur, hauteur }: Inset): Html =>
  html`<rect
    class="encart"
    x="${x - MARGIN}"
    y="${y - MARGIN}"
    width="${largeur + 2 * MARGIN}"
    height="${hauteur + 2 * MARGIN}"
    rx="6"
  />`;

function frameTitle({ titre, x, y, hauteur }: Inset, at: At): Html {
  const [left, bottom] = at([x - MARGIN, y + hauteur + MARGIN]);
  return html`<text class="doux" x="${left.toFixed(0)}" y="${(bottom + 13).toFixed(0)}">${titre}</text>`;
}

/** « Auvergne-Rhône-Alpes en tête avec 62, Guadeloupe en dernier avec 7 » */
function conclusionOf(
  places: readonly Place[],
  known: ReadonlyMap<string, MapPart>,
  unit: Unit,
  by: GeographicMapSpec['by'],
): string {
  const shown = places
    .flatMap(({ key }) => known.get(key) ?? [])
    .filter(({ value }) => value !== null)
    .sort((a, b) => (a.value ?? 0) - (b.value ?? 0));
  const [least, most] = [shown[0], shown.at(-1)];
  const [one, many] = by === 'REGION' ? ['région', 'régions'] : ['département', 'départements'];
  if (least === undefined || most === undefined)
    return places.some(({ key }) => known.get(key)?.state === 'SUPPRESSED')
      ? `Ce qui est connu de ${many} n’est pas diffusé`
      : `Aucun chiffre de ${one} n’est connu`;
  if (least === most) return `${least.label}, seul lieu connu${NO_BREAK}: ${writeFigure(least, unit)}`;
  const among = shown.length < places.length ? `${shown.length} ${many} sur ${places.length}${NO_BREAK}: ` : '';
  if (least.value === most.value) return `${among}${writeFigure(most, unit)} dans chacun de ces lieux`;
  return `${among}${most.label} en tête avec ${writeFigure(most, unit)}, ${least.label} en dernier avec ${writeFigure(least, unit)}`;
}
