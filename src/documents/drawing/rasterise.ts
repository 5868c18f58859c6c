import { outlineOf } from '../fonts/outline';
import { spans } from '../fonts/spans';
import { printedSize } from '../page-size';
import { Canvas } from './canvas';
import { flatten, type Points } from './flatten';
import { writePng } from './png';
import type { DrawingShapes, Outline, Words } from './shapes';
import { strokePolygons } from './stroke';

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

function drawWords(canvas: Canvas, { text, x, y, size, face, anchor, fill, opacity }: Words, scale: number): void {
  const runs = spans(text, face).map(({ file: { font }, text: own }) => ({
    run: font.layout(own),
    toSize: size / font.unitsPerEm,
  }));
  const width = runs.reduce((sum, { run, toSize }) => sum + run.advanceWidth * toSize, 0);
  let left = x - (anchor === 'start' ? 0 : anchor === 'middle' ? width / 2 : width);
  const polygons: Points[] = [];
  for (const { run, toSize } of runs)
    run.glyphs.forEach((glyph, index) => {
      const position = run.positions[index];
      const [gx, gy] = [left + (position?.xOffset ?? 0) * toSize, y - (position?.yOffset ?? 0) * toSize];
      polygons.push(...flatten(outlineOf(glyph, gx, gy, toSize), scale, PARTS_OF_A_LETTER).map(({ points }) => points));
      left += (position?.xAdvance ?? glyph.advanceWidth) * toSize;
    });
  canvas.fill(polygons, fill, opacity);
}
