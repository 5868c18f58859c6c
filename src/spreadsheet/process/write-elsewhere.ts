import { MaillageError } from '../../kernel/errors';
import type { SheetToWrite } from '../workbook/sheet-to-write';
import { writeWorkbook } from '../workbook/xlsx';
import { askProcess, inTurn } from './pool';

/** Fewer cells are written sooner than they are handed over. */
const FEW_CELLS = 10_000;

/**
 * As `writeWorkbook`, by a process of its own where there are many cells: the library writes them in one go, and nobody
 * else would be served for a second. Throws SERVICE_UNAVAILABLE when too many workbooks come at once, or when it takes
 * too much.
 */
export async function writeElsewhere(sheets: readonly SheetToWrite[]): Promise<Buffer> {
  const cells = sheets.flatMap(({ rows }) => rows).reduce((sum, row) => sum + row.length, 0);
  if (cells < FEW_CELLS) return writeWorkbook(sheets);
  const answered = await inTurn(() => askProcess({ toWrite: sheets }));
  if (typeof answered === 'string')
    throw new MaillageError('SERVICE_UNAVAILABLE', {
      reason: 'ce classeur ne s’écrit pas ; déposer moins de lignes à la fois',
    });
  if ('written' in answered) return Buffer.from(answered.written);
  throw 'error' in answered ? answered.error : new Error('something else was answered');
}
