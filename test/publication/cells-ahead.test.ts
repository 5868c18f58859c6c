import { datasetOf } from '../../src/datasets/registry';
import { demonstrationFiles } from '../../src/demonstration/demonstration-files';
import { bytesOf } from '../../src/intake/read-file';
import { actorWith, type Actor } from '../../src/kernel/actor';
import type { Database } from '../../src/kernel/database';
import { FEDERATION } from '../../src/kernel/territory';
import type { Network } from '../../src/network/network';
import { publishSubmission } from '../../src/publication/acts';
import { requireCells } from '../../src/publication/cells';
import { contentOf, submitFile } from '../../src/publication/submit-file';
import { CellDefinitionsEntity } from '../../src/published/cell-definitions.entity';
import { Snapshots } from '../../src/published/snapshot';
import { FigureReader } from '../../src/reading/figure-reader';
import { SubmissionEntity } from '../../src/submissions/submission.entity';
import { describeOnProduction } from '../support/database';
import { loaded } from '../support/loaded';
import { underCatalogue } from '../support/other-catalogue';

const OFFICE: Actor = actorWith({ role: 'PUBLISHER', name: 'siège' });
const TABLES = ['figure_cells', 'cross_cells', 'survey_columns'];
const EVENTS = 'type,intitule,date,participants\nWEBINAIRE,Rentrée,2023-09-01,12\nATELIER,Été,2023-06-21,30\n';

/** All that the rows of a submission come to. */
async function counted(database: Database, { id }: SubmissionEntity) {
  const { crossed, delegations } = await database.read.findOneByOrFail(SubmissionEntity, { id });
  const cells: string[] = [];
  for (const table of TABLES)
    for (const { id: _, ...cell } of await database.read.query<Record<string, unknown>[]>(
      `SELECT * FROM ${table} WHERE submission_id = ?`,
      [id],
    ))
      cells.push(`${table} ${JSON.stringify(cell)}`);
  return { crossed: Boolean(crossed), delegations, cells: cells.sort() };
}

describeOnProduction('what rows come to is counted while they are stored', (fresh) => {
  let database: Database;
  let network: Network;

  beforeEach(async () => {
    ({ database, network } = await loaded(fresh));
  });

  const give = (text: string, more: Partial<Parameters<typeof submitFile>[3]> = {}) =>
    submitFile(
      database,
      network,
      OFFICE,
      {
        ...{ dataset: datasetOf('EVENTS'), region: 'bretagne', year: 2023, fileName: 'fichier.csv' },
        ...{ nothingToReport: false, dryRun: false, ...more },
      },
      contentOf(() => bytesOf(text)),
    );

  const participants = async () => {
    const reader = new FigureReader(await new Snapshots(database, network).current(), database);
    return (await reader.figure({ territory: FEDERATION, indicator: 'EVENTS_PARTICIPANTS', year: 2023, slice: null }))
      .partialValue;
  };

  test('of every dataset it is what the stored rows make, of one delegation and of the national office', async () => {
    const files = [...demonstrationFiles(network)];
    const { year } = files[0] ?? { year: 0 };
    const some = files.filter((file) => file.year === year && [null, 'bretagne'].includes(file.region));
    expect(new Set(some.map(({ dataset }) => dataset)).size).toBeGreaterThan(8);
    for (const { dataset, csv, ...file } of some) {
      const { submission } = await give(csv, { ...file, dataset: datasetOf(dataset), origin: 'DEMONSTRATION' });
      expect([dataset, submission.status]).toEqual([dataset, 'VALID']);
      const ahead = await counted(database, submission);
      await database.write(async (manager) => {
        await manager.update(CellDefinitionsEntity, { submissionId: submission.id }, { fingerprint: 'another' });
        await manager.update(SubmissionEntity, { id: submission.id }, { delegations: null, crossed: null });
        await requireCells(manager, submission);
      });
      expect(ahead).toEqual(await counted(database, submission));
      await publishSubmission(database, network, submission.uid, OFFICE);
      expect(await counted(database, submission)).toEqual(ahead);
    }
  });

  test('what another catalogue counted is counted anew when it is published', async () => {
    const { submission } = await underCatalogue(
      ({ indicators }) => ({ indicators: indicators.filter(({ code }) => code !== 'EVENTS_PARTICIPANTS') }),
      () => give(EVENTS),
    );
    await publishSubmission(database, network, submission.uid, OFFICE);
    expect(await participants()).toBe(42);
  });

  test('of a trial, and of a file with faults, nothing is kept; nor is it twice of the same file', async () => {
    const of = async () =>
      (
        await database.read.query<unknown[]>(
          "SELECT c.indicator FROM figure_cells c JOIN submissions s ON s.id = c.submission_id WHERE s.dataset = 'EVENTS'",
        )
      ).length;
    await give(EVENTS, { dryRun: true });
    await give(EVENTS.replace('30', 'trente'));
    expect(await of()).toBe(0);
    const { submission } = await give(EVENTS);
    const first = await of();
    expect(first).toBeGreaterThan(0);
    expect((await give(EVENTS)).submission.uid).toBe(submission.uid);
    expect(await of()).toBe(first);
    expect(await participants()).toBeNull();
  });
});
