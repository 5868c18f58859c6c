import { createReadStream } from 'node:fs';
import type { EntityManager } from 'typeorm';
import { REGISTER } from '../datasets/roles';
import { readFile } from '../intake/read-file';
import { actorWith, type Actor } from '../kernel/actor';
import { publish } from '../publication/publish';
import { intakeContext } from '../submissions/intake-context';
import { Fingerprint, receiveFile } from '../submissions/receive-file';
import { knownCell, LoadFault, numberCell, type DataFiles } from '../kernel/data-file';
import type { ReferenceData } from './reference';

/** A register that a report prints, as a file in the layout of the register. */
export interface Register {
  /** Where it stands under the data folder, and on this machine. */
  readonly name: string;
  readonly path: string;
  readonly region: string;
  readonly year: number;
  readonly source: string;
}

const LIST = 'registres.csv';
/** Who publishes what comes with the product: it shows in the audit. */
const PRODUCT: Actor = actorWith({ role: 'PUBLISHER', name: 'maillage' });

export function readRegisters(files: DataFiles, folder: string, reference: ReferenceData): readonly Register[] {
  const lines = files.readIfThere(LIST, ['fichier', 'region', 'annee', 'source', 'rubrique']);
  files.noneTwice(LIST, lines, (cells) => `${cells['region']} ${cells['annee']}`);
  const regions = new Map(reference.regions.map((each) => [each.code, each]));
  const sources = new Map(reference.sources.map((each) => [each.code, each]));
  return lines.map((line) => {
    knownCell(files, LIST, line, 'region', regions);
    knownCell(files, LIST, line, 'source', sources);
    const name = `registres/${line.cells['fichier'] ?? ''}`;
    return {
      name,
      path: `${folder}/${name}`,
      region: line.cells['region'] ?? '',
      year: numberCell(files, LIST, line, 'annee'),
      source: line.cells['source'] ?? '',
    };
  });
}

/** Hands in and publishes each, by the same way as a region's file; one with errors stops the load. */
export async function publishRegisters(
  manager: EntityManager,
  registers: readonly Register[],
  reference: ReferenceData,
  now: Date,
): Promise<void> {
  for (const register of registers) {
    const { region, year, source, name } = register;
    const request = {
      dataset: REGISTER,
      region,
      year,
      nothingToReport: false,
      origin: 'REPORT' as const,
    };
    const context = await intakeContext(manager, reference, request);
    const fingerprint = new Fingerprint();
    const reader = readFile(fingerprint.through(createReadStream(register.path)), context);
    const cover = { ...request, source, fileName: name, submittedBy: PRODUCT };
    const { submission, report, known } = await receiveFile(manager, cover, reader, fingerprint.digest, now);
    if (!report.valid)
      throw new LoadFault(
        report.issues
          .filter(({ severity }) => severity === 'ERROR')
          .map(({ row, message }) => ({ file: name, line: (row ?? 0) + 1, reason: message })),
      );
    if (!known) await publish(manager, submission.uid, PRODUCT, now);
  }
}
