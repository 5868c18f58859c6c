import type { Readable } from 'node:stream';
import { FileFault } from '../../spreadsheet/file-fault';
import { DEFAULT_LIMITS, type IntakeLimits } from '../../spreadsheet/limits';
import { archiveEntries } from '../../spreadsheet/workbook/zip-directory';
import { MaillageError } from '../../kernel/errors';

/**
 * A workbook whole, as intake would take it back: of that size it fits into memory. Throws BAD_USER_INPUT, which names
 * the CSV, for one that intake would refuse; nothing is sent by then.
 */
export async function submitAgain(workbook: Readable, limits: IntakeLimits = DEFAULT_LIMITS): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of workbook as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > limits.xlsxBytes) throw tooLarge();
    pieces.push(piece);
  }
  const whole = Buffer.concat(pieces);
  try {
    archiveEntries(whole, limits);
  } catch (error) {
    throw error instanceof FileFault ? tooLarge() : error;
  }
  return whole;
}

const tooLarge = (): MaillageError => new MaillageError('WORKBOOK_NOT_TAKEN_BACK');
