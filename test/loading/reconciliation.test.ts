import { join } from 'node:path';
import { FigureReader } from '../../src/figures/figure-reader';
import { Snapshots } from '../../src/figures/snapshot';
import type { Database } from '../../src/kernel/database';
import { load } from '../../src/loading/load';
import { Network } from '../../src/network/network';
import { describeOnEveryEngine } from '../support/database';

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
      'COMPUTED_AND_PRINTED occitanie 2024 ADHERENTS_TOTAL ACI  23 20',
      'COMPUTED_AND_PRINTED occitanie 2024 ADHERENTS_TOTAL GES  1 0',
      'PRINTED_TWICE federation 2023 EVENTS_PARTICIPANTS WEBINAIRE PASS IAE 374 384',
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
});
