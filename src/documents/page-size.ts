/** A page of A4, in points of 1/72 inch. */
export const PAGE = { width: 595.28, height: 841.89, side: 62, top: 68, bottom: 68 } as const;

/** What text and tables have of it. */
export const TEXT_WIDTH = PAGE.width - 2 * PAGE.side;
const TALLEST = 560;

/** Of a drawing on paper: letters of 15 units are as large as those of the text. */
const POINTS_PER_UNIT = 0.7;

/** How large a drawing is printed, in points: never wider than the text, never taller than a page with its caption. */
export function printedSize({ width, height }: { readonly width: number; readonly height: number }): {
  readonly width: number;
  readonly height: number;
} {
  const scale = Math.min(POINTS_PER_UNIT, TEXT_WIDTH / width, TALLEST / height);
  return { width: width * scale, height: height * scale };
}
