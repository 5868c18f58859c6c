/** `x' = a·x + c·y + e`, `y' = b·x + d·y + f`. */
export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

export const apply = (
  [a, b, c, d, e, f]: Matrix,
  x: number,
  y: number,
): { readonly x: number; readonly y: number } => ({
  x: a * x + c * y + e,
  y: b * x + d * y + f,
});

/** First `second`, then `first`: as nested groups are. */
const product = (first: Matrix, second: Matrix): Matrix => {
  const [a, b, c, d] = first;
  const { x: e, y: f } = apply(first, second[4], second[5]);
  return [
    a * second[0] + c * second[1],
    b * second[0] + d * second[1],
    a * second[2] + c * second[3],
    b * second[2] + d * second[3],
    e,
    f,
  ];
};

/** How much longer a line becomes. */
export const scaleOf = ([a, b, c, d]: Matrix): number => Math.sqrt(Math.abs(a * d - b * c));

/** Whether it only moves and enlarges, both ways alike: what letters can follow. */
export const isUpright = ([a, b, c, d]: Matrix): boolean => b === 0 && c === 0 && a === d && a > 0;

/** A `transform` within what is transformed already. Throws a sentence for one that is not known. */
export function transformed(outer: Matrix, transform: string): Matrix {
  let matrix = outer;
  const rest = transform.replace(/(\w+)\s*\(([^)]*)\)[\s,]*/g, (_, name: string, inside: string) => {
    const numbers = inside
      .trim()
      .split(/[\s,]+/)
      .map(Number);
    matrix = product(matrix, single(name, numbers));
    return '';
  });
  if (rest.trim() !== '') throw new Error(`Dessin : transformation « ${transform} » inconnue.`);
  return matrix;
}

function single(name: string, numbers: readonly number[]): Matrix {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbers;
  if (numbers.every(Number.isFinite)) {
    if (name === 'translate') return [1, 0, 0, 1, a, b];
    if (name === 'scale') return [a, 0, 0, numbers.length > 1 ? b : a, 0, 0];
    if (name === 'matrix') return [a, b, c, d, e, f];
  }
  throw new Error(`Dessin : transformation « ${name}(${numbers.join(' ')}) » inconnue.`);
}
