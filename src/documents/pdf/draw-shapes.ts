import type { DrawingShapes, Outline } from '../drawing/shapes';
import { widthOf } from '../fonts/measure';
import type { Pdf, Pen } from './pen';

/** A drawing in its own lines and letters, with its left upper corner at a point. */
export function drawShapes(pdf: Pdf, pen: Pen, { shapes }: DrawingShapes, x: number, y: number, scale: number): void {
  for (const shape of shapes)
    if (shape.kind === 'OUTLINE') outline(pdf, shape, x, y, scale);
    else {
      const { text, face, anchor, fill: colour, opacity } = shape;
      const size = shape.size * scale;
      const width = widthOf(text, face, size);
      const left = x + shape.x * scale - (anchor === 'start' ? 0 : anchor === 'middle' ? width / 2 : width);
      pen.write(text, left, y + shape.y * scale, { face, size, colour, opacity });
    }
}

function outline(pdf: Pdf, shape: Outline, x: number, y: number, scale: number): void {
  const { steps, fill, stroke, strokeWidth, dashes, opacity } = shape;
  const strokes = stroke !== null && strokeWidth > 0;
  if (steps.length === 0 || (fill === null && !strokes)) return;
  const [atX, atY] = [(value: number) => x + value * scale, (value: number) => y + value * scale];
  pdf.save();
  if (strokes) {
    pdf
      .lineWidth(strokeWidth * scale)
      .strokeColor([...stroke], opacity)
      .lineJoin('round');
    // A list of lengths is taken too; the types know one length and a space.
    const lengths = dashes.map((length) => Math.max(length * scale, 0.01)) as unknown as number;
    if (dashes.some((length) => length > 0)) pdf.dash(lengths, {});
  }
  if (fill !== null) pdf.fillColor([...fill], opacity);
  for (const step of steps)
    if (step.to === 'CLOSE') pdf.closePath();
    else if (step.to === 'CURVE')
      pdf.bezierCurveTo(atX(step.x1), atY(step.y1), atX(step.x2), atY(step.y2), atX(step.x), atY(step.y));
    else if (step.to === 'LINE') pdf.lineTo(atX(step.x), atY(step.y));
    else pdf.moveTo(atX(step.x), atY(step.y));
  if (fill !== null && strokes) pdf.fillAndStroke();
  else if (fill !== null) pdf.fill();
  else pdf.stroke();
  pdf.restore();
}
