import { requireRight } from '../access/rights';
import type { Dataset } from '../datasets/dataset';
import { annotatedReturn } from '../intake/annotated/annotated-return';
import { bytesOf, readFile } from '../intake/read-file';
import type { Actor } from '../kernel/actor';
import type { Database } from '../kernel/database';
import { checkedYear } from '../kernel/year';
import type { Network } from '../network/network';
import { intakeOf } from '../publication/intake';
import { handInWorkbook, type WorkbookRequest } from './hand-in-workbook';

export type AnnotateRequest = Pick<WorkbookRequest, 'region' | 'year'>;

/**
 * The file back as a workbook with its faults marked; nothing is kept. `open` gives the bytes anew each time. Rights
 * and errors are those of handing in.
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
  const reader = readFile(open(), context);
  for await (const rows of reader.batches()) void rows;
  return annotatedReturn([{ source: open(), context, report: reader.report() }]);
}

/**
 * Every filled sheet of a workbook that goes without a dataset, checked as one: the register first. A workbook that
 * has none is answered with the reason.
 */
export async function annotateWorkbook(
  database: Database,
  network: Network,
  actor: Actor,
  request: AnnotateRequest,
  bytes: Buffer,
): Promise<{ readonly workbook: Buffer } | { readonly refusal: string }> {
  const trial = { ...request, fileName: '', dryRun: true };
  const { sheets, refusal } = await handInWorkbook(database, network, actor, trial, bytes);
  if (refusal !== null) return { refusal };
  const tables = sheets.map(({ context, report }) => ({ source: bytesOf(bytes), context, report }));
  return { workbook: await annotatedReturn(tables) };
}
