import type { Step } from './shapes';
import { arcCurves } from './arc';
import { quadratic } from './quadratic';

interface Point {
  readonly x: number;
  readonly y: number;
}

const OPERANDS: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, A: 7, Z: 0 };

/** The steps of a `d`; quadratic curves and arcs as the curves that they are or nearly are. Throws for another command. */
export function readPathData(data: string): readonly Step[] {
  const steps: Step[] = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  /** The control point before, which a smooth curve goes on from. */
  let control: Point | undefined;
  for (const { letter, numbers } of commands(data)) {
    const relative = letter !== letter.toUpperCase();
    const [dx, dy] = relative ? [x, y] : [0, 0];
    const at = (index: number): number => (numbers[index] ?? 0) + (index % 2 === 0 ? dx : dy);
    const curve = (x1: number, y1: number, x2: number, y2: number, toX: number, toY: number): void => {
      steps.push({ to: 'CURVE', x1, y1, x2, y2, x: toX, y: toY });
      [x, y, control] = [toX, toY, { x: x2, y: y2 }];
    };
    const before = control;
    control = undefined;
    switch (letter.toUpperCase()) {
      case 'M':
        [x, y] = [at(0), at(1)];
        [startX, startY] = [x, y];
        steps.push({ to: 'MOVE', x, y });
        break;
      case 'L':
        [x, y] = [at(0), at(1)];
        steps.push({ to: 'LINE', x, y });
        break;
      case 'H':
        x = at(0);
        steps.push({ to: 'LINE', x, y });
        break;
      case 'V':
        y = (numbers[0] ?? 0) + dy;
        steps.push({ to: 'LINE', x, y });
        break;
      case 'C':
        curve(at(0), at(1), at(2), at(3), at(4), at(5));
        break;
      case 'S':
        curve(2 * x - (before?.x ?? x), 2 * y - (before?.y ?? y), at(0), at(1), at(2), at(3));
        break;
      case 'Q': {
        const [qx, qy, toX, toY] = [at(0), at(1), at(2), at(3)];
        steps.push(quadratic(x, y, qx, qy, toX, toY));
        [x, y] = [toX, toY];
        break;
      }
      case 'A': {
        const [rx = 0, ry = 0, turn = 0, large = 0, sweep = 0, toX = 0, toY = 0] = numbers;
        steps.push(
          ...arcCurves(
            { x, y },
            { rx, ry, turn, large: large === 1, sweep: sweep === 1 },
            { x: toX + dx, y: toY + dy },
          ),
        );
        [x, y] = [toX + dx, toY + dy];
        break;
      }
      default:
        steps.push({ to: 'CLOSE' });
        [x, y] = [startX, startY];
    }
  }
  return steps;
}

/** Each command with its own numbers; those that follow a whole set are the command again, a line after a move. */
function* commands(data: string): Generator<{ readonly letter: string; readonly numbers: readonly number[] }> {
  for (const [, letter = '', rest = ''] of data.matchAll(/([a-zA-Z])([^a-zA-Z]*(?:e[-+]?\d+[^a-zA-Z]*)*)/g)) {
    const count = OPERANDS[letter.toUpperCase()];
    const numbers = [...rest.matchAll(/[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi)].map(([number]) => Number(number));
    if (count === undefined || (count === 0 ? numbers.length > 0 : numbers.length === 0 || numbers.length % count > 0))
      throw new Error(`Dessin : tracé « ${letter}${rest} » inconnu.`);
    if (count === 0) yield { letter, numbers };
    for (let from = 0; from < numbers.length; from += count)
      yield { letter: from === 0 ? letter : again(letter), numbers: numbers.slice(from, from + count) };
  }
}

const again = (letter: string): string => (letter === 'M' ? 'L' : letter === 'm' ? 'l' : letter);
