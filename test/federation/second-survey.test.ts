import './serve-second-survey';
import { datasetOf } from '../../src/datasets/registry';
import { templateFor } from '../../src/templates/template';
import { bytesOf } from '../../src/intake/read-file';
import { actorWith, type Actor } from '../../src/kernel/actor';
import type { Database } from '../../src/kernel/database';
import { FEDERATION_PROFILE } from '../../src/kernel/federation/federation';
import { load } from '../../src/loading/load';
import { MembershipEntity } from '../../src/network/membership.entity';
import { Network } from '../../src/network/network';
import { publishSubmission } from '../../src/publication/acts';
import { contentOf, submitFile } from '../../src/publication/submit-file';
import { readCampaign } from '../../src/campaign/read-campaign';
import { Decisions } from '../../src/secrecy/decisions';
import { linkedTo } from '../../src/secrecy/linked-indicators';
import { regionRef } from '../../src/kernel/territory';
import { readForm } from '../../src/survey-answers/answer-form';
import { submitAnswer } from '../../src/survey-answers/keep-answer';
import { takeOver } from '../../src/survey-answers/take-over';
import { describeOnProduction } from '../support/database';
import { readerOf } from '../support/figure-reader';
import { partsOf } from '../support/edit-workbook';

const OFFICE: Actor = actorWith({ role: 'PUBLISHER', name: 'siège' });
const REGISTER = ['nom;types;departement;ville', 'Ajonc;AI;35;Rennes', 'Bruyère;ACI;35;Rennes', 'Genêt;EI;29;Brest'];
const REGION = { territory: regionRef('bretagne'), slice: null };

describeOnProduction('a second survey', (fresh) => {
  let database: Database;
  let network: Network;

  const publish = async (dataset: string, year: number, lines: readonly string[]): Promise<void> => {
    const cover = { dataset: datasetOf(dataset), region: 'bretagne', year, fileName: 'f.csv' };
    const content = contentOf(() => bytesOf(Buffer.from(lines.join('\n'))));
    const request = { ...cover, nothingToReport: false, dryRun: false };
    const { submission, report } = await submitFile(database, network, OFFICE, request, content);
    expect(report.issues.filter(({ severity }) => severity === 'ERROR')).toEqual([]);
    await publishSubmission(database, network, submission.uid, OFFICE);
  };

  beforeAll(async () => {
    database = await fresh();
    await load(database, FEDERATION_PROFILE.folder);
    network = await Network.read(database.read);
    for (const year of [2024, 2025]) await publish('ADHERENTS', year, REGISTER);
    await publish('ENERGY', 2024, ['adherent;kwh', 'Ajonc;100', 'Genêt;400']);
    await publish('ENERGY', 2025, ['adherent;kwh', 'Ajonc;110', 'Bruyère;50']);
    await publish('ACTIVITY', 2025, ['adherent;heures_travaillees', 'Ajonc;1000']);
  });

  test('counts its own respondents against the register, and not those of the first', async () => {
    const reader = await readerOf(database, network);
    const coverage = async (indicator: string) =>
      reader.coverage(await reader.figure({ ...REGION, indicator, year: 2025 }));
    expect(await coverage('ENERGY_USED')).toMatchObject({ respondents: 2, respondentsExpected: 3 });
    expect(await coverage('ACTIVITY_HOURS_WORKED')).toMatchObject({ respondents: 1, respondentsExpected: 3 });
  });

  test('says who is silent in it', async () => {
    const reader = await readerOf(database, network);
    const missing = async (indicator: string) =>
      (await reader.missing(await reader.figure({ ...REGION, indicator, year: 2025 }))).length;
    expect([await missing('ENERGY_USED'), await missing('ACTIVITY_HOURS_WORKED')]).toEqual([1, 2]);
  });

  test('compares two years over the adherents that answered both', async () => {
    const reader = await readerOf(database, network);
    const evolution = await reader.evolution(await reader.figure({ ...REGION, indicator: 'ENERGY_USED', year: 2025 }));
    expect(evolution).toMatchObject({ change: null, difference: null, sameUnits: 1 });
    expect(evolution?.sameUnitsChange).toBeCloseTo(0.1, 6);
  });

  test('is decided by the register too, when its amounts are withheld', async () => {
    const { snapshot } = await readerOf(database, network);
    const named = () => new Decisions(snapshot, database, { minUnits: 3, maxShare: 0.85 });
    const name = named().nameOf({ linked: linkedTo('ENERGY_USED'), year: 2025 });
    await publish('ADHERENTS', 2025, [...REGISTER, 'Lande;AI;29;Brest']);
    const later = await readerOf(database, network);
    const again = new Decisions(later.snapshot, database, { minUnits: 3, maxShare: 0.85 });
    expect(again.nameOf({ linked: linkedTo('ENERGY_USED'), year: 2025 })).not.toBe(name);
    await publish('ADHERENTS', 2025, REGISTER);
  });

  test('is asked of each region, with its own answers', async () => {
    const reader = await readerOf(database, network);
    const { regions } = await readCampaign(database, reader, 2025, { all: true });
    const own = regions.find(({ region }) => region === 'bretagne')?.datasets ?? [];
    const answers = Object.fromEntries(own.map(({ dataset, answers: found }) => [dataset.code, found]));
    expect(answers).toMatchObject({
      ENERGY: { answered: 2, expected: 3 },
      ACTIVITY: { answered: 1, expected: 3 },
      FORMATIONS: null,
    });
  });

  test('is answered by an adherent itself, and taken over by its region, as the first is', async () => {
    const { adherentUid } = await database.read.findOneByOrFail(MembershipEntity, { year: 2025, name: 'Ajonc' });
    const adherent = actorWith({ role: 'ADHERENT', name: 'Ajonc', adherent: adherentUid });
    const asked = { survey: 'ENERGY', year: 2025 };
    const { questions, startsFromRow } = await readForm(database.read, network, adherent, asked);
    expect(questions.map(({ column, before, value }) => [column.name, before, value])).toEqual([['kwh', '100', '110']]);
    expect(startsFromRow).toBe(true);
    const cells = { kwh: '120' };
    await submitAnswer(database, network, adherent, { ...asked, region: null, base: 0, cells, kept: [] });
    const taken = await takeOver(database, network, OFFICE, {
      ...asked,
      region: 'bretagne',
      answers: null,
      dryRun: true,
    });
    expect(taken).toMatchObject({ changes: { added: 0, changed: 1, gone: 0 } });
  });

  test('has a sheet of its own in templates, which name the adherents of the register', async () => {
    const workbook = await templateFor(database, network, OFFICE, { region: 'bretagne', year: 2026 });
    const texts = [...partsOf(workbook).values()].join();
    for (const text of ['energie', 'Électricité', 'Bruyère']) expect(texts).toContain(text);
  });
});
