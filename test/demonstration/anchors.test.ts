import { cellsOf, countBy, countedTypes, FILES, REFERENCE, rowsOf, sum, type Cells } from './support';

const counted = (year: number, region?: string | null): Cells[] =>
  rowsOf('ADHERENTS', year, region).filter((row) => row['date_sortie'] === '');

describe('registers of the demonstration', () => {
  test('2023 adds up to the printed 586, by type', () => {
    expect(counted(2023)).toHaveLength(586);
    const { OF = 0, AUTRE = 0, ETTI = 0, ETT_ESS = 0, ...types } = countedTypes(rowsOf('ADHERENTS', 2023));
    expect(types).toEqual({ AI: 269, ACI: 148, EI: 43, PROXIM: 10, GES: 25, EBE: 11 });
    expect(ETTI + ETT_ESS).toBe(52);
    expect(OF + AUTRE).toBe(28);
  });

  test('2022 adds up to the printed 588, with the printed types', () => {
    expect(counted(2022)).toHaveLength(588);
    const { ETTI = 0, ETT_ESS = 0, EBE = 0, OF = 0, ...types } = countedTypes(rowsOf('ADHERENTS', 2022));
    expect(types).toEqual({ AI: 276, ACI: 142, EI: 43, GES: 24, PROXIM: 13, AUTRE: 26 });
    expect(ETTI + ETT_ESS).toBe(46);
    expect(EBE + OF).toBe(18);
  });

  test('Bretagne has its own printed 36, all of whom are still there', () => {
    const rows = rowsOf('ADHERENTS', 2023, 'bretagne');
    expect(rows).toHaveLength(36);
    expect(countedTypes(rows)).toEqual({ AI: 18, ACI: 7, EI: 3, GES: 3, ETTI: 2, ETT_ESS: 1, AUTRE: 2 });
  });

  test('one adherent stands outside every delegation', () => {
    expect(counted(2023, null)).toMatchObject([{ types: expect.stringMatching(/^GES/) as string, departement: '2A' }]);
  });

  test('newcomers of 2023 are as many as printed, region by region', () => {
    const joined = rowsOf('ADHERENTS', 2023).filter((row) => row['annee_adhesion'] === '2023');
    expect(countBy(joined, (row) => row['region'] ?? '')).toEqual({
      'auvergne-rhone-alpes': 4,
      'hauts-de-france': 1,
      'ile-de-france': 5,
      'nouvelle-aquitaine': 5,
      occitanie: 3,
      guyane: 3,
      'ocean-indien': 1,
      '': 1,
    });
  });

  test('who leaves is a row of that year, with its day, and of no later one', () => {
    for (const year of [2021, 2022]) {
      const left = rowsOf('ADHERENTS', year).filter((row) => row['date_sortie'] !== '');
      const later = new Set(rowsOf('ADHERENTS', year + 1).map((row) => row['nom']));
      expect(left.length).toBeGreaterThan(5);
      for (const row of left) {
        expect(row['date_sortie']).toMatch(`${year}-`);
        expect(later).not.toContain(row['nom']);
      }
    }
  });

  test('most are the same from year to year, under one SIRET', () => {
    const sirets = (year: number) => new Set(rowsOf('ADHERENTS', year).flatMap((row) => row['siret'] || []));
    const [before, after] = [sirets(2022), sirets(2023)];
    const same = [...after].filter((siret) => before.has(siret)).length;
    expect(same / after.size).toBeGreaterThan(0.9);
    expect(after.size / rowsOf('ADHERENTS', 2023).length).toBeGreaterThan(0.8);
    expect(after.size).toBeLessThan(rowsOf('ADHERENTS', 2023).length);
  });
});

describe('activities of the demonstration', () => {
  test('training of 2023 is the printed one', () => {
    const rows = rowsOf('FORMATIONS', 2023);
    expect(countBy(rows, (row) => row['type'] ?? '')).toEqual({ INTRA: 42, INTER: 129, PRESTATION: 19 });
    expect(sum(rows, 'stagiaires')).toBe(1289);
    const measured = rows.filter((row) => row['satisfaction'] !== '');
    const points = measured.reduce((total, row) => total + Number(row['satisfaction']) * Number(row['stagiaires']), 0);
    expect(measured.length).toBeLessThan(rows.length);
    expect(points / sum(measured, 'stagiaires')).toBeCloseTo(93, 6);
  });

  test('legal requests of 2023 are 1,000, answered in ten days on average', () => {
    const rows = rowsOf('LEGAL_REQUESTS', 2023);
    expect(rows).toHaveLength(1000);
    const answered = rows.filter((row) => row['repondue_le'] !== '');
    const days = answered.map(
      (row) => (Date.parse(row['repondue_le'] ?? '') - Date.parse(row['recue_le'] ?? '')) / 86_400_000,
    );
    expect(answered.length).toBeLessThan(1000);
    expect(days.reduce((a, b) => a + b, 0)).toBe(10 * answered.length);
    expect(new Set(days).size).toBeGreaterThan(15);
  });

  test('the guarantee fund of 2023 is the printed one, and was never called upon', () => {
    const rows = rowsOf('FG2I_GUARANTEES', 2023);
    expect(countBy(rows, (row) => row['type'] ?? '')).toEqual({ ETTI: 29, ETT_ESS: 7 });
    expect(sum(rows, 'souscription')).toBe(539_712);
    expect(sum(rows, 'caution_fg2i')).toBe(4_047_839);
    expect(sum(rows, 'caution_ffa')).toBe(696_228.41);
    expect(sum(rows, 'garantie_totale')).toBe(5_397_120);
    expect(sum(rows, 'montant_mobilise')).toBe(0);
    expect(sum(rowsOf('FG2I_GUARANTEES', 2022), 'chiffre_affaires')).toBe(34_000_000);
  });

  test('the fund’s members are of that type in their register', () => {
    for (const year of [2021, 2022, 2023]) {
      const register = rowsOf('ADHERENTS', year);
      for (const member of rowsOf('FG2I_GUARANTEES', year)) {
        const found = register.find(
          (row) => row['region'] === member['region'] && [row['siret'], row['nom']].includes(member['adherent']),
        );
        expect(found?.['types']?.split('+')[0]).toBe(member['type']);
      }
    }
  });

  test('Bretagne’s survey of 2023 is complete and adds up to what is printed', () => {
    const rows = rowsOf('ACTIVITY', 2023, 'bretagne');
    expect(rows).toHaveLength(36);
    for (const row of rows) for (const [column, cell] of Object.entries(row)) expect([column, cell]).not.toContain('');
    expect(sum(rows, 'heures_travaillees')).toBe(574_000);
    expect(sum(rows, 'etp_insertion')).toBe(360);
    expect(Math.floor(sum(rows, 'personnes_accompagnees') / 100)).toBe(35);
  });

  test('every other survey has gaps', () => {
    for (const file of FILES.filter((each) => each.dataset === 'ACTIVITY')) {
      if (file.region === 'bretagne' && file.year === 2023) continue;
      const asked = rowsOf('ADHERENTS', file.year, file.region).length;
      const answered = cellsOf(file.csv);
      expect(answered.length).toBeLessThan(asked);
      expect(answered.length / asked).toBeGreaterThan(0.5);
      expect(answered.some((row) => Object.values(row).includes(''))).toBe(true);
    }
  });

  test('holiday projects of 2023 are the printed ones', () => {
    const rows = rowsOf('PROGRAMMES', 2023).filter((row) => row['programme'] === 'APV');
    expect([rows.length, sum(rows, 'personnes')]).toEqual([14, 159]);
  });
});

describe('coverage of the demonstration', () => {
  const handedIn = (dataset: string, year: number) =>
    FILES.filter((file) => file.dataset === dataset && file.year === year && file.region !== null).length;

  test('is complete but for Océan Indien in 2022, and two regions’ legal requests of 2021', () => {
    const regions = REFERENCE.regions.length;
    expect(regions).toBe(14);
    for (const dataset of ['FORMATIONS', 'LEGAL_REQUESTS', 'FG2I_GUARANTEES', 'ACTIVITY', 'PROGRAMMES', 'EVENTS']) {
      expect([dataset, handedIn(dataset, 2023)]).toEqual([dataset, 14]);
      expect([dataset, handedIn(dataset, 2022)]).toEqual([dataset, 13]);
      expect([dataset, handedIn(dataset, 2021)]).toEqual([dataset, dataset === 'LEGAL_REQUESTS' ? 12 : 14]);
    }
    for (const year of [2021, 2022, 2023]) expect(handedIn('ADHERENTS', year)).toBe(14);
    const oceanIndien = FILES.filter((file) => file.region === 'ocean-indien' && file.year === 2022);
    expect(oceanIndien.map(({ dataset }) => dataset)).toEqual(['ADHERENTS']);
  });

  test('what a region has nothing of is declared so', () => {
    const declared = FILES.filter((file) => file.nothingToReport);
    expect(declared.length).toBeGreaterThan(3);
    for (const file of declared) expect(cellsOf(file.csv)).toEqual([]);
  });
});
