import { declaredOutlines } from '../../src/annual-report/declared-outlines';
import { indicatorsOf, sectionsOf } from '../../src/annual-report/outline';
import { readOutline } from '../../src/annual-report/read-outline';
import { fillSentence } from '../../src/annual-report/sentence-words';
import { indicatorOf } from '../../src/datasets/catalogue';

const outline = (...contenu: object[]): string =>
  JSON.stringify({ parties: [{ id: 'p', titre: 'P', sections: [{ id: 's', titre: 'S', contenu }] }] });
const faultsOf = (text: string, kind: 'FEDERATION' | 'DELEGATION' = 'FEDERATION'): readonly string[] =>
  readOutline(text, kind, 'plan.json').faults;

describe('an outline', () => {
  test('those that come with the product are without fault, and name figures of the catalogue', () => {
    const declared = declaredOutlines();
    for (const kind of ['FEDERATION', 'DELEGATION'] as const) {
      const { outline: read, faults } = readOutline(declared[kind], kind, kind);
      expect(faults).toEqual([]);
      expect(sectionsOf(read).length).toBeGreaterThan(8);
      expect(indicatorsOf(read).filter((code) => indicatorOf(code) === undefined)).toEqual([]);
    }
  });

  test('says every fault at once, with the place, what is there and what to write', () => {
    const faults = faultsOf(
      outline(
        { barres: 'ADHERENT_TOTAL', par: 'REGIO' },
        { barres: 'EVENTS_HELD', par: 'STRUCTURE_TYPE' },
        { tableau: ['ADHERENTS_TOTAL'], par: 'REGION', regions: ['bretange'] },
        { liste: 'EVENEMENT' },
        { rien: 1 },
        { courbe: 'EVENTS_HELD', carte: 'EVENTS_HELD' },
        { phrases: [{ indicateur: 'EVENTS_HELD', phrase: 'Il y en a {nombre}' }] },
      ),
    );
    const place = (index: number, name: string) => `plan.json, « parties[1].sections[1].contenu[${index}].${name} »`;
    expect(faults).toEqual([
      `${place(1, 'barres')} nomme « ADHERENT_TOTAL », qui n’est pas un indicateur (au plus près : « ADHERENTS_TOTAL », « ADHERENTS_LEFT »). La liste est dans « Les jeux de données ».`,
      expect.stringMatching(
        /contenu\[1\]\.par » vaut « REGIO », qui n’est pas une dimension \(au plus près : « REGION »\)/,
      ),
      expect.stringMatching(
        /contenu\[2\]\.par » vaut « STRUCTURE_TYPE », par quoi EVENTS_HELD ne se ventile pas\. Possible : /,
      ),
      expect.stringMatching(
        /contenu\[3\]\.regions » nomme « bretange », qui n’est pas une délégation \(au plus près : « bretagne »\)/,
      ),
      expect.stringMatching(/contenu\[4\]\.liste » vaut « EVENEMENT » \(au plus près : « EVENEMENTS »\)/),
      expect.stringMatching(/contenu\[5\]\.contenu » manque\. Écrire un seul de : phrases, /),
      expect.stringMatching(/contenu\[6\]\.courbe » est écrit avec « carte »/),
      expect.stringMatching(
        /contenu\[7\]\.phrases\[1\]\.phrase » : « \{nombre\} » n’est pas connu\. Écrire \{valeur\}/,
      ),
    ]);
  });

  test('has an identifier once, in parts and sections alike', () => {
    const section = { id: 'p', titre: 'S', contenu: [] };
    const faults = faultsOf(JSON.stringify({ parties: [{ id: 'p', titre: 'P', sections: [section] }] }));
    expect(faults).toEqual([expect.stringMatching(/sections\[1\]\.id » vaut « p », comme la partie « P »/)]);
  });

  test('of a delegation is not split by region', () => {
    const faults = faultsOf(
      outline({ barres: 'ADHERENTS_TOTAL', par: 'REGION' }, { carte: 'ADHERENTS_TOTAL' }),
      'DELEGATION',
    );
    expect(faults).toEqual([
      expect.stringMatching(/vaut « REGION », qui n’a pas de sens pour une seule délégation\. Écrire DEPARTMENT/),
      expect.stringMatching(/« carte|carte »/),
    ]);
  });

  test.each([
    ['two megabytes', ' '.repeat(2_000_000), /Mo, 200 000 caractères au plus/],
    ['no JSON', '{', /n’est pas du JSON/],
    ['no object', '[]', /n’est pas un objet JSON/],
    ['no part', '{"parties":[]}', /est vide\. Y mettre au moins une partie/],
    ['a name that means nothing', '{"partie":[]}', /« partie » n’est pas connu/],
    [
      'too many contents',
      outline(...Array.from({ length: 201 }, () => ({ courbe: 'EVENTS_HELD' }))),
      /201 contenus, 200 au plus/,
    ],
  ])('is refused in one sentence for %s', (_, text, sentence) => {
    expect(faultsOf(text).some((fault) => sentence.test(fault))).toBe(true);
  });
});

test('a sentence begins with a capital, and its noun goes with its value', () => {
  expect(fillSentence('{territoire} compte {valeur|adhérent|adhérents} en {annee}.', 'la fédération', 2023)).toEqual({
    before: 'La fédération compte ',
    noun: ['adhérent', 'adhérents'],
    after: ' en 2023',
  });
});
