import { scaleLinear } from 'd3-scale';
import type { Unit } from '../../kernel/codes';
import { counted, writeValue } from '../../kernel/french';
import { writeFigure } from '../french';
import { html } from '../html';
import type { PartAnswer } from '../figure-answers';
import { sourceLine } from '../territory-words';
import { howMuch, knownNumber, partialWords } from '../part-words';
import type { Drawing } from './svg';

const [WIDTH, ROW, THICK] = [460, 46, 14];
const LONGEST_LABEL = 44;

/** A partial value never stands without how much of the whole it counts. `regions`: how many there are. */
export const writePart = (part: PartAnswer, unit: Unit, regions: number): string =>
  part.state === 'PARTIAL' ? partialWords(part, regions, unit) : writeFigure(part, unit);

const cut = (text: string): string => (text.length > LONGEST_LABEL ? `${text.slice(0, LONGEST_LABEL - 1)}…` : text);

interface BarsSpec {
  readonly id: string;
  readonly title: string;
  readonly unit: Unit;
  readonly parts: readonly PartAnswer[];
  readonly demonstration: boolean;
  /** How many there are: a part that counts some of them says how many. */
  readonly regions: number;
}

/**
 * One bar a part, label above it and value at its end; a part without a value has words and no bar. One that
 * nobody knows whole is hollow, and says how much of the whole it counts.
 */
export function bars({ id, title, unit, parts, demonstration, regions }: BarsSpec): Drawing {
  const most = Math.max(0, ...parts.map((part) => knownNumber(part) ?? 0));
  const length = scaleLinear()
    .domain([0, most || 1])
    .range([0, WIDTH - 8]);
  const rows = parts.map((part, index) => {
    const y = index * ROW;
    const bar =
      knownNumber(part) !== null &&
      html`<rect class="fond-barre" x="4" y="${y + 22}" width="${WIDTH - 8}" height="${THICK}" rx="3" /><rect
          class="${part.value === null ? 'barre partiel' : 'barre'}"
          x="4"
          y="${y + 22}"
          width="${length(Math.max(0, knownNumber(part) ?? 0)).toFixed(1)}"
          height="${THICK}"
          rx="3"
        />`;
    return html`<text x="4" y="${y + 16}">${cut(part.label)}</text
      ><text class="valeur-barre" x="${WIDTH - 4}" y="${y + 16}" text-anchor="end"
        >${writePart(part, unit, regions)}</text
      >${bar}`;
  });
  return {
    id,
    title,
    summary: barsSummary(parts, unit, regions),
    source: sourceLine(parts),
    width: WIDTH,
    height: parts.length * ROW,
    body: rows,
    demonstration,
  };
}

/** « En tête : Association intermédiaire (269), puis … ; 9 parts. » */
function barsSummary(parts: readonly PartAnswer[], unit: Unit, regions: number): string {
  const counts = [...new Set(parts.flatMap((part) => (part.state === 'PARTIAL' ? [howMuch(part, regions)] : [])))];
  if (counts.length > 0)
    return `Barres creuses : ${counts.join(' ou ')}, sans total ; elles ne se comparent pas aux autres.`;
  const known = parts.filter((part) => part.value !== null).sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
  const [first, second] = known;
  if (first === undefined) return 'Aucune part n’a de valeur.';
  const shown = ({ label, value }: PartAnswer) => `${label} (${writeValue(value ?? 0, unit)})`;
  const then = second === undefined ? '' : `, puis ${shown(second)}`;
  return `En tête : ${shown(first)}${then} ; ${counted(parts.length, 'part')} en tout.`;
}
