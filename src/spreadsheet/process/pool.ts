import { availableParallelism } from 'node:os';
import { Turns } from '../../kernel/turns';
import { WorkbookProcess, type Stopped } from './workbook-process';
import type { Answered, ReadingRequest } from './workbook.child';

/** Whoever answers requests needs a processor too. */
const AT_ONCE = Math.max(1, Math.min(2, availableParallelism() - 1));
const turns = new Turns({ atOnce: AT_ONCE, waiting: 40, patience: 20_000 });
const idle: WorkbookProcess[] = [];

/** Throws WORKBOOKS_WAIT when too many workbooks come at once. */
export const inTurn = <T>(work: () => Promise<T>): Promise<T> => turns.take(work);

/** Has it done by a process of its own; to be called in turn. */
export async function askProcess(asked: ReadingRequest): Promise<Answered | Stopped> {
  const process = idle.find(({ ended }) => !ended) ?? new WorkbookProcess();
  for (const one of idle.splice(0)) if (one !== process && !one.ended) idle.push(one);
  try {
    return await process.ask(asked);
  } finally {
    if (!process.ended) idle.push(process);
  }
}
