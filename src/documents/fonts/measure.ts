import type { Face } from './font-files';
import { spans } from './spans';

const known: Readonly<Record<Face, Map<string, number>>> = { REGULAR: new Map(), BOLD: new Map() };
const MOST_KEPT = 50_000;

/** How wide a text is, in points, in letters of so many points. */
export function widthOf(text: string, face: Face, size: number): number {
  const kept = known[face];
  let width = kept.get(text);
  if (width === undefined) {
    width = spans(text, face).reduce(
      (sum, { file: { font }, text: own }) => sum + font.layout(own).advanceWidth / font.unitsPerEm,
      0,
    );
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(text, width);
  }
  return width * size;
}
