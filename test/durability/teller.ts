import { join } from 'node:path';
import { openDatabase } from '../../src/data-source';
import { datasetOf } from '../../src/datasets/registry';
import { FigureReader } from '../../src/reading/figure-reader';
import { readSnapshot } from '../../src/published/snapshot';
import { bytesOf } from '../../src/intake/read-file';
import { FEDERATION } from '../../src/kernel/territory';
import { load } from '../../src/loading/load';
import { Network } from '../../src/network/network';
import { publishSubmission } from '../../src/publication/acts';
import { contentOf, submitFile } from '../../src/publication/submit-file';
import type { OpenOptions } from '../../src/storage/options';
import { PUBLISHER, YEAR } from './files';

const FILE = `intitule,type,thematique,date_debut,date_fin,stagiaires,heures
Premier jour,INTRA,Santé,01/01/2020,2020-01-01,3,4
Dernier jour,INTER,Santé,2020-12-31,31/12/2020,5,6
`;

/** Publishes the first and the last day of a year, and tells as JSON what was kept of them, in this zone. */
async function main(place: OpenOptions): Promise<void> {
  const database = await openDatabase(place);
  await load(database, join(__dirname, '../../data'));
  const network = await Network.read(database.read);
  const dataset = datasetOf('FORMATIONS');
  const cover = { region: 'bretagne', year: YEAR, fileName: 'jours.csv', nothingToReport: false, dryRun: false };
  const { submission } = await submitFile(
    database,
    network,
    PUBLISHER,
    { dataset, ...cover },
    contentOf(() => bytesOf(FILE)),
  );
  await publishSubmission(database, network, submission.uid, PUBLISHER);

  const found = (await database.read.find(dataset.rowEntity, { order: { rowNumber: 'ASC' } })).map(dataset.fromEntity);
  const rows = found.map(({ intitule, date_debut, date_fin, year }) => ({ intitule, date_debut, date_fin, year }));
  const reader = new FigureReader(await readSnapshot(database.read, network, 0), database);
  const figures = await Promise.all(
    [YEAR - 1, YEAR, YEAR + 1].map(async (year) =>
      reader.figure({ territory: FEDERATION, indicator: 'FORMATIONS_SESSIONS', year, slice: null }),
    ),
  );
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  process.stdout.write(
    JSON.stringify({ zone: timeZone, rows, figures: figures.map(({ value, partialValue }) => value ?? partialValue) }),
  );
  await database.close();
}

if (require.main === module) void main(JSON.parse(process.argv[2] ?? '') as OpenOptions);
