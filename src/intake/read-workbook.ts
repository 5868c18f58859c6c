import type { Dataset } from '../datasets/dataset';
import { DATASETS } from '../datasets/registry';
import { isEmptyCell, shownCell } from '../spreadsheet/raw-cell';
import type { IntakeContext } from './context';
import { fault } from './faults';
import { fileFault } from '../spreadsheet/file-faults';
import { FileFault } from '../spreadsheet/file-fault';
import { countTitles, remarkPlaces } from './headers';
import type { Issue } from '../spreadsheet/issue';
import { IssueLog, WHOLE_FILE } from '../spreadsheet/issue-log';
import type { IntakeLimits } from '../spreadsheet/limits';
import { DEFAULT_LIMITS } from '../spreadsheet/limits';
import { openWorkbook, type OpenWorkbook } from '../spreadsheet/process/open-workbook';
import type { Table } from '../spreadsheet/table';
import { TableReader } from './table/table-reader';
import { headOf } from '../spreadsheet/file-bytes';
import { fileKind } from '../spreadsheet/file-kind';
import { madeForOf } from './made-for';
import type { MadeFor } from '../spreadsheet/read-me-title';
import { isSheetOf, sheetKeysOf, sheetTable } from '../spreadsheet/workbook/sheet-table';
import type { SheetToRead } from '../spreadsheet/workbook/xlsx';

/** One sheet of a workbook that is a dataset's. */
export interface SheetOfDataset {
  readonly dataset: Dataset;
  readonly sheet: string;
  /** Nothing under its titles: of a template, the sheets that a region leaves alone. */
  readonly blank: boolean;
  /** Reads the sheet; the context says which region, year and register. */
  readonly read: (context: IntakeContext) => TableReader;
  /** Its lines as they are. */
  readonly table: () => Table;
}

export interface WholeWorkbook {
  /** In the registry's order: the register, which others point into, comes first. */
  readonly sheets: readonly SheetOfDataset[];
  /** What the workbook's own first sheet says; null where there is none. */
  readonly madeFor: MadeFor | null;
  /** What is wrong with the workbook itself, and sheets that are no dataset's. */
  readonly issues: readonly Issue[];
  /** Nothing can be read afterwards. */
  close(): Promise<void>;
}

/** Sheets that templates have beside those of datasets. */
const OWN_SHEETS = ['lisezmoi', 'lisez-moi', 'listes', 'remarques'];

/**
 * A workbook with one sheet per dataset, read out (see `openWorkbook`), and to be closed. Never throws for what is in
 * the file. `source` gives the bytes anew each time.
 */
export async function readWholeWorkbook(
  source: () => AsyncIterable<Uint8Array>,
  overrides: Partial<IntakeLimits> = {},
  datasets: readonly Dataset[] = DATASETS,
): Promise<WholeWorkbook> {
  const limits = { ...DEFAULT_LIMITS, ...overrides };
  const log = new IssueLog(limits.issues);
  let workbook: OpenWorkbook | undefined;
  try {
    workbook = await opened(source, limits, datasets);
    const { sheets } = workbook;
    const found: SheetOfDataset[] = [];
    for (const dataset of datasets) {
      const sheet = sheets.find((one) => isSheetOf(one, dataset));
      if (sheet !== undefined) found.push(await sheetOfDataset(dataset, sheet));
    }
    const expected = datasets.map(({ fileName }) => fileName).join(', ');
    for (const { name, hidden } of sheets) {
      const known = datasets.some((dataset) => isSheetOf({ name }, dataset));
      if (!known && !hidden && !OWN_SHEETS.includes(name.toLowerCase()))
        log.add(fault('SHEET_UNKNOWN', { name, expected }), WHOLE_FILE);
    }
    if (found.length === 0)
      log.add(fileFault('SHEET_NOT_FOUND', { expected, found: sheets.map(({ name }) => name).join(', ') }), WHOLE_FILE);
    const { close } = workbook;
    return { sheets: found, madeFor: await madeForOf(sheets), issues: log.list(), close };
  } catch (error) {
    await workbook?.close();
    if (!(error instanceof FileFault)) throw error;
    log.add(error.found, WHOLE_FILE);
    return { sheets: [], madeFor: null, issues: log.list(), close: () => Promise.resolve() };
  }
}

async function opened(
  source: () => AsyncIterable<Uint8Array>,
  limits: IntakeLimits,
  datasets: readonly Dataset[],
): Promise<OpenWorkbook> {
  const kind = fileKind(await headOf(source()));
  if (kind === 'LOCKED_WORKBOOK') throw new FileFault('WORKBOOK_LOCKED');
  if (kind !== 'ZIP')
    throw new FileFault('NOT_A_TABLE', { found: kind === 'TEXT' ? 'un texte, sans feuilles' : kind.foreign });
  return openWorkbook(source(), { keys: datasets.flatMap(sheetKeysOf), orTheOnly: false }, limits);
}

async function sheetOfDataset(dataset: Dataset, sheet: SheetToRead): Promise<SheetOfDataset> {
  return {
    dataset,
    sheet: sheet.name,
    blank: await isBlank(sheet, dataset),
    read: (context) => new TableReader(() => Promise.resolve(sheetTable(sheet)), context),
    table: () => sheetTable(sheet),
  };
}

/** Whatever is below the titles, and the labels that may be under them, is somebody's; earlier remarks are not. */
async function isBlank(sheet: SheetToRead, dataset: Dataset): Promise<boolean> {
  const remarks = new Set<number>();
  for await (const { line, cells } of sheet.lines()) {
    if (line <= 2) for (const position of remarkPlaces(cells)) remarks.add(position);
    const filled = cells.filter((cell, index) => !isEmptyCell(cell) && !remarks.has(index)).map(shownCell);
    const isTitles = line === 1 || (line === 2 && countTitles(filled, dataset) * 2 > filled.length);
    if (filled.length > 0 && !isTitles) return false;
  }
  return true;
}
