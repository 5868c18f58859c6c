import { writable } from '../clean';
import { apply, isUpright, scaleOf } from './matrix';
import { FIRST_PAINT, numberOf, paintOf, type Paint } from './paint';
import { readPathData } from './path-data';
import { readMarkup, type Element } from './read-markup';
import type { DrawingShapes, Shape, Step } from './shapes';
import { stepsOf } from './simple-shapes';

/** Say what a drawing shows, and draw nothing. */
const UNSEEN = new Set(['title', 'desc', 'metadata']);
/** Hold others. */
const GROUPS = new Set(['g', 'a']);

/**
 * Reads a whole `<svg>` of shapes and words. Throws a sentence for what it does not know, so that no part of a drawing
 * is left out in silence.
 */
export function readDrawing(svg: string): DrawingShapes {
  const root = readMarkup(svg.trim());
  const box = (root.attributes.viewBox ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const [left = NaN, top = NaN, width = NaN, height = NaN] = box;
  if (root.name !== 'svg' || ![left, top, width, height].every(Number.isFinite) || width <= 0 || height <= 0)
    throw new Error('Dessin : un élément « svg » est attendu, avec son cadre (viewBox).');
  const shapes = childrenOf(root, paintOf(root, { ...FIRST_PAINT, matrix: [1, 0, 0, 1, -left, -top] }));
  return { width, height, shapes };
}

const childrenOf = ({ children }: Element, paint: Paint): readonly Shape[] =>
  children.flatMap((child) => (typeof child === 'string' ? [] : shapesOf(child, paint)));

function shapesOf(element: Element, outer: Paint): readonly Shape[] {
  if (UNSEEN.has(element.name)) return [];
  const paint = paintOf(element, outer);
  if (GROUPS.has(element.name)) return childrenOf(element, paint);
  if (element.name === 'text') return words(element, paint);
  const steps = element.name === 'path' ? readPathData(element.attributes.d ?? '') : stepsOf(element);
  return [
    {
      kind: 'OUTLINE',
      steps: steps.map((step) => moved(step, paint)),
      fill: element.name === 'line' ? null : paint.fill,
      stroke: paint.stroke,
      strokeWidth: paint.strokeWidth * scaleOf(paint.matrix),
      dashes: paint.dashes.map((length) => length * scaleOf(paint.matrix)),
      opacity: paint.opacity,
    },
  ];
}

function moved(step: Step, { matrix }: Paint): Step {
  if (step.to === 'CLOSE') return step;
  const end = apply(matrix, step.x, step.y);
  if (step.to !== 'CURVE') return { to: step.to, ...end };
  const [first, second] = [apply(matrix, step.x1, step.y1), apply(matrix, step.x2, step.y2)];
  return { to: 'CURVE', x1: first.x, y1: first.y, x2: second.x, y2: second.y, ...end };
}

/** The text of an element, and each of the pieces of it that have a place of their own. */
function words(element: Element, paint: Paint): readonly Shape[] {
  if (!isUpright(paint.matrix)) throw new Error('Dessin : un texte tourné ou étiré ne s’écrit pas.');
  let piece = { x: place(element, 'x', 0, paint.size), y: place(element, 'y', 0, paint.size), paint, text: '' };
  const pieces = [piece];
  for (const child of element.children) {
    if (typeof child === 'string') piece.text += child;
    else if (child.name === 'tspan') {
      const own = paintOf(child, paint);
      if ('x' in child.attributes || 'y' in child.attributes || 'dy' in child.attributes) {
        piece = {
          x: place(child, 'x', piece.x, own.size),
          y: place(child, 'y', piece.y, own.size),
          paint: own,
          text: '',
        };
        pieces.push(piece);
      }
      piece.text += child.children.filter((each) => typeof each === 'string').join('');
    } else if (!UNSEEN.has(child.name)) throw new Error(`Dessin : élément « ${child.name} » inconnu dans un texte.`);
  }
  return pieces.flatMap(({ x, y, paint: own, text }): readonly Shape[] => {
    const written = writable(text).replace(/ +/g, ' ').trim();
    const size = own.size * scaleOf(own.matrix);
    const { x: left, y: line } = apply(own.matrix, x, y + own.lowered * own.size);
    return written === '' || own.fill === null
      ? []
      : [
          {
            kind: 'WORDS',
            text: written,
            x: left,
            y: line,
            size,
            face: own.face,
            anchor: own.anchor,
            fill: own.fill,
            opacity: own.opacity,
          },
        ];
  });
}

/** Where it is written to be, moved on by how far it says. */
function place({ attributes }: Element, axis: 'x' | 'y', otherwise: number, size: number): number {
  const given = attributes[axis];
  const further = attributes[`d${axis}`];
  const by =
    further === undefined ? 0 : further.endsWith('em') ? Number(further.slice(0, -2)) * size : numberOf(further);
  return (given === undefined ? otherwise : numberOf(given)) + by;
}
