import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OfficeActEntity } from '../../src/access/office-act.entity';
import { actorWith, type Actor } from '../../src/kernel/actor';
import type { Database } from '../../src/kernel/database';
import { FEDERATION, regionRef } from '../../src/kernel/territory';
import { load } from '../../src/loading/load';
import { Network } from '../../src/network/network';
import { SourceEntity } from '../../src/network/reference.entity';
import { readPrintedFigures } from '../../src/reports/printed-figure';
import { PrintedFigureEntity } from '../../src/reports/printed-figure.entity';
import { PlatformStateEntity } from '../../src/storage/platform-state.entity';
import { addFigure, type PlaceOfFigure } from '../../src/transcription/add-figure';
import { closeTranscription } from '../../src/transcription/close';
import { confirmCandidate, rejectCandidate, reopenCandidate } from '../../src/transcription/decide';
import type { FigureToConfirm } from '../../src/transcription/figure-to-confirm';
import { takeIn } from '../../src/transcription/take-in';
import type { CandidateEntity, TranscriptionEntity } from '../../src/transcription/transcription.entity';
import { candidatesOf, pagesOf } from '../../src/transcription/transcription.repository';
import { describeOnProduction } from '../support/database';
import { DATA, loaded } from '../support/loaded';
import { madePdf } from './made-reports';

const ANNE: Actor = actorWith({ role: 'PUBLISHER', name: 'Anne' });
const BILAL: Actor = actorWith({ role: 'PUBLISHER', name: 'Bilal' });

describeOnProduction('a report of others', (fresh) => {
  let folder: string;
  let database: Database;
  let network: Network;
  let transcription: TranscriptionEntity;
  let candidates: readonly CandidateEntity[];
  const hand = (actor = ANNE) =>
    takeIn(
      database,
      network,
      {
        territory: regionRef('guyane'),
        year: 2019,
        title: null,
        publisher: null,
        fileName: 'rapport.pdf',
        file: join(folder, 'rapport.pdf'),
      },
      actor,
    );
  const all = { page: null, state: null };
  const ref = (written: string) => ({
    transcription: transcription.uid,
    number: candidates.find((each) => each.written === written)?.number ?? 0,
  });
  const figure = (written: string, more: Partial<FigureToConfirm> = {}): FigureToConfirm => {
    const found = candidates.find((each) => each.written === written);
    return {
      indicator: 'ADHERENTS_TOTAL',
      slice: null,
      value: (found?.value ?? 0) / 10_000,
      approximate: found?.approximate ?? false,
      territory: regionRef('guyane'),
      year: 2019,
      section: found?.section ?? '',
      note: null,
      scope: null,
      programme: null,
      ...more,
    };
  };
  const printed = async () =>
    (await readPrintedFigures(database.read, network)).filter(({ source }) => source.code.startsWith('guyane-'));

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'maillage-rapport-'));
    writeFileSync(join(folder, 'rapport.pdf'), await madePdf());
    ({ database, network } = await loaded(fresh));
    ({ transcription } = await hand());
    candidates = await candidatesOf(database.read, transcription.id, all);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('is read into candidates, of which none is a figure, and is not read twice', async () => {
    expect(candidates.map(({ written, page }) => [written, page])).toEqual([
      ['41', 2],
      ['22', 2],
      ['12', 2],
      ['1 289', 3],
      ['93 %', 3],
      ['5 millions d’euros', 3],
    ]);
    expect(transcription).toMatchObject({
      publisher: 'Coorace Guyane',
      title: 'Rapport d’activité 2019',
      source: null,
    });
    expect(await hand(BILAL)).toMatchObject({ known: true, transcription: { uid: transcription.uid } });
    expect(await printed()).toEqual([]);
  });

  test('what cannot be a figure is refused with all its faults, and nothing is kept', async () => {
    const wrong = { indicator: 'NOTHING', year: 1800, section: ' ', note: 'a'.repeat(501), programme: 'RIEN' };
    const { refusals } = await confirmCandidate(database, network, ref('41'), figure('41', wrong), ANNE);
    expect(refusals.map(({ field }) => field).sort()).toEqual(['indicator', 'note', 'programme', 'section', 'year']);
    const part = { slice: { dimension: 'STRUCTURE_TYPE', key: 'XX' } } as const;
    expect((await confirmCandidate(database, network, ref('41'), figure('41', part), ANNE)).refusals[0]?.code).toBe(
      'KEY_UNKNOWN',
    );
    expect(await printed()).toEqual([]);
  });

  test('two people at once: one confirms it, the other is told, and nothing is doubled', async () => {
    const both = await Promise.allSettled(
      [ANNE, BILAL].map((actor) => confirmCandidate(database, network, ref('41'), figure('41'), actor)),
    );
    const done = both.filter((each) => each.status === 'fulfilled' && each.value.refusals.length === 0);
    expect(done).toHaveLength(1);
    const second = await confirmCandidate(database, network, ref('41'), figure('41'), BILAL);
    expect(second.refusals[0]).toMatchObject({
      code: 'DECIDED_ALREADY',
      message: expect.stringMatching(/déjà confirmé, par (?:Anne|Bilal)/),
    });
    expect(await printed()).toMatchObject([
      {
        value: 410_000,
        year: 2019,
        indicator: 'ADHERENTS_TOTAL',
        section: 'p. 2 – LES ADHÉRENTS',
        source: { code: 'guyane-2019', isRead: true },
      },
    ]);
    expect(await database.read.countBy(OfficeActEntity, { action: 'CONFIRM_FIGURE' })).toBe(1);
  });

  test('what it contradicts is said at once', async () => {
    const more = { section: 'p. 3 – Ailleurs', value: 45 };
    const { discrepancies } = await confirmCandidate(database, network, ref('22'), figure('22', more), ANNE);
    expect(discrepancies).toMatchObject([
      { kind: 'PRINTED_TWICE', year: 2019, message: expect.stringContaining('41') },
    ]);
    expect(await reopenCandidate(database, ref('22'), BILAL)).toBeNull();
    expect(await printed()).toHaveLength(1);
  });

  test('the same figure under the same heading is not taken twice', async () => {
    const { refusals } = await confirmCandidate(database, network, ref('12'), figure('41'), ANNE);
    expect(refusals[0]).toMatchObject({ code: 'PRINTED_ALREADY', message: expect.stringContaining('41') });
    expect(
      (await candidatesOf(database.read, transcription.id, all)).find(({ written }) => written === '12')?.state,
    ).toBe('OPEN');
  });

  test('a corrected value is as fine as its digits, and a rate a fraction', async () => {
    const rate = { indicator: 'FORMATIONS_SATISFACTION_RATE', value: 0.935 };
    await confirmCandidate(database, network, ref('93 %'), figure('93 %', rate), ANNE);
    expect((await printed()).find(({ indicator }) => indicator === rate.indicator)).toMatchObject({
      value: 9350,
      rounding: 10,
    });
  });

  test('a rejected one is decided of, and can be taken up again', async () => {
    expect(await rejectCandidate(database, ref('1 289'), ANNE)).toBeNull();
    expect(await rejectCandidate(database, ref('1 289'), BILAL)).toMatchObject({ code: 'DECIDED_ALREADY' });
    expect(await reopenCandidate(database, ref('1 289'), BILAL)).toBeNull();
    expect(await reopenCandidate(database, ref('1 289'), BILAL)).toMatchObject({ code: 'NOT_DECIDED' });
  });

  test('what the reading missed is added by hand, with the same checks and the same trail, and taken back alike', async () => {
    const { uid, id } = transcription;
    const missed = figure('41', { indicator: 'FORMATIONS_TRAINEES', value: 31, section: 'p. 3', year: 2019 });
    const nowhere = { page: 3, startsAt: null, endsAt: null };
    const add = (place: PlaceOfFigure, what = missed, actor = ANNE) =>
      addFigure(database, network, uid, place, what, actor);
    const wrong = await add({ page: 9, startsAt: 4, endsAt: 2 }, { ...missed, section: '', year: 1800 });
    expect(wrong.refusals.map(({ field }) => field).sort()).toEqual(['page', 'section', 'year']);
    expect((await add({ page: 3, startsAt: 4, endsAt: 99_999 })).refusals).toMatchObject([{ code: 'PLACE_REFUSED' }]);
    expect(await candidatesOf(database.read, id, all)).toHaveLength(candidates.length);
    const acts = await database.read.countBy(OfficeActEntity, { action: 'CONFIRM_FIGURE' });
    const text = (await pagesOf(database.read, id, 3))[0]?.text ?? '';
    const at = text.indexOf('stagiaires');
    const { number, refusals } = await add({ page: 3, startsAt: at, endsAt: at + 10 });
    expect([number, refusals]).toEqual([candidates.length + 1, []]);
    const [added] = (await candidatesOf(database.read, id, all)).slice(-1);
    expect(added).toMatchObject({ written: 'stagiaires', state: 'CONFIRMED', page: 3, decidedBy: 'Anne' });
    expect((await printed()).map(({ section, value }) => [section, value])).toContainEqual(['p. 3', 310_000]);
    expect(await database.read.countBy(OfficeActEntity, { action: 'CONFIRM_FIGURE' })).toBe(acts + 1);
    expect((await add(nowhere)).refusals).toMatchObject([{ code: 'PRINTED_ALREADY' }]);
    expect(await candidatesOf(database.read, id, all)).toHaveLength(candidates.length + 1);
    const both = await Promise.all(
      [ANNE, BILAL].map((actor, index) => add(nowhere, { ...missed, scope: `essai ${index}` }, actor)),
    );
    expect(both.map((each) => each.refusals)).toEqual([[], []]);
    const made = await candidatesOf(database.read, id, { page: 3, state: 'CONFIRMED' });
    for (const { number: each } of made.filter(({ number: nth }) => nth > candidates.length)) {
      expect(await reopenCandidate(database, { transcription: uid, number: each }, BILAL)).toBeNull();
      expect(await rejectCandidate(database, { transcription: uid, number: each }, BILAL)).toBeNull();
    }
    expect(await printed()).toHaveLength(2);
  });

  test('what was confirmed survives a new version of the product’s own reports, and another server knows its report', async () => {
    const own = await database.read.countBy(PrintedFigureEntity, { source: 'bretagne-2023' });
    await database.write((manager) => manager.delete(PlatformStateEntity, { name: 'loaded_data' }));
    expect(await load(database, DATA)).toBe(true);
    expect(await database.read.countBy(PrintedFigureEntity, { source: 'bretagne-2023' })).toBe(own);
    expect(await printed()).toHaveLength(2);
    expect((await Network.read(database.read)).source('guyane-2019')).toMatchObject({ publisher: 'Coorace Guyane' });
  });

  test('once it is closed its text is gone, and what was confirmed can still be taken back', async () => {
    expect(await pagesOf(database.read, transcription.id, null)).toHaveLength(3);
    expect(await closeTranscription(database, transcription.uid, ANNE)).toBe(true);
    expect(await closeTranscription(database, transcription.uid, BILAL)).toBe(false);
    expect(await pagesOf(database.read, transcription.id, null)).toEqual([]);
    const kept = await candidatesOf(database.read, transcription.id, all);
    expect(kept.filter(({ state }) => state === 'CONFIRMED')).toHaveLength(2);
    expect(kept.filter(({ state }) => state === 'OPEN')).toEqual([]);
    const late = await addFigure(
      database,
      network,
      transcription.uid,
      { page: 1, startsAt: null, endsAt: null },
      figure('41'),
      ANNE,
    );
    expect(late.refusals).toMatchObject([{ code: 'CLOSED_ALREADY' }]);
    expect(await reopenCandidate(database, ref('41'), ANNE)).toBeNull();
    expect((await printed()).map(({ indicator }) => indicator)).toEqual(['FORMATIONS_SATISFACTION_RATE']);
    expect(await database.read.existsBy(SourceEntity, { code: 'guyane-2019' })).toBe(true);
    expect((await hand()).known).toBe(false);
  });

  test('a report that the product has already gets its figures beside those that it has', async () => {
    writeFileSync(join(folder, 'autre.pdf'), await madePdf(['LES FORMATIONS\n\n77 stagiaires formés']));
    const asked = {
      territory: FEDERATION,
      year: 2023,
      title: 'Rapport d’activité 2023',
      publisher: null,
      fileName: 'a.pdf',
      file: join(folder, 'autre.pdf'),
    };
    const taken = await takeIn(database, network, asked, ANNE);
    const more = {
      indicator: 'FORMATIONS_TRAINEES',
      value: 77,
      territory: FEDERATION,
      year: 2023,
      section: 'p. 1 – Essai',
    };
    const { discrepancies, refusals } = await confirmCandidate(
      database,
      network,
      { transcription: taken.transcription.uid, number: 1 },
      figure('41', more),
      ANNE,
    );
    expect(refusals).toEqual([]);
    expect(discrepancies.length).toBeGreaterThan(0);
    expect(
      await database.read.existsBy(PrintedFigureEntity, { source: 'federation-2023', section: 'p. 1 – Essai' }),
    ).toBe(true);
  });
});
