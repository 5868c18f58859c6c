import { join } from 'node:path';
import { FigureReader } from '../../src/reading/figure-reader';
import { Snapshots } from '../../src/published/snapshot';
import type { Database } from '../../src/kernel/database';
import { load } from '../../src/loading/load';
import { Network } from '../../src/network/network';
import { describeOnEveryEngine } from '../support/database';

/** As another engine made them. */
let idsOfAnother: readonly string[] | undefined;

describeOnEveryEngine('reconciliation of the five reports', (fresh) => {
  let database: Database;
  let reader: FigureReader;

  beforeAll(async () => {
    database = await fresh();
    await load(database, join(__dirname, '../../data'));
    const network = await Network.read(database.read);
    reader = new FigureReader(await new Snapshots(database, network).current(), database);
  });

  test('finds every contradiction that stands in them, and no other', async () => {
    const found = await reader.reconciliation(null);
    expect(
      found.map(({ kind, territory, year, indicator, slice, scope, stated, found: other }) =>
        [kind, territory.code || 'federation', year, indicator, slice?.key ?? '', scope ?? '', stated, other].join(' '),
      ),
    ).toEqual([
      'COMPUTED_AND_PRINTED occitanie 2024 ADHERENTS_TOTAL   53 49',
      // Its parts count types run: an adherent that runs an AI and an ACI is in both. Read so, one of them differs.
      'COMPUTED_AND_PRINTED occitanie 2024 ADHERENTS_TYPE_MEMBERSHIPS ACI  23 24',
      'PRINTED_TWICE federation 2023 EVENTS_PARTICIPANTS WEBINAIRE PASS IAE 374 384',
      // 460 of 586 would be 78 %, without a single ETTI; 29 of them are in the guarantee fund.
      'RATE_AND_BASE federation 2023 ADHERENTS_SIAE_RATE   0.78 0.8345',
      'RATE_AND_BASE federation 2023 FG2I_FFA_SURETY_RATE   0.12 0.1392',
      'TOTAL_AND_PARTS federation 2022 ADHERENTS_TOTAL   588 570',
      'TOTAL_AND_PARTS normandie 2019 ADHERENTS_TOTAL   57 56',
      'RATE_AND_BASE pays-de-la-loire 2014 ACTIVITY_RESPONSE_RATE   0.6 0.56',
    ]);
  });

  test('says in one French sentence what stands where', async () => {
    const [normandie] = await reader.reconciliation(2019);
    expect(normandie?.message).toBe(
      "Normandie 2019, adhérents : le total imprimé est 57, mais ses 8 parts imprimées font 56 (écart −1) ; corriger l’un ou l’autre (Coorace Normandie, Rapport d'activité 2019, p. 4 – Les adhérents).",
    );
    expect(normandie?.difference).toBe(-1);
  });

  test('gives bounds where it has no more, and says what makes them narrow', async () => {
    const found = await reader.reconciliation(2023);
    const messageOf = (code: string) => found.find(({ indicator }) => indicator === code)?.message;
    expect(messageOf('ADHERENTS_SIAE_RATE')).toContain(
      'mais 489 à 505 sur 586 adhérents, au moins 29 ETTI et 7 ETT-ESS étant connus par ailleurs, font 83,45 à 86,18 %',
    );
    expect(messageOf('FG2I_FFA_SURETY_RATE')).toContain('font 12,66 à 15,47 %');
  });

  test('tells two reports of one title apart, and names each by the same id on every engine', async () => {
    const found = await reader.reconciliation(null);
    for (const { message, sources } of found)
      for (const { publisher, title, year } of sources) {
        expect(message).toContain(`${publisher}, ${title}`);
        expect(message).toContain(String(year));
      }
    idsOfAnother ??= found.map(({ uid }) => uid);
    expect(found.map(({ uid }) => uid)).toEqual(idsOfAnother);
    expect(new Set(found.map(({ uid }) => uid)).size).toBe(found.length);
  });
});
