import { DATASETS } from '../../src/datasets/registry';
import type { Database } from '../../src/kernel/database';
import { OfficeActEntity } from '../../src/access/office-act.entity';
import type { Role } from '../../src/kernel/codes';
import { describeOnProduction } from '../support/database';
import { codesOf, startRealServer, type RealServer } from '../graphql/real-server';

interface Row {
  readonly dataset: string;
  readonly state: string;
  readonly version: number | null;
  readonly late: boolean;
  readonly missing: string | null;
  readonly submission: { version: number } | null;
  readonly adherentsExpected: number | null;
  readonly adherentsAnswered: number | null;
}
interface Region {
  readonly region: { code: string };
  readonly deadline: string | null;
  readonly extension: { until: string; reason: string | null } | null;
  readonly datasets: readonly Row[];
}
interface Campaign {
  readonly opensOn: string | null;
  readonly deadline: string | null;
  readonly regions: readonly Region[];
}

const FIELDS =
  'opensOn deadline regions { region { code } deadline extension { until reason } datasets { dataset state version late missing adherentsExpected adherentsAnswered submission { version } } }';
const OPEN = `mutation ($opensOn: Date!, $deadline: Date!) { openCampaign(year: 2021, opensOn: $opensOn, deadline: $deadline) { campaign { ${FIELDS} } userErrors { code field } } }`;
const GRANT =
  'mutation ($region: String!, $until: Date!, $reason: String!) { grantExtension(year: 2021, region: $region, until: $until, reason: $reason) { campaign { deadline } userErrors { code field } } }';

describeOnProduction('a campaign over HTTP', (fresh) => {
  const statements: string[] = [];
  let database: Database;
  let server: RealServer;
  beforeAll(async () => {
    database = await fresh({ filled: 'LOADED', countStatements: (sql) => void statements.push(sql) });
    server = await startRealServer(database);
  });
  afterAll(() => server.close());

  const read = async (role?: Role, regions: string[] = []) => {
    const { data, errors } = await server.ask<{ campaign: Campaign }>(
      `{ campaign(year: 2021) { ${FIELDS} } }`,
      {},
      role,
      regions,
    );
    expect(errors).toBeUndefined();
    return data.campaign;
  };
  const regionOf = (campaign: Campaign, code: string) => campaign.regions.find(({ region }) => region.code === code);
  const submitFile = async (dataset: string, csv: string, publish = true) => {
    const { data } = await server.ask<{ submitDataset: { submission: { id: string; status: string } } }>(
      'mutation ($input: SubmitDatasetInput!) { submitDataset(input: $input) { submission { id status } } }',
      { input: { dataset, region: 'bretagne', year: 2021, fileName: 'x.csv', csv } },
      'PUBLISHER',
    );
    const { id, status } = data.submitDataset.submission;
    if (publish)
      await server.ask(
        'mutation ($id: ID!) { publishSubmission(id: $id) { userErrors { code } } }',
        { id },
        'PUBLISHER',
      );
    return status;
  };
  const act = async (document: string, variables: object) => {
    const { data, errors } = await server.ask<Record<string, { userErrors: object[] }>>(
      document,
      variables,
      'PUBLISHER',
    );
    expect(errors).toBeUndefined();
    return Object.values(data)[0]?.userErrors;
  };

  test('before it is opened, nothing is late and everything is missing', async () => {
    const campaign = await read('PUBLISHER');
    expect(campaign).toMatchObject({ opensOn: null, deadline: null });
    expect(campaign.regions).toHaveLength(14);
    for (const { deadline, datasets } of campaign.regions) {
      expect(deadline).toBeNull();
      expect(datasets).toHaveLength(DATASETS.length);
      for (const { state, late } of datasets) expect([state, late]).toEqual(['NOTHING', false]);
    }
  });

  test('the national office opens it, and grants a region longer, for a reason that the region reads', async () => {
    expect(await act(GRANT, { region: 'bretagne', until: '2022-06-30', reason: 'x' })).toEqual([
      { code: 'NO_CAMPAIGN', field: ['year'] },
    ]);
    expect(await act(OPEN, { opensOn: '2022-05-01', deadline: '2022-04-01' })).toEqual([
      { code: 'DEADLINE_BEFORE_OPENING', field: ['deadline'] },
    ]);
    expect(await act(OPEN, { opensOn: '2022-02-01', deadline: '2022-03-31' })).toEqual([]);
    expect(await act(OPEN, { opensOn: '2022-02-01', deadline: '2022-04-30' })).toEqual([]);
    const granted = (until: string, reason = 'Nouvelle équipe', region = 'bretagne') =>
      act(GRANT, { region, until, reason });
    expect(await granted('2022-04-30')).toEqual([{ code: 'EXTENSION_NOT_LATER', field: ['until'] }]);
    expect(await granted('2022-06-30', ' ')).toEqual([{ code: 'REASON_MISSING', field: ['reason'] }]);
    expect(await granted('2022-06-30', 'x', 'armorique')).toEqual([{ code: 'UNKNOWN_REGION', field: ['region'] }]);
    expect(await granted('2022-05-31')).toEqual([]);
    expect(await granted('9999-06-30')).toEqual([]);

    const own = await read('CONTRIBUTOR', ['bretagne']);
    expect(own).toMatchObject({ opensOn: '2022-02-01', deadline: '2022-04-30' });
    const extension = { until: '9999-06-30', reason: 'Nouvelle équipe' };
    expect(regionOf(own, 'bretagne')).toMatchObject({ deadline: '9999-06-30', extension });
    expect(regionOf(own, 'normandie')).toMatchObject({ deadline: '2022-04-30', extension: null });
    expect(regionOf(await read(), 'bretagne')?.extension).toEqual({ until: '9999-06-30', reason: null });
    const acts = await database.read.find(OfficeActEntity, { order: { id: 'ASC' } });
    expect(acts.map(({ action, subject }) => `${action} ${subject}`)).toEqual([
      'OPEN_CAMPAIGN campaign:2021',
      'OPEN_CAMPAIGN campaign:2021',
      'GRANT_EXTENSION campaign:2021:bretagne',
      'GRANT_EXTENSION campaign:2021:bretagne',
    ]);
  });

  test('all that were opened come newest first, each as if asked for alone, in as many statements as one', async () => {
    const opened = async (year: number) =>
      act(OPEN.replace('2021', String(year)), { opensOn: `${year + 1}-02-01`, deadline: `${year + 1}-04-30` });
    const asked = async () => {
      statements.length = 0;
      const { data } = await server.ask<{ campaigns: (Campaign & { year: number })[] }>(
        `{ campaigns { year ${FIELDS} } }`,
        {},
        'CONTRIBUTOR',
        ['bretagne'],
      );
      return data.campaigns;
    };
    expect((await asked()).map(({ year }) => year)).toEqual([2021]);
    const alone = statements.length;
    expect(await opened(2019)).toEqual([]);
    expect(await opened(2022)).toEqual([]);
    const all = await asked();
    expect(all.map(({ year, deadline }) => [year, deadline])).toEqual([
      [2022, '2023-04-30'],
      [2021, '2022-04-30'],
      [2019, '2020-04-30'],
    ]);
    expect(statements.length).toBeLessThanOrEqual(alone);
    expect(all[1]).toEqual({ year: 2021, ...(await read('CONTRIBUTOR', ['bretagne'])) });
    expect(regionOf(all[0] as Campaign, 'normandie')?.datasets).toEqual([]);
  });

  test('what is in, checked, published, late and missing', async () => {
    const register =
      'nom,types,departement,adresse,code_postal,ville\nAlpha,AI,35,1 rue,35000,Rennes\nBêta,ACI,22,2 rue,22000,Saint-Brieuc\n';
    expect(await submitFile('ADHERENTS', register)).toBe('VALID');
    expect(await submitFile('ACTIVITY', 'adherent,heures_travaillees\nAlpha,1500\n')).toBe('VALID');
    expect(await submitFile('FORMATIONS', 'intitule\nx\n', false)).toBe('INVALID');
    const events = 'type,intitule,date\nATELIER,Écouter,2021-03-01\n';
    expect(await submitFile('EVENTS', events, false)).toBe('VALID');
    const full = await read('CONTRIBUTOR', ['bretagne']);
    const bretagne = regionOf(full, 'bretagne')?.datasets ?? [];
    const of = (code: string) => bretagne.find(({ dataset }) => dataset === code);
    expect(of('ADHERENTS')).toMatchObject({
      state: 'PUBLISHED',
      version: 1,
      late: false,
      missing: null,
      submission: { version: 1 },
    });
    expect(of('ACTIVITY')).toMatchObject({
      state: 'PUBLISHED',
      missing: '1 adhérent n’a pas répondu, sur 2 au registre.',
      adherentsExpected: 2,
      adherentsAnswered: 1,
    });
    expect(of('FORMATIONS')).toMatchObject({ state: 'INVALID', late: false, submission: { version: 1 } });
    expect(of('EVENTS')).toMatchObject({ state: 'VALID', late: false });
    expect(of('FIGURES')).toMatchObject({ state: 'NOTHING', missing: null });
    expect(regionOf(full, 'normandie')?.datasets).toEqual([]);

    const everything = await read('ANALYST');
    const late = regionOf(everything, 'normandie')
      ?.datasets.filter((each) => each.late)
      .map(({ dataset }) => dataset);
    expect(late).toEqual([
      'ADHERENTS',
      'FORMATIONS',
      'LEGAL_REQUESTS',
      'FG2I_GUARANTEES',
      'ACTIVITY',
      'PROGRAMMES',
      'EVENTS',
      'FINANCES',
      'STAFF',
      'GOVERNANCE',
      'PUBLICATIONS',
      'PARTNERS',
    ]);
  });

  test('the public sees what is published, and nothing else', async () => {
    const campaign = await read();
    const seen = campaign.regions.flatMap(({ datasets }) =>
      datasets.map(({ dataset, state }) => `${dataset} ${state}`),
    );
    expect(seen).toEqual(['ADHERENTS PUBLISHED', 'ACTIVITY PUBLISHED']);
  });

  test('is read in as many statements whatever is in: two, and those of the survey’s figure', async () => {
    statements.length = 0;
    await server.ask('{ campaign(year: 2021) { regions { datasets { state late missing } } } }', {}, 'PUBLISHER');
    expect(statements.length).toBeLessThanOrEqual(4);
  });

  test('a year out of range, a day that is none and a contributor are refused', async () => {
    expect(codesOf(await server.ask('{ campaign(year: 1812) { deadline } }'))).toEqual(['BAD_USER_INPUT']);
    const days = { opensOn: '2022-02-01', deadline: '2022-02-31' };
    expect(codesOf(await server.ask(OPEN, days, 'PUBLISHER'))).toEqual(['BAD_USER_INPUT']);
    const good = { ...days, deadline: '2022-02-28' };
    expect(codesOf(await server.ask(OPEN, good, 'CONTRIBUTOR', ['bretagne']))).toEqual(['FORBIDDEN']);
  });
});
