import { OfficeActEntity } from '../../src/access/office-act.entity';
import { datasetOf } from '../../src/datasets/registry';
import type { StoredRow } from '../../src/datasets/row';
import { bytesOf } from '../../src/intake/read-file';
import { actorWith, PUBLIC_ACTOR, type Actor } from '../../src/kernel/actor';
import type { DatasetCode } from '../../src/kernel/codes';
import type { Database } from '../../src/kernel/database';
import { MembershipEntity } from '../../src/network/membership.entity';
import type { Network } from '../../src/network/network';
import { publishSubmission, withdrawSubmission } from '../../src/publication/acts';
import { contentOf, submitFile } from '../../src/publication/submit-file';
import type { SubmissionEntity } from '../../src/submissions/submission.entity';
import { readForm } from '../../src/survey-answers/answer-form';
import { readAnswers } from '../../src/survey-answers/answers-handed-in';
import { submitAnswer, saveAnswer, type AnswerToKeep } from '../../src/survey-answers/keep-answer';
import { sparedAnswers } from '../../src/survey-answers/spared-answers';
import { takeOver, type TakeOverAsked } from '../../src/survey-answers/take-over';
import { describeOnProduction } from '../support/database';
import { loaded } from '../support/loaded';

const NAT: Actor = actorWith({ role: 'PUBLISHER', name: 'siège' });
const CON: Actor = actorWith({ role: 'CONTRIBUTOR', name: 'Anne', regions: ['bretagne'] });
const NOR: Actor = actorWith({ role: 'CONTRIBUTOR', name: 'Nour', regions: ['normandie'] });

const HEAD = 'siret;nom;types;departement;adresse;code_postal;ville;date_sortie\n';
const AJONCS = '55208131766522;Les Ajoncs;AI;35;1 rue A;35000;Rennes;\n';
/** Two of one name without a SIRET, told apart by their department. */
const LANDE = ';La Lande;ACI;29;1 rue L;29200;Brest;\n';
const LANDE_22 = ';La Lande;ACI;22;1 rue L;22000;Saint-Brieuc;\n';
const MOVING = '73282932000074;Le Large;ETTI;35;1 quai;35400;Saint-Malo;';
const OF_NORMANDIE = '73282932000074;Le Large;ETTI;50;1 quai;50400;Granville;\n';
const GRANVILLE = ';Les Embruns;EI;50;2 quai;50400;Granville;\n';

describeOnProduction('what an adherent answers by itself', (fresh) => {
  let database: Database;
  let network: Network;
  const uids = new Map<string, string>();
  const as = (name: string): Actor => actorWith({ role: 'ADHERENT', name, adherent: uids.get(name) ?? 'inconnu' });

  const give = (dataset: DatasetCode, region: string | null, year: number, text: string) =>
    submitFile(
      database,
      network,
      NAT,
      { dataset: datasetOf(dataset), region, year, fileName: 'f.csv', nothingToReport: false, dryRun: false },
      contentOf(() => bytesOf(text)),
    );
  const publish = async (...given: Parameters<typeof give>): Promise<SubmissionEntity> => {
    const { submission, report } = await give(...given);
    expect(report.issues.filter(({ severity }) => severity === 'ERROR')).toEqual([]);
    await publishSubmission(database, network, submission.uid, NAT);
    return submission;
  };
  const answer = (more: Partial<AnswerToKeep>): AnswerToKeep => ({
    survey: 'ACTIVITY',
    year: 2024,
    region: null,
    base: 0,
    cells: {},
    kept: [],
    ...more,
  });
  const form = (actor: Actor, year = 2024) => readForm(database.read, network, actor, { survey: null, year });
  const typedIn = async (actor: Actor) =>
    Object.fromEntries(
      (await form(actor)).questions.flatMap(({ column, value }) => (value ? [[column.name, value]] : [])),
    );
  const take = (actor: Actor, more: Partial<TakeOverAsked> = {}) =>
    takeOver(database, network, actor, {
      survey: null,
      year: 2024,
      region: 'bretagne',
      answers: null,
      dryRun: false,
      ...more,
    });
  const taken = async (actor: Actor, more: Partial<TakeOverAsked> = {}): Promise<SubmissionEntity> => {
    const done = await take(actor, more);
    if ('messages' in done) throw new Error(done.messages.join(' '));
    expect(done.report.issues.filter(({ severity }) => severity === 'ERROR')).toEqual([]);
    return done.submission;
  };
  const rowsOf = async ({ id }: SubmissionEntity): Promise<readonly StoredRow[]> => {
    const { rowEntity, fromEntity } = datasetOf('ACTIVITY');
    const rows = await database.read.find(rowEntity, { where: { submissionId: id }, order: { rowNumber: 'ASC' } });
    return rows.map(fromEntity);
  };

  beforeAll(async () => {
    ({ database, network } = await loaded(fresh));
    await publish('ADHERENTS', 'bretagne', 2023, HEAD + AJONCS + LANDE + LANDE_22 + MOVING + '\n');
    await publish(
      'ACTIVITY',
      'bretagne',
      2023,
      'adherent;heures_travaillees;etp_permanents;salaries_permanents\nLes Ajoncs;16000;4,5;5\n73282932000074;32000;8;9\n',
    );
    await publish('ADHERENTS', 'bretagne', 2024, `${HEAD}${AJONCS}${LANDE}${LANDE_22}${MOVING}30/06/2024\n`);
    await publish('ADHERENTS', 'normandie', 2024, HEAD + OF_NORMANDIE + GRANVILLE);
    const members = await database.read.findBy(MembershipEntity, { year: 2024 });
    for (const { name, department, adherentUid } of members)
      uids.set(department === '22' ? `${name} (22)` : name, adherentUid);
  });
  /** The registers stay, and so does the trail: what was answered and taken over does not. */
  afterEach(() =>
    database.write(async (manager) => {
      await manager.query(
        "UPDATE submissions SET status = 'WITHDRAWN', published_slot = NULL WHERE dataset = 'ACTIVITY' AND year = 2024",
      );
      for (const table of ['survey_answers', 'collection_plans']) await manager.query(`DELETE FROM ${table}`);
    }),
  );
  const trailOf = (action: OfficeActEntity['action']) => database.read.findBy(OfficeActEntity, { action });

  test('starts from what rarely changes, as the year before has it, and shows the rest beside', async () => {
    const { questions, place, version, startsFromRow } = await form(as('Les Ajoncs'));
    const of = (name: string) => questions.find(({ column }) => column.name === name);
    expect([version, startsFromRow, place.region]).toEqual([0, false, 'bretagne']);
    expect(of('etp_permanents')).toMatchObject({ value: '4,5', before: '4,5', kept: true });
    expect(of('heures_travaillees')).toMatchObject({ value: '', before: '16000', kept: false });
    expect(questions.map(({ column }) => column.type)).not.toContain('ADHERENT');
    expect((await form(as('La Lande'))).questions.every(({ before, value }) => before === null && value === '')).toBe(
      true,
    );
  });

  test('keeps what is typed, faults and all, and says every fault at once beside its question', async () => {
    const cells = {
      heures_travaillees: '1.234,5',
      sorties_total: '3',
      sorties_dynamiques: '5',
      chiffre_affaires: '-4',
    };
    const kept = await saveAnswer(database, network, as('Les Ajoncs'), answer({ cells }));
    const faults = kept.questions.flatMap(({ column, issues }) => issues.map(({ code }) => [column.name, code]));
    expect(faults).toEqual([
      ['heures_travaillees', 'NUMBER_AMBIGUOUS'],
      ['chiffre_affaires', 'NUMBER_NEGATIVE'],
      ['sorties_dynamiques', 'DYNAMIC_EXITS_ABOVE_TOTAL'],
    ]);
    expect(await typedIn(as('Les Ajoncs'))).toEqual(cells);
    const tried = await submitAnswer(database, network, as('Les Ajoncs'), answer({ base: 1, cells }));
    expect([tried.row, tried.version, tried.handedIn]).toEqual([null, 2, null]);
    expect(await trailOf('SUBMIT_ANSWER')).toEqual([]);
  });

  test('two tabs do not overwrite each other', async () => {
    await saveAnswer(database, network, as('Les Ajoncs'), answer({ cells: { sorties_total: '3' } }));
    await expect(
      saveAnswer(database, network, as('Les Ajoncs'), answer({ cells: { sorties_total: '4' } })),
    ).rejects.toMatchObject({ code: 'CONFLICT' });
    const both = await Promise.allSettled(
      ['5', '6'].map((sorties_total) =>
        saveAnswer(database, network, as('Les Ajoncs'), answer({ base: 1, cells: { sorties_total } })),
      ),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await form(as('Les Ajoncs'))).version).toBe(2);
  });

  test('is handed in with a trail, counts what it was spared, and tells when it has changed since', async () => {
    const cells = { heures_travaillees: '16 500', etp_permanents: '4,5', salaries_permanents: '6' };
    const kept = ['etp_permanents', 'salaries_permanents', 'heures_travaillees'];
    const done = await submitAnswer(database, network, as('Les Ajoncs'), answer({ cells, kept }));
    expect(done.handedIn).toMatchObject({ by: 'Les Ajoncs', changedSince: false });
    // Neither what was changed nor what cannot be kept counts as spared.
    expect(done.questions.flatMap(({ kept: is, column }) => (is ? [column.name] : []))).toEqual(['etp_permanents']);
    expect(await sparedAnswers(database.read, uids.get('Les Ajoncs') ?? '')).toBe(1);
    expect(await trailOf('SUBMIT_ANSWER')).toMatchObject([{ actor: 'Les Ajoncs', reason: 'ACTIVITY 2024' }]);
    const later = await saveAnswer(
      database,
      network,
      as('Les Ajoncs'),
      answer({ base: 1, cells: { sorties_total: '3' } }),
    );
    expect(later.handedIn).toMatchObject({ changedSince: true });
  });

  test('is nobody’s but the adherent’s, and there is none in a year without a register, or for one in none', async () => {
    await expect(form(PUBLIC_ACTOR)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    await expect(form(CON)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(form(as('Les Ajoncs'), 2022)).rejects.toMatchObject({
      code: 'NOT_FOUND',
      message: expect.stringContaining('2024, 2023') as string,
    });
    await expect(form(as('personne'))).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(
      saveAnswer(database, network, as('Les Ajoncs'), answer({ cells: { adherent: 'La Lande' } })),
    ).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  test('of one that moved, is asked for by the delegation where it is now, and may be for the one it left', async () => {
    const moved = await form(as('Le Large'));
    expect(moved.places.map(({ region, left }) => [region, left])).toEqual([
      ['normandie', false],
      ['bretagne', true],
    ]);
    expect(moved.questions.find(({ column }) => column.name === 'etp_permanents')).toMatchObject({ before: '8' });
    const cells = { heures_travaillees: '30000' };
    await submitAnswer(database, network, as('Le Large'), answer({ cells, region: 'bretagne' }));
    const names = async (actor: Actor, region: string) =>
      (await readAnswers(database.read, actor, { survey: null, year: 2024, region })).answers.map(
        ({ place }) => place?.entry.name,
      );
    expect(await names(CON, 'bretagne')).toEqual(['Le Large']);
    expect(await names(NOR, 'normandie')).toEqual([]);
    await expect(names(NOR, 'bretagne')).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(names(as('Le Large'), 'bretagne')).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(
      saveAnswer(database, network, as('Le Large'), answer({ base: 1, region: 'occitanie' })),
    ).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    // Handed in to one, and then for the other: the one before keeps what it was handed.
    await saveAnswer(database, network, as('Le Large'), answer({ base: 1, cells, region: 'normandie' }));
    expect(await names(CON, 'bretagne')).toEqual(['Le Large']);
  });

  test('is taken over into the rows that there are: none is lost, none is there twice, none is another’s', async () => {
    const published = await publish(
      'ACTIVITY',
      'bretagne',
      2024,
      'adherent;heures_travaillees;sorties_total\nLa Lande (22);9000;7\nLes Ajoncs;1;2\n',
    );
    await submitAnswer(database, network, as('Les Ajoncs'), answer({ cells: { heures_travaillees: '16 500,5' } }));
    await submitAnswer(database, network, as('La Lande'), answer({ cells: { heures_travaillees: '8000' } }));
    await submitAnswer(database, network, as('Les Embruns'), answer({ cells: { heures_travaillees: '7' } }));
    const { answers } = await readAnswers(database.read, CON, { survey: null, year: 2024, region: 'bretagne' });
    expect(
      answers.map(({ place, row, differences }) => [
        place?.entry.name,
        row !== null,
        differences.map(({ there, answered }) => [there, answered]),
      ]),
    ).toEqual([
      ['La Lande', false, [['', '8000']]],
      ['Les Ajoncs', true, [['1', '16500,5']]],
    ]);
    const trial = await taken(CON, { dryRun: true });
    expect(trial.rowCount).toBe(3);
    const submission = await taken(CON);
    expect([submission.version, submission.status, submission.submittedBy]).toEqual([
      published.version + 1,
      'VALID',
      'Anne',
    ]);
    const rows = (await rowsOf(submission)).map(({ adherentUid, heures_travaillees, sorties_total }) => [
      adherentUid,
      heures_travaillees,
      sorties_total,
    ]);
    expect(rows).toEqual([
      [uids.get('La Lande (22)'), 9000, 7],
      [uids.get('Les Ajoncs'), 16500.5, 2],
      [uids.get('La Lande'), 8000, null],
    ]);
    expect(await take(CON)).toMatchObject({ code: 'NOTHING_TO_TAKE_OVER' });
    // The one tried kept nothing of its trail either.
    expect((await trailOf('TAKE_OVER_ANSWERS')).map(({ actor }) => actor)).toEqual(['Anne']);
    await publishSubmission(database, network, submission.uid, NAT);
    expect((await form(as('La Lande'))).version).toBe(1);
    await expect(take(NOR)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await take(NOR, { region: 'normandie', answers: [answers[0]?.uid ?? ''] })).toMatchObject({
      code: 'NO_SUCH_ANSWER',
    });
  });

  test('starts from what the delegation handed in of the same year, where it did', async () => {
    await give('ACTIVITY', 'bretagne', 2024, 'adherent;heures_travaillees\nLes Ajoncs;15000\n');
    const found = await form(as('Les Ajoncs'));
    expect(found).toMatchObject({ startsFromRow: true, version: 0 });
    expect(await typedIn(as('Les Ajoncs'))).toEqual({ heures_travaillees: '15000' });
  });

  test('is taken over by the office where it hands the survey in for all, under the delegation of each', async () => {
    await database.write((manager) =>
      manager.query('INSERT INTO collection_plans (year, dataset, handed_in_by) VALUES (2024, ?, ?)', [
        'ACTIVITY',
        'OFFICE',
      ]),
    );
    await submitAnswer(database, network, as('Les Ajoncs'), answer({ cells: { heures_travaillees: '16000' } }));
    await submitAnswer(database, network, as('Les Embruns'), answer({ cells: { heures_travaillees: '7' } }));
    expect((await readAnswers(database.read, CON, { survey: null, year: 2024, region: 'bretagne' })).answers).toEqual(
      [],
    );
    const submission = await taken(NAT, { region: null });
    expect((await rowsOf(submission)).map(({ region }) => region).sort()).toEqual(['bretagne', 'normandie']);
  });

  test('is refused for an adherent that left the register meanwhile, and no row is lost by a version in between', async () => {
    await submitAnswer(database, network, as('La Lande'), answer({ cells: { heures_travaillees: '8000' } }));
    const again = await publish('ADHERENTS', 'bretagne', 2024, `${HEAD}${AJONCS}${LANDE_22}${MOVING}30/06/2024\n`);
    expect(await take(CON)).toMatchObject({ code: 'ADHERENT_NOT_IN_REGISTER' });
    await expect(form(as('La Lande'))).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await withdrawSubmission(database, network, again.uid, 'essai', NAT);
  });
});
