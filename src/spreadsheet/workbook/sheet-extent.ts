import { FileFault } from '../file-fault';
import type { IntakeLimits } from '../limits';
import { inlineLength, isShared, TAG_GROWTH } from './inline-texts';
import { pieces } from './markup';
import type { SharedTexts } from './shared-texts';

/** Tags of rows, cells and merged cells, and values whole: a cell that is one tag takes no value. */
const TAGS =
  /<(\w+:)?(?:c(\s[^<>]*)?\/?>|v(?:\s[^<>]*)?>([^<]*)<\/(?:\w+:)?v\s*>|(row)(?=[\s/>])|(mergeCell)(?=[\s/>]))/g;
const ADDRESS = /\sr=["']([A-Za-z]+)\d/;
/** Beyond XFD no spreadsheet has a column. */
const MOST_COLUMNS = 16_384;

/** What reading the sheets of one workbook may still come to. */
export interface Room {
  gridCells: number;
  /** Bytes of shared texts. */
  shared: number;
}

/**
 * How many bytes a sheet has once its shared texts are written where they stand, found without writing one of them.
 * Takes from `room` what the sheet needs. Throws FileFault as soon as a limit is passed: a text that is shared a million
 * times makes a large sheet of a small file, and so does one cell at the far right of every row.
 */
export async function sheetExtent(
  sheet: AsyncIterable<Buffer>,
  texts: SharedTexts,
  limits: IntakeLimits,
  room: Room,
): Promise<number> {
  const extent = new Extent(texts, limits, room);
  for await (const piece of pieces(sheet, 'c')) extent.take(piece);
  return extent.bytes;
}

class Extent {
  bytes = 0;
  private lines = 0;
  private merges = 0;
  private column = 0;
  private width = 0;
  private shared = false;

  constructor(
    private readonly texts: SharedTexts,
    private readonly limits: IntakeLimits,
    private readonly room: Room,
  ) {}

  take(piece: string): void {
    this.bytes += piece.length;
    for (const [tag, prefix = '', attributes, value, row, merged] of piece.matchAll(TAGS)) {
      if (value !== undefined) this.takeValue(tag, prefix, value);
      else if (row !== undefined) this.takeRow();
      else if (merged !== undefined) this.takeMerged();
      else this.takeCell(attributes);
    }
  }

  private takeRow(): void {
    this.column = this.width = 0;
    if (++this.lines > this.limits.lines) throw tooLarge(`plus de ${this.limits.lines} lignes dans une feuille`);
  }

  private takeMerged(): void {
    if (++this.merges > this.limits.merges) throw tooLarge(`plus de ${this.limits.merges} cellules fusionnées`);
  }

  private takeCell(attributes: string | undefined): void {
    this.shared = isShared(attributes);
    if (this.shared) this.bytes += TAG_GROWTH;
    const letters = ADDRESS.exec(attributes ?? '')?.[1];
    this.column = letters === undefined ? this.column + 1 : columnOf(letters);
    // A cell that is written twice is read twice.
    this.room.gridCells -= Math.max(1, this.column - this.width);
    this.width = Math.max(this.width, this.column);
    if (this.room.gridCells < 0) throw tooLarge(`plus de ${this.limits.gridCells} cellules, vides comprises`);
  }

  private takeValue(tag: string, prefix: string, value: string): void {
    if (!this.shared) return;
    const length = this.texts.lengthAt(Number(value));
    this.bytes += inlineLength(prefix, length) - tag.length;
    this.room.shared -= length;
    if (this.room.shared < 0)
      throw tooLarge(`plus de ${Math.round(this.limits.sharedBytes / 1024 / 1024)} Mo de textes répétés`);
  }
}

const tooLarge = (reason: string): FileFault => new FileFault('WORKBOOK_TOO_LARGE', { reason });

/** From 1. */
function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  if (column > MOST_COLUMNS || letters.length > 3) throw tooLarge('une cellule à droite de la colonne XFD');
  return column;
}
