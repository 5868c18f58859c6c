import type { Unit } from '../../kernel/codes';
import { enumerated, writeValue } from '../../kernel/french';
import { html, type Content, type Html } from '../html';
import type { MapClass, Shade } from './map-classes';

const [ROW, SWATCH, COLUMN] = [28, 22, 126];
/** Of a character of its words, about. */
const LETTER = 8;

export interface LegendSpec {
  /** Of the drawing: what it defines has its name. */
  readonly id: string;
  readonly classes: readonly MapClass[];
  readonly unit: Unit;
  /** What stands in no class, on this map. */
  readonly others: ReadonlySet<Shade | 'OUTSIDE'>;
  /** What is said of places that have no value. */
  readonly none: string;
  /** Names of places without a delegation. */
  readonly outside: readonly string[];
  readonly width: number;
}

export interface Legend {
  readonly height: number;
  readonly body: Html;
}

const OTHERS = {
  PARTIAL: ['partiel', 'une partie seulement est connue'],
  SUPPRESSED: ['retenu', 'non diffusé : secret statistique'],
} as const;

/** « de 12 à 40 », or the one value that there is. */
const bounds = ({ from, to }: MapClass, unit: Unit): string =>
  from === to ? writeValue(from, unit) : `de ${writeValue(from, unit)} à ${writeValue(to, unit)}`;

/** What each shade means, with the bounds of each class; under a map, in the drawing itself, so that a copy keeps it. */
export function mapLegend({ id, classes, unit, others, none, outside, width }: LegendSpec, top: number): Legend {
  const keys: readonly (readonly [kind: string, words: string])[] = [
    ...classes.map((each) => [`teinte-${each.shade}`, bounds(each, unit)] as const),
    ...(others.has('NONE') ? [['vide', none] as const] : []),
    ...(['PARTIAL', 'SUPPRESSED'] as const).flatMap((shade) => (others.has(shade) ? [OTHERS[shade]] : [])),
    ...(others.has('OUTSIDE') ? [['hors', `${enumerated(outside)} : pas de délégation régionale`] as const] : []),
  ];
  let [x, y] = [8, top + 6];
  const marks: Content[] = keys.map(([kind, words]) => {
    const columns = Math.ceil((SWATCH + 10 + words.length * LETTER) / COLUMN);
    if (x > 8 && x + columns * COLUMN > width) [x, y] = [8, y + ROW];
    const [left, above] = [x, y];
    x += columns * COLUMN;
    return key(id, kind, words, left, above);
  });
  return { height: y + ROW - top, body: html`${patterns(`cle-${id}`, 1)}${marks}` };
}

const key = (id: string, kind: string, words: string, x: number, y: number): Html =>
  html`<g class="cle ${kind}"
    ><rect x="${x}" y="${y}" width="${SWATCH}" height="${SWATCH - 4}" rx="2" ${patterned(`cle-${id}`, kind)} /><text
      class="mot-carte"
      x="${x + SWATCH + 6}"
      y="${y + 14}"
      >${words}</text
    ></g
  >`;

/** What a class of the style cannot name: a pattern belongs to its drawing. */
export const patterned = (id: string, kind: string): Html | null =>
  kind === 'partiel' || kind === 'retenu' ? html`style="fill:url(#${kind}-${id})"` : null;

/** Hatched for a part of a whole, dotted for what is withheld; `scale` is that of the map, and not of its marks. */
export const patterns = (id: string, scale: number): Html =>
  html`<defs
    ><pattern class="trame" id="partiel-${id}" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45) scale(${(1 / scale).toFixed(3)})"
      ><rect width="7" height="7" /><path d="M0 0V7" stroke-width="4" /></pattern
    ><pattern class="trame" id="retenu-${id}" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="scale(${(1 / scale).toFixed(3)})"
      ><rect width="8" height="8" /><circle cx="4" cy="4" r="1.4" /></pattern
  ></defs>`; // prettier-ignore
