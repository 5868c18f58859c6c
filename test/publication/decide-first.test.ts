import { datasetOf } from '../../src/datasets/registry';
import { demonstrationFiles } from '../../src/demonstration/demonstration-files';
import { bytesOf } from '../../src/intake/read-file';
import { actorWith, type Actor } from '../../src/kernel/actor';
import type { Database } from '../../src/kernel/database';
import type { Network } from '../../src/network/network';
import { publishSubmission, withdrawSubmission } from '../../src/publication/acts';
import { DecideFirst } from '../../src/publication/decide-first';
import { publish } from '../../src/publication/publish';
import { contentOf, submitFile } from '../../src/publication/submit-file';
import { readSnapshot } from '../../src/published/snapshot';
import { decisionName } from '../../src/secrecy/decision';
import { SecrecyDecisionEntity } from '../../src/secrecy/decision.entity';
import { Decisions } from '../../src/secrecy/decisions';
import { DecisionsAhead, mattersOf } from '../../src/secrecy/decisions-ahead';
import { readHistory } from '../../src/secrecy/stored-decisions';
import { USUAL_THRESHOLDS as secrecy } from '../../src/secrecy/thresholds';
import { SubmissionEntity } from '../../src/submissions/submission.entity';
import { describeOnProduction } from '../support/database';
import { longTest } from '../support/every';
import { loaded } from '../support/loaded';

const OFFICE: Actor = actorWith({ role: 'PUBLISHER', name: 'siège' });
const DATASETS = ['ADHERENTS', 'FORMATIONS', 'ACTIVITY'];
const REGIONS = ['bretagne', 'normandie', 'occitanie', 'grand-est'];
/** Longer than what is published one right after the other. */
const A_WHILE = 1_100;

describeOnProduction('what is withheld once something is published', (fresh) => {
  let database: Database;
  let network: Network;
  /** Of the year, in the order in which they were handed in; only the last is of its dataset and region. */
  let waiting: string[];

  beforeEach(async () => {
    ({ database, network } = await loaded(fresh));
    const files = [...demonstrationFiles(network)];
    const year = Math.max(...files.map((file) => file.year));
    const some = files.filter(
      (file) => file.year === year && DATASETS.includes(file.dataset) && REGIONS.includes(file.region ?? ''),
    );
    const registersFirst = [...some].sort(
      (one, other) => DATASETS.indexOf(one.dataset) - DATASETS.indexOf(other.dataset),
    );
    waiting = [];
    for (const { dataset, csv, region } of registersFirst) {
      const request = { dataset: datasetOf(dataset), region, year, fileName: 'fichier.csv' };
      const { submission } = await submitFile(
        database,
        network,
        OFFICE,
        { ...request, nothingToReport: false, dryRun: false, origin: 'DEMONSTRATION' },
        contentOf(() => bytesOf(csv)),
      );
      expect(submission.status).toBe('VALID');
      if (dataset === 'ADHERENTS') await publishSubmission(database, network, submission.uid, OFFICE);
      else waiting.push(submission.uid);
    }
    expect(waiting.length).toBeGreaterThan(4);
    // Of what is invented nothing counts: from here on it is a region's own.
    await database.write((manager) =>
      manager.update(SubmissionEntity, { origin: 'DEMONSTRATION' }, { origin: 'REGION' }),
    );
  });

  const snapshotNow = () => readSnapshot(database.read, network, 1);
  const stored = async () => new Set((await database.read.find(SecrecyDecisionEntity)).map(({ name }) => name));

  /** Of everything that is published now, what nobody decided yet. */
  async function undecided(): Promise<string[]> {
    const snapshot = await snapshotNow();
    const known = await stored();
    return mattersOf(snapshot)
      .filter((matter) => !known.has(decisionName(snapshot, matter, secrecy)))
      .map(({ linked }) => linked.join('+'));
  }

  async function decideAll(): Promise<void> {
    const ahead = new DecisionsAhead(database, database, secrecy);
    ahead.turnTo(await snapshotNow());
    ahead.begin();
    await ahead.done();
  }

  test('is decided before it is, as a reader would decide it after; and so is what is left of what was withdrawn', async () => {
    const last = waiting.at(-1) ?? '';
    for (const uid of waiting.slice(0, -1)) await publishSubmission(database, network, uid, OFFICE);
    await decideAll();
    const before = await snapshotNow();
    const histories = new Map(
      await Promise.all(
        mattersOf(before).map(
          async (matter) =>
            [matter.linked.join('+'), await readHistory(database.read, { matter, insider: [] })] as const,
        ),
      ),
    );
    await publishSubmission(database, network, last, OFFICE, { secrecy });
    expect(await undecided()).toEqual([]);
    const after = await snapshotNow();
    const decisions = new Decisions(after, database, secrecy);
    const anew = mattersOf(after).filter(
      (matter) => decisionName(before, matter, secrecy) !== decisionName(after, matter, secrecy),
    );
    expect(anew.length).toBeGreaterThan(0);
    let withheld = 0;
    for (const matter of anew) {
      const history = histories.get(matter.linked.join('+'));
      const { decision } = await decisions.decide(matter, { states: history?.states ?? [] });
      expect(await decisions.on(matter)).toEqual(decision);
      withheld += decision.withheld.size;
      expect(await readHistory(database.read, { matter, insider: [] })).toMatchObject({
        length: (history?.length ?? 0) + 1,
      });
    }
    expect(withheld).toBeGreaterThan(0);

    await new Promise((resolve) => setTimeout(resolve, A_WHILE));
    await withdrawSubmission(database, network, last, 'essai', OFFICE, { secrecy });
    expect(await undecided()).toEqual([]);
  });

  longTest(
    'is left to whoever asks where one thing is published right after the other, and where nobody says by which rule',
    async () => {
      const [first = '', second = '', third = ''] = waiting;
      await publishSubmission(database, network, first, OFFICE);
      expect(await undecided()).not.toEqual([]);
      await publishSubmission(database, network, second, OFFICE, { secrecy });
      expect(await undecided()).toEqual([]);
      await publishSubmission(database, network, third, OFFICE, { secrecy });
      expect(await undecided()).not.toEqual([]);
    },
  );

  longTest('is not kept where something else was published meanwhile, nor where it is refused', async () => {
    const [one = '', other = ''] = waiting;
    const now = new Date();
    const first = new DecideFirst(database, network, secrecy);
    await first.decide(async (manager) => (await publish(manager, one, OFFICE, now)).submission);
    await publishSubmission(database, network, other, OFFICE);
    const before = await stored();
    await database.write(async (manager) => {
      await publish(manager, one, OFFICE, now);
      await first.store(manager, await readSnapshot(manager, network, 0));
    });
    expect(await stored()).toEqual(before);

    await new Promise((resolve) => setTimeout(resolve, A_WHILE));
    const { refusal } = await publishSubmission(database, network, one, OFFICE, { secrecy });
    expect(refusal?.code).toBe('ALREADY_PUBLISHED');
    expect(await stored()).toEqual(before);
  });
});
