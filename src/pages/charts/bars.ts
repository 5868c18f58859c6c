import { scaleLinear } from 'd3-scale';
import type { Unit } from '../../kernel/codes';
import { counted, writeFigure, writeValue } from '../french';
import { html } from '../html';
import type { PartAnswer } from '../key-figures/key-figures.query';
import type { Drawing } from './svg';

const [WIDTH, ROW, THICK] = [460, 46, 14];
const LONGEST_LABEL = 44;

const cut = (text: string): string => (text.length > LONGEST_LABEL ? `${text.slice(0, LONGEST_LABEL - 1)}…` : text);

interface BarsSpec {
  readonly id: string;
  readonly title: string;
  readonly unit: Unit;
  readonly parts: readonly PartAnswer[];
  readonly demonstration: boolean;
}

/** One bar a part, label above it and value at its end; a part without a value has words and no bar. */
export function bars({ id, title, unit, parts, demonstration }: BarsSpec): Drawing {
  const most = Math.max(0, ...parts.map(({ value }) => value ?? 0));
  const length = scaleLinear()
    .domain([0, most || 1])
    .range([0, WIDTH - 8]);
  const rows = parts.map((part, index) => {
    const y = index * ROW;
    const bar =
      part.value !== null &&
      html`<rect class="fond-barre" x="4" y="${y + 22}" width="${WIDTH - 8}" height="${THICK}" rx="3" /><rect
          class="barre"
          x="4"
          y="${y + 22}"
          width="${length(Math.max(0, part.value)).toFixed(1)}"
          height="${THICK}"
          rx="3"
        />`;
    return html`<text x="4" y="${y + 16}">${cut(part.label)}</text
      ><text class="valeur-barre" x="${WIDTH - 4}" y="${y + 16}" text-anchor="end">${writeFigure(part, unit)}</text
      >${bar}`;
  });
  return {
    id,
    title,
    summary: barsSummary(parts, unit),
    width: WIDTH,
    height: parts.length * ROW,
    body: rows,
    demonstration,
  };
}

/** « En tête : Association intermédiaire (269), puis … ; 9 parts. » */
function barsSummary(parts: readonly PartAnswer[], unit: Unit): string {
  const known = parts.filter((part) => part.value !== null).sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
  const [first, second] = known;
  if (first === undefined) return 'Aucune part n’a de valeur.';
  const shown = ({ label, value }: PartAnswer) => `${label} (${writeValue(value ?? 0, unit)})`;
  const then = second === undefined ? '' : `, puis ${shown(second)}`;
  return `En tête : ${shown(first)}${then} ; ${counted(parts.length, 'part')} en tout.`;
}
