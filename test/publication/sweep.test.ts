import { datasetOf } from '../../src/datasets/registry';
import { bytesOf } from '../../src/intake/read-file';
import { actorWith, type Actor } from '../../src/kernel/actor';
import type { Database } from '../../src/kernel/database';
import { Network } from '../../src/network/network';
import { publish } from '../../src/publication/publish';
import { contentOf, submitFile } from '../../src/publication/submit-file';
import { CrossCellEntity } from '../../src/published/cross-cell.entity';
import { FigureCellEntity } from '../../src/published/figure-cell.entity';
import { describeOnEveryEngine } from '../support/database';

const OFFICE: Actor = actorWith({ role: 'PUBLISHER', name: 'siège' });
const TITLES = 'intitule,type,thematique,date_debut,stagiaires,heures\n';
const START = new Date('2026-03-01T10:00:00Z');
const minutesLater = (minutes: number): Date => new Date(START.getTime() + minutes * 60_000);

describeOnEveryEngine('cells of a version that was replaced', (fresh) => {
  let database: Database;
  let network: Network;

  let statements: string[] = [];

  beforeEach(async () => {
    database = await fresh({ filled: 'LOADED', countStatements: (sql) => void statements.push(sql) });
    network = await Network.read(database.read);
  });

  /** Submits and publishes a file of sessions that are counted alike, so that they are fewer cells than rows. */
  const give = async (region: string, trainees: number, at: Date): Promise<number> => {
    const dataset = datasetOf('FORMATIONS');
    const rows = Array.from({ length: 30 }, (_, at) => `Écouter ${at},INTRA,Santé,2019-03-01,${trainees},7\n`);
    const text = `${TITLES}${rows.join('')}`;
    const request = { dataset, region, year: 2019, fileName: 'f.csv', nothingToReport: false, dryRun: false };
    const { submission } = await submitFile(
      database,
      network,
      OFFICE,
      request,
      contentOf(() => bytesOf(text)),
    );
    // What is tried before it is published comes to nothing.
    statements = [];
    await database.write((manager) => publish(manager, submission.uid, OFFICE, at));
    return submission.id;
  };
  const cellsOf = async (submissionId: number): Promise<readonly number[]> => [
    await database.read.countBy(FigureCellEntity, { submissionId }),
    await database.read.countBy(CrossCellEntity, { submissionId }),
  ];

  test('stay while somebody may still read them, and are gone with the first publication after that', async () => {
    const first = await give('bretagne', 5, START);
    const whole = await cellsOf(first);
    expect(Math.min(...whole)).toBeGreaterThan(0);
    const second = await give('bretagne', 6, START);
    await give('normandie', 1, minutesLater(9));
    expect(await cellsOf(first)).toEqual(whole);
    await give('normandie', 2, minutesLater(11));
    expect(await cellsOf(first)).toEqual([0, 0]);
    expect(await cellsOf(second)).toEqual(whole);
    await give('normandie', 3, minutesLater(12));
    // However many were replaced before, a publication has nothing more to do with them.
    expect(statements.filter((sql) => /^DELETE FROM .(figure|cross)_cells/i.test(sql))).toEqual([]);
  });
});
