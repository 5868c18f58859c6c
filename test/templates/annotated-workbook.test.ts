import { bytesOf } from '../../src/intake/read-file';
import * as fc from 'fast-check';
import { annotateWorkbook } from '../../src/publication/annotate-file';
import { submitWorkbook } from '../../src/publication/submit-workbook';
import { templateFor } from '../../src/templates/template';
import { actorWith, type Actor } from '../../src/kernel/actor';
import type { Database } from '../../src/kernel/database';
import type { Network } from '../../src/network/network';
import { MembershipEntity } from '../../src/network/membership.entity';
import { publishSubmission } from '../../src/publication/acts';
import { DATASETS } from '../../src/datasets/registry';
import { SubmissionEntity } from '../../src/submissions/submission.entity';
import { describeOnProduction } from '../support/database';
import { longTest, runs } from '../support/every';
import { corrected, typedInto } from '../support/edit-workbook';
import {
  byNameInTurn,
  corrections,
  listed,
  ROWS,
  SHEET_NAMES,
  seventeen,
  SLIPS,
  told,
  typedSheets,
  type Planted,
} from './faulty-workbook';
import { loaded } from '../support/loaded';

const NAT: Actor = actorWith({ role: 'PUBLISHER', name: 'siège' });
const CON: Actor = actorWith({ role: 'CONTRIBUTOR', name: 'bretagne', regions: ['bretagne'] });
const PLACE = { region: 'bretagne', year: 2023 };

/** Each slip in a row of its own, never in the first; as many slips, rows and ways to point as chance has it. */
const plantings = fc
  .record({
    slips: fc.subarray([...SLIPS]),
    rows: fc.shuffledSubarray(
      Array.from({ length: ROWS - 1 }, (_, at) => at + 2),
      { minLength: ROWS - 1 },
    ),
    named: fc.array(fc.boolean(), { minLength: 97, maxLength: 97 }),
  })
  .map(({ slips, rows, named }) => {
    const used = new Map<string, number>();
    const planted = slips.flatMap((slip): Planted[] => {
      const at = used.get(slip.sheet) ?? 0;
      used.set(slip.sheet, at + 1);
      const row = rows[at];
      return row === undefined ? [] : [{ ...slip, row }];
    });
    const nameless = planted.find(({ sheet, column }) => sheet === 'adherents' && column === 'nom');
    return {
      // Whether a name is the one that the register lacks, misspelt, nobody can tell.
      planted: planted.filter(({ code, row }) => code !== 'ADHERENT_UNKNOWN' || row !== nameless?.row),
      byName: (sheet: string, row: number) => named[(SHEET_NAMES.indexOf(sheet as never) * 13 + row) % 97] === true,
    };
  });

describeOnProduction('a workbook with faults on five sheets', (fresh) => {
  let database: Database;
  let network: Network;
  let template: Buffer;

  beforeEach(async () => {
    ({ database, network } = await loaded(fresh));
    // The same for every database to which nothing was handed in.
    template ??= await templateFor(database, network, CON, PLACE);
  });

  const give = (bytes: Buffer, dryRun = false) =>
    submitWorkbook(database, network, CON, { ...PLACE, fileName: 'a.xlsx', dryRun }, () => bytesOf(bytes));
  const annotated = async (bytes: Buffer): Promise<Buffer> => {
    const answer = await annotateWorkbook(database, network, CON, PLACE, () => bytesOf(bytes));
    if ('refusal' in answer) throw new Error(answer.refusal);
    return answer.workbook;
  };

  longTest('without a fault, it has no remark at all', async () => {
    const { sheets } = await give(typedInto(template, typedSheets([], byNameInTurn)), true);
    expect(sheets.flatMap(({ report }) => report.issues)).toEqual([]);
    expect(sheets.map(({ submission }) => submission.status)).toEqual(SHEET_NAMES.map(() => 'VALID'));
  });

  test('seventeen faults are told at once; the annotated return, corrected, has none; annotated twice, neither', async () => {
    const workbook = typedInto(template, typedSheets(seventeen, byNameInTurn));
    expect(seventeen).toHaveLength(17);
    const refused = await give(workbook);
    expect(told(refused.sheets)).toEqual(listed(seventeen));
    const once = await annotated(workbook);
    const twice = await annotated(once);
    for (const back of [once, twice]) {
      expect(told((await give(back, true)).sheets)).toEqual(listed(seventeen));
      const { sheets, refusal, issues } = await give(corrected(back, corrections(seventeen, byNameInTurn)), true);
      expect([refusal, issues, sheets.flatMap(({ report }) => report.issues)]).toEqual([null, [], []]);
      expect(sheets.map(({ submission: { status, rowCount } }) => [status, rowCount])).toEqual(
        SHEET_NAMES.map(() => ['VALID', ROWS]),
      );
    }
    const { sheets } = await give(corrected(once, corrections(seventeen, byNameInTurn)));
    for (const { submission } of sheets) {
      expect(submission.version).toBe(2);
      expect((await publishSubmission(database, network, submission.uid, NAT)).refusal).toBeNull();
    }
  }, 180_000);

  test('every fault is told in the first round, and only those', async () => {
    await fc.assert(
      fc.asyncProperty(plantings, async ({ planted, byName: pointing }) => {
        const { sheets } = await give(typedInto(template, typedSheets(planted, pointing)), true);
        expect(told(sheets)).toEqual(listed(planted));
      }),
      { numRuns: runs(2, 12) },
    );
  }, 120_000);

  longTest(
    'what points into a register at fault waits for it: it says so, and nothing of it is kept or published',
    async () => {
      const planted = seventeen.filter(({ sheet }) => sheet === 'adherents');
      const events = { evenements: { 3: ['WEBINAIRE', 'Rentrée', '01/09/2023', null, null, null, null, 12] } };
      const { sheets } = await give(typedInto(template, { ...typedSheets(planted, byNameInTurn), ...events }));
      expect(told(sheets)).toEqual(listed(planted));
      const waiting = sheets.filter(({ report }) => report.waits);
      expect(waiting.map(({ submission: { dataset } }) => dataset)).toEqual([
        'FORMATIONS',
        'LEGAL_REQUESTS',
        'FG2I_GUARANTEES',
        'ACTIVITY',
      ]);
      for (const { report, submission } of waiting) {
        expect([report.errors, report.valid, submission.status]).toEqual([0, false, 'INVALID']);
        expect(report.issues.map(({ code }) => code)).toContain('REGISTER_AT_FAULT');
        const { refusal } = await publishSubmission(database, network, submission.uid, NAT);
        expect(refusal?.code).toBe('INVALID');
      }
      // What names no adherent waits for nothing.
      expect(sheets.at(-1)?.submission).toMatchObject({ dataset: 'EVENTS', status: 'VALID' });
      const kept = await database.read.findBy(SubmissionEntity, { regionKey: 'bretagne', year: 2023 });
      const pointing = kept.filter(({ dataset }) => dataset !== 'EVENTS').map(({ id }) => id);
      for (const { rowEntity } of DATASETS)
        for (const submissionId of pointing) expect(await database.read.countBy(rowEntity, { submissionId })).toBe(0);
      expect(
        await database.read.countBy(MembershipEntity, {
          region: 'bretagne',
          year: 2023,
          submissionId: pointing[0] ?? 0,
        }),
      ).toBe(0);
    },
  );

  test('a register that cannot be read at all makes no name a fault', async () => {
    const sheets = typedSheets([], byNameInTurn);
    const titles = { ...sheets['adherents'], 1: ['a', 'b', 'c'], 2: ['d', 'e', 'f'] };
    const answer = await give(typedInto(template, { ...sheets, adherents: titles }), true);
    expect(told(answer.sheets)).toEqual(['adherents null null HEADER_UNKNOWN']);
    expect(answer.sheets.filter(({ report }) => report.waits)).toHaveLength(4);
  });
});
