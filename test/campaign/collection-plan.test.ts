import type { Role } from '../../src/kernel/codes';
import type { Database } from '../../src/kernel/database';
import { OfficeActEntity } from '../../src/access/office-act.entity';
import { describeOnProduction } from '../support/database';
import { startRealServer, type RealServer } from '../graphql/real-server';

const YEAR = 2019;
const REGISTER = 'siret,nom,types,departement,adresse,code_postal,ville';
const BRETAGNE = `${REGISTER}
73282932000074,Élan,ETTI,35,1 rue A,35000,Rennes
,Commun,ETTI,22,2 rue B,22000,Saint-Brieuc
`;
const NORMANDIE = `${REGISTER}
,Dune,ETT_ESS,14,3 rue C,14000,Caen
,Commun,ETTI,50,4 rue D,50000,Saint-Lô
`;
const GUARANTEES = 'delegation,adherent,type,garantie_totale,souscription,caution_fg2i,caution_ffa,montant_mobilise';
const row = (delegation: string, adherent: string, type: string, total: number) =>
  `${delegation},${adherent},${type},${total},${total / 10},${total * 0.75},${total / 10},`;
const OFFICE_FILE = [
  GUARANTEES,
  row('', 'Élan', 'ETTI', 100_000),
  row('NORMANDIE', 'Dune', 'ETT_ESS', 40_000),
  row('Bretagne', 'Commun', 'ETTI', 60_000),
].join('\n');

interface Part {
  readonly key: string;
  readonly value: number | null;
}
interface Figure {
  readonly value: number | null;
  readonly state: string;
  readonly basis: string | null;
  readonly coverage: { reporting: number; expected: number; handedInBy: string | null; missing: { name: string }[] };
  readonly breakdown: readonly Part[];
  readonly contributions: readonly { territory: { name: string }; value: number | null; state: string }[];
}
interface Submitted {
  readonly submission: {
    readonly id: string;
    readonly status: string;
    readonly issues: readonly { code: string; message: string }[];
  };
}
interface Planned {
  readonly since: number | null;
  readonly datasets: readonly { dataset: string; handedInBy: string }[];
}

const figureBy = (by: string) =>
  `value state basis coverage { reporting expected handedInBy missing { name } } breakdown(by: ${by}) { key value } contributions { territory { name } value state }`;

describeOnProduction('a year whose plan leaves the guarantee fund to the national office', (fresh) => {
  let database: Database;
  let server: RealServer;
  const ask = async <T>(query: string, variables: object = {}, role: Role = 'PUBLISHER', regions: string[] = []) => {
    const { data, errors } = await server.ask<T>(query, variables, role, regions);
    expect(errors).toBeUndefined();
    return data;
  };
  const submit = async (dataset: string, region: string | null, csv: string, year = YEAR) => {
    const input = { dataset, region, year, fileName: 'x.csv', csv };
    const document =
      'mutation ($input: SubmitDatasetInput!) { submitDataset(input: $input) { submission { id status issues { code message } } } }';
    return (await ask<{ submitDataset: Submitted }>(document, { input })).submitDataset.submission;
  };
  const publish = async (id: string) =>
    (
      await ask<{
        publishSubmission: {
          userErrors: { code: string; message: string }[];
          effects: { territory: { name: string }; indicator: { code: string }; after: number | null }[];
        };
      }>(
        'mutation ($id: ID!) { publishSubmission(id: $id) { userErrors { code message } effects { territory { name } indicator { code } after } } }',
        { id },
      )
    ).publishSubmission;
  const setPlan = (office: readonly string[], year = YEAR) =>
    ask<{ setCollectionPlan: { userErrors: { code: string; message: string }[] } }>(
      'mutation ($year: Int!, $office: [DatasetCode!]!) { setCollectionPlan(year: $year, office: $office) { userErrors { code message } } }',
      { year, office },
    );
  const planOf = async (year: number) =>
    (
      await ask<{ collectionPlan: Planned }>(
        `{ collectionPlan(year: ${year}) { since datasets { dataset handedInBy } } }`,
        {},
        'PUBLIC',
      )
    ).collectionPlan;
  const figure = async (place: string, indicator: string, by: string) => {
    const document = `{ place: ${place} { keyFigures(year: ${YEAR}) { figures(indicators: [${indicator}]) { ${figureBy(by)} } } } }`;
    const [found] = (await ask<{ place: { keyFigures: { figures: Figure[] } } }>(document, {}, 'ANALYST')).place
      .keyFigures.figures;
    if (found === undefined) throw new Error('no figure');
    return found;
  };
  const valuesOf = (parts: readonly Part[]) => Object.fromEntries(parts.map(({ key, value }) => [key, value]));

  beforeAll(async () => {
    database = await fresh({ filled: 'LOADED' });
    server = await startRealServer(database);
    for (const [region, csv] of [
      ['bretagne', BRETAGNE],
      ['normandie', NORMANDIE],
    ] as const) {
      const { id, issues } = await submit('ADHERENTS', region, csv);
      expect(issues).toEqual([]);
      await publish(id);
    }
  });
  afterAll(() => server.close());

  test('without a plan each region hands in everything, and one holds until the next', async () => {
    expect((await planOf(YEAR)).since).toBeNull();
    expect(await setPlan(['FG2I_GUARANTEES'])).toEqual({ setCollectionPlan: { userErrors: [] } });
    const plan = await planOf(YEAR + 1);
    expect(plan.since).toBe(YEAR);
    expect(plan.datasets.filter(({ handedInBy }) => handedInBy === 'OFFICE')).toEqual([
      { dataset: 'FG2I_GUARANTEES', handedInBy: 'OFFICE' },
    ]);
    expect(plan.datasets.map(({ dataset }) => dataset)).not.toContain('FIGURES');
    expect((await planOf(YEAR - 1)).since).toBeNull();
    await setPlan([], YEAR + 1);
    expect((await planOf(YEAR + 2)).datasets.every(({ handedInBy }) => handedInBy === 'REGIONS')).toBe(true);
    const acts = await database.read.find(OfficeActEntity, { order: { id: 'ASC' } });
    expect(acts.map(({ action, subject, reason }) => [action, subject, reason])).toEqual([
      ['SET_COLLECTION_PLAN', `plan:${YEAR}`, 'le siège seul : garanties_fg2i'],
      ['SET_COLLECTION_PLAN', `plan:${YEAR + 1}`, 'tout est remis par les délégations'],
    ]);
  });

  test('what cannot be planned is one sentence, and nothing changes', async () => {
    const { setCollectionPlan } = await setPlan(['FIGURES', 'FORMATIONS']);
    expect(setCollectionPlan.userErrors).toEqual([
      { code: 'DATASET_NOT_PLANNED', message: expect.stringMatching(/^« Chiffres » .*\.$/) as string },
    ]);
    const document = (year: number, office: string) =>
      `mutation { setCollectionPlan(year: ${year}, office: [${office}]) { userErrors { code } } }`;
    const unknown = await server.ask(document(YEAR, 'FG2I'), {}, 'PUBLISHER');
    expect(unknown.errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    const early = await server.ask(document(1900, 'FORMATIONS'), {}, 'PUBLISHER');
    expect(early.errors?.[0]?.message).toMatch(/^Année 1900 hors limites/);
    const region = await server.ask(document(YEAR, 'FORMATIONS'), {}, 'CONTRIBUTOR', ['bretagne']);
    expect(region.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await planOf(YEAR)).datasets.find(({ dataset }) => dataset === 'FORMATIONS')?.handedInBy).toBe('REGIONS');
  });

  test('opening the campaign sets the plan along with it, and nobody is late who is not expected', async () => {
    await ask(
      'mutation { openCampaign(year: 2019, opensOn: "2020-01-01", deadline: "2020-03-31", office: [FG2I_GUARANTEES]) { userErrors { code } } }',
    );
    interface Row {
      readonly dataset: string;
      readonly expected: boolean;
      readonly late: boolean;
      readonly state: string;
      readonly missing: string | null;
      readonly handedInBy: string;
    }
    const FIELDS = 'dataset expected late state missing handedInBy';
    const { campaign } = await ask<{
      campaign: { regions: { datasets: Row[] }[]; office: { deadline: string | null; datasets: Row[] } };
    }>(`{ campaign(year: 2019) { regions { datasets { ${FIELDS} } } office { deadline datasets { ${FIELDS} } } } }`);
    for (const { datasets } of campaign.regions) {
      const fund = datasets.find(({ dataset }) => dataset === 'FG2I_GUARANTEES');
      expect(fund).toMatchObject({ expected: false, late: false, missing: null, handedInBy: 'OFFICE' });
      expect(datasets.find(({ dataset }) => dataset === 'FORMATIONS')).toMatchObject({ expected: true, late: true });
    }
    expect(campaign.office.deadline).toBe('2020-03-31');
    expect(campaign.office.datasets.filter(({ expected }) => expected)).toEqual([
      {
        dataset: 'FG2I_GUARANTEES',
        expected: true,
        late: true,
        state: 'NOTHING',
        missing: expect.stringMatching(/^Rien n’a été remis/) as string,
        handedInBy: 'OFFICE',
      },
    ]);
    const before = await figure('federation', 'FG2I_MEMBERS', 'REGION');
    expect(before).toMatchObject({ state: 'NOT_REPORTED', value: null });
    expect(before.coverage).toMatchObject({ reporting: 0, expected: 1, handedInBy: 'OFFICE' });
    expect(before.coverage.missing).toEqual([{ name: 'Coorace' }]);
  });

  test('a delegation nobody knows, or an adherent of two registers, is a fault that says the way out', async () => {
    const faulty = [
      GUARANTEES,
      row('Bretange', 'Élan', 'ETTI', 100_000),
      row('', 'Commun', 'ETTI', 60_000),
      row('Normandie', 'Élan', 'ETTI', 60_000),
    ].join('\n');
    const { status, issues } = await submit('FG2I_GUARANTEES', null, faulty);
    expect(status).toBe('INVALID');
    expect(issues.map(({ code, message }) => [code, message])).toEqual([
      ['DELEGATION_UNKNOWN', expect.stringContaining('« bretagne »')],
      ['ADHERENT_AMBIGUOUS', expect.stringMatching(/Commun \(22\) bretagne ; Commun \(50\) normandie.*delegation/)],
      ['ADHERENT_OF_OTHER_DELEGATION', expect.stringContaining('bretagne')],
    ]);
  });

  test('its file alone makes the whole, known, and it splits by region', async () => {
    const { id, issues } = await submit('FG2I_GUARANTEES', null, OFFICE_FILE);
    expect(issues).toEqual([]);
    const { userErrors, effects } = await publish(id);
    expect(userErrors).toEqual([]);
    expect(
      effects
        .filter(({ indicator, after }) => indicator.code === 'FG2I_MEMBERS' && after !== 0)
        .map(({ territory, after }) => [territory.name, after]),
    ).toEqual([
      ['Coorace', 3],
      ['Bretagne', 2],
      ['Normandie', 1],
    ]);

    const members = await figure('federation', 'FG2I_MEMBERS', 'REGION');
    expect(members).toMatchObject({ value: 3, state: 'KNOWN', basis: 'COMPUTED' });
    expect(members.coverage).toEqual({ reporting: 1, expected: 1, handedInBy: 'OFFICE', missing: [] });
    const byRegion = valuesOf(members.breakdown);
    expect(byRegion).toMatchObject({ bretagne: 2, normandie: 1, guyane: 0 });
    expect(Object.keys(byRegion)).toHaveLength(14);
    expect(members.contributions.reduce((sum, { value }) => sum + (value ?? 0), 0)).toBe(3);
    const byDepartment = await figure('federation', 'FG2I_GUARANTEE_TOTAL', 'DEPARTMENT');
    expect(byDepartment.value).toBe(200_000);
    expect(valuesOf(byDepartment.breakdown)).toEqual({ 35: 100_000, 22: 60_000, 14: 40_000 });
    expect(valuesOf((await figure('federation', 'FG2I_MEMBERS', 'STRUCTURE_TYPE')).breakdown)).toEqual({
      ETTI: 2,
      ETT_ESS: 1,
    });
  });

  test('each region, department and adherent shows its rows of it', async () => {
    const bretagne = await figure('region(code: "bretagne")', 'FG2I_GUARANTEE_TOTAL', 'DEPARTMENT');
    expect(bretagne).toMatchObject({ value: 160_000, state: 'KNOWN', basis: 'COMPUTED' });
    expect(bretagne.coverage).toMatchObject({ reporting: 1, expected: 1 });
    expect(valuesOf(bretagne.breakdown)).toEqual({ 35: 100_000, 22: 60_000 });
    expect(bretagne.contributions.map(({ territory, value }) => [territory.name, value]).sort()).toEqual([
      ['Commun', 60_000],
      ['Élan', 100_000],
    ]);
    expect(await figure('region(code: "guyane")', 'FG2I_MEMBERS', 'DEPARTMENT')).toMatchObject({
      value: 0,
      state: 'KNOWN',
    });
    expect(await figure('department(code: "22")', 'FG2I_MEMBERS', 'STRUCTURE_TYPE')).toMatchObject({
      value: 1,
      state: 'KNOWN',
      breakdown: [{ key: 'ETTI', value: 1 }],
    });
    const { region } = await ask<{ region: { fg2iGuarantees: { totalCount: number } } }>(
      `{ region(code: "bretagne") { fg2iGuarantees(year: ${YEAR}) { totalCount } } }`,
      {},
      'CONTRIBUTOR',
      ['bretagne'],
    );
    expect(region.fg2iGuarantees.totalCount).toBe(2);
  });

  test('tables by region and another dimension add up to the whole', async () => {
    const { statistics } = await ask<{
      statistics: { keys: { key: string | null; isTotal: boolean }[]; value: number; state: string }[];
    }>(
      `{ statistics(input: { indicators: [FG2I_GUARANTEE_TOTAL], years: [${YEAR}], by: [REGION, STRUCTURE_TYPE], totals: true }) { keys { key isTotal } value state } }`,
      {},
      'ANALYST',
    );
    const rows = new Map(
      statistics.map(({ keys, value, state }) => [
        keys.map(({ key, isTotal }) => (isTotal ? '*' : key)).join('|'),
        [value, state],
      ]),
    );
    expect(rows.get('bretagne|ETTI')).toEqual([160_000, 'KNOWN']);
    expect(rows.get('normandie|ETT_ESS')).toEqual([40_000, 'KNOWN']);
    expect(rows.get('*|ETTI')).toEqual([160_000, 'KNOWN']);
    expect(rows.get('guyane|*')).toEqual([0, 'KNOWN']);
    expect(rows.get('*|*')).toEqual([200_000, 'KNOWN']);
    const crossed = await ask<{ statistics: { keys: { key: string | null }[]; value: number; state: string }[] }>(
      `{ statistics(input: { indicators: [FG2I_MEMBERS], years: [${YEAR}], by: [DEPARTMENT, STRUCTURE_TYPE] }) { keys { key } value state } }`,
      {},
      'ANALYST',
    );
    expect(crossed.statistics.map(({ keys, value, state }) => [...keys.map(({ key }) => key), value, state])).toEqual([
      ['14', 'ETT_ESS', 1, 'KNOWN'],
      ['22', 'ETTI', 1, 'KNOWN'],
      ['35', 'ETTI', 1, 'KNOWN'],
    ]);
  });

  test('a region’s own file is refused when it is handed in, and told to whom it goes', async () => {
    const own = [GUARANTEES.replace('delegation,', ''), row('', 'Élan', 'ETTI', 100_000).slice(1)].join('\n');
    const { status, issues } = await submit('FG2I_GUARANTEES', 'bretagne', own);
    expect([status, issues]).toEqual([
      'INVALID',
      [
        {
          code: 'DATASET_OF_OFFICE',
          message: `Pour ${YEAR}, le plan de collecte confie « Garanties FG2I » au siège seul. Lui envoyer ces lignes : il les met dans son fichier (colonne « delegation »), ou change le plan.`,
        },
      ],
    ]);
    // Every other dataset of the year is the region's as before.
    expect((await submit('EVENTS', 'bretagne', 'type,intitule,date\nATELIER,Été,2019-06-21\n')).status).toBe('VALID');
  });

  test('a region’s file that was handed in before the plan is not published beside it', async () => {
    const own = [GUARANTEES.replace('delegation,', ''), row('', 'Élan', 'ETTI', 100_000).slice(1)].join('\n');
    await setPlan([]);
    const { id, status } = await submit('FG2I_GUARANTEES', 'bretagne', own);
    expect(status).toBe('VALID');
    await setPlan(['FG2I_GUARANTEES']);
    const { userErrors } = await publish(id);
    expect(userErrors).toEqual([
      { code: 'OFFICE_HANDS_IN', message: expect.stringContaining('le plan de collecte confie') as string },
    ]);
    expect((await figure('federation', 'FG2I_MEMBERS', 'REGION')).value).toBe(3);
  });
});

describeOnProduction('a national file in a year that the regions hand in', (fresh) => {
  let server: RealServer;
  beforeAll(async () => {
    server = await startRealServer(await fresh({ filled: 'LOADED' }));
  });
  afterAll(() => server.close());
  const EVENTS = 'delegation,type,intitule,date,participants\n';
  const submit = async (region: string | null, csv: string) => {
    const input = { dataset: 'EVENTS', region, year: YEAR, fileName: 'x.csv', csv };
    const { data, errors } = await server.ask<{ submitDataset: Submitted }>(
      'mutation ($input: SubmitDatasetInput!) { submitDataset(input: $input) { submission { id status issues { code message } } } }',
      { input },
      'PUBLISHER',
    );
    expect(errors).toBeUndefined();
    return data.submitDataset.submission;
  };
  const publish = async (id: string) => {
    const { data } = await server.ask<{ publishSubmission: { userErrors: { code: string; message: string }[] } }>(
      'mutation ($id: ID!) { publishSubmission(id: $id) { userErrors { code message } } }',
      { id },
      'PUBLISHER',
    );
    return data.publishSubmission.userErrors;
  };
  const held = async () => {
    const { data } = await server.ask<{
      federation: { keyFigures: { events: { held: Figure & { partialValue: number | null } } } };
    }>(
      `{ federation { keyFigures(year: ${YEAR}) { events { held { value partialValue state coverage { reporting expected } breakdown(by: REGION) { key value } } } } } }`,
    );
    return data.federation.keyFigures.events.held;
  };

  test('its rows count in the region that they name, and in none where they name none', async () => {
    const { id, issues } = await submit(
      null,
      `${EVENTS}guyane,ATELIER,Un,2019-02-01,10\nGuyane,ATELIER,Deux,2019-02-02,5\n,SEMINAIRE,Trois,2019-03-01,50\n`,
    );
    expect(issues).toEqual([]);
    expect(await publish(id)).toEqual([]);
    const figure = await held();
    expect(figure).toMatchObject({ state: 'PARTIAL', value: null, partialValue: 3 });
    expect(figure.coverage).toEqual({ reporting: 1, expected: 14 });
    expect(Object.fromEntries(figure.breakdown.map(({ key, value }) => [key, value]))).toMatchObject({ guyane: 2 });
  });

  test('the same row twice in one delegation is a fault, in two it is none', async () => {
    const twice = `${EVENTS}guyane,ATELIER,Un,2019-02-01,10\nGUYANE,ATELIER,Un,2019-02-01,10\nbretagne,ATELIER,Un,2019-02-01,10\n`;
    const { issues } = await submit(null, twice);
    expect(issues.map(({ code, message }) => [code, message])).toEqual([
      ['KEY_REPEATED', expect.stringContaining('répète la ligne 2')],
    ]);
  });

  test('what a region hands in itself is not counted beside them, whoever comes first', async () => {
    const own = 'type,intitule,date,participants\nATELIER,Sien,2019-05-01,8\n';
    const guyane = await submit('guyane', own);
    expect(await publish(guyane.id)).toEqual([
      { code: 'COUNTED_TWICE', message: expect.stringMatching(/fichier publié du siège.*Guyane/) as string },
    ]);
    const bretagne = await submit('bretagne', own);
    expect(await publish(bretagne.id)).toEqual([]);
    const national = await submit(null, `${EVENTS}bretagne,ATELIER,Quatre,2019-02-01,10\n`);
    expect(await publish(national.id)).toEqual([
      { code: 'COUNTED_TWICE', message: expect.stringMatching(/propre dépôt.*Bretagne/) as string },
    ]);
    expect(await held()).toMatchObject({ partialValue: 4 });
  });
});
