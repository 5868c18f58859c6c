import { pictureOf } from '../pictures/draw-elsewhere';
import { svgFile, type Drawing } from './charts/svg';

export const DRAWING_ENDINGS = ['svg', 'png'] as const;
export type DrawingEnding = (typeof DRAWING_ENDINGS)[number];

/** Pixels of a picture for one of the drawing. */
const SHARPNESS = 2;

/** A drawing as a file of its own. */
export async function drawingFile(
  drawing: Drawing,
  ending: DrawingEnding,
): Promise<{ readonly type: string; readonly body: string | Buffer }> {
  const svg = svgFile(drawing);
  if (ending === 'svg') return { type: 'image/svg+xml; charset=utf-8', body: svg };
  return { type: 'image/png', body: await pictureOf(svg, drawing.width * SHARPNESS) };
}
