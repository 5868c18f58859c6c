import { datasetOf } from '../../src/datasets/registry';
import { bytesOf } from '../../src/intake/read-file';
import { actorWith, type Actor } from '../../src/kernel/actor';
import type { Database } from '../../src/kernel/database';
import type { Network } from '../../src/network/network';
import { contentOf, submitFile, type SubmittedFile } from '../../src/publication/submit-file';

/** A year of which no report prints anything: the national figure is the sum of what regions published. */
export const YEAR = 2020;
export const REGIONS = ['bretagne', 'normandie'] as const;
export const PUBLISHER: Actor = actorWith({ role: 'PUBLISHER', name: 'siège' });

/** More than one batch of rows, and not the same number twice running. */
export const rowsIn = (version: number): number => 1_100 + (version % 7) * 13;

/** The region that the nth file is for: each in turn. */
export const regionOf = (version: number): string => REGIONS[version % REGIONS.length] ?? REGIONS[0];

/** Every row says which file it is from; every cell that is summed follows from that. */
export function fileOf(version: number, rows = rowsIn(version)): string {
  const lines = ['intitule,type,thematique,date_debut,stagiaires,heures,satisfaction'];
  for (let row = 0; row < rows; row++) {
    const type = ['INTRA', 'INTER', 'PRESTATION'][row % 3];
    const day = String(1 + (row % 28)).padStart(2, '0');
    lines.push(
      `v${version} session ${row},${type},Thème ${row % 5},2020-03-${day},${(row + version) % 17},${row % 9}.25,90`,
    );
  }
  return `${lines.join('\n')}\n`;
}

/** Hands in the nth file, as any door does. */
export const giveFile = (
  database: Database,
  network: Network,
  version: number,
  rows = rowsIn(version),
): Promise<SubmittedFile> =>
  submitFile(
    database,
    network,
    PUBLISHER,
    {
      dataset: datasetOf('FORMATIONS'),
      region: regionOf(version),
      year: YEAR,
      fileName: `formations-${version}.csv`,
      nothingToReport: false,
      dryRun: false,
    },
    contentOf(() => bytesOf(fileOf(version, rows))),
  );
