import { parse } from 'csv-parse/sync';
import { datasetOf } from '../../src/datasets/registry';
import { bytesOf, readFile } from '../../src/intake/read-file';
import type { Database } from '../../src/kernel/database';
import type { Network } from '../../src/network/network';
import type { DemonstrationFile } from '../../src/demonstration/demonstration-files';
import { publish } from '../../src/publication/publish';
import { intakeContext } from '../../src/submissions/intake-context';
import { Fingerprint, receiveFile } from '../../src/submissions/receive-file';
import { SubmissionEntity } from '../../src/submissions/submission.entity';
import { actorWith } from '../../src/kernel/actor';

const PUBLISHER = actorWith({ role: 'PUBLISHER', name: 'essai' });

/** Hands a file of the demonstration in as if it were real, and publishes it. */
export async function handInAsReal(
  database: Database,
  network: Network,
  { dataset: code, csv, ...file }: DemonstrationFile,
): Promise<void> {
  await database.write(async (manager) => {
    const cover = {
      ...file,
      dataset: datasetOf(code),
      origin: 'DEMONSTRATION' as const,
      source: null,
      submittedBy: null,
    };
    const fingerprint = new Fingerprint();
    const context = await intakeContext(manager, network, cover);
    const reader = readFile(fingerprint.through(bytesOf(csv)), context);
    const { submission, report } = await receiveFile(manager, cover, reader, fingerprint.digest, new Date());
    if (!report.valid) throw new Error(`${file.fileName}: ${report.issues[0]?.message}`);
    // Registers stay what they are: what names their adherents would be refused beside real ones.
    if (code !== 'ADHERENTS') await manager.update(SubmissionEntity, { id: submission.id }, { origin: 'REGION' });
    const { refusal } = await publish(manager, submission.uid, PUBLISHER, new Date());
    if (refusal !== null) throw new Error(`${file.fileName}: ${refusal.message}`);
  });
}

/** The same file with other numbers in some rows, counted from the first. */
export function corrected(file: DemonstrationFile, rows: number, by: number): DemonstrationFile {
  const [header = '', ...lines] = file.csv.trimEnd().split('\n');
  const columns = header.split(',');
  const changed = lines.map((line, index) => {
    if (index >= rows) return line;
    const cells = parse(line)[0] as string[];
    return cells
      .map((cell, index) => (MEASURED.includes(columns[index] ?? '') && cell !== '' ? `${Number(cell) + by}` : cell))
      .map((cell) => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
      .join(',');
  });
  return { ...file, csv: [header, ...changed, ''].join('\n') };
}

const MEASURED = [
  ...['heures_travaillees', 'etp_insertion', 'personnes_accompagnees', 'chiffre_affaires', 'masse_salariale'],
  ...['stagiaires', 'garantie_totale', 'personnes'],
];
