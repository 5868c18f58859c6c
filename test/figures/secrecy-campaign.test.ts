import { join } from 'node:path';
import type { DatasetCode } from '../../src/kernel/codes';
import type { Database } from '../../src/kernel/database';
import { load } from '../../src/loading/load';
import { Network } from '../../src/network/network';
import { FILES } from '../demonstration/support';
import { corrected, handInAsReal, sharesShown } from '../support/campaign-history';
import { describeOnEveryEngine } from '../support/database';

const YEAR = 2020;
const ASKED = (process.env['DATASETS']?.split(',') ?? ['ACTIVITY']) as DatasetCode[];

describeOnEveryEngine('a year as it is collected, read by the public at every step', (fresh) => {
  let database: Database;
  let network: Network;
  beforeAll(async () => {
    database = await fresh();
    await load(database, join(__dirname, '../../data'));
    network = await Network.read(database.read);
    for (const file of FILES)
      if (file.dataset === 'ADHERENTS' && file.year === YEAR) await handInAsReal(database, network, file);
  }, 120_000);

  test.each(ASKED)(
    'most of %s is still shown: once all regions came in one by one, and after each corrected something',
    async (dataset) => {
      const files = FILES.filter((file) => file.dataset === dataset && file.year === YEAR);
      const told = new Map<string, unknown>();
      let slowest = 0;
      const ask = async () => {
        const began = performance.now();
        const shares = await sharesShown(database, network, dataset, YEAR);
        slowest = Math.max(slowest, performance.now() - began);
        return shares;
      };
      for (const file of files) {
        await handInAsReal(database, network, file);
        await ask();
      }
      told.set('collected', await ask());
      for (const rows of (process.env['ROWS']?.split(',') ?? ['4']).map(Number)) {
        for (const file of files) {
          await handInAsReal(database, network, corrected(file, rows, rows));
          await ask();
        }
        told.set(`corrected ${rows}`, await ask());
      }
      if (process.env['TEST_LOG']) console.log(dataset, told, { slowest });
    },
    600_000,
  );
});
