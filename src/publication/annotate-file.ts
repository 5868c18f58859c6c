import { requireRight } from '../access/rights';
import type { Dataset } from '../datasets/dataset';
import { annotatedReturn } from '../templates/annotated/annotated-return';
import { openFile } from '../intake/read-file';
import { readWholeWorkbook } from '../intake/read-workbook';
import { TableReader } from '../intake/table/table-reader';
import type { Actor } from '../kernel/actor';
import type { Database } from '../kernel/database';
import { checkedYear } from '../kernel/year';
import type { Network } from '../network/network';
import { intakeOf } from './intake-context';
import { submitOpened, type WorkbookRequest } from './submit-workbook';

export type AnnotateRequest = Pick<WorkbookRequest, 'region' | 'year'>;

/**
 * The file back as a workbook with its faults marked; nothing is kept. `open` gives the bytes anew each time. Rights
 * and errors are those of submitting.
 */
export async function annotateFile(
  database: Database,
  network: Network,
  actor: Actor,
  request: AnnotateRequest & { readonly dataset: Dataset },
  open: () => AsyncIterable<Uint8Array>,
): Promise<Buffer> {
  requireRight(actor, 'submit', request.region);
  checkedYear(request.year);
  const context = await intakeOf(database.read, network, {
    ...request,
    nothingToReport: false,
    origin: 'REGION',
  });
  const file = await openFile(open, request.dataset);
  try {
    const table = () => file.table(context);
    const reader = new TableReader(table, context);
    for await (const rows of reader.batches()) void rows;
    return await annotatedReturn([{ table, context, report: reader.report() }]);
  } finally {
    await file.close();
  }
}

/**
 * Every filled sheet of a workbook that goes without a dataset, checked as one: the register first. A workbook that
 * has none is answered with the reason. `open` gives the bytes anew each time.
 */
export async function annotateWorkbook(
  database: Database,
  network: Network,
  actor: Actor,
  request: AnnotateRequest,
  open: () => AsyncIterable<Uint8Array>,
): Promise<{ readonly workbook: Buffer } | { readonly refusal: string }> {
  const trial = { ...request, fileName: '', dryRun: true };
  requireRight(actor, 'submit', request.region);
  checkedYear(request.year);
  const workbook = await readWholeWorkbook(open);
  try {
    const { sheets, refusal } = await submitOpened(database, network, actor, trial, { workbook, checksum: '' });
    if (refusal !== null) return { refusal };
    const tables = sheets.map(({ context, report, sheet }) => ({
      table: () => Promise.resolve(sheet.table()),
      context,
      report,
    }));
    return { workbook: await annotatedReturn(tables) };
  } finally {
    await workbook.close();
  }
}
