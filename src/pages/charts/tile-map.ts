import { scaleQuantile } from 'd3-scale';
import type { Unit } from '../../kernel/codes';
import { counted, writeShort, writeValue } from '../../kernel/french';
import { writeFigure } from '../french';
import { html } from '../html';
import type { PartAnswer } from '../key-figures/key-figures.query';
import { sourceLine } from '../territory-words';
import type { Drawing } from './svg';

interface Tile {
  readonly short: string;
  readonly column: number;
  readonly row: number;
}

/** About where each region lies; those overseas stand in a column of their own. */
const TILES: Readonly<Record<string, Tile>> = {
  'hauts-de-france': { short: 'HDF', column: 2, row: 0 },
  bretagne: { short: 'BRE', column: 0, row: 1 },
  normandie: { short: 'NOR', column: 1, row: 1 },
  'ile-de-france': { short: 'IDF', column: 2, row: 1 },
  'pays-de-la-loire': { short: 'PDL', column: 1, row: 2 },
  'centre-val-de-loire': { short: 'CVL', column: 2, row: 2 },
  'bourgogne-franche-comte': { short: 'BFC', column: 3, row: 2 },
  'nouvelle-aquitaine': { short: 'NAQ', column: 1, row: 3 },
  'auvergne-rhone-alpes': { short: 'ARA', column: 2, row: 3 },
  occitanie: { short: 'OCC', column: 1, row: 4 },
  'provence-alpes-cote-d-azur': { short: 'PACA', column: 2, row: 4 },
  guadeloupe: { short: 'GUA', column: 4.25, row: 2 },
  guyane: { short: 'GUY', column: 4.25, row: 3 },
  'ocean-indien': { short: 'OI', column: 4.25, row: 4 },
};

const [WIDTH, HEIGHT, GAP] = [84, 72, 8];
export const CLASS_COUNT = 4;

export const shortNameOf = (region: string): string => TILES[region]?.short ?? region;

/** One class per quarter of the regions; 0 for what has no value and for what is no region. */
export function classesOf(parts: readonly PartAnswer[]): (part: PartAnswer) => number {
  const known = parts.flatMap(({ key, value }) => (key in TILES ? (value ?? []) : []));
  if (known.length === 0) return () => 0;
  const scale = scaleQuantile()
    .domain(known)
    .range(Array.from({ length: CLASS_COUNT }, (_, index) => index + 1));
  return ({ key, value }) => (value === null || !(key in TILES) ? 0 : scale(value));
}

export interface MapSpec {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly unit: Unit;
  readonly parts: readonly PartAnswer[];
  readonly year: number;
  /** The region whose page this is. */
  readonly current: string;
  readonly demonstration: boolean;
}

/** A tile a region, linked to its page: its value is printed in it, and its class shows in shade and in the frame. */
export function tileMap({ id, title, summary, unit, parts, year, current, demonstration }: MapSpec): Drawing {
  const classOf = classesOf(parts);
  const tiles = parts.flatMap((part) => {
    const tile = TILES[part.key];
    if (tile === undefined) return [];
    const [x, y] = [4 + tile.column * (WIDTH + GAP), 28 + tile.row * (HEIGHT + GAP)];
    const level = classOf(part);
    const short = part.value === null ? '–' : writeShort(part.value, unit);
    const words = `${part.label} : ${writeFigure(part, unit, writeValue)}`;
    const here = part.key === current && html`aria-current="page"`;
    return html`<a href="/chiffres-cles/${year}/${part.key}" ${here}
      ><title>${words}</title
      ><g class="tuile classe-${level}"
        ><rect x="${x}" y="${y}" width="${WIDTH}" height="${HEIGHT}" rx="6" stroke-width="${level || 1}" /><text
          class="sigle"
          x="${x + WIDTH / 2}"
          y="${y + 28}"
          text-anchor="middle"
          >${tile.short}</text
        ><text class="nombre" x="${x + WIDTH / 2}" y="${y + 57}" text-anchor="middle">${short}</text></g
      ></a
    >`;
  });
  const overseas = 4 + 4.25 * (WIDTH + GAP) + WIDTH / 2;
  return {
    id,
    title,
    summary,
    width: 8 + 5.25 * (WIDTH + GAP),
    height: 28 + 5 * (HEIGHT + GAP),
    source: sourceLine(parts),
    demonstration,
    body: html`<text class="doux" x="${overseas}" y="${28 + 2 * (HEIGHT + GAP) - 12}" text-anchor="middle"
        >Outre-mer</text
      >${tiles}`,
  };
}

/** « 12 régions sur 14. De 7 (Guadeloupe) à 62 (Auvergne-Rhône-Alpes). » */
export function mapSummary(parts: readonly PartAnswer[], unit: Unit): string {
  const known = parts
    .filter((part) => part.key in TILES && part.value !== null)
    .sort((a, b) => (a.value ?? 0) - (b.value ?? 0));
  const [least, most] = [known[0], known.at(-1)];
  const regions = Object.keys(TILES).length;
  if (least === undefined || most === undefined) return `Aucune des ${regions} régions n’a encore de valeur.`;
  const head = `${counted(known.length, 'région')} sur ${regions}`;
  if (known.length === 1) return `${head} : ${writeFigure(least, unit)} (${least.label}).`;
  return `${head}, de ${writeFigure(least, unit)} (${least.label}) à ${writeFigure(most, unit)} (${most.label}).`;
}
