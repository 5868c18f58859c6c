import { FileFault } from '../file-fault';
import type { IntakeLimits } from '../limits';
import { withInlineTexts } from './inline-texts';
import type { Measured } from './measure';
import { SharedTexts } from './shared-texts';
import { sheetExtent, type Room } from './sheet-extent';
import { singleSheetArchive } from './single-sheet';
import { inflated, unfolded, type Entry } from './zip-directory';

/** The sheets of one workbook, each as an archive of its own, by the path of its part. */
export type SheetMarkups = (part: string | null) => AsyncGenerator<Buffer>;

/**
 * Each archive is written while it is read: whatever the workbook holds beside the sheet is left out, and of its texts
 * nothing but their bytes is ever in memory. The limits hold for all sheets together; one that is read again counts once.
 */
export function sheetMarkups(
  bytes: Buffer,
  { parts, sharedTexts, serials }: Measured,
  limits: IntakeLimits,
): SheetMarkups {
  const room: Room = { gridCells: limits.gridCells, shared: limits.sharedBytes };
  const extents = new Map<string, Promise<number>>();
  let texts: Promise<SharedTexts> | undefined;
  return async function* (part) {
    const entry = parts.get(part ?? '');
    if (part === null || entry === undefined) throw new FileFault('WORKBOOK_BROKEN', { reason: 'une feuille manque' });
    const shared = await (texts ??= textsOf(bytes, parts.get(sharedTexts ?? '')));
    // An archive says beforehand how large a part is: read once to count, once to hand on.
    const extent = extents.get(part) ?? sheetExtent(unfolded(bytes, entry), shared, limits, room);
    extents.set(part, extent);
    const size = await extent;
    const styles = parts.get('xl/styles.xml');
    yield* singleSheetArchive(withInlineTexts(unfolded(bytes, entry), shared), size, {
      serials,
      styles: styles === undefined ? null : inflated(bytes, styles),
    });
  };
}

const textsOf = async (bytes: Buffer, entry: Entry | undefined): Promise<SharedTexts> =>
  entry === undefined ? SharedTexts.none : SharedTexts.read(unfolded(bytes, entry), entry.size);
