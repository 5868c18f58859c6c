import { DEMONSTRATION_YEARS } from '../../src/demonstration/scope';
import { cellsOf, countBy, FILES, PRINTED, REFERENCE, rowsOf, sum, type Cells } from './support';

const counted = (year: number, region?: string | null): Cells[] =>
  rowsOf('ADHERENTS', year, region).filter((row) => row['date_sortie'] === '');

test('no report prints anything of a year of the demonstration, and nobody handed in a register of one', () => {
  const printed = new Set(PRINTED.map(({ annee }) => Number(annee)));
  expect(printed.size).toBeGreaterThan(3);
  for (const year of DEMONSTRATION_YEARS) expect(printed).not.toContain(year);
});

describe('registers of the demonstration', () => {
  test('one adherent stands outside every delegation, and joins in the last year', () => {
    expect(counted(2020, null)).toEqual([]);
    expect(counted(2021, null)).toMatchObject([{ types: expect.stringMatching(/^GES/) as string, departement: '2A' }]);
  });

  test('some join, and say so', () => {
    const names = (year: number) => new Set(rowsOf('ADHERENTS', year).map((row) => row['nom']));
    const before = names(2020);
    const joined = rowsOf('ADHERENTS', 2021).filter((row) => row['annee_adhesion'] === '2021');
    expect(joined.length).toBeGreaterThan(10);
    for (const row of joined) expect(before).not.toContain(row['nom']);
  });

  test('who leaves is a row of that year, with its day, and of no later one', () => {
    const left = rowsOf('ADHERENTS', 2020).filter((row) => row['date_sortie'] !== '');
    const later = new Set(rowsOf('ADHERENTS', 2021).map((row) => row['nom']));
    expect(left.length).toBeGreaterThan(5);
    for (const row of left) {
      expect(row['date_sortie']).toMatch('2020-');
      expect(later).not.toContain(row['nom']);
    }
  });

  test('most are the same from year to year, under one SIRET', () => {
    const sirets = (year: number) => new Set(rowsOf('ADHERENTS', year).flatMap((row) => row['siret'] || []));
    const [before, after] = [sirets(2020), sirets(2021)];
    const same = [...after].filter((siret) => before.has(siret)).length;
    expect(same / after.size).toBeGreaterThan(0.85);
    expect(after.size / rowsOf('ADHERENTS', 2021).length).toBeGreaterThan(0.8);
    expect(after.size).toBeLessThan(rowsOf('ADHERENTS', 2021).length);
  });
});

describe('activities of the demonstration', () => {
  test('the delays of legal requests differ, and not every request is answered', () => {
    const rows = rowsOf('LEGAL_REQUESTS', 2021);
    const answered = rows.filter((row) => row['repondue_le'] !== '');
    const days = answered.map(
      (row) => (Date.parse(row['repondue_le'] ?? '') - Date.parse(row['recue_le'] ?? '')) / 86_400_000,
    );
    expect(answered.length).toBeLessThan(rows.length);
    expect(new Set(days).size).toBeGreaterThan(15);
  });

  test('the fund was never called upon, and its members are of that type in their register', () => {
    for (const year of DEMONSTRATION_YEARS) {
      expect(sum(rowsOf('FG2I_GUARANTEES', year), 'montant_mobilise')).toBe(0);
      const register = rowsOf('ADHERENTS', year);
      for (const member of rowsOf('FG2I_GUARANTEES', year)) {
        const found = register.find(
          (row) => row['region'] === member['region'] && [row['siret'], row['nom']].includes(member['adherent']),
        );
        expect(found?.['types']?.split('+')[0]).toBe(member['type']);
      }
    }
  });

  test('every survey has gaps', () => {
    for (const file of FILES.filter((each) => each.dataset === 'ACTIVITY')) {
      const asked = rowsOf('ADHERENTS', file.year, file.region).length;
      const answered = cellsOf(file.csv);
      expect(answered.length).toBeLessThan(asked);
      expect(answered.length / asked).toBeGreaterThan(0.5);
      expect(answered.some((row) => Object.values(row).includes(''))).toBe(true);
    }
  });
});

describe('coverage of the demonstration', () => {
  const handedIn = (dataset: string, year: number) =>
    FILES.filter((file) => file.dataset === dataset && file.year === year && file.region !== null).length;
  const DATASETS = ['FORMATIONS', 'LEGAL_REQUESTS', 'FG2I_GUARANTEES', 'ACTIVITY', 'PROGRAMMES', 'EVENTS'];

  test('is complete in 2020; in 2021 Océan Indien has handed in its register and nothing else', () => {
    expect(REFERENCE.regions).toHaveLength(14);
    for (const dataset of DATASETS)
      expect([dataset, handedIn(dataset, 2020), handedIn(dataset, 2021)]).toEqual([dataset, 14, 13]);
    for (const year of DEMONSTRATION_YEARS) expect(handedIn('ADHERENTS', year)).toBe(14);
    const oceanIndien = FILES.filter((file) => file.region === 'ocean-indien' && file.year === 2021);
    expect(oceanIndien.map(({ dataset }) => dataset)).toEqual(['ADHERENTS']);
  });

  test('what a region has nothing of is declared so', () => {
    const declared = FILES.filter((file) => file.nothingToReport);
    expect(declared.length).toBeGreaterThan(3);
    for (const file of declared) expect(cellsOf(file.csv)).toEqual([]);
  });

  test('regions differ in size', () => {
    const sizes = Object.values(countBy(counted(2021), (row) => row['region'] ?? ''));
    expect(new Set(sizes).size).toBeGreaterThan(8);
  });
});
