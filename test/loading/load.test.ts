import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDataVersion } from '../../src/storage/data-version';
import type { Database } from '../../src/kernel/database';
import { load } from '../../src/loading/load';
import { Network } from '../../src/network/network';
import { RegionEntity } from '../../src/network/reference.entity';
import { PrintedFigureEntity } from '../../src/reports/printed-figure.entity';
import { SubmissionEntity } from '../../src/submissions/submission.entity';
import { describeOnEveryEngine } from '../support/database';

const DATA = join(__dirname, '../../data');

/** A copy of the product's data files with one of them changed. */
function changed(file: string, change: (text: string) => string): string {
  const folder = mkdtempSync(join(tmpdir(), 'maillage-data-'));
  cpSync(DATA, folder, { recursive: true });
  const path = join(folder, file);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
  return folder;
}

const WRONG: readonly [title: string, file: string, change: (text: string) => string, expected: RegExp][] = [
  [
    'an unknown indicator',
    'rapports/normandie-2019.csv',
    (text) => text.replace('ADHERENTS_TOTAL,,', 'ADHERENTS_TOTALE,,'),
    /rapports\/normandie-2019\.csv, ligne 2 : indicateur « ADHERENTS_TOTALE » inconnu/,
  ],
  [
    'a department in another region',
    'departements.csv',
    (text) => text.replace('35,Ille-et-Vilaine,bretagne', '35,Ille-et-Vilaine,normandie'),
    /departements\.csv, ligne \d+ : le département 35 est rangé en « normandie »/,
  ],
  [
    'a line twice',
    'programmes.csv',
    (text) => `${text}${text.split('\n')[1]}\n`,
    /programmes\.csv, ligne \d+ : « CAP » est déjà à la ligne 2/,
  ],
  [
    'an unknown structure type in a register',
    'registres/occitanie-2024.csv',
    (text) => text.replace(',ETTI,', ',ETTIX,'),
    /registres\/occitanie-2024\.csv, ligne \d+ : .*ETTIX/,
  ],
  [
    'a number that is none',
    'rapports/bretagne-2023.csv',
    (text) => text.replace(',574000,', ',574 000,'),
    /rapports\/bretagne-2023\.csv, ligne \d+ : valeur « 574 000 » n’est pas un nombre/,
  ],
  ['another header', 'lexique.csv', (text) => text.replace('sigle', 'sigles'), /lexique\.csv, ligne 1 : en-tête/],
];

describeOnEveryEngine('the data that comes with the product', (fresh) => {
  let database: Database;

  beforeAll(async () => {
    database = await fresh();
    await load(database, DATA);
  });

  test('is loaded once: the same files again change nothing', async () => {
    const version = await readDataVersion(database.read);
    expect(await load(database, DATA)).toBe(false);
    expect(await readDataVersion(database.read)).toBe(version);
  });

  test('names 14 delegations, all departments and who belongs to none', async () => {
    const network = await Network.read(database.read);
    expect(network.regions).toHaveLength(14);
    expect(network.departments).toHaveLength(101);
    expect(network.region('ocean-indien')?.departments.map(({ code }) => code)).toEqual(['974', '976']);
    expect(network.department('2A')?.region).toBeNull();
  });

  test('publishes the printed register of Occitanie, with its report as origin', async () => {
    const submissions = await database.read.find(SubmissionEntity);
    expect(
      submissions.map(({ regionKey, year, status, origin, rowCount }) => [regionKey, year, status, origin, rowCount]),
    ).toEqual([['occitanie', 2024, 'PUBLISHED', 'REPORT', 49]]);
  });

  test('takes the place of what was loaded before when a file changes', async () => {
    const other = await fresh();
    await load(other, DATA);
    const folder = changed('rapports/normandie-2019.csv', (text) => text.replace(',57,', ',58,'));
    const before = await other.read.count(PrintedFigureEntity);
    expect(await load(other, folder)).toBe(true);
    expect(await other.read.count(PrintedFigureEntity)).toBe(before);
    const stored = await other.read.findBy(PrintedFigureEntity, { territory: 'R:normandie', value: 580_000 });
    expect(stored).toHaveLength(1);
    expect(await other.read.countBy(SubmissionEntity, { status: 'PUBLISHED' })).toBe(1);
    rmSync(folder, { recursive: true });
  });

  test.each(WRONG)('is refused whole with file, line and reason: %s', async (_title, file, change, expected) => {
    const folder = changed(file, change);
    const [before, version] = [await database.read.count(RegionEntity), await readDataVersion(database.read)];
    await expect(load(database, folder)).rejects.toThrow(expected);
    expect(await database.read.count(RegionEntity)).toBe(before);
    expect(await readDataVersion(database.read)).toBe(version);
    rmSync(folder, { recursive: true });
  });

  test('lists every fault at once', async () => {
    const folder = changed('regions.csv', (text) => text.replaceAll(',false,', ',non,'));
    await expect(load(database, folder)).rejects.toMatchObject({
      faults: expect.arrayContaining([{}, {}].map(() => expect.anything())),
    });
    const fault = await load(database, folder).catch((error: { faults: unknown[] }) => error);
    expect((fault as { faults: unknown[] }).faults.length).toBeGreaterThan(5);
    rmSync(folder, { recursive: true });
  });
});
