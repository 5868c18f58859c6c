/** A piece of text where it stands on a page; `y` grows downwards. */
export interface PlacedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Height of its letters. */
  readonly size: number;
}

/** One line of one column. */
export interface PlacedLine extends PlacedText {
  /** Something stands between it and the line before. */
  readonly apart: boolean;
}

/** In heights of a letter: what parts two words, two cells of a table, and two columns. */
const WORD_GAP = 0.15;
const CELL_GAP = 1.2;
/** A gap between two columns is this wide, in heights of a letter of the page. */
const GUTTER = 1;
/** What stands on either side of a gutter is this many lines; fewer are the cells of a line. */
const COLUMN_LINES = 3;
/** Of the lines of a page that stands in columns, so many may go across: titles. */
const MOST_ACROSS = 0.34;
const PARAGRAPH_GAP = 1.75;

/**
 * The lines of a page as one reads them: one column after the other, from title to title. What the file has in another
 * order is put right by where it stands; a table stays line by line.
 */
export function inReadingOrder(pieces: readonly PlacedText[]): readonly PlacedLine[] {
  const placed = pieces.filter(({ text }) => text.trim() !== '');
  return spaced(columns(runsOf(placed), medianSize(placed)).flatMap(linesOf));
}

const medianSize = (pieces: readonly PlacedText[]): number => {
  const sizes = pieces.map(({ size }) => size).sort((a, b) => a - b);
  return sizes[sizes.length >> 1] ?? 10;
};

/** Pieces that follow one another on a line, joined: what a gap as wide as a gutter parts stays apart. */
function runsOf(pieces: readonly PlacedText[]): PlacedText[] {
  return rowsOf(pieces).flatMap((row) => joined(row, CELL_GAP));
}

/** Pieces on one height together, from top to bottom, each row from left to right. */
function rowsOf<T extends PlacedText>(pieces: readonly T[]): T[][] {
  const rows: { y: number; size: number; pieces: T[] }[] = [];
  for (const piece of [...pieces].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1);
    if (row !== undefined && Math.abs(piece.y - row.y) < 0.5 * Math.min(row.size, piece.size)) row.pieces.push(piece);
    else rows.push({ y: piece.y, size: piece.size, pieces: [piece] });
  }
  return rows.map((row) => row.pieces.sort((a, b) => a.x - b.x));
}

function joined(row: readonly PlacedText[], gap: number): PlacedText[] {
  const runs: PlacedText[] = [];
  for (const piece of row) {
    const before = runs.at(-1);
    const between = before === undefined ? Infinity : piece.x - (before.x + before.width);
    if (before === undefined || between > gap * Math.max(before.size, piece.size)) runs.push(piece);
    else
      runs[runs.length - 1] = {
        text: before.text + (between > WORD_GAP * piece.size ? ' ' : '') + piece.text,
        x: before.x,
        y: before.y,
        width: piece.x + piece.width - before.x,
        size: Math.max(before.size, piece.size),
      };
  }
  return runs;
}

/** Parts a region by its gutter, where it has one: above each line that goes across, the left side, then the right. */
function columns(runs: readonly PlacedText[], size: number): PlacedText[][] {
  const gutter = gutterOf(runs, size);
  if (gutter === null) return [[...runs]];
  const found: PlacedText[][] = [];
  let band: PlacedText[] = [];
  const end = (): void => {
    const [left, right] = [band.filter(({ x }) => x < gutter), band.filter(({ x }) => x >= gutter)];
    band = [];
    for (const side of [left, right]) if (side.length > 0) found.push(...columns(side, size));
  };
  for (const run of [...runs].sort((a, b) => a.y - b.y)) {
    if (run.x < gutter && run.x + run.width > gutter) {
      end();
      found.push([run]);
    } else band.push(run);
  }
  end();
  return found;
}

/** Where a region parts into two columns; null where it does not. */
function gutterOf(runs: readonly PlacedText[], size: number): number | null {
  let best: { x: number; across: number } | null = null;
  for (const x of new Set(runs.map((run) => run.x - 0.1))) {
    const left = runs.filter((run) => run.x + run.width <= x);
    const right = runs.filter((run) => run.x >= x);
    const across = runs.length - left.length - right.length;
    if (left.length < COLUMN_LINES || right.length < COLUMN_LINES || across > MOST_ACROSS * runs.length) continue;
    const gap = x - Math.max(...left.map((run) => run.x + run.width));
    if (gap < GUTTER * size || isTable(left, right)) continue;
    if (best === null || across < best.across) best = { x, across };
  }
  return best?.x ?? null;
}

/** Rows of a table stand on the same heights on both sides, and the cells of one side are short. */
function isTable(left: readonly PlacedText[], right: readonly PlacedText[]): boolean {
  const level = right.filter((run) => left.some(({ y, size }) => Math.abs(y - run.y) < 0.3 * size));
  const isShort = (side: readonly PlacedText[]): boolean =>
    side.reduce((sum, { text }) => sum + text.length, 0) / side.length < 14;
  return level.length > 0.8 * right.length && (isShort(left) || isShort(right));
}

function linesOf(column: readonly PlacedText[]): PlacedText[] {
  return rowsOf(column).map((row) => {
    const [first, last] = [row[0] as PlacedText, row.at(-1) as PlacedText];
    const text = row.map((run) => run.text).join('\t');
    return { ...first, text, width: last.x + last.width - first.x, size: Math.max(...row.map(({ size }) => size)) };
  });
}

function spaced(lines: readonly PlacedText[]): PlacedLine[] {
  return lines.map((line, index) => {
    const before = lines[index - 1];
    const apart =
      before !== undefined &&
      (line.y < before.y ||
        line.y - before.y > PARAGRAPH_GAP * Math.max(before.size, line.size) ||
        line.size > 1.3 * before.size);
    return { ...line, apart };
  });
}
