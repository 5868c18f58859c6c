import { datasetOf } from '../../src/datasets/registry';
import { bytesOf } from '../../src/intake/read-file';
import type { Database } from '../../src/kernel/database';
import { FEDERATION, regionRef, type TerritoryRef } from '../../src/kernel/territory';
import type { Network } from '../../src/network/network';
import { publishSubmission } from '../../src/publication/acts';
import { contentOf, submitFile } from '../../src/publication/submit-file';
import { describeOnProduction } from '../support/database';
import { readerOf } from '../support/figure-reader';
import { printedFiles } from '../support/printed-network';
import { loaded } from '../support/loaded';
import { actorWith } from '../../src/kernel/actor';

const OFFICE = actorWith({ role: 'PUBLISHER', name: 'siège' });

describeOnProduction('rows that make what is printed of 2023', (fresh) => {
  let database: Database;
  let network: Network;

  beforeAll(async () => {
    ({ database, network } = await loaded(fresh));
    for (const { dataset, region, csv } of printedFiles()) {
      const area = { dataset: datasetOf(dataset), region, year: 2023, fileName: `${dataset}.csv` };
      const { submission, report } = await submitFile(
        database,
        network,
        OFFICE,
        { ...area, nothingToReport: csv === '', dryRun: false },
        contentOf(() => bytesOf(csv)),
      );
      const errors = report.issues.filter(({ severity }) => severity === 'ERROR');
      expect({ dataset, region, errors }).toEqual({ dataset, region, errors: [] });
      await publishSubmission(database, network, submission.uid, OFFICE);
    }
  }, 300_000);

  const figure = async (territory: TerritoryRef, indicator: string) =>
    (await readerOf(database, network)).figure({ territory, indicator, year: 2023, slice: null });

  test('the national figures are the printed ones, computed, and rest on no demonstration', async () => {
    const expected = {
      ADHERENTS_TOTAL: 586,
      FORMATIONS_SESSIONS: 190,
      FORMATIONS_TRAINEES: 1289,
      FORMATIONS_SATISFACTION_RATE: 0.93,
      LEGAL_REQUESTS_RECEIVED: 1000,
      LEGAL_REQUESTS_AVERAGE_RESPONSE_DAYS: 10,
      FG2I_MEMBERS: 36,
      FG2I_SUBSCRIPTION: 539_712,
      FG2I_SURETY: 4_047_839,
      FG2I_FFA_SURETY: 696_228.41,
      FG2I_GUARANTEE_TOTAL: 5_397_120,
    };
    for (const [indicator, value] of Object.entries(expected))
      expect(await figure(FEDERATION, indicator)).toMatchObject({
        key: expect.objectContaining({ indicator }),
        value,
        basis: 'COMPUTED',
        demonstration: false,
      });
  });

  test('so are their parts', async () => {
    const parts = async (indicator: string, dimension: 'KIND' | 'STRUCTURE_TYPE') =>
      Object.fromEntries(
        (await (await readerOf(database, network)).breakdown(await figure(FEDERATION, indicator), dimension)).map(
          ({ key, figure: part }) => [key, part.value],
        ),
      );
    expect(await parts('FORMATIONS_SESSIONS', 'KIND')).toMatchObject({ INTRA: 42, INTER: 129, SERVICE: 19 });
    expect(await parts('FG2I_MEMBERS', 'STRUCTURE_TYPE')).toMatchObject({ ETTI: 29, ETT_ESS: 7 });
    const types = await parts('ADHERENTS_TOTAL', 'STRUCTURE_TYPE');
    expect(types).toMatchObject({ AI: 269, ACI: 148, EI: 43, GES: 25, EBE: 11 });
    expect((types['ETTI'] ?? 0) + (types['ETT_ESS'] ?? 0)).toBe(52);
  });

  test('Bretagne’s survey is the printed one, and complete', async () => {
    const bretagne = regionRef('bretagne');
    for (const [indicator, value] of [
      ['ADHERENTS_TOTAL', 36],
      ['ACTIVITY_RESPONSE_RATE', 1],
      ['ACTIVITY_HOURS_WORKED', 574_000],
      ['ACTIVITY_FTE', 360],
      ['ACTIVITY_PEOPLE_SUPPORTED', 3540],
    ] as const)
      expect((await figure(bretagne, indicator)).value).toBe(value);
  });

  test('what is printed and what rows give do not disagree', async () => {
    const reader = await readerOf(database, network);
    for (const indicator of ['ADHERENTS_TOTAL', 'FORMATIONS_SESSIONS', 'FORMATIONS_TRAINEES', 'FG2I_SUBSCRIPTION']) {
      const computed = await figure(FEDERATION, indicator);
      const printed = reader.printed(computed).filter(({ approximate }) => !approximate);
      expect(printed.length).toBeGreaterThan(0);
      for (const { value } of printed) expect([indicator, value / 10_000]).toEqual([indicator, computed.value]);
    }
  });
});
