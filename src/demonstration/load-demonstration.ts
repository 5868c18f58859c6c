import type { EntityManager } from 'typeorm';
import { datasetOf } from '../datasets/registry';
import { bytesOf, readFile } from '../intake/read-file';
import { actorWith, type Actor } from '../kernel/actor';
import type { Database } from '../kernel/database';
import type { Network } from '../network/network';
import { publish } from '../publication/publish';
import { PrintedFigureEntity } from '../reports/printed-figure.entity';
import { intakeContext } from '../submissions/intake-context';
import { Fingerprint, receiveFile } from '../submissions/receive-file';
import { SubmissionEntity } from '../submissions/submission.entity';
import { openDemonstrationCampaign } from './demonstration-campaign';
import { demonstrationFiles, type DemonstrationFile } from './demonstration-files';
import { readDemonstrationState, writeDemonstrationState } from './demonstration-state';
import { COLLECTED_YEAR } from './scope';

const PUBLISHER: Actor = actorWith({ role: 'PUBLISHER', name: 'démonstration' });

/** Told after every file, of how many: for whoever watches a first start. */
export type Progress = (done: number, of: number) => void;

/**
 * Hands in and publishes the demonstration files as a region's would be, one transaction a file. Cut short at any
 * moment, it goes on where it was; complete, it does nothing. A year that a report prints of, or in which anything real
 * was submitted, is left alone. Answers with how many files it published.
 */
export async function loadDemonstration(
  database: Database,
  network: Network,
  now: Date = new Date(),
  progress: Progress = () => undefined,
): Promise<number> {
  if ((await readDemonstrationState(database.read)) === 'LOADED') return 0;
  await database.write((manager) => writeDemonstrationState(manager, 'LOADING'));
  const files = [...demonstrationFiles(network)];
  const taken = await takenSlots(database.read);
  const due = files.filter(
    ({ dataset, region, year }) => !taken.years.has(year) && !taken.slots.has(slotOf(dataset, region, year)),
  );
  for (const [index, file] of due.entries()) {
    await database.write((manager) => publishFile(manager, network, file, now));
    progress(files.length - due.length + index + 1, files.length);
  }
  await database.write(async (manager) => {
    if (!taken.years.has(COLLECTED_YEAR)) await openDemonstrationCampaign(manager, now);
    await writeDemonstrationState(manager, 'LOADED');
  });
  return due.length;
}

const slotOf = (dataset: string, region: string | null, year: number): string => `${dataset}|${region ?? ''}|${year}`;

/** Places where the demonstration was submitted, and years that know anything real. */
async function takenSlots(manager: EntityManager) {
  const submissions = await manager.find(SubmissionEntity, {
    select: { dataset: true, regionKey: true, year: true, origin: true, status: true },
  });
  const valid = submissions.filter(({ status }) => status !== 'INVALID');
  const printed = await manager.find(PrintedFigureEntity, { select: { position: true, year: true } });
  const real = valid.filter(({ origin }) => origin !== 'DEMONSTRATION');
  return {
    slots: new Set(valid.map(({ dataset, regionKey, year }) => slotOf(dataset, regionKey, year))),
    years: new Set([...real, ...printed].map(({ year }) => year)),
  };
}

async function publishFile(
  manager: EntityManager,
  network: Network,
  { dataset: code, csv, ...slot }: DemonstrationFile,
  now: Date,
): Promise<void> {
  const request = { ...slot, dataset: datasetOf(code), origin: 'DEMONSTRATION' as const };
  const fingerprint = new Fingerprint();
  const context = await intakeContext(manager, network, request);
  const { submission, report } = await receiveFile(
    manager,
    { ...request, source: null, submittedBy: null },
    readFile(fingerprint.through(bytesOf(csv)), context),
    fingerprint.digest,
    now,
  );
  // Both are mistakes of the generator, never of whoever starts the server.
  if (!report.valid) throw new Error(`${slot.fileName}: ${report.issues[0]?.message}`);
  const { refusal } = await publish(manager, submission.uid, PUBLISHER, now);
  if (refusal !== null) throw new Error(`${slot.fileName}: ${refusal.message}`);
}
