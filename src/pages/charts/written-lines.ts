import { html, type Html } from '../html';

interface Written {
  readonly x: number;
  /** Of the first line. */
  readonly y: number;
  /** From a line to the next. */
  readonly step: number;
  readonly kind?: string;
  readonly end?: boolean;
}

/** Lines under each other that are one text: who hears it, searches it or takes it away has it in one piece. */
export function writtenLines(lines: readonly string[], { x, y, step, kind = '', end = false }: Written): Html | null {
  if (lines.length === 0) return null;
  const words =
    lines.length === 1
      ? lines
      : lines.map((line, at) => html`<tspan x="${x}" dy="${at === 0 ? 0 : step}">${line}</tspan> `);
  return html`<text${kind !== '' && html` class="${kind}"`} x="${x}" y="${y}"${end && html` text-anchor="end"`}>${words}</text>`;
}
