import { type Fault } from '../spreadsheet/fault';
import { fault } from './faults';
import type { SheetToRead } from '../spreadsheet/workbook/xlsx';
import { OFFICE_NAME, READ_ME, readTitle, type MadeFor } from '../spreadsheet/read-me-title';

/** Whom and which year a workbook says that it was made for; null for one that does not say so. */
export async function madeForOf(sheets: readonly SheetToRead[]): Promise<MadeFor | null> {
  const readMe = sheets.find(({ name }) => name === READ_ME);
  if (readMe === undefined) return null;
  for await (const { cells } of readMe.lines()) {
    const [title] = cells;
    return typeof title === 'string' ? readTitle(title) : null;
  }
  return null;
}

/**
 * A template that is another region's, or of another year, was taken by mistake; null for one that is at home. Where
 * no region is asked for, nothing is held against it.
 */
export function elsewhere(
  madeFor: MadeFor | null,
  { regionName, year }: { readonly regionName?: string | undefined; readonly year: number },
): Fault | null {
  if (madeFor === null || regionName === undefined) return null;
  if (madeFor.region === OFFICE_NAME && regionName !== OFFICE_NAME)
    return fault('TEMPLATE_OF_OFFICE', { asked: regionName });
  if (madeFor.region !== regionName)
    return fault('TEMPLATE_OF_OTHER_REGION', { madeFor: madeFor.region, asked: regionName });
  if (madeFor.year !== year) return fault('TEMPLATE_OF_OTHER_YEAR', { madeFor: madeFor.year, asked: year });
  return null;
}
