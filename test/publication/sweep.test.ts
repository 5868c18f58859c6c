import { datasetOf } from '../../src/datasets/registry';
import { bytesOf } from '../../src/intake/read-file';
import { actorWith, type Actor } from '../../src/kernel/actor';
import type { DatasetCode } from '../../src/kernel/codes';
import type { Database } from '../../src/kernel/database';
import { regionRef } from '../../src/kernel/territory';
import { Network } from '../../src/network/network';
import { publish } from '../../src/publication/publish';
import { contentOf, submitFile } from '../../src/publication/submit-file';
import { keepSurveyColumns } from '../../src/publication/survey-columns';
import { CrossCellEntity } from '../../src/published/cross-cell.entity';
import { FigureCellEntity } from '../../src/published/figure-cell.entity';
import { SurveyColumnsEntity } from '../../src/reading/observatory/survey-columns.entity';
import { describeOnEveryEngine } from '../support/database';
import { readerOf } from '../support/figure-reader';

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
  const give = (region: string, trainees: number, at: Date): Promise<number> =>
    giveFile('FORMATIONS', region, `${TITLES}${sessions(trainees)}`, at);
  const sessions = (trainees: number): string =>
    Array.from({ length: 30 }, (_, at) => `Écouter ${at},INTRA,Santé,2019-03-01,${trainees},7\n`).join('');
  const giveFile = async (code: DatasetCode, region: string, text: string, at: Date): Promise<number> => {
    const request = {
      dataset: datasetOf(code),
      region,
      year: 2019,
      fileName: 'f.csv',
      nothingToReport: false,
      dryRun: false,
    };
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

  test('so do the answers of a survey, kept as they are published: rows come to the same where they are not kept', async () => {
    const names = Array.from({ length: 9 }, (_, at) => `Structure ${at + 1}`);
    const register = names.map((name) => `${name};AI;35;1 rue;35000;Rennes`).join('\n');
    await giveFile('ADHERENTS', 'bretagne', `nom;types;departement;adresse;code_postal;ville\n${register}\n`, START);
    const answers = (hours: number) =>
      `adherent;heures_travaillees;etp_insertion\n${names.map((name, at) => `${name};${hours + 1607.5 * at};${at === 3 ? '' : 10 + at}`).join('\n')}\n`;
    const first = await giveFile('ACTIVITY', 'bretagne', answers(16_070), START);
    const observatory = async () => {
      const reader = await readerOf(database, network);
      return reader.observatory({ territory: regionRef('bretagne'), year: 2019, survey: null });
    };
    const kept = () => database.read.countBy(SurveyColumnsEntity, { submissionId: first });
    const stored = await observatory();
    expect(stored.whole.measures[0]).toMatchObject({ respondents: 9, quartiles: { median: 22_500 } });
    expect(await kept()).toBe(1);

    await database.write((manager) => manager.delete(SurveyColumnsEntity, { submissionId: first }));
    expect(await observatory()).toEqual(stored);
    await keepSurveyColumns(database);
    expect(await kept()).toBe(1);
    await database.write((manager) =>
      manager.update(SurveyColumnsEntity, { submissionId: first }, { fingerprint: 'other' }),
    );
    expect(await observatory()).toEqual(stored);
    await keepSurveyColumns(database);
    expect(await observatory()).toEqual(stored);

    await giveFile('ACTIVITY', 'bretagne', answers(17_000), START);
    await give('bretagne', 3, minutesLater(11));
    expect(await kept()).toBe(0);
  });
});
