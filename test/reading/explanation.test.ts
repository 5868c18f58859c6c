import type { Explanation } from '../../src/reading/explanation/explanation';
import type { Facts } from '../../src/reading/explanation/facts';
import { explainFigure } from '../../src/reading/explanation/explain-figure';
import { explain } from '../../src/reading/explanation/explain';
import { FigureReader } from '../../src/reading/figure-reader';
import { unknownFigure } from '../../src/figures/resolved';
import { definitionOf } from '../../src/datasets/catalogue';
import { ReaderRights } from '../../src/secrecy/reader-rights';
import { USUAL_THRESHOLDS } from '../../src/secrecy/thresholds';
import type { Database } from '../../src/kernel/database';
import { departmentRef, FEDERATION, regionRef, type TerritoryRef } from '../../src/kernel/territory';
import { Network } from '../../src/network/network';
import { SourceEntity } from '../../src/network/reference.entity';
import { PrintedFigureEntity } from '../../src/reports/printed-figure.entity';
import { describeOnProduction } from '../support/database';
import { readerOf } from '../support/figure-reader';
import { REGIONS, type Home, type PlannedFile } from '../support/random-network';
import { seedPlan, seedReference } from '../support/seed-network';

const YEAR = 2022;
const BRETAGNE = regionRef('bretagne');

interface Said {
  readonly territory?: string;
  readonly indicator?: string;
  readonly value: number;
  readonly approximate?: boolean;
}

const formations = (home: Home, hours: readonly number[], year = YEAR, demonstration = false): PlannedFile => ({
  dataset: 'FORMATIONS',
  home,
  year,
  demonstration,
  members: [],
  rows: hours.map((heures, index) => ({
    adherent: null,
    cells: {
      intitule: `Session ${index}`,
      type: 'INTRA',
      thematique: 'Santé',
      date_debut: `${year}-03-01`,
      stagiaires: 4,
      heures,
      satisfaction: 75 + 10 * index,
    },
  })),
});
const declared = (home: Home, indicateur: string, valeur: number): PlannedFile => ({
  dataset: 'FIGURES',
  home,
  year: YEAR,
  demonstration: false,
  members: [],
  rows: [{ adherent: null, cells: { indicateur, dimension: null, modalite: null, valeur, approximatif: false } }],
});
const register = (home: Home, types: readonly string[]): PlannedFile => ({
  dataset: 'ADHERENTS',
  home,
  year: YEAR,
  demonstration: false,
  rows: [],
  members: types.map((type, adherent) => ({ adherent, types: [type], joined: null, left: false })),
});

/** Ordinary spaces, to be read. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

describeOnProduction('how a figure came about', (fresh) => {
  let database: Database;
  let network: Network;
  beforeAll(async () => {
    database = await fresh();
    await seedReference(database);
    const source = { code: 'rapport', title: 'Rapport', publisher: 'Coorace', year: YEAR, territory: 'F' };
    await database.write((manager) => manager.save(SourceEntity, source));
    network = await Network.read(database.read);
  });
  beforeEach(() => print());

  const print = (...figures: readonly Said[]) =>
    database.write(async (manager) => {
      await manager.createQueryBuilder().delete().from(PrintedFigureEntity).execute();
      for (const [
        index,
        { territory = 'F', indicator = 'FORMATIONS_SESSIONS', value, approximate },
      ] of figures.entries())
        await manager.insert(PrintedFigureEntity, {
          position: index + 1,
          source: 'rapport',
          territory,
          year: YEAR,
          indicator,
          dimension: null,
          key: null,
          partOf: null,
          value: Math.round(value * 10_000),
          rounding: 10_000,
          approximate: approximate ?? false,
          base: null,
          scope: null,
          section: 'p. 7',
          note: null,
        });
    });

  const published = async (...files: PlannedFile[]): Promise<FigureReader> => {
    const pool = ['22', '35', '29'].map((department) => ({ department, siret: null }));
    await seedPlan(database, { adherents: new Map([['bretagne', pool]]), files });
    return readerOf(database, network);
  };
  const explained = async (
    reader: FigureReader,
    territory: TerritoryRef,
    indicator = 'FORMATIONS_SESSIONS',
  ): Promise<Explanation> => {
    const figure = await reader.figure({ territory, indicator, year: YEAR, slice: null });
    const explanation = await explainFigure(reader, figure, network.nameOf(territory));
    return JSON.parse(plain(JSON.stringify(explanation))) as Explanation;
  };

  test('ROWS', async () => {
    const reader = await published(formations('bretagne', [1200.5, 7]));
    const explanation = await explained(reader, BRETAGNE, 'FORMATIONS_HOURS');
    expect(explanation.sentence).toBe(
      'En 2022, l’indicateur « Heures stagiaires » s’établit à 1 207,5 heures pour la délégation bretagne, calculé sur les lignes remises et publiées.',
    );
    expect(explanation).toEqual({
      sentence: explanation.sentence,
      rule: 'Heures de formation × stagiaires. Les valeurs s’additionnent d’un niveau à l’autre.',
      numerator: null,
      denominator: null,
      included: ['Les lignes qui remplissent cette mesure : dépôt « Formations », bretagne, 2022.'],
      leftOut: ['Les lignes où cette mesure est vide : une absence n’est pas un zéro.'],
      coverage: 'La délégation a un dépôt « Formations » publié.',
      breaks: [],
      notes: [],
      sources: ['dépôt « Formations », bretagne, 2022'],
    });
  });

  test('ROWS: a declared nothing, a mean with its parts, a ratio, a demonstration', async () => {
    const reader = await published(
      formations('guadeloupe', []),
      formations('bretagne', [10, 20]),
      register('bretagne', ['AI', 'ACI', 'GES']),
    );
    expect((await explained(reader, regionRef('guadeloupe'))).sentence).toBe(
      'En 2022, l’indicateur « Sessions de formation » s’établit à 0 pour la délégation guadeloupe, la délégation ayant déclaré qu’il n’y avait rien à signaler.',
    );
    expect(await explained(reader, BRETAGNE, 'FORMATIONS_SATISFACTION_RATE')).toMatchObject({
      sentence:
        'En 2022, l’indicateur « Taux de satisfaction » s’établit à 80 % pour la délégation bretagne, calculé sur les lignes remises et publiées.',
      numerator: 6.4,
      denominator: 8,
    });
    expect((await explained(reader, BRETAGNE, 'ADHERENTS_SIAE_RATE')).sentence).toBe(
      'En 2022, l’indicateur « Part des SIAE parmi les adhérents » s’établit à 66,67 % (2 sur 3) pour la délégation bretagne, calculé sur les lignes remises et publiées.',
    );
    const invented = await explained(await published(formations('bretagne', [1], YEAR, true)), BRETAGNE);
    expect(invented.sentence).toMatch(/ Données de démonstration, inventées : à ne pas citer\.$/);
    expect(invented.notes).toEqual(['Données de démonstration, inventées : à ne pas citer.']);
    expect(invented.sources).toEqual(['dépôt « Formations », bretagne, 2022, démonstration']);
  });

  test('DECLARED', async () => {
    const explanation = await explained(await published(declared('bretagne', 'FORMATIONS_SESSIONS', 7)), BRETAGNE);
    expect(explanation.sentence).toBe(
      'En 2022, l’indicateur « Sessions de formation » s’établit à 7 pour la délégation bretagne, total déclaré par la délégation, sans le détail des lignes.',
    );
    expect(explanation.coverage).toBe('La délégation n’a pas de dépôt « Formations » publié.');
    expect(explanation.sources).toEqual(['dépôt « Chiffres », bretagne, 2022']);
  });

  test('PRINTED, exactly and about', async () => {
    await print({ territory: 'R:bretagne', value: 9 }, { value: 600, approximate: true });
    const reader = await published();
    expect((await explained(reader, BRETAGNE)).sentence).toBe(
      'En 2022, l’indicateur « Sessions de formation » s’établit à 9 pour la délégation bretagne, d’après Coorace, « Rapport », p. 7.',
    );
    expect(await explained(reader, FEDERATION)).toMatchObject({
      sentence:
        'En 2022, l’indicateur « Sessions de formation » s’établit à environ 600 pour la fédération Coorace, d’après Coorace, « Rapport », p. 7.',
      notes: ['La source dit « environ », « près de » ou « plus de ».'],
      leftOut: ['Les chiffres des délégations, qui ne sont pas au complet : ils figurent à part, comme contributions.'],
      sources: ['Coorace, « Rapport », p. 7'],
    });
  });

  test('CONSOLIDATION, complete', async () => {
    const reader = await published(...REGIONS.map((region) => formations(region, [1, 2])));
    expect(await explained(reader, FEDERATION)).toMatchObject({
      sentence:
        'En 2022, l’indicateur « Sessions de formation » s’établit à 6 pour la fédération Coorace, consolidation des chiffres de ses 3 délégations.',
      included: ['Calculés sur les lignes remises : bretagne, guadeloupe, occitanie.'],
      leftOut: [],
      coverage: '3 délégations sur 3 ont un dépôt « Formations » publié.',
    });
  });

  test('CONSOLIDATION, partial, of several bases, with means that cannot be added', async () => {
    await print(
      { territory: 'R:occitanie', value: 9 },
      { territory: 'R:occitanie', indicator: 'FORMATIONS_SATISFACTION_RATE', value: 0.5 },
    );
    const reader = await published(formations('bretagne', [1, 2]), formations(null, [5]));
    expect(await explained(reader, FEDERATION)).toMatchObject({
      sentence:
        'En 2022, l’indicateur « Sessions de formation » n’est connu qu’en partie pour la fédération Coorace : 12 pour 2 délégations sur 3 (toutes sauf guadeloupe) ; il n’y a pas de total.',
      included: [
        'Calculés sur les lignes remises : bretagne.',
        'Relevés dans un rapport imprimé : occitanie.',
        'Ce qui n’est d’aucune délégation est compté.',
      ],
      leftOut: ['Sans chiffre : guadeloupe.'],
      coverage: '1 délégation sur 3 a un dépôt « Formations » publié.',
      sources: [
        'dépôt « Formations », bretagne, 2022',
        'Coorace, « Rapport », p. 7',
        'dépôt « Formations », hors délégation, 2022',
      ],
    });
    expect(await explained(reader, FEDERATION, 'FORMATIONS_SATISFACTION_RATE')).toMatchObject({
      sentence:
        'En 2022, l’indicateur « Taux de satisfaction » n’est connu qu’en partie pour la fédération Coorace : 78,33 % pour 1 délégation sur 3 (bretagne) ; il n’y a pas de total.',
      leftOut: ['Sans chiffre : guadeloupe.', 'Moyennes données toutes faites, qui ne s’additionnent pas : occitanie.'],
    });
  });

  test('nothing known is said to be no zero; what has no meaning is said to have none', async () => {
    const reader = await published();
    expect(await explained(reader, BRETAGNE)).toMatchObject({
      sentence:
        'En 2022, l’indicateur « Sessions de formation » n’est pas connu pour la délégation bretagne : personne ne l’a communiqué. Ce n’est pas un zéro.',
      included: [],
      leftOut: [],
      sources: [],
    });
    expect((await explained(reader, departmentRef('35'), 'EVENTS_HELD')).sentence).toBe(
      'En 2022, l’indicateur « Événements du réseau » n’a pas de sens pour le département Département 35, ou ne s’y rapporte à rien.',
    );
  });

  test('a change of basis from one year to the next is a break', async () => {
    const reader = await published(
      declared('bretagne', 'FORMATIONS_SESSIONS', 7),
      formations('bretagne', [1], YEAR - 1),
    );
    expect((await explained(reader, BRETAGNE)).breaks).toEqual([
      'Rupture de série : le chiffre est un total déclaré en 2022, calculé sur des lignes en 2021.',
    ]);
  });

  test('to the public, the parts of a guarded mean are not told; to others they are', async () => {
    const open = await published(formations('bretagne', [10, 20]), register('bretagne', ['AI', 'ACI', 'GES']));
    const guardFor = new FigureReader(open.snapshot, database, ReaderRights.ofPublic(USUAL_THRESHOLDS));
    const rate = 'FORMATIONS_SATISFACTION_RATE';
    expect(await explained(open, BRETAGNE, rate)).toMatchObject({ numerator: 6.4, denominator: 8 });
    expect(await explained(guardFor, BRETAGNE, rate)).toMatchObject({
      sentence: (await explained(open, BRETAGNE, rate)).sentence,
      numerator: null,
      denominator: null,
    });
    expect(await explained(guardFor, BRETAGNE, 'ADHERENTS_SIAE_RATE')).toMatchObject({ numerator: 2, denominator: 3 });
  });

  test('SUPPRESSED gives nothing away: no number but the year, no parts, no sources', async () => {
    const reader = await published(formations('bretagne', [1200, 7]), register('bretagne', ['AI']));
    const key = { territory: BRETAGNE, indicator: 'FORMATIONS_SATISFACTION_RATE', year: YEAR, slice: null };
    const open = await reader.figure(key);
    const facts: Facts = {
      figure: { ...unknownFigure(key, 'SUPPRESSED'), amount: open.amount, publication: open.publication, way: 'ROWS' },
      definition: definitionOf(key.indicator),
      network,
      territoryName: 'bretagne',
      coverage: { reporting: 1, expected: 1, handedInBy: 'REGIONS', rate: 1, respondents: 3, respondentsExpected: 41 },
      parts: [],
      declared: null,
      outside: null,
      printed: null,
      before: await reader.figure({ ...key, year: YEAR - 1 }),
      showsFraction: true,
    };
    const explanation = explain(facts);
    const late = explain({ ...facts, coverage: { ...facts.coverage, expected: 2 } });
    expect(late.sentence).toContain(
      'est connu, en entier ou en partie, pour la délégation bretagne, mais n’est pas publié',
    );
    expect(explanation.sentence).toBe(
      'En 2022, l’indicateur « Taux de satisfaction » est connu pour la délégation bretagne, mais n’est pas publié : il laisserait deviner ce que trop peu d’adhérents, ou un seul, ont déclaré (secret statistique).',
    );
    expect([explanation.numerator, explanation.denominator]).toEqual([null, null]);
    expect([...explanation.included, ...explanation.leftOut, ...explanation.sources, ...explanation.notes]).toEqual([]);
    expect(JSON.stringify(explanation).match(/\d+/g)).toEqual(['2022']);
  });
});
