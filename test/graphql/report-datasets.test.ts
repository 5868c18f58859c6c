import { describeOnProduction } from '../support/database';
import type { Role } from '../../src/kernel/codes';
import { startRealServer, type RealServer } from './real-server';

const SUBMIT = `mutation ($input: SubmitDatasetInput!) {
  submitDataset(input: $input) { submission { id status issues { severity message } } userErrors { message } }
}`;
const PUBLISH = 'mutation ($id: ID!) { publishSubmission(id: $id) { userErrors { message } } }';
const YEAR = 2025;

interface Submitted {
  submitDataset: { submission: { id: string; status: string } };
}
type Asked = Record<string, unknown>;

/** Two regions of fourteen, and the national office with a file of rows of a third. */
const FILES: readonly (readonly [dataset: string, region: string | null, csv: string])[] = [
  [
    'FINANCES',
    'bretagne',
    `sens,poste,intitule,financeur,montant,statut
PRODUIT,FINANCEMENTS_PUBLICS,Convention,Conseil régional,60000.50,
PRODUIT,COTISATIONS,,,20000,REALISE
CHARGE,PERSONNEL,,,90000.75,
PRODUIT,FINANCEMENTS_PUBLICS,Convention,Conseil régional,70000,PREVU`,
  ],
  ['FINANCES', 'occitanie', 'sens,poste,montant\nPRODUIT,COTISATIONS,30000'],
  [
    'FINANCES',
    null,
    'delegation,sens,poste,montant\nnormandie,PRODUIT,COTISATIONS,10\nnormandie,CHARGE,ACHATS,4\n,CHARGE,PERSONNEL,7',
  ],
  ['STAFF', 'bretagne', 'fonction,contrat,postes,etp\nDIRECTION,CDI,1,0.8\nMISSION,CDI,2,2'],
  [
    'GOVERNANCE',
    'bretagne',
    `instance,intitule,college,sieges,pourvus,femmes,reunions
CONSEIL_ADMINISTRATION,,ADHERENTS,15,12,6,4
BUREAU,,ADHERENTS,5,4,,8`,
  ],
  [
    'PUBLICATIONS',
    'bretagne',
    `type,titre,date,thematique,programme,adresse
GUIDE,Acheter à l’économie sociale,2025-03-01,Achats,CAP,https://exemple.fr/guide
NOTE,Mutuelle,2025-04-01,Santé,,
NOTE,Élire ses délégués,,Dialogue,,`,
  ],
  [
    'PARTNERS',
    'bretagne',
    'nom,nature,objet,montant,depuis,jusqu_a\nFondation des Landes,FONDATION,Mobilité,5000,2019,2027\nFONDATION DES LANDES,FONDATION,Achats,2500,,\nÉtat,ETAT,,40000,,',
  ],
  ['PARTNERS', 'occitanie', 'nom,nature,montant\nfondation des landes,FONDATION,1000'],
  [
    'EVENTS',
    'bretagne',
    `type,intitule,date,programme,thematique,axe,fait_marquant
WEBINAIRE,Passeport,2025-03-01,CAP,Achats,POUVOIR_D_AGIR,oui
ATELIER,Rentrée,2025-09-01,,Mobilité,,non`,
  ],
];

describeOnProduction('the datasets of the annual report', (fresh) => {
  let server: RealServer;

  beforeAll(async () => {
    server = await startRealServer(await fresh());
    for (const [dataset, region, csv] of FILES) {
      const input = { dataset, region, year: YEAR, fileName: 'f.csv', csv };
      const { data, errors } = await server.ask<Submitted>(SUBMIT, { input }, 'PUBLISHER');
      expect({ dataset, errors, ...data.submitDataset.submission }).toMatchObject({ status: 'VALID' });
      await server.ask(PUBLISH, { id: data.submitDataset.submission.id }, 'PUBLISHER');
    }
  }, 120_000);
  afterAll(() => server.close());

  const ask = async (query: string, role?: Role, regions?: string[]): Promise<Asked> => {
    const { data, errors } = await server.ask<Asked>(`{ ${query} }`, {}, role, regions);
    expect(errors).toBeUndefined();
    return data;
  };
  const FINANCES = `keyFigures(year: ${YEAR}) { finances {
    income { value partialValue state } expenses { value partialValue state }
    result { value partialValue state partialOf { name } breakdown(by: NATURE) { key value partialValue } } publicRate { value partialValue } }
    figures(indicators: [FINANCES_PLANNED_INCOME, FINANCES_PLANNED_RESULT]) { value state } }`;

  test('a deficit is a value, its parts add up to it, and what is planned stands apart', async () => {
    const { region } = await ask(`region(code: "bretagne") { ${FINANCES} }`);
    expect(region).toMatchObject({
      keyFigures: {
        finances: {
          income: { value: 80000.5 },
          expenses: { value: 90000.75 },
          result: {
            value: -10000.25,
            breakdown: [
              { key: 'FINANCEMENTS_PUBLICS', value: 60000.5 },
              { key: 'COTISATIONS', value: 20000 },
              { key: 'PERSONNEL', value: -90000.75 },
            ],
          },
          publicRate: { value: 0.75 },
        },
        figures: [
          { value: 70000, state: 'KNOWN' },
          { value: null, state: 'NOT_REPORTED' },
        ],
      },
    });
  });

  test('a result is known where both its sides are, whoever handed the rows in', async () => {
    const { occitanie, normandie, federation } = await ask(
      `occitanie: region(code: "occitanie") { ${FINANCES} } normandie: region(code: "normandie") { ${FINANCES} } federation { ${FINANCES} }`,
    );
    expect(occitanie).toMatchObject({
      keyFigures: {
        finances: { income: { value: 30000 }, expenses: { state: 'NOT_REPORTED' }, result: { state: 'NOT_REPORTED' } },
      },
    });
    expect(normandie).toMatchObject({ keyFigures: { finances: { result: { value: 6 } } } });
    expect(federation).toMatchObject({
      keyFigures: {
        finances: {
          income: { value: null, partialValue: 110010.5, state: 'PARTIAL' },
          result: {
            value: null,
            partialValue: -10001.25,
            state: 'PARTIAL',
            partialOf: [{ name: 'Bretagne' }, { name: 'Normandie' }, { name: 'Coorace' }],
          },
        },
      },
    });
  });

  test('of the office’s own file, which is the whole, the result is income less expenses at every level', async () => {
    const plan = `mutation { setCollectionPlan(year: 2026, office: [FINANCES]) { userErrors { message } } }`;
    expect((await server.ask(plan, {}, 'PUBLISHER')).errors).toBeUndefined();
    const csv =
      'delegation,sens,poste,montant\nnormandie,PRODUIT,COTISATIONS,100\nnormandie,CHARGE,ACHATS,40\nbretagne,PRODUIT,COTISATIONS,10\n,CHARGE,PERSONNEL,80';
    const input = { dataset: 'FINANCES', region: null, year: 2026, fileName: 'f.csv', csv };
    const { data } = await server.ask<Submitted>(SUBMIT, { input }, 'PUBLISHER');
    await server.ask(PUBLISH, { id: data.submitDataset.submission.id }, 'PUBLISHER');
    const { federation } = await ask(
      'federation { keyFigures(year: 2026) { finances { income { value } expenses { value } result { value breakdown(by: NATURE) { key value } } } } }',
    );
    expect(federation).toEqual({
      keyFigures: {
        finances: {
          income: { value: 110 },
          expenses: { value: 120 },
          result: {
            value: -10,
            breakdown: [
              { key: 'COTISATIONS', value: 110 },
              { key: 'ACHATS', value: -40 },
              { key: 'PERSONNEL', value: -80 },
            ],
          },
        },
      },
    });
  });

  test('a table of results by heading and region says what the figures say', async () => {
    const { statistics } = await ask(
      `statistics(input: { indicators: [FINANCES_RESULT], years: [${YEAR}], by: [REGION, NATURE], regions: ["bretagne", "occitanie"] }) { keys { key } value state }`,
    );
    expect(statistics).toEqual(
      expect.arrayContaining([
        { keys: [{ key: 'bretagne' }, { key: 'PERSONNEL' }], value: -90000.75, state: 'KNOWN' },
        { keys: [{ key: 'bretagne' }, { key: 'COTISATIONS' }], value: 20000, state: 'KNOWN' },
      ]),
    );
    expect((statistics as { keys: { key: string }[] }[]).filter(({ keys }) => keys[0]?.key === 'occitanie')).toEqual(
      [],
    );
  });

  test('a partner of two regions counts once for both, and once in each', async () => {
    const { federation, bretagne, table } = await ask(
      `federation { keyFigures(year: ${YEAR}) { partners { total { partialValue breakdown(by: NATURE) { key partialValue } } } } }
       bretagne: region(code: "bretagne") { keyFigures(year: ${YEAR}) { partners { total { value } } } }
       table: statistics(input: { indicators: [PARTNERS_COUNT], years: [${YEAR}], regions: ["bretagne", "occitanie"] }) { value }`,
    );
    expect(federation).toMatchObject({
      keyFigures: {
        partners: {
          total: {
            partialValue: 2,
            breakdown: [
              { key: 'ETAT', partialValue: 1 },
              { key: 'FONDATION', partialValue: 1 },
            ],
          },
        },
      },
    });
    expect(bretagne).toMatchObject({ keyFigures: { partners: { total: { value: 2 } } } });
    expect(table).toEqual([{ value: 2 }]);
  });

  const AMOUNTS = `region(code: "bretagne") {
    partners(year: ${YEAR}) { totalCount nodes { name amount since until } }
    keyFigures(year: ${YEAR}) {
      partners { amount { value state contributions { value } breakdown(by: NATURE) { key value state } } }
      finances { income { value breakdown(by: FUNDER) { key value state } } }
      staff { fullTimeEquivalents { value breakdown(by: FUNCTION) { value } } posts { value breakdown(by: FUNCTION) { value } } } } }
    statistics(input: { indicators: [FINANCES_INCOME, PARTNERS_AMOUNT], years: [${YEAR}], by: [FUNDER], regions: ["bretagne"] }) { value state }`.replace(
    'FINANCES_INCOME, PARTNERS_AMOUNT',
    'FINANCES_INCOME',
  );

  test.each([
    ['the public', undefined, undefined],
    ['another region', 'CONTRIBUTOR', ['occitanie']],
  ] as const)('%s reads who supports a region, and no amount by whichever way', async (_, role, regions) => {
    const answer = await ask(AMOUNTS, role, regions === undefined ? undefined : [...regions]);
    expect(answer['region']).toMatchObject({
      partners: {
        totalCount: 3,
        nodes: [{ amount: null, since: 2019, until: 2027 }, { amount: null }, { amount: null }],
      },
      keyFigures: {
        partners: { amount: { value: null, state: 'SUPPRESSED' } },
        finances: { income: { value: 80000.5 } },
        staff: {
          fullTimeEquivalents: { value: 2.8, breakdown: [{ value: null }, { value: null }] },
          posts: { value: 3, breakdown: [{ value: 1 }, { value: 2 }] },
        },
      },
    });
    expect(JSON.stringify(answer)).not.toMatch(/47500|40000|7500|60000\.5|5000\b/);
  });

  test.each([
    ['an analyst', 'ANALYST', undefined],
    ['the region itself', 'CONTRIBUTOR', ['bretagne']],
  ] as const)('%s reads the amounts', async (_, role, regions) => {
    const answer = await ask(AMOUNTS, role, regions === undefined ? undefined : [...regions]);
    expect(answer).toMatchObject({
      region: {
        partners: { nodes: [{ amount: 5000 }, { amount: 2500 }, { amount: 40000 }] },
        keyFigures: {
          partners: { amount: { value: 47500 } },
          finances: { income: { breakdown: [{ key: 'Conseil régional', value: 60000.5 }, { value: 20000 }] } },
          staff: { fullTimeEquivalents: { breakdown: [{ value: 0.8 }, { value: 2 }] } },
        },
      },
      statistics: [{ value: 60000.5 }, { value: 20000 }],
    });
  });

  test('the share of women rests on the seats of which it is said', async () => {
    const { region } = await ask(
      `region(code: "bretagne") { keyFigures(year: ${YEAR}) { governance { seats { value } filled { value } womenRate { value } meetings { value } } publications { issued { value breakdown(by: KIND) { key value } } }
         figures(indicators: [PUBLICATIONS_ISSUED, STAFF_POSTS]) { value indicator { code } } } }`,
    );
    expect(region).toMatchObject({
      keyFigures: {
        governance: { seats: { value: 20 }, filled: { value: 16 }, womenRate: { value: 0.5 }, meetings: { value: 12 } },
        publications: {
          issued: {
            value: 3,
            breakdown: [
              { key: 'NOTE', value: 2 },
              { key: 'GUIDE', value: 1 },
            ],
          },
        },
        figures: [
          { value: 3, indicator: { code: 'PUBLICATIONS' } },
          { value: 3, indicator: { code: 'DELEGATION_STAFF' } },
        ],
      },
    });
  });

  const titles = async (list: string, filter: string, field = 'title'): Promise<readonly string[]> => {
    const found = await ask(
      `federation { ${list}(year: ${YEAR}, first: 1, filter: ${filter}) { totalCount nodes { ${field} } pageInfo { hasNextPage } } }`,
    );
    const { totalCount, nodes, pageInfo } = (
      found['federation'] as Record<
        string,
        { totalCount: number; nodes: Record<string, string>[]; pageInfo: { hasNextPage: boolean } }
      >
    )[list]!;
    expect(pageInfo.hasNextPage).toBe(totalCount > 1);
    return [String(totalCount), ...nodes.map((node) => String(node[field]))];
  };

  test.each([
    ['events', '{ kinds: ["WEBINAIRE"] }', ['1', 'Passeport']],
    ['events', '{ themes: ["mobilite"] }', ['1', 'Rentrée']],
    ['events', '{ programmes: ["CAP"], axes: ["POUVOIR_D_AGIR"] }', ['1', 'Passeport']],
    ['events', '{ highlightsOnly: true, search: "ACHÂTS" }', ['1', 'Passeport']],
    ['events', '{ search: "rentree" }', ['1', 'Rentrée']],
    ['events', '{ kinds: [] }', ['0']],
    ['events', '{ kinds: null, search: " " }', ['2', 'Passeport']],
    ['publications', '{ kinds: ["NOTE"] }', ['2', 'Mutuelle']],
    ['publications', '{ search: "elire" }', ['1', 'Élire ses délégués']],
    ['publications', '{ kinds: ["NOTE"], programmes: ["CAP"] }', ['0']],
    ['publications', '{ themes: ["santé"] }', ['1', 'Mutuelle']],
  ] as const)('%s that meet %s, for anybody', async (list, filter, expected) => {
    expect(await titles(list, filter)).toEqual(expected);
  });

  test('partners by their nature and their name', async () => {
    expect(await titles('partners', '{ natures: ["ETAT"] }', 'name')).toEqual(['1', 'État']);
    expect((await titles('partners', '{ search: "LANDES" }', 'name'))[0]).toBe('3');
  });
});
