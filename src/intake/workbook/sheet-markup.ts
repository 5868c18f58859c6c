import { FileFault } from '../file-fault';
import { withInlineTexts } from './inline-texts';
import type { Measured } from './measure';
import { SharedTexts } from './shared-texts';
import { singleSheetArchive } from './single-sheet';
import { inflated, unfolded, type Entry } from './zip';

/**
 * One sheet of a workbook as an archive of its own, written while it is read: whatever the workbook holds beside it is
 * left out, and of its texts nothing but their bytes is ever in memory.
 */
export async function* sheetMarkup(
  bytes: Buffer,
  { parts, sharedTexts, serials }: Measured,
  part: string | null,
): AsyncGenerator<Buffer> {
  const entry = parts.get(part ?? '');
  if (entry === undefined) throw new FileFault('WORKBOOK_BROKEN', { reason: 'une feuille manque' });
  const texts = await textsOf(bytes, parts.get(sharedTexts ?? ''));
  const sheet = (): AsyncGenerator<Buffer> => withInlineTexts(unfolded(bytes, entry), texts);
  const styles = parts.get('xl/styles.xml');
  // An archive says beforehand how large a part is: read once to count, once to hand on.
  let size = 0;
  for await (const chunk of sheet()) size += chunk.length;
  yield* singleSheetArchive(sheet(), size, { serials, styles: styles === undefined ? null : inflated(bytes, styles) });
}

const textsOf = (bytes: Buffer, entry: Entry | undefined): Promise<SharedTexts> | SharedTexts =>
  entry === undefined ? SharedTexts.none : SharedTexts.read(unfolded(bytes, entry), entry.size);
