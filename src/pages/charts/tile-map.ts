import type { Unit } from '../../kernel/codes';
import { FEDERATION_PROFILE } from '../../kernel/federation/federation';
import type { Tile } from '../../kernel/federation/profile';
import { counted, NO_BREAK, writeShort, writeValue } from '../../kernel/french';
import { STATE_WORDS, writeFigure, type Written } from '../french';
import { html, type Html } from '../html';
import type { PartAnswer } from '../figure-answers';
import { sourceLine } from '../territory-words';
import { classOf, legend, type Without } from './classes';
import type { Drawing } from './svg';

/** About where each region lies. */
const TILES = new Map(FEDERATION_PROFILE.regions.map(({ code, tile }) => [code, tile]));
const OVERSEAS = FEDERATION_PROFILE.regions.flatMap(({ overseas, tile }) => (overseas ? tile : []));

const [WIDTH, HEIGHT, GAP] = [84, 72, 8];

export const shortNameOf = (region: string): string => TILES.get(region)?.short ?? region;

/** Of what is a region. */
const knownOf = (parts: readonly PartAnswer[]): readonly number[] =>
  parts.flatMap(({ key, value }) => (TILES.has(key) ? (value ?? []) : []));

/** One class per quarter of the regions; 0 for what has no value and for what is no region. */
export function classesOf(parts: readonly PartAnswer[]): (part: PartAnswer) => number {
  const of = classOf(knownOf(parts));
  return (part) => (TILES.has(part.key) ? of(part) : 0);
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

/** What stands in a tile instead of a value: a telephone shows a word of it in letters that can be read. */
const WITHOUT: Readonly<Record<keyof typeof STATE_WORDS, Without>> = {
  SUPPRESSED: { sign: 'secret', words: `${STATE_WORDS.SUPPRESSED}${NO_BREAK}: secret statistique` },
  PARTIAL: { sign: 'partie', words: 'une partie seulement est connue' },
  NOT_REPORTED: { sign: '–', words: STATE_WORDS.NOT_REPORTED },
  NOT_APPLICABLE: { sign: 's.o.', words: STATE_WORDS.NOT_APPLICABLE },
};

/** A tile a region, linked to its page: its value is printed in it, and its class shows in shade and in the frame. */
export function tileMap({ id, title, summary, unit, parts, year, current, demonstration }: MapSpec): Drawing {
  const levelOf = classesOf(parts);
  const tiles = parts.flatMap((part) => {
    const tile = TILES.get(part.key);
    if (tile === undefined) return [];
    const [x, y] = [4 + tile.column * (WIDTH + GAP), 28 + tile.row * (HEIGHT + GAP)];
    const level = levelOf(part);
    const without = withoutValue(part);
    const short = without?.sign ?? writeShort(part.value ?? 0, unit);
    const kind = without === null || short.length === 1 ? 'nombre' : 'raison';
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
        ><text class="${kind}" x="${x + WIDTH / 2}" y="${y + 57}" text-anchor="middle">${short}</text></g
      ></a
    >`;
  });
  const known = knownOf(parts);
  const [width, height] = [
    8 + extent(({ column }) => column) * (WIDTH + GAP),
    28 + extent(({ row }) => row) * (HEIGHT + GAP),
  ];
  const shown = new Set(parts.flatMap((part) => (TILES.has(part.key) ? (withoutValue(part) ?? []) : [])));
  const without = Object.values(WITHOUT).filter((each) => shown.has(each));
  const classes = legend(known, unit, { width, top: height + 6, without });
  return {
    id,
    title,
    conclusion: mapConclusion(parts, unit),
    summary,
    width,
    height: height + 6 + classes.height,
    source: sourceLine(parts),
    coverage: null,
    demonstration,
    body: html`${overseasTitle()}${tiles}${classes.body}`,
  };
}

/** Null of what has a value. */
const withoutValue = ({ value, state }: PartAnswer): Without | null =>
  value !== null || state === 'KNOWN' ? null : WITHOUT[state];

/** How many columns, or rows, of tiles there are. */
const extent = (side: (tile: Tile) => number): number => 1 + Math.max(0, ...[...TILES.values()].map(side));

/** Over the first of the regions overseas, which stand apart; nothing without any. */
function overseasTitle(): Html | null {
  if (OVERSEAS.length === 0) return null;
  const [column, row] = [
    Math.min(...OVERSEAS.map((each) => each.column)),
    Math.min(...OVERSEAS.map((each) => each.row)),
  ];
  const [x, y] = [4 + column * (WIDTH + GAP) + WIDTH / 2, 28 + row * (HEIGHT + GAP) - 12];
  return html`<text class="mot-carte" x="${x}" y="${y}" text-anchor="middle">Outre-mer</text>`;
}

/** A value by the name of its region. */
type Named = Pick<PartAnswer, 'key' | 'label'> & Written;

const sortedRegions = (parts: readonly Named[]): readonly Named[] =>
  parts.filter((part) => TILES.has(part.key) && part.value !== null).sort((a, b) => (a.value ?? 0) - (b.value ?? 0));

/** « Auvergne-Rhône-Alpes en tête avec 62, Guadeloupe en dernier avec 7 » */
function mapConclusion(parts: readonly Named[], unit: Unit): string {
  const known = sortedRegions(parts);
  const [least, most] = [known[0], known.at(-1)];
  if (least === undefined || most === undefined)
    return withheldOf(parts) > 0
      ? 'Ce qui est connu de régions n’est pas diffusé'
      : 'Aucune région n’a encore de valeur';
  if (known.length === 1) return `${least.label}, seule région connue : ${writeFigure(least, unit)}`;
  if (least.value === most.value) return `Autant dans les ${known.length} régions connues : ${writeFigure(most, unit)}`;
  const among = known.length < TILES.size ? `${counted(known.length, 'région')} sur ${TILES.size} : ` : '';
  return `${among}${most.label} en tête avec ${writeFigure(most, unit)}, ${least.label} en dernier avec ${writeFigure(least, unit)}`;
}

const withheldOf = (parts: readonly Named[]): number =>
  parts.filter(({ key, state }) => TILES.has(key) && state === 'SUPPRESSED').length;

/** « 12 régions sur 14. De 7 (Guadeloupe) à 62 (Auvergne-Rhône-Alpes). » */
export function mapSummary(parts: readonly PartAnswer[], unit: Unit): string {
  const known = sortedRegions(parts);
  const [least, most] = [known[0], known.at(-1)];
  const regions = TILES.size;
  const withheld = withheldOf(parts);
  const rest = withheld === 0 ? '' : ` ; ${counted(withheld, 'valeur non diffusée', 'valeurs non diffusées')}`;
  if (least === undefined || most === undefined)
    return `Aucune des ${regions} régions n’a encore de valeur${withheld === 0 ? '' : ' publique'}${rest}.`;
  const head = `${counted(known.length, 'région')} sur ${regions}`;
  if (known.length === 1) return `${head} : ${writeFigure(least, unit)} (${least.label})${rest}.`;
  return `${head}, de ${writeFigure(least, unit)} (${least.label}) à ${writeFigure(most, unit)} (${most.label})${rest}.`;
}
