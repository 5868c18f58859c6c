import { demonstrationFiles } from '../../src/demonstration/demonstration-files';
import { datasetOf } from '../../src/datasets/registry';
import { fold } from '../../src/kernel/text';
import { AdherentRegister, type RegisterEntry } from '../../src/intake/adherent-register';
import { bytesOf, readFile } from '../../src/intake/read-file';
import type { Row } from '../../src/datasets/row';
import { schemaType } from '../../src/datasets/structure-types';
import { cellsOf, DEPARTMENTS, FILES, PROGRAMMES, REFERENCE, rowsOf } from './support';

const YEARS = [2020, 2021];

test('two runs give the same bytes', () => {
  expect([...demonstrationFiles(REFERENCE)]).toEqual(FILES);
});

test('the order of the reference data does not matter', () => {
  const backwards = {
    regions: [...REFERENCE.regions]
      .reverse()
      .map(({ code, departments }) => ({ code, departments: [...departments].reverse() })),
  };
  expect([...demonstrationFiles(backwards)]).toEqual(FILES);
});

test('a region of which nobody is invented has no file, and changes none of the others', () => {
  const withOneMore = {
    regions: [...REFERENCE.regions, { code: 'martinique', departments: [{ code: '972' }] }],
  };
  expect([...demonstrationFiles(withOneMore)]).toEqual(FILES);
});

test('nobody’s name, address, telephone or SIRET is real', () => {
  for (const { csv } of FILES)
    for (const [email] of csv.matchAll(/[^\s,]+@[^\s,]+/g)) expect(email).toMatch(/\.example$/);
  for (const row of YEARS.flatMap((year) => rowsOf('ADHERENTS', year))) {
    expect(row['nom']).toMatch(/^Démo – /);
    expect(row['telephone']).toMatch(/^$|^(01 99 00|02 61 91|03 53 01|04 65 71|05 36 49|06 39 98)( \d\d){2}$/);
    expect(row['siret']).toMatch(/^$|^0000\d{10}$/);
  }
});

test('no two adherents share a name, a SIRET, a telephone or an address', () => {
  for (const year of YEARS) {
    const rows = rowsOf('ADHERENTS', year);
    for (const column of ['nom', 'siret', 'telephone', 'courriel']) {
      const filled = rows.flatMap((row) => fold(row[column] ?? '') || []);
      expect([column, new Set(filled).size]).toEqual([column, filled.length]);
    }
  }
});

test('one name is one adherent in all years', () => {
  const places = new Map<string, string>();
  for (const row of YEARS.flatMap((year) => rowsOf('ADHERENTS', year))) {
    const place = `${row['region']}|${row['departement']}|${row['adresse']}`;
    expect(places.get(row['nom'] ?? '') ?? place).toBe(place);
    places.set(row['nom'] ?? '', place);
  }
});

test('postal codes are of the department', () => {
  for (const row of rowsOf('ADHERENTS', 2021)) {
    const prefix = row['departement'] === '2A' ? '20' : row['departement'];
    expect(row['code_postal']).toMatch(new RegExp(`^${prefix}`));
    expect(row['code_postal']).toMatch(/^\d{5}$/);
  }
});

test('every reference is in its region’s register of that year', () => {
  for (const file of FILES.filter(({ dataset }) =>
    datasetOf(dataset).columns.some(({ name }) => name === 'adherent'),
  )) {
    const known = new Set(rowsOf('ADHERENTS', file.year, file.region).flatMap((row) => [row['siret'], row['nom']]));
    for (const row of cellsOf(file.csv)) if (row['adherent'] !== '') expect(known).toContain(row['adherent']);
  }
});

test('intake finds neither an error nor a warning in any file', async () => {
  const registers = new Map<string, readonly RegisterEntry[]>();
  const surveys = new Map<string, Row>();
  for (const { dataset, region, year, csv, nothingToReport } of FILES) {
    if (dataset === 'ADHERENTS')
      registers.set(
        `${region}|${year}`,
        cellsOf(csv).map(({ nom = '', siret = '', departement = '', types = '' }) => ({
          uid: nom,
          siret: siret === '' ? null : siret,
          name: nom,
          department: departement,
          structureType: schemaType(types.split('+')[0] ?? ''),
          region,
        })),
      );
    const reader = readFile(bytesOf(csv), {
      dataset: datasetOf(dataset),
      year,
      region,
      nothingToReport,
      takesDemonstration: true,
      register: new AdherentRegister(registers.get(`${region}|${year}`) ?? []),
      departments: DEPARTMENTS,
      programmes: PROGRAMMES,
      previousRow: (uid) => surveys.get(`${dataset}|${year - 1}|${uid}`),
    });
    for await (const rows of reader.batches())
      for (const row of rows)
        if (row.adherent !== null) surveys.set(`${dataset}|${year}|${row.adherent.uid}`, row.cells);
    expect({ dataset, region, year, issues: reader.report().issues }).toEqual({ dataset, region, year, issues: [] });
  }
  expect(surveys.size).toBeGreaterThan(500);
});

test('it is small enough to be loaded at a first start', () => {
  const rows = (dataset: Parameters<typeof rowsOf>[0]) => YEARS.map((year) => rowsOf(dataset, year).length);
  for (const count of rows('ACTIVITY')) expect(count).toBeGreaterThan(250);
  for (const count of rows('EVENTS')) expect(count).toBeLessThan(400);
  for (const count of rows('PROGRAMMES')) expect(count).toBeLessThan(400);
  expect(FILES.length).toBeLessThan(360);
});
