import { searchPage } from '../../src/pages/search/search.page';
import { SearchIndex } from '../../src/pages/search/search-index';
import { fixedEntries } from '../../src/pages/search/fixed-entries';
import { Network } from '../../src/network/network';
import { describeOnProduction } from '../support/database';

/** What people type, and what they must find first or among the first. */
const TYPED: readonly (readonly [typed: string, address: string])[] = [
  ['taux de satisfaction', '/indicateurs/FORMATIONS_SATISFACTION_RATE'],
  ['heures travaillees', '/indicateurs/ACTIVITY_HOURS_WORKED'],
  ['HEURES TRAVAILLÉES', '/indicateurs/ACTIVITY_HOURS_WORKED'],
  ['heure travaillé', '/indicateurs/ACTIVITY_HOURS_WORKED'],
  ['solicitation juridique', '/indicateurs/LEGAL_REQUESTS_RECEIVED'],
  ['FG2I_TURNOVER', '/indicateurs/FG2I_TURNOVER'],
  ['bretagne', '/regions/bretagne'],
  ['ocean indien', '/regions/ocean-indien'],
  ['ile et vilaine', '/departements/35'],
  ['2A', '/departements/2A'],
  ['cap rse', '/programmes/CAP_RSE'],
  ['observatoir', '/observatoire/'],
  ['télécharger excel', '/exports'],
  ['nombre de salariés', '/indicateurs/ACTIVITY_INSERTION_EMPLOYEES'],
  ['etp', '/indicateurs/ACTIVITY_FTE'],
  ['programme cap', '/programmes/CAP'],
  ['région bretagne', '/regions/bretagne'],
  ['département du morbihan', '/departements/56'],
  ['rgpd', '/donnees-personnelles'],
  ['vie privée', '/donnees-personnelles'],
  ['mentions légales', '/mentions-legales'],
  ['flux rss', '/flux/publications.atom'],
];

test('a part of the documentation is shown where it says what was looked for', () => {
  const text = `${'Ce qui vient avant, et ne dit rien de ce que l’on cherche. '.repeat(9)}Les appels signés sont répétés un jour durant.`;
  const entry = { kind: 'DOCUMENTATION', address: '/documentation/x.html', title: 'X', text, also: '' } as const;
  expect(searchPage('appel signe', [entry]).text).toMatch(/<p>… [^<]*appels signés sont répétés/);
  expect(searchPage('vient', [entry]).text).toContain('<p>Ce qui vient avant');
  expect(searchPage('appel signe', [{ ...entry, kind: 'INDICATOR' }]).text).toContain('<p>Ce qui vient avant');
});

describeOnProduction('what people type', (fresh) => {
  let index: SearchIndex;
  beforeAll(async () => {
    const database = await fresh({ filled: 'LOADED' });
    index = new SearchIndex(fixedEntries(await Network.read(database.read), 2023));
  });

  test.each(TYPED)('« %s » leads among the first to %s', (typed, address) => {
    const found = index.find(typed).map((entry) => entry.address);
    expect(found.slice(0, 4)).toContain(address);
  });

  test('an acronym is found with what it stands for, and what nobody named is found nowhere', () => {
    expect(index.find('ACI').find(({ kind }) => kind === 'TERM')?.text).toMatch(/Chantier d.Insertion/);
    expect(index.find('xyzzyplugh')).toEqual([]);
  });

  test('with a word too many, what has the others is found all the same', () => {
    expect(index.find('satisfaction zzzzzz').map(({ address }) => address)).toContain(
      '/indicateurs/FORMATIONS_SATISFACTION_RATE',
    );
  });
});
