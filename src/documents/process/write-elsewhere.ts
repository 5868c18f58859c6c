import { fork } from 'node:child_process';
import { join } from 'node:path';
import { CODE_EXTENSION, CODE_ROOT } from '../../kernel/package-root';
import { Turns } from '../../kernel/turns';
import type { TextDocument } from '../document';
import type { DocumentFormat, DocumentToWrite, Written } from './document.child';

const CHILD = join(CODE_ROOT, 'documents', 'process', `document.child${CODE_EXTENSION}`);
/** Who is asked for a document waits for it: one after the other leaves the machine to others. */
const turns = new Turns({ atOnce: 1, waiting: 20, patience: 60_000, refusal: 'DOCUMENTS_WAIT' });

/**
 * A document as a file, written in a process of its own: to lay out a report takes most of a second, for which nobody else
 * is to wait. The same bytes as its writer gives, and its errors; throws DOCUMENTS_WAIT when too many come at once.
 */
export const writeElsewhere = (document: TextDocument, format: DocumentFormat): Promise<Buffer> =>
  turns.take(async () => {
    const written = await writtenBy({ document, format });
    if ('error' in written) throw written.error;
    return written.file;
  });

function writtenBy(asked: DocumentToWrite): Promise<Written> {
  const child = fork(CHILD, {
    serialization: 'advanced',
    // Sources are compiled as they are loaded.
    execArgv: CODE_EXTENSION === '.ts' ? ['--require', '@swc-node/register'] : [],
    // It writes, and knows neither where the data is nor what opens it.
    env: { SWCRC: 'true' },
  });
  return new Promise<Written>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', () => reject(new Error('the process that writes documents has ended')));
    child.once('message', resolve);
    child.send(asked);
  }).finally(() => {
    child.removeAllListeners().on('error', () => undefined);
    child.kill('SIGKILL');
  });
}
