import { openDatabase } from '../../src/data-source';
import { Network } from '../../src/network/network';
import { publishSubmission } from '../../src/publication/acts';
import type { OpenOptions } from '../../src/storage/options';
import { giveFile, PUBLISHER } from './files';

/** What one process of its own does: hand in file after file and publish each, until it is killed or done. */
export interface Task {
  readonly place: OpenOptions;
  readonly first: number;
  readonly files: number;
  /** Kill this very process right before its nth statement, counted from the first hand-in. */
  readonly killBefore: number | null;
}

async function main({ place, first, files, killBefore }: Task): Promise<void> {
  let [counting, statements] = [false, 0];
  const countStatements = (): void => {
    if (counting && ++statements === killBefore) process.kill(process.pid, 'SIGKILL');
  };
  const database = await openDatabase({ ...place, countStatements });
  const network = await Network.read(database.read);
  // A pipe is written at once, so what was said had happened.
  process.stdout.write('READY\n');
  counting = true;
  for (let version = first; version < first + files; version++) {
    const { submission } = await giveFile(database, network, version);
    process.stdout.write(`STORED ${submission.uid}\n`);
    const { refusal } = await publishSubmission(database, network, submission.uid, PUBLISHER);
    if (refusal !== null) throw new Error(refusal.message);
    process.stdout.write(`PUBLISHED ${submission.uid}\n`);
  }
  process.stdout.write(`STATEMENTS ${statements}\n`);
  await database.close();
}

if (require.main === module) void main(JSON.parse(process.argv[2] ?? '') as Task);
