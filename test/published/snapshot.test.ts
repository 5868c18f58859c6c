import { datasetOf } from '../../src/datasets/registry';
import { bytesOf } from '../../src/intake/read-file';
import { actorWith, type Actor } from '../../src/kernel/actor';
import type { DatasetCode } from '../../src/kernel/codes';
import type { Database } from '../../src/kernel/database';
import type { Network } from '../../src/network/network';
import { publishSubmission, withdrawSubmission } from '../../src/publication/acts';
import { contentOf, submitFile } from '../../src/publication/submit-file';
import { readSnapshot, Snapshots, type Snapshot } from '../../src/published/snapshot';
import { raiseDataVersion, readDataVersion } from '../../src/storage/data-version';
import { CollectionPlanEntity } from '../../src/submissions/collection-plan.entity';
import { describeOnEveryEngine } from '../support/database';
import { loaded } from '../support/loaded';

const PUBLISHER: Actor = actorWith({ role: 'PUBLISHER', name: 'siège' });

const totals = (value: number) => `indicateur;valeur\nFORMATIONS_TRAINEES;${value}\n`;
let file = 0;
const formations = (year: number, regions: readonly string[] = ['']) =>
  `intitule;type;thematique;date_debut;stagiaires;heures;delegation\n${regions
    .map((region, at) => `Tri ${file++}-${at};INTRA;Numérique;${year}-03-04;12;7;${region}`)
    .join('\n')}\n`;

describeOnEveryEngine('the snapshot that follows another', (fresh) => {
  let database: Database;
  let network: Network;
  let snapshots: Snapshots;
  const statements: string[] = [];

  beforeAll(async () => {
    ({ database, network } = await loaded((more) =>
      fresh({ ...more, countStatements: (sql) => void statements.push(sql) }),
    ));
    snapshots = new Snapshots(database, network);
    await publish('FIGURES', 'normandie', 2024, totals(5));
    await publish('FORMATIONS', 'bretagne', 2024, formations(2024));
    await snapshots.current();
  });

  async function publish(dataset: DatasetCode, region: string | null, year: number, text: string): Promise<string> {
    const cover = { dataset: datasetOf(dataset), region, year, fileName: 'essai.csv' };
    const more = { nothingToReport: false, dryRun: false };
    const content = contentOf(() => bytesOf(text));
    const { submission } = await submitFile(database, network, PUBLISHER, { ...cover, ...more }, content);
    expect((await publishSubmission(database, network, submission.uid, PUBLISHER)).refusal).toBeNull();
    return submission.uid;
  }

  const inOrder = (items: readonly unknown[]): readonly string[] => items.map((each) => JSON.stringify(each)).sort();
  const said = ({ version, publications, declared, printed, settlements, plans }: Snapshot) => ({
    version,
    publications: inOrder(publications.all()),
    years: publications.years,
    declared: inOrder(declared.all),
    printed: printed.all.length,
    settlements: settlements.all,
    plans: plans.planned,
  });

  test('says after each act what one says that is read whole', async () => {
    let withdrawn = '';
    const acts: (() => Promise<unknown>)[] = [
      () => publish('FORMATIONS', 'bretagne', 2025, formations(2025)),
      () => publish('FIGURES', 'bretagne', 2024, totals(12)),
      async () => (withdrawn = await publish('FIGURES', 'bretagne', 2024, totals(13))),
      () => publish('FORMATIONS', null, 2025, formations(2025, ['occitanie', 'normandie', ''])),
      () => withdrawSubmission(database, network, withdrawn, 'Rendu par erreur, à refaire.', PUBLISHER),
      () =>
        database.write(async (manager) => {
          await manager.insert(CollectionPlanEntity, { year: 2026, dataset: 'FORMATIONS', handedInBy: 'OFFICE' });
          await raiseDataVersion(manager);
        }),
      () => publish('FORMATIONS', null, 2026, formations(2026, ['occitanie', 'bretagne'])),
      async () => {
        await publish('EVENTS', 'bretagne', 2025, 'type;intitule;date;participants\nWEBINAIRE;Rentrée;2025-09-01;12\n');
        await publish('FORMATIONS', 'normandie', 2024, formations(2024));
      },
    ];
    for (const act of acts) {
      await act();
      const version = await readDataVersion(database.read);
      expect(said(await snapshots.current())).toEqual(said(await readSnapshot(database.read, network, version)));
    }
  });

  test('reads what was published since, and no report, plan or total that was there before', async () => {
    await publish('FORMATIONS', 'bretagne', 2025, formations(2025));
    const before = await snapshots.current();
    await publish('FIGURES', 'bretagne', 2024, totals(14));
    statements.length = 0;
    const after = await snapshots.current();
    expect(statements.filter((sql) => /printed_figures|settlements|collection_plans/.test(sql))).toEqual([]);
    expect(statements).toHaveLength(5);
    expect(after.declared.all.filter((each) => !before.declared.all.includes(each))).toHaveLength(1);
    for (const part of ['printed', 'plans', 'settlements'] as const) expect(after[part]).toBe(before[part]);
    expect(after.publications.of('FORMATIONS', 2025)).toBe(before.publications.of('FORMATIONS', 2025));
    expect(after.publications.of('FIGURES', 2024)).not.toBe(before.publications.of('FIGURES', 2024));
    expect(after.publications.years).toBe(before.publications.years);
  });

  test('is read whole where it is not known what a version changed', async () => {
    await database.write((manager) => manager.query('DELETE FROM data_changes'));
    await publish('FORMATIONS', 'bretagne', 2025, formations(2025));
    await database.write(raiseDataVersion);
    statements.length = 0;
    const after = await snapshots.current();
    expect(statements.some((sql) => sql.includes('printed_figures'))).toBe(true);
    expect(after.publications.find('FORMATIONS', 2025, 'bretagne')).toBeDefined();
  });
});
