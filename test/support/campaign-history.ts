import { parse } from 'csv-parse/sync';
import { indicators } from '../../src/datasets/catalogue';
import { datasetOf } from '../../src/datasets/registry';
import { FigureReader } from '../../src/figures/figure-reader';
import { Sight } from '../../src/figures/secrecy/sight';
import { USUAL_THRESHOLDS } from '../../src/figures/secrecy/thresholds';
import { readSnapshot } from '../../src/figures/snapshot';
import { bytesOf, readFile } from '../../src/intake/read-file';
import type { DatasetCode } from '../../src/kernel/codes';
import type { Database } from '../../src/kernel/database';
import { FEDERATION, regionRef, type TerritoryRef } from '../../src/kernel/territory';
import type { Network } from '../../src/network/network';
import type { DemonstrationFile } from '../../src/demonstration/demonstration-files';
import { publish } from '../../src/publication/publish';
import { intakeContext } from '../../src/submissions/intake-context';
import { Fingerprint, receiveFile } from '../../src/submissions/receive-file';
import { SubmissionEntity } from '../../src/submissions/submission.entity';

const PUBLISHER = { role: 'PUBLISHER', name: 'essai', regions: [] } as const;

/** Hands a file of the demonstration in as if it were real, and publishes it. */
export async function handInAsReal(
  database: Database,
  network: Network,
  { dataset: code, csv, ...place }: DemonstrationFile,
): Promise<void> {
  await database.write(async (manager) => {
    const cover = { ...place, dataset: datasetOf(code), origin: 'DEMONSTRATION' as const, source: null, submittedBy: null };
    const fingerprint = new Fingerprint();
    const context = await intakeContext(manager, network, cover);
    const reader = readFile(fingerprint.through(bytesOf(csv)), context);
    const { submission, report } = await receiveFile(manager, cover, reader, fingerprint.digest, new Date());
    if (!report.valid) throw new Error(`${place.fileName}: ${report.issues[0]?.message}`);
    // Registers stay what they are: what names their adherents would be refused beside real ones.
    if (code !== 'ADHERENTS') await manager.update(SubmissionEntity, { id: submission.id }, { origin: 'REGION' });
    const { refusal } = await publish(manager, submission.uid, PUBLISHER, new Date());
    if (refusal !== null) throw new Error(`${place.fileName}: ${refusal.message}`);
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
      .map((cell, place) => (MEASURED.includes(columns[place] ?? '') && cell !== '' ? `${Number(cell) + by}` : cell))
      .map((cell) => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
      .join(',');
  });
  return { ...file, csv: [header, ...changed, ''].join('\n') };
}

const MEASURED = [
  ...['heures_travaillees', 'etp_insertion', 'personnes_accompagnees', 'chiffre_affaires', 'masse_salariale'],
  ...['stagiaires', 'garantie_totale', 'personnes'],
];

/** How many cells of each kind are shown to the public, of all that are known, of one dataset and year. */
export async function sharesShown(
  database: Database,
  network: Network,
  dataset: DatasetCode,
  year: number,
): Promise<ReadonlyMap<string, { readonly shown: number; readonly of: number }>> {
  const reader = new FigureReader(await readSnapshot(database.read, network, 0), database, Sight.ofPublic(USUAL_THRESHOLDS));
  const counts = new Map<string, { shown: number; of: number }>();
  const note = (kind: string, state: string) => {
    const count = counts.get(kind) ?? { shown: 0, of: 0 };
    counts.set(kind, count);
    if (state === 'SUPPRESSED') count.of++;
    else if (state === 'KNOWN' || state === 'PARTIAL') {
      count.of++;
      count.shown++;
    }
  };
  for (const { code, dimensions } of indicators.filter((each) => each.guarded && each.dataset === dataset)) {
    const ask = async (territory: TerritoryRef, kind: string) => {
      const figure = await reader.figure({ territory, indicator: code, year, slice: null });
      note(`${kind} totals`, figure.state);
      for (const dimension of dimensions)
        if (dimension !== 'REGION')
          for (const part of await reader.breakdown(figure, dimension)) note(`${kind} parts`, part.figure.state);
    };
    await ask(FEDERATION, 'national');
    for (const region of network.regions) await ask(regionRef(region.code), 'regional');
  }
  return counts;
}
