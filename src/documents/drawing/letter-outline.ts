import type { Glyph } from 'fontkit';
import { quadratic } from './quadratic';
import type { Step } from './shapes';

/** The outline of a letter that stands at a point, so many times as large as in its font. */
export function outlineOf(glyph: Glyph, left: number, line: number, scale: number): readonly Step[] {
  const steps: Step[] = [];
  let [x, y] = [left, line];
  for (const { command, args } of glyph.path.commands) {
    const at = (index: number): number =>
      index % 2 === 0 ? left + (args[index] ?? 0) * scale : line - (args[index] ?? 0) * scale;
    const end = args.length - 2;
    if (command === 'closePath') steps.push({ to: 'CLOSE' });
    else if (command === 'quadraticCurveTo') steps.push(quadratic(x, y, at(0), at(1), at(2), at(3)));
    else if (command === 'bezierCurveTo')
      steps.push({ to: 'CURVE', x1: at(0), y1: at(1), x2: at(2), y2: at(3), x: at(4), y: at(5) });
    else steps.push({ to: command === 'moveTo' ? 'MOVE' : 'LINE', x: at(0), y: at(1) });
    if (command !== 'closePath') [x, y] = [at(end), at(end + 1)];
  }
  return steps;
}
