import { sqliteEngine } from '../support/engine';
import { openDatabase } from '../../src/data-source';
import { regionRef } from '../../src/kernel/territory';
import { load } from '../../src/loading/load';
import { Network } from '../../src/network/network';
import { candidatesIn } from '../../src/transcription/candidates/candidates';
import { pageOf } from '../../src/transcription/text/report-text';
import { DATA } from '../support/loaded';

const engine = sqliteEngine();
let network: Network;
beforeAll(async () => {
  const database = await openDatabase(await engine.place());
  await load(database, DATA);
  network = await Network.read(database.read);
  await database.close();
});
afterAll(() => engine.cleanUp());

const found = (text: string) =>
  candidatesIn(
    {
      kind: 'PDF',
      pagesKnown: true,
      pages: [
        pageOf(
          7,
          text
            .split('\n')
            .map((line) => ({ text: line, heading: line === line.toUpperCase() && /\p{L}{4}/u.test(line) })),
        ),
      ],
    },
    { territory: regionRef('bretagne'), year: 2021 },
    network,
  );

test('what a number counts is told by the words of the catalogue, the unit and the part that is named', async () => {
  const likely = async (text: string) => {
    const [first] = (await found(text)).flatMap((each) => each.likely);
    return [first?.indicator, first?.slice?.key ?? null];
  };
  expect(await likely('22 Associations intermédiaires (AI)')).toEqual(['ADHERENTS_TOTAL', 'AI']);
  expect(await likely('1 289 stagiaires formés')).toEqual(['FORMATIONS_TRAINEES', null]);
  expect(await likely('un taux de satisfaction de 93 %')).toEqual(['FORMATIONS_SATISFACTION_RATE', null]);
  expect(await likely('7 webinaires')).toEqual(['EVENTS_HELD', 'WEBINAIRE']);
  expect(await likely('574 000 heures de mise à disposition')).toEqual(['ACTIVITY_PLACEMENT_HOURS', null]);
});

test('a box whose number stands above its words is read together', async () => {
  const [first] = await found('LES CHIFFRES CLÉS\n\n1 000\n\nsollicitations juridiques\n\n11\n\nanimations');
  expect(first).toMatchObject({ value: 1000, page: 7, title: 'LES CHIFFRES CLÉS' });
  expect(first?.likely[0]?.indicator).toBe('LEGAL_REQUESTS_RECEIVED');
});

test('a territory and a year that stand nearby are taken, otherwise those of the report', async () => {
  const [own, other, national] = await found(
    '12 stagiaires formés.\n\nEn Normandie, 13 stagiaires formés en 2019.\n\nAu plan national, 900 stagiaires formés.',
  );
  expect([own?.territory, own?.year]).toEqual([regionRef('bretagne'), 2021]);
  expect([other?.territory, other?.year]).toEqual([regionRef('normandie'), 2019]);
  expect(national?.territory.kind).toBe('FEDERATION');
});

test('what says nothing of the catalogue is left out', async () => {
  expect(await found('Le car a fait 3 détours et 14 arrêts.')).toEqual([]);
});

test('a list of persons under a place or a body is counted, and no name is kept', async () => {
  const lists = await found(
    'LES ÉQUIPES DES DÉLÉGATIONS\n\nBretagne\n– Anne EXEMPLE\nDéléguée régionale\n– Jean-Paul DE TEST\n\nNormandie\n– Marie ESSAI\n\nConseil d’administration\nLuc MODELE\nÈve SPECIMEN\nZoé PATRON',
  );
  expect(lists.map(({ value, written, territory }) => [value, written, territory])).toEqual([
    [2, '2 noms', regionRef('bretagne')],
    [1, '1 nom', regionRef('normandie')],
    [3, '3 noms', regionRef('bretagne')],
  ]);
  expect(lists[0]?.likely[0]?.indicator).toBe('DELEGATION_STAFF');
  expect(lists[2]?.likely.map(({ indicator }) => indicator)).toContain('GOVERNANCE_SEATS');
  expect(JSON.stringify(lists)).not.toMatch(/EXEMPLE|MODELE/);
});

test.each([
  'Entre 6 et 10 adhérents par session.',
  '9,3 millions de personnes en insertion.',
  'Deux axes majeurs : les adhérents, la formation.',
  'Les 12 grands objectifs des adhérents.',
  'Des rencontres de dirigeants adhérents (44, 49, 53&72, 85).',
  '- 12 S’appuyer sur les salariés en insertion',
  '- 13 2. Adhérents',
  'Intervalle 92\tAI',
])('« %s » has no figure', async (text) => {
  expect(await found(text)).toEqual([]);
});
