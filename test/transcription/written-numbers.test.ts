import fc from 'fast-check';
import { noFigureIn } from '../../src/transcription/candidates/not-figures';
import { numberingIn } from '../../src/transcription/candidates/list-numbers';
import { writtenNumbers } from '../../src/transcription/candidates/written-numbers';

const first = (text: string) => writtenNumbers(text)[0];
const figures = (text: string) => {
  const isNone = noFigureIn(text, new Set(['35', '56', '2A', '49']));
  return writtenNumbers(text)
    .filter((number) => !isNone(number))
    .map(({ value }) => value);
};

describe('numbers as French writes them', () => {
  test.each([
    ['1 289 stagiaires', 1289, 1, null],
    ['1\u202f289 stagiaires', 1289, 1, null],
    ['574\u00a0000 heures', 574_000, 1, 'HOURS'],
    ['5 millions d’euros', 5_000_000, 1_000_000, 'EUR'],
    ['5 M€', 5_000_000, 1_000_000, 'EUR'],
    ['31,3M€ de chiffre d’affaires', 31_300_000, 100_000, 'EUR'],
    ['696 228,41 €', 696_228.41, 0.01, 'EUR'],
    ['93 %', 93, 1, 'RATE'],
    ['93% de satisfaits', 93, 1, 'RATE'],
    ['360 ETP', 360, 1, 'FTE'],
    ['19h30 de conférence', 19.5, 0.0167, 'HOURS'],
    ['10 jours en moyenne', 10, 1, 'DAYS'],
    ['d’1 adhérent', 1, 1, null],
    ['deux webinaires', 2, 1, null],
    ['vingt-deux associations', 22, 1, null],
    ['quatre-vingt-dix personnes', 90, 1, null],
    ['soixante et onze structures', 71, 1, null],
    ['trois cents salariés', 300, 1, null],
  ])('%s', (text, value, rounding, unit) => {
    expect(first(text)).toMatchObject({ value, rounding, unit, approximate: false });
  });

  test.each([
    ['près de 600 entreprises', 600, 100],
    ['plus de 3 500 personnes', 3500, 100],
    ['environ 50 structures', 50, 10],
    ['près de 160 personnes', 160, 10],
  ])('%s is approximate, as fine as its last digit that is not nought', (text, value, rounding) => {
    expect(first(text)).toMatchObject({ value, rounding, approximate: true });
  });

  test.each(['une dizaine d’ateliers', 'une centaine de personnes', 'un webinaire', 'aucune mobilisation'])(
    '%s is no number',
    (text) => {
      expect(writtenNumbers(text)).toEqual([]);
    },
  );

  test('whatever the space between its thousands, a number is the same', () => {
    const spaces = fc.constantFrom(' ', '\u00a0', '\u202f', '\u2009');
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 999_999_999 }), spaces, (value, space) => {
        const written = String(value).replace(/\B(?=(\d{3})+$)/g, space);
        expect(writtenNumbers(`Il y a ${written} heures.`).map((each) => each.value)).toEqual([value]);
      }),
    );
  });
});

describe('numbers that are no figures', () => {
  test.each([
    'le 23 mai 2023',
    'les 28 et 29 novembre à Séverac',
    'du 6 au 10 novembre',
    'en 2023',
    'Pacte 2018-2022',
    'la loi n° 2020-1577 du 14 décembre 2020',
    'article 12 du code',
    'association loi 1901',
    'voir page 27',
    'ISO 9001',
    'Tél. 02 99 00 11 22',
    'SIRET : 511 112 732 00025',
    '157, rue des Blains',
    '35000 Rennes',
    '76 000 Rouen',
    'Vannes Relais (56)',
    '49 – MAINE ET LOIRE',
    'depuis 30 ans',
    'un terrain de 300 m²',
    'COVID-19',
    'le 3ème poste',
    '1er étage',
    'à 14h30',
    '12/05/2024',
    'www.exemple.org/2',
    'le tiers, soit 1/3 des membres',
  ])('%s', (text) => {
    expect(figures(text)).toEqual([]);
  });

  test.each([
    ['nos 600 adhérents', [600]],
    ['vers l’emploi 36 adhérents', [36]],
    ['plus de 2000 structures', [2000]],
    ['une durée totale de 19h30', [19.5]],
    ['(4 réunions)', [4]],
    ['159 personnes dont 25 adultes seuls, 132 familles', [159, 25, 132]],
  ])('%s is kept', (text, found) => {
    expect(figures(text)).toEqual(found);
  });

  test('the numbers of a table of contents, of a list and of the page itself', () => {
    const kept = (text: string, number = 4) => {
      const numbering = numberingIn({ text, number });
      return writtenNumbers(text)
        .filter(({ at }) => !numbering.has(at))
        .map(({ value }) => value);
    };
    expect(kept('SOMMAIRE\nÉditorial 3\n- 4 Les chiffres\nLexique 12-13\n')).toEqual([13]);
    expect(kept('1. Premier point\n2. Deuxième point\nTexte\n3. Troisième\n')).toEqual([]);
    expect(kept('- 1 Renforcer\n- 2 Impliquer\n- 3 Accompagner\n')).toEqual([]);
    expect(kept('18 associations\n7 ateliers\n3 entreprises\n')).toEqual([18, 7, 3]);
    expect(kept('36 adhérents\n\n6\n', 5)).toEqual([36]);
  });
});
