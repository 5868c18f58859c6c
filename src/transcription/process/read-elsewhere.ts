import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { CODE_EXTENSION, CODE_ROOT } from '../../kernel/package-root';
import { TimeLimit } from '../../spreadsheet/process/time-limit';
import { Turns } from '../../kernel/turns';
import { REPORT_LIMITS, type ReportLimits } from '../limits';
import { ReportFault } from '../report-fault';
import type { ReportText } from '../text/report-text';
import { READY, type ReportAnswer } from './messages';

const CHILD = join(CODE_ROOT, 'transcription', 'process', `report.child${CODE_EXTENSION}`);
/** Megabytes of objects. */
const MOST_MEMORY = 320;
/** Milliseconds of work. */
const MOST_TIME = 40_000;
/** The office reads a few reports a year: one at a time leaves the machine to others. */
const turns = new Turns({ atOnce: 1, waiting: 8, patience: 60_000, refusal: 'REPORTS_WAIT' });

/**
 * The text of the report in that file, read in a process of its own, with so much memory and time and no more: nobody
 * else waits for it. Throws ReportFault for what cannot be read or was given up, and REPORTS_WAIT when too many come at once.
 */
export const readElsewhere = (file: string, limits: ReportLimits = REPORT_LIMITS): Promise<ReportText> =>
  turns.take(async () => {
    const answered = await answerOf(file, limits);
    if (answered === 'TIME' || answered === 'MEMORY')
      throw new ReportFault('STOPPED', { what: answered === 'TIME' ? 'temps' : 'mémoire' });
    if ('text' in answered) return answered.text;
    if ('refused' in answered) throw new ReportFault(answered.refused.code, answered.refused.parameters);
    throw new Error(`a report could not be read: ${answered.error}`);
  });

function answerOf(file: string, limits: ReportLimits): Promise<ReportAnswer | 'TIME' | 'MEMORY'> {
  const child = begin();
  let complaint = '';
  child.stderr?.on('data', (text: Buffer) => (complaint = (complaint + text.toString()).slice(0, 2_000)));
  return new Promise((resolve, reject) => {
    let limit: TimeLimit | undefined;
    const settle = (answered: ReportAnswer | 'TIME' | 'MEMORY'): void => {
      limit?.end();
      child.removeAllListeners().on('error', () => undefined);
      child.kill('SIGKILL');
      resolve(answered);
    };
    child.on('error', reject);
    // One that never began is no report's fault.
    child.once('exit', () =>
      limit === undefined ? reject(new Error(`no reader of reports: ${complaint}`)) : settle('MEMORY'),
    );
    child.on('message', (message: ReportAnswer | typeof READY) => {
      if (message !== READY) {
        settle(message);
        return;
      }
      limit = new TimeLimit(child.pid ?? 0, MOST_TIME, () => settle('TIME'));
      child.send({ file, limits }, () => undefined);
    });
  });
}

const begin = (): ChildProcess =>
  fork(CHILD, {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    execArgv: [
      `--max-old-space-size=${MOST_MEMORY}`,
      // Sources are compiled as they are loaded.
      ...(CODE_EXTENSION === '.ts' ? ['--require', '@swc-node/register'] : []),
    ],
    // It reads, and knows neither where the data is nor what opens it.
    env: { SWCRC: 'true' },
  });
