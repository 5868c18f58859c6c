import type { Discrepancy } from '../../src/figures/reconciliation/discrepancy';
import { SettlementEntity } from '../../src/published/settlement.entity';
import { readDataVersion } from '../../src/storage/data-version';
import type { Database } from '../../src/kernel/database';
import { OfficeActEntity } from '../../src/access/office-act.entity';
import { FEDERATION, regionRef, type TerritoryRef } from '../../src/kernel/territory';
import type { Network } from '../../src/network/network';
import { settleDiscrepancy } from '../../src/publication/settle';
import { PrintedFigureEntity } from '../../src/reports/printed-figure.entity';
import { describeOnProduction } from '../support/database';
import { readerOf } from '../support/figure-reader';
import { loaded } from '../support/loaded';
import { actorWith } from '../../src/kernel/actor';

const ACTOR = actorWith({ role: 'PUBLISHER', name: 'siege' });

describeOnProduction('settling a discrepancy', (fresh) => {
  let database: Database;
  let network: Network;

  beforeEach(async () => {
    ({ database, network } = await loaded(fresh));
  });

  const all = async () => (await readerOf(database, network)).reconciliation(null);
  const of = async (territory: TerritoryRef, indicator: string): Promise<Discrepancy> => {
    const found = (await all()).find(
      (each) => each.indicator === indicator && each.territory.code === territory.code && each.slice === null,
    );
    if (found === undefined) throw new Error('nothing disagrees there');
    return found;
  };
  const figure = async (territory: TerritoryRef, indicator: string, year: number) =>
    (await readerOf(database, network)).figure({ territory, indicator, year, slice: null });
  const settle = (discrepancy: string, decision: 'EXPLAINED' | 'STATED_WRONG' | 'FOUND_WRONG', reason = 'Vérifié') =>
    settleDiscrepancy(database, network, { discrepancy, decision, reason }, ACTOR, new Date('2026-11-29T09:00:00Z'));
  const NORMANDIE = regionRef('normandie');
  const TOTAL = 'ADHERENTS_TOTAL';

  test('is told to everybody with its reason, leaves a trail, and raises the data version', async () => {
    const { uid } = await of(NORMANDIE, TOTAL);
    const before = await readDataVersion(database.read);
    const { discrepancy, refusal } = await settle(uid, 'EXPLAINED', '  Un adhérent a deux types  ');
    expect(refusal).toBeNull();
    expect(discrepancy?.settlement?.reason).toBe('Un adhérent a deux types');
    expect((await of(NORMANDIE, TOTAL)).settlement).toMatchObject({
      decision: 'EXPLAINED',
      reason: 'Un adhérent a deux types',
      settledAt: '2026-11-29T09:00:00.000Z',
      settledBy: 'siege',
    });
    expect(await database.read.find(OfficeActEntity)).toMatchObject([
      { action: 'SETTLE_DISCREPANCY', subject: `discrepancy:${uid}`, actor: 'siege' },
    ]);
    expect(await readDataVersion(database.read)).toBe(before + 1);
  });

  test('a stated side that is wrong carries no figure any more, and is still printed; another decision brings it back', async () => {
    const { uid } = await of(NORMANDIE, TOTAL);
    expect(await figure(NORMANDIE, TOTAL, 2019)).toMatchObject({ value: 57, basis: 'PRINTED' });
    await settle(uid, 'STATED_WRONG');
    expect(await figure(NORMANDIE, TOTAL, 2019)).toMatchObject({ value: null, state: 'NOT_REPORTED' });
    const reader = await readerOf(database, network);
    const printed = reader.printed(
      await reader.figure({ territory: NORMANDIE, indicator: TOTAL, year: 2019, slice: null }),
    );
    expect(new Set(printed.map(({ value }) => value))).toEqual(new Set([570_000]));
    await settle(uid, 'FOUND_WRONG');
    expect(await figure(NORMANDIE, TOTAL, 2019)).toMatchObject({ value: 57 });
    expect(await database.read.count(SettlementEntity)).toBe(1);
  });

  test('leaves all other discrepancies as they were', async () => {
    const before = await all();
    await settle((await of(FEDERATION, 'ADHERENTS_SIAE_RATE')).uid, 'STATED_WRONG');
    const after = await all();
    expect(after.map(({ uid, message }) => [uid, message])).toEqual(before.map(({ uid, message }) => [uid, message]));
    expect(after.filter(({ settlement }) => settlement !== null)).toHaveLength(1);
    expect(await figure(FEDERATION, 'ADHERENTS_SIAE_RATE', 2023)).toMatchObject({ value: null });
  });

  test('one that comes back with other values is open again; the last decision on the two sides holds', async () => {
    await settle((await of(NORMANDIE, TOTAL)).uid, 'STATED_WRONG');
    const where = { source: 'normandie-2019', indicator: TOTAL, key: 'AI' };
    await database.write((manager) => manager.update(PrintedFigureEntity, where, { value: 340_000 }));
    const again = await of(NORMANDIE, TOTAL);
    expect(again).toMatchObject({ stated: 57, found: 55, settlement: null });
    expect(await figure(NORMANDIE, TOTAL, 2019)).toMatchObject({ value: null });
    await settleDiscrepancy(
      database,
      network,
      { discrepancy: again.uid, decision: 'FOUND_WRONG', reason: 'Il en manque deux' },
      ACTOR,
      new Date('2026-11-29T10:00:00Z'),
    );
    expect(await figure(NORMANDIE, TOTAL, 2019)).toMatchObject({ value: 57 });
  });

  test('what does not disagree any more, and what has no reason, is refused in one sentence, and nothing changes', async () => {
    const { uid } = await of(NORMANDIE, TOTAL);
    const noReason = await settle(uid, 'STATED_WRONG', ' ');
    expect(noReason.refusal?.message).toMatch(/^Une décision se motive[^\n]*\.$/);
    const where = { source: 'normandie-2019', indicator: TOTAL, key: 'AI' };
    await database.write((manager) => manager.update(PrintedFigureEntity, where, { value: 360_000 }));
    const before = await readDataVersion(database.read);
    const { refusal, discrepancy } = await settle(uid, 'STATED_WRONG');
    expect(discrepancy).toBeNull();
    expect(refusal).toMatchObject({ code: 'NO_LONGER_DISAGREES' });
    expect(refusal?.message).toMatch(/^Ces deux chiffres ne se contredisent plus[^\n]*\.$/);
    expect(await figure(NORMANDIE, TOTAL, 2019)).toMatchObject({ value: 57 });
    expect(await database.read.count(SettlementEntity)).toBe(0);
    expect(await database.read.count(OfficeActEntity)).toBe(0);
    expect(await readDataVersion(database.read)).toBe(before);
  });
});
