import { describeOnEveryEngine } from '../support/database';
import { datasetOf } from '../../src/datasets/registry';
import { bytesOf } from '../../src/intake/read-file';
import { Network } from '../../src/network/network';
import { contentOf, submitFile } from '../../src/publication/submit-file';
import { fileOf, giveFile, PUBLISHER, REGIONS, YEAR } from '../durability/files';
import { brokenInvariants } from '../durability/invariants';

const ROWS = 21_000;

jest.setTimeout(180_000);

describeOnEveryEngine('large files', (fresh) => {
  test('nothing is left of the rows of a file that is faulty, or that was there already', async () => {
    const database = await fresh({ filled: 'LOADED' });
    const network = await Network.read(database.read);
    const dataset = datasetOf('FORMATIONS');
    const rows = () => database.read.count(dataset.rowEntity);

    const faulty = `${fileOf(0, ROWS)}Sans type,,Thème 1,2020-03-01,1,1,90\n`;
    const cover = { region: REGIONS[0], year: YEAR, fileName: 'f.csv', nothingToReport: false, dryRun: false };
    const { submission } = await submitFile(
      database,
      network,
      PUBLISHER,
      { dataset, ...cover },
      contentOf(() => bytesOf(faulty)),
    );
    expect([submission.status, await rows()]).toEqual(['INVALID', 0]);

    expect((await giveFile(database, network, 1, ROWS)).known).toBe(false);
    expect((await giveFile(database, network, 1, ROWS)).known).toBe(true);
    expect(await rows()).toBe(ROWS);
    expect((await brokenInvariants(database, network)).filter((each) => !each.includes('INVALID'))).toEqual([]);
  });
});
