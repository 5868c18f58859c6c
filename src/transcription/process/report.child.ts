import { readFile } from 'node:fs/promises';
import { ReportFault } from '../report-fault';
import { readReport } from '../text/read-report';
import { READY, type ReportAnswer, type ReportToRead } from './messages';

process.on('message', (asked: ReportToRead) => {
  void answer(asked).then((answered) => process.send?.(answered));
});

async function answer({ file, limits }: ReportToRead): Promise<ReportAnswer> {
  try {
    return { text: await readReport(await readFile(file), limits) };
  } catch (error) {
    if (error instanceof ReportFault) return { refused: { code: error.code, parameters: error.parameters } };
    return { error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

// A terminal or a service manager tells everyone to stop: whoever asked still waits, and ends this by leaving.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);
process.send?.(READY);
