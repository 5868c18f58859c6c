import { printedSize } from '../page-size';
import { Canvas } from './canvas';
import { flatten } from './flatten';
import { writePng } from './png';
import type { DrawingShapes, Outline, Words } from './shapes';
import { strokePolygons } from './stroke';
import { outlinesOf } from './words-outline';

const RESOLUTION = 300;
const PARTS_OF_A_LETTER = 4;

/** A drawing as a picture of 300 points to the inch of the size that it is printed in, for readers without SVG. */
export async function rasterise(drawing: DrawingShapes): Promise<Buffer> {
  const printed = printedSize(drawing);
  const scale = ((printed.width / drawing.width) * RESOLUTION) / 72;
  const canvas = new Canvas(Math.ceil(drawing.width * scale), Math.ceil(drawing.height * scale));
  for (const shape of drawing.shapes)
    if (shape.kind === 'WORDS') drawWords(canvas, shape, scale);
    else drawOutline(canvas, shape, scale);
  return writePng({ width: canvas.width, height: canvas.height, pixels: canvas.pixels, resolution: RESOLUTION });
}

function drawOutline(
  canvas: Canvas,
  { steps, fill, stroke, strokeWidth, dashes, opacity }: Outline,
  scale: number,
): void {
  const stretches = flatten(steps, scale);
  if (fill !== null)
    canvas.fill(
      stretches.map(({ points }) => points),
      fill,
      opacity,
    );
  if (stroke !== null && strokeWidth > 0)
    canvas.fill(
      strokePolygons(
        stretches,
        strokeWidth * scale,
        dashes.map((length) => length * scale),
      ),
      stroke,
      opacity,
    );
}

function drawWords(canvas: Canvas, words: Words, scale: number): void {
  const letters = outlinesOf(words).flatMap((steps) => flatten(steps, scale, PARTS_OF_A_LETTER));
  canvas.fill(
    letters.map(({ points }) => points),
    words.fill,
    words.opacity,
  );
}
