import { datasetOf, DATASETS } from '../../src/datasets/registry';
import { annotateWorkbook } from '../../src/publication/annotate-file';
import { submitWorkbook } from '../../src/publication/submit-workbook';
import { templateFor } from '../../src/templates/template';
import { bytesOf } from '../../src/intake/read-file';
import { actorWith, type Actor } from '../../src/kernel/actor';
import type { Database } from '../../src/kernel/database';
import type { Network } from '../../src/network/network';
import { publishSubmission } from '../../src/publication/acts';
import { contentOf, submitFile } from '../../src/publication/submit-file';
import { SubmissionEntity } from '../../src/submissions/submission.entity';
import { describeOnProduction } from '../support/database';
import { partsOf, typedInto, type Typed } from '../support/edit-workbook';
import { longTest } from '../support/every';
import { loaded } from '../support/loaded';

const NAT: Actor = actorWith({ role: 'PUBLISHER', name: 'siège' });
const CON: Actor = actorWith({ role: 'CONTRIBUTOR', name: 'bretagne', regions: ['bretagne'] });
const PLACE = { region: 'bretagne', year: 2023 };

const REGISTER: Typed = {
  adherents: {
    3: [null, 'Les Ajoncs', 'AI+ACI', '35', null, '01000', 'Rennes'],
    4: [null, 'La Lande', 'ACI', '29', null, null, 'Brest'],
  },
};
const REST: Typed = {
  formations: { 3: ['Hygiène', 'Intra', 'Santé', null, '2023-03-01', null, 12, 84, 90, 'les ajoncs'] },
  evenements: {
    3: ['WEBINAIRE', 'Rentrée', '01/09/2023', null, null, null, null, 12],
    5: ['ATELIER', 'Été', 45098, null],
  },
};

describeOnProduction('a whole workbook', (fresh) => {
  let database: Database;
  let network: Network;
  let template: Buffer;

  beforeEach(async () => {
    ({ database, network } = await loaded(fresh));
    // The same for every database to which nothing was handed in.
    template ??= await templateFor(database, network, CON, PLACE);
  });

  const give = (bytes: Buffer, more: { dryRun?: boolean; region?: string; year?: number; actor?: Actor } = {}) => {
    const { actor = CON, ...rest } = more;
    return submitWorkbook(database, network, actor, { ...PLACE, fileName: 'a.xlsx', dryRun: false, ...rest }, () =>
      bytesOf(bytes),
    );
  };
  const stored = () => database.read.countBy(SubmissionEntity, { regionKey: 'bretagne' });
  const statesOf = ({ sheets }: Awaited<ReturnType<typeof give>>) =>
    sheets.map(({ submission: { dataset, version, status, rowCount } }) => [dataset, version, status, rowCount]);

  test('brings its register along; sheets left blank are left alone', async () => {
    const answer = await give(typedInto(template, { ...REST, ...REGISTER }));
    expect(answer.sheets.flatMap(({ report }) => report.issues)).toEqual([]);
    expect(statesOf(answer)).toEqual([
      ['ADHERENTS', 1, 'VALID', 2],
      ['FORMATIONS', 1, 'VALID', 1],
      ['EVENTS', 1, 'VALID', 2],
    ]);
    const [formation] = await database.read.find(datasetOf('FORMATIONS').rowEntity);
    expect(formation).toMatchObject({ adherent: 'les ajoncs', department: '35', heures: 84 });
    expect(formation?.['adherentUid']).not.toBeNull();
    const events = await database.read.find(datasetOf('EVENTS').rowEntity, { order: { rowNumber: 'ASC' } });
    expect(events.map((event) => event['date'])).toEqual(['2023-09-01', '2023-06-21']);
  });

  longTest(
    'the national office has one too: each row names its delegation, by name, by its adherent, or not at all',
    async () => {
      const register = await give(typedInto(template, REGISTER));
      await publishSubmission(database, network, register.sheets[0]?.submission.uid ?? '', NAT);
      const office = await templateFor(database, network, NAT, { region: 'siege', year: 2023 });
      const place = { region: null, year: 2023, fileName: 'siege.xlsx', dryRun: false };
      const typed: Typed = {
        formations: {
          3: [null, 'Hygiène', 'Intra', 'Santé', null, '2023-03-01', null, 12, 84, 90, 'les ajoncs'],
          4: ['Île-de-France', 'Gestes', 'Inter', 'Santé', null, '2023-03-02', null, 5, 10],
          5: [null, 'Accueil', 'Inter', 'Santé', null, '2023-03-03', null, 6, 12],
        },
      };
      const answer = await submitWorkbook(database, network, NAT, place, () => bytesOf(typedInto(office, typed)));
      expect([answer.refusal, answer.issues, answer.sheets.flatMap(({ report }) => report.issues)]).toEqual([
        null,
        [],
        [],
      ]);
      const rows = await database.read.find(datasetOf('FORMATIONS').rowEntity, { order: { rowNumber: 'ASC' } });
      expect(rows.map(({ region }) => region as unknown)).toEqual(['bretagne', 'ile-de-france', null]);
      expect((await submitWorkbook(database, network, NAT, place, () => bytesOf(office))).refusal).toMatch(
        /encore vide/,
      );
      expect((await give(office)).refusal).toMatch(/modèle du siège/);
      expect((await submitWorkbook(database, network, NAT, place, () => bytesOf(template))).refusal).toMatch(
        /délégation Bretagne/,
      );
    },
  );

  longTest('checked only, it says the same and keeps nothing', async () => {
    const bytes = typedInto(template, { ...REST, ...REGISTER });
    const checked = await give(bytes, { dryRun: true });
    expect(statesOf(checked)).toEqual([
      ['ADHERENTS', 1, 'VALID', 2],
      ['FORMATIONS', 1, 'VALID', 1],
      ['EVENTS', 1, 'VALID', 2],
    ]);
    expect(checked.sheets[2]?.effects.map(({ after }) => after)).toContain(2);
    expect(await stored()).toBe(0);
  });

  test('twice is one version of each', async () => {
    const bytes = typedInto(template, { ...REST, ...REGISTER });
    await give(bytes);
    const again = await give(bytes);
    expect(again.sheets.map(({ known }) => known)).toEqual([true, true, true]);
    expect(await stored()).toBe(3);
  });

  test('a sheet at fault does not hold back the others', async () => {
    const faulty = { formations: { 3: ['Hygiène', 'Extra', 'Santé', null, '2023-03-01', null, 12, 84] } };
    const answer = await give(typedInto(template, { ...REGISTER, ...REST, ...faulty }));
    expect(statesOf(answer).map(([, , status]) => status)).toEqual(['VALID', 'INVALID', 'VALID']);
    expect(answer.sheets[1]?.report.issues[0]).toMatchObject({ sheet: 'formations', cell: 'B3', code: 'CODE_UNKNOWN' });
  });

  longTest('an empty one is refused kindly, and so is a register that nobody touched', async () => {
    const empty = await give(template);
    expect(empty.refusal).toContain('encore vide');
    for (const { fileName } of DATASETS) expect(empty.refusal).toContain(fileName);
    const { sheets } = await give(typedInto(template, REGISTER));
    await publishSubmission(database, network, sheets[0]?.submission.uid ?? '', NAT);
    const next = await templateFor(database, network, CON, { ...PLACE, year: 2024 });
    const untouched = await give(next, { year: 2024 });
    expect([untouched.sheets, untouched.refusal]).toEqual([[], expect.stringContaining('dataset=adherents')]);
    const grown = typedInto(next, { adherents: { 5: [null, 'Le Phare', 'EI', '22', null, null, 'Lannion'] } });
    expect(statesOf(await give(grown, { year: 2024 }))).toEqual([['ADHERENTS', 1, 'VALID', 3]]);
  });

  test('what is no workbook, or holds no dataset, is refused with the reason', async () => {
    expect((await give(Buffer.from('a;b'))).refusal).toContain('XLSX');
    expect((await give(template.subarray(0, 5000))).refusal).toContain('ne se lit pas');
  });

  test('a contributor hands it in for the own regions only', async () => {
    const bytes = typedInto(template, REGISTER);
    await expect(give(bytes, { region: 'normandie' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(give(bytes, { actor: { ...CON, role: 'PUBLIC' } })).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    await expect(
      annotateWorkbook(database, network, CON, { region: 'normandie', year: 2023 }, () => bytesOf(bytes)),
    ).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(await database.read.countBy(SubmissionEntity, { regionKey: 'normandie', origin: 'REGION' })).toBe(0);
  });

  longTest('formations that came before their register pass once it is there, the same file as it was', async () => {
    const file =
      'intitule,type,thematique,date_debut,stagiaires,heures,adherent\nHygiène,INTRA,Santé,2023-03-01,12,84,Les Ajoncs\n';
    const request = {
      ...PLACE,
      dataset: datasetOf('FORMATIONS'),
      fileName: 'f.csv',
      nothingToReport: false,
      dryRun: false,
    };
    const hand = () =>
      submitFile(
        database,
        network,
        CON,
        request,
        contentOf(() => bytesOf(file)),
      );
    expect((await hand()).submission.status).toBe('INVALID');
    expect(await hand()).toMatchObject({ known: true, submission: { version: 1 } });
    await give(typedInto(template, REGISTER));
    expect(await hand()).toMatchObject({ known: false, submission: { version: 2, status: 'VALID' } });
  });

  test('a template starts from a real register, says which, and never holds an invented one', async () => {
    const register = (name: string) => `nom;types;departement;ville\n${name};AI;35;Rennes\n`;
    const known = async (name: string, year: number, origin: 'REGION' | 'DEMONSTRATION') => {
      const dataset = datasetOf('ADHERENTS');
      const request = {
        region: 'guyane',
        year,
        dataset,
        fileName: 'r.csv',
        nothingToReport: false,
        dryRun: false,
        origin,
      };
      const { submission } = await submitFile(
        database,
        network,
        NAT,
        request,
        contentOf(() => bytesOf(register(name))),
      );
      await publishSubmission(database, network, submission.uid, NAT);
    };
    const words = async () =>
      [...partsOf(await templateFor(database, network, NAT, { region: 'guyane', year: 2024 })).values()].join('');
    await known('Les Inventés', 2023, 'DEMONSTRATION');
    expect(await words()).not.toContain('Les Inventés');
    expect(await words()).toContain('Aucun registre antérieur');
    await known('Les Vrais', 2022, 'REGION');
    expect(await words()).toContain('Les Vrais');
    expect(await words()).not.toContain('Les Inventés');
  });

  longTest('two at once: each is whole, or told of the other', async () => {
    const files = [REST, { ...REST, evenements: { 3: ['ATELIER', 'Tri', '01/09/2023', 1] } }].map((sheets) =>
      typedInto(template, { ...REGISTER, ...sheets }),
    );
    const ends = await Promise.allSettled(files.map((bytes) => give(bytes)));
    const kept = ends.filter(({ status }) => status === 'fulfilled').length;
    for (const end of ends) if (end.status === 'rejected') expect(end.reason).toMatchObject({ code: 'CONFLICT' });
    expect(kept).toBeGreaterThan(0);
    expect(await stored()).toBe(3 * kept);
  });
});
