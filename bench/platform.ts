import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '../src/data-source';
import { datasetOf } from '../src/datasets/registry';
import type { IntakeContext } from '../src/intake/context';
import { bytesOf, readFile } from '../src/intake/read-file';
import { actorWith, type Actor } from '../src/kernel/actor';
import type { DatasetCode } from '../src/kernel/codes';
import type { Database } from '../src/kernel/database';
import { load } from '../src/loading/load';
import { Network } from '../src/network/network';
import { PACKAGE_ROOT } from '../src/kernel/package-root';
import { publishSubmission } from '../src/publication/acts';
import { contentOf, submitFile, type Content, type SubmittedFile } from '../src/publication/submit-file';
import type { OpenOptions } from '../src/storage/options';
import { intakeContext } from '../src/submissions/intake-context';
import { contentOfRows, readRows, type ReadRows } from './already-read';
import { PLACE, register } from './formations-file';

const PUBLISHER: Actor = actorWith({ role: 'PUBLISHER', name: 'mesure' });
const FORMATIONS = datasetOf('FORMATIONS');

/** A platform with its reference data and one published register, and what is measured on it. */
export class Platform {
  private constructor(
    readonly database: Database,
    readonly network: Network,
  ) {}

  static async open(place: OpenOptions): Promise<Platform> {
    const database = await openDatabase(place);
    await load(database, join(PACKAGE_ROOT, 'data'));
    const platform = new Platform(database, await Network.read(database.read));
    const { submission } = await platform.submitFile(
      'ADHERENTS',
      contentOf(() => bytesOf(register())),
      false,
    );
    await platform.publish(submission.uid);
    return platform;
  }

  /** Checks and stores a file, or with `dryRun` stores nothing, through the door that every sender takes. */
  async store(path: string, dryRun = false): Promise<string> {
    return this.submitted(
      contentOf(() => createReadStream(path)),
      dryRun,
    );
  }

  /** Keeps rows that are read and checked already, and whatever else it does with a file from then on. */
  storeRows = (rows: ReadRows): Promise<string> => this.submitted(contentOfRows(rows), false);

  /** All rows of a file, for {@link storeRows}. */
  read = async (path: string): Promise<ReadRows> => readRows(path, await this.context());

  async publish(uid: string): Promise<void> {
    const { refusal } = await publishSubmission(this.database, this.network, uid, PUBLISHER);
    if (refusal !== null) throw new Error(refusal.message);
  }

  /** Reads and checks a file against the register; nothing is stored. */
  async check(path: string): Promise<number> {
    const reader = readFile(createReadStream(path), await this.context());
    let rows = 0;
    for await (const batch of reader.batches()) rows += batch.length;
    return rows;
  }

  close(): Promise<void> {
    return this.database.close();
  }

  private context(): Promise<IntakeContext> {
    const request = { dataset: FORMATIONS, ...PLACE, nothingToReport: false, origin: 'REGION' } as const;
    return intakeContext(this.database.read, this.network, request);
  }

  private async submitted(content: Content, dryRun: boolean): Promise<string> {
    const { submission, report } = await this.submitFile('FORMATIONS', content, dryRun);
    if (!report.valid) throw new Error(`the file has faults: ${JSON.stringify(report.issues.slice(0, 3))}`);
    return submission.uid;
  }

  private submitFile(code: DatasetCode, content: Content, dryRun: boolean): Promise<SubmittedFile> {
    const cover = { dataset: datasetOf(code), ...PLACE, fileName: `${code}.csv`, nothingToReport: false, dryRun };
    return submitFile(this.database, this.network, PUBLISHER, cover, content);
  }
}
