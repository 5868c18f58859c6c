import { datasetOf } from '../../src/datasets/registry';
import { FigureReader } from '../../src/reading/figure-reader';
import { Snapshots } from '../../src/published/snapshot';
import { bytesOf } from '../../src/intake/read-file';
import { actorWith, type Actor } from '../../src/kernel/actor';
import type { DatasetCode, SubmissionOrigin } from '../../src/kernel/codes';
import type { Database } from '../../src/kernel/database';
import { FEDERATION, regionRef, type TerritoryRef } from '../../src/kernel/territory';
import type { Network } from '../../src/network/network';
import { publishSubmission, withdrawSubmission } from '../../src/publication/acts';
import { contentOf, submitFile } from '../../src/publication/submit-file';
import { AuditEntryEntity } from '../../src/submissions/audit-entry.entity';
import { SubmissionEntity } from '../../src/submissions/submission.entity';
import { describeOnEveryEngine } from '../support/database';
import { loaded } from '../support/loaded';

const NAT: Actor = actorWith({ role: 'PUBLISHER', name: 'siège' });
const CON: Actor = actorWith({ role: 'CONTRIBUTOR', name: 'bretagne', regions: ['bretagne'] });

const REGISTER =
  'nom;types;departement;ville;annee_adhesion\nLes Ajoncs;AI+ACI;35;Rennes;2023\nLa Lande;ACI;29;Brest;\n';
const EVENTS = 'type,intitule,date,participants\nWEBINAIRE,Rentrée,2023-09-01,12\nATELIER,Été,2023-06-21,\n';

describeOnEveryEngine('handing in and publishing', (fresh) => {
  let database: Database;
  let network: Network;

  beforeEach(async () => {
    ({ database, network } = await loaded(fresh));
  });

  const give = (
    actor: Actor,
    dataset: DatasetCode,
    text: string,
    more: {
      region?: string;
      year?: number;
      dryRun?: boolean;
      origin?: SubmissionOrigin;
      nothingToReport?: boolean;
    } = {},
  ) =>
    submitFile(
      database,
      network,
      actor,
      {
        dataset: datasetOf(dataset),
        region: 'bretagne',
        year: 2023,
        fileName: 'fichier.csv',
        nothingToReport: false,
        dryRun: false,
        ...more,
      },
      contentOf(() => bytesOf(text)),
    );

  const valueOf = async (territory: TerritoryRef, indicator: string, year = 2023) => {
    const reader = new FigureReader(await new Snapshots(database, network).current(), database);
    const { value, partialValue, basis } = await reader.figure({ territory, indicator, year, slice: null });
    return partialValue === null ? [value, basis] : ['PARTIAL', partialValue, basis];
  };

  test('a figure is visible right after its publication, and not before', async () => {
    const { submission } = await give(CON, 'EVENTS', EVENTS);
    expect(submission.status).toBe('VALID');
    expect(await valueOf(regionRef('bretagne'), 'EVENTS_HELD')).toEqual([null, null]);
    const { effects } = await publishSubmission(database, network, submission.uid, NAT);
    expect(await valueOf(regionRef('bretagne'), 'EVENTS_HELD')).toEqual([2, 'COMPUTED']);
    expect(await valueOf(FEDERATION, 'EVENTS_PARTICIPANTS')).toEqual(['PARTIAL', 12, 'COMPUTED']);
    expect(effects).toContainEqual(
      expect.objectContaining({ territory: regionRef('bretagne'), indicator: 'EVENTS_HELD', before: null, after: 2 }),
    );
  });

  test('rows of a register win over what a report prints of the region', async () => {
    expect(await valueOf(regionRef('bretagne'), 'ADHERENTS_TOTAL')).toEqual([36, 'PRINTED']);
    const { submission, effects } = await give(CON, 'ADHERENTS', REGISTER);
    expect(effects.find(({ indicator }) => indicator === 'ADHERENTS_TOTAL')).toMatchObject({ before: 36, after: 2 });
    await publishSubmission(database, network, submission.uid, NAT);
    expect(await valueOf(regionRef('bretagne'), 'ADHERENTS_TOTAL')).toEqual([2, 'COMPUTED']);
    expect(await valueOf(regionRef('bretagne'), 'ADHERENTS_TYPE_MEMBERSHIPS')).toEqual([3, 'COMPUTED']);
    expect(await valueOf(FEDERATION, 'ADHERENTS_TOTAL')).toEqual([586, 'PRINTED']);
  });

  test('a dry run keeps nothing and says what would change', async () => {
    const before = await database.read.count(SubmissionEntity);
    const { submission, effects, report } = await give(CON, 'EVENTS', EVENTS, { dryRun: true });
    expect([submission.status, report.rowCount]).toEqual(['VALID', 2]);
    expect(effects.map(({ after }) => after)).toContain(2);
    expect(await database.read.count(SubmissionEntity)).toBe(before);
    expect(await database.read.findOneBy(SubmissionEntity, { uid: submission.uid })).toBeNull();
  });

  test('the same file twice is one version; another file is the next, and says what it changes', async () => {
    const first = await give(CON, 'EVENTS', EVENTS);
    const again = await give(CON, 'EVENTS', EVENTS);
    expect(again).toMatchObject({ known: true, submission: { uid: first.submission.uid, version: 1 } });
    await publishSubmission(database, network, first.submission.uid, NAT);
    const next = await give(CON, 'EVENTS', EVENTS.replace(',12', ',15').replace('ATELIER,Été', 'ATELIER,Automne'));
    expect(next.submission.version).toBe(2);
    expect(next.changes).toEqual({ added: 1, changed: 1, gone: 1 });
  });

  test('a file with faults is INVALID, keeps no row, and cannot be published', async () => {
    const { submission, report } = await give(CON, 'EVENTS', EVENTS.replace('2023-09-01', '03/04/23'));
    expect(submission.status).toBe('INVALID');
    expect(report.issues[0]).toMatchObject({ severity: 'ERROR', row: 1, column: 'date' });
    expect(await database.read.count(datasetOf('EVENTS').rowEntity)).toBe(0);
    const { refusal } = await publishSubmission(database, network, submission.uid, NAT);
    expect(refusal?.code).toBe('INVALID');
  });

  test('a later version takes the place of the published one; withdrawn, nothing comes back by itself', async () => {
    const first = await give(CON, 'EVENTS', EVENTS);
    await publishSubmission(database, network, first.submission.uid, NAT);
    const second = await give(CON, 'EVENTS', `${EVENTS}ATELIER,Hiver,2023-12-01,3\n`);
    const { superseded } = await publishSubmission(database, network, second.submission.uid, NAT);
    expect(superseded?.uid).toBe(first.submission.uid);
    expect(await valueOf(regionRef('bretagne'), 'EVENTS_HELD')).toEqual([3, 'COMPUTED']);
    await withdrawSubmission(database, network, second.submission.uid, 'erreur de fichier', NAT);
    expect(await valueOf(regionRef('bretagne'), 'EVENTS_HELD')).toEqual([null, null]);
    const audit = await database.read.find(AuditEntryEntity, { order: { id: 'ASC' } });
    expect(audit.slice(-6).map(({ action }) => action)).toEqual([
      'SUBMIT',
      'PUBLISH',
      'SUBMIT',
      'SUPERSEDE',
      'PUBLISH',
      'WITHDRAW',
    ]);
    expect(audit.at(-1)).toMatchObject({ actor: 'siège', reason: 'erreur de fichier' });
  });

  test('declared néant is a known zero', async () => {
    const { submission } = await give(CON, 'EVENTS', '', { nothingToReport: true });
    await publishSubmission(database, network, submission.uid, NAT);
    expect(await valueOf(regionRef('bretagne'), 'EVENTS_HELD')).toEqual([0, 'COMPUTED']);
  });

  test('a contributor hands in for the own regions only, and publishes nothing', async () => {
    await expect(give(CON, 'EVENTS', EVENTS, { region: 'normandie' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(give({ ...CON, role: 'PUBLIC' }, 'EVENTS', EVENTS)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(await database.read.countBy(SubmissionEntity, { dataset: 'EVENTS' })).toBe(0);
  });

  test('two publishers at once: one wins, the other gets CONFLICT or finds it published', async () => {
    const first = await give(CON, 'EVENTS', EVENTS);
    const second = await give(CON, 'EVENTS', `${EVENTS}ATELIER,Hiver,2023-12-01,3\n`);
    const uids = [first.submission.uid, second.submission.uid];
    const ends = await Promise.allSettled(uids.map((uid) => publishSubmission(database, network, uid, NAT)));
    for (const end of ends) if (end.status === 'rejected') expect(end.reason).toMatchObject({ code: 'CONFLICT' });
    expect(ends.some(({ status }) => status === 'fulfilled')).toBe(true);
    expect(await database.read.countBy(SubmissionEntity, { dataset: 'EVENTS', status: 'PUBLISHED' })).toBe(1);
  });

  test('demonstration steps aside, in every region, as soon as one real submission is published', async () => {
    const demo = await give(NAT, 'EVENTS', EVENTS, { region: 'normandie', origin: 'DEMONSTRATION' });
    await publishSubmission(database, network, demo.submission.uid, NAT);
    expect(await valueOf(FEDERATION, 'EVENTS_HELD')).toEqual(['PARTIAL', 2, 'COMPUTED']);
    const real = await give(CON, 'EVENTS', `${EVENTS}ATELIER,Hiver,2023-12-01,3\n`);
    await publishSubmission(database, network, real.submission.uid, NAT);
    expect(await valueOf(regionRef('normandie'), 'EVENTS_HELD')).toEqual([null, null]);
    expect(await valueOf(FEDERATION, 'EVENTS_HELD')).toEqual(['PARTIAL', 3, 'COMPUTED']);
  });

  test('what is invented and what is real are never compared from one year to the next', async () => {
    const evolution = async () => {
      const reader = new FigureReader(await new Snapshots(database, network).current(), database);
      const key = { territory: regionRef('bretagne'), indicator: 'EVENTS_HELD', year: 2023, slice: null };
      return reader.evolution(await reader.figure(key));
    };
    const lastYear = EVENTS.replaceAll('2023-', '2022-');
    const invented = await give(NAT, 'EVENTS', lastYear, { year: 2022, origin: 'DEMONSTRATION' });
    await publishSubmission(database, network, invented.submission.uid, NAT);
    const real = await give(CON, 'EVENTS', EVENTS);
    await publishSubmission(database, network, real.submission.uid, NAT);
    expect(await evolution()).toBeNull();
    const realBefore = await give(CON, 'EVENTS', lastYear.replace('12', '13'), { year: 2022 });
    await publishSubmission(database, network, realBefore.submission.uid, NAT);
    expect(await evolution()).toMatchObject({ previousValue: 2, change: 0 });
  });
});
