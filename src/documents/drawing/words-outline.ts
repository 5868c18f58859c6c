import { outlineOf } from './letter-outline';
import { spans } from '../fonts/spans';
import type { Step, Words } from './shapes';

/** The outline of each letter of a text, where its drawing has it. */
export function outlinesOf({ text, x, y, size, face, anchor }: Words): readonly (readonly Step[])[] {
  const runs = spans(text, face).map(({ file: { font }, text: own }) => ({
    run: font.layout(own),
    toSize: size / font.unitsPerEm,
  }));
  const width = runs.reduce((sum, { run, toSize }) => sum + run.advanceWidth * toSize, 0);
  let left = x - (anchor === 'start' ? 0 : anchor === 'middle' ? width / 2 : width);
  return runs.flatMap(({ run, toSize }) =>
    run.glyphs.map((glyph, index) => {
      const position = run.positions[index];
      const [atX, atY] = [left + (position?.xOffset ?? 0) * toSize, y - (position?.yOffset ?? 0) * toSize];
      left += (position?.xAdvance ?? glyph.advanceWidth) * toSize;
      return outlineOf(glyph, atX, atY, toSize);
    }),
  );
}
