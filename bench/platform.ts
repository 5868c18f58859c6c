import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '../src/data-source';
import { datasetOf } from '../src/datasets/registry';
import { bytesOf, readFile } from '../src/intake/read-file';
import { actorWith, type Actor } from '../src/kernel/actor';
import type { DatasetCode } from '../src/kernel/codes';
import type { Database } from '../src/kernel/database';
import { load } from '../src/loading/load';
import { Network } from '../src/network/network';
import { PACKAGE_ROOT } from '../src/kernel/package-root';
import { publishSubmission } from '../src/publication/acts';
import { contentOf, submitFile, type SubmittedFile } from '../src/publication/submit-file';
import type { OpenOptions } from '../src/storage/options';
import { intakeContext } from '../src/submissions/intake-context';
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
    const { submission } = await platform.submitFile('ADHERENTS', () => bytesOf(register()), false);
    await platform.publish(submission.uid);
    return platform;
  }

  /** Checks and stores a file, or with `dryRun` stores nothing, through the door that every sender takes. */
  async store(path: string, dryRun = false): Promise<string> {
    const { submission, report } = await this.submitFile('FORMATIONS', () => createReadStream(path), dryRun);
    if (!report.valid) throw new Error(`the file has faults: ${JSON.stringify(report.issues.slice(0, 3))}`);
    return submission.uid;
  }

  async publish(uid: string): Promise<void> {
    const { refusal } = await publishSubmission(this.database, this.network, uid, PUBLISHER);
    if (refusal !== null) throw new Error(refusal.message);
  }

  /** Reads and checks a file against the register; nothing is stored. */
  async check(path: string): Promise<number> {
    const request = { dataset: FORMATIONS, ...PLACE, nothingToReport: false, origin: 'REGION' } as const;
    const context = await intakeContext(this.database.read, this.network, request);
    const reader = readFile(createReadStream(path), context);
    let rows = 0;
    for await (const batch of reader.batches()) rows += batch.length;
    return rows;
  }

  close(): Promise<void> {
    return this.database.close();
  }

  private submitFile(
    code: DatasetCode,
    source: () => AsyncIterable<Uint8Array>,
    dryRun: boolean,
  ): Promise<SubmittedFile> {
    const cover = { dataset: datasetOf(code), ...PLACE, fileName: `${code}.csv`, nothingToReport: false, dryRun };
    return submitFile(this.database, this.network, PUBLISHER, cover, contentOf(source));
  }
}
