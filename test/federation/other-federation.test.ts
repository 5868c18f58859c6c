import './serve-entraide';
import { printSchema } from 'graphql';
import { buildMaillageSchema } from '../../src/graphql/schema';
import { partsOf } from '../support/edit-workbook';
import { describeOnProduction } from '../support/database';
import { startServer, type TestServer } from '../support/server';
import { Caller, HOUSES, registerOf, surveyOf } from './network-of-houses';

jest.setTimeout(120_000);

/** The federation that comes with the product, its regions, what it collects: nothing of it belongs here. */
const ANOTHER = /coorace|bretagne|occitanie|fg2i|formations?\b|1985|\b14 (régions|délégations)/i;

describeOnProduction('an invented federation', (_fresh, engine) => {
  let server: TestServer;
  let caller: Caller;

  beforeAll(async () => {
    const { dataDir, url } = await engine.place();
    server = await startServer({
      env: { DATA_DIR: dataDir, MAILLAGE_DEMO: 'on', ...(url === undefined ? {} : { DATABASE_URL: url }) },
    });
    caller = new Caller(server, dataDir);
    for (const region of Object.keys(HOUSES)) {
      for (const year of [2024, 2025]) await caller.publish('adherents', region, year, registerOf(region));
      await caller.publish('benevolat', region, 2024, surveyOf(region, 100));
      await caller.publish('benevolat', region, 2025, surveyOf(region, 110, 3));
    }
    await caller.publish(
      'prets',
      'plateau',
      2025,
      'adherent;materiel;prete_le;duree\nplateau 1;Outil;2025-05-03;2,5\n',
    );
  });
  afterAll(async () => {
    await server?.close();
    await engine.cleanUp();
  });

  test('answers under its own name, and holds no demonstration of another', async () => {
    const { federation } = await caller.ask<{ federation: object }>(
      '{ federation { name id regions { code name } adherents(first: 1, year: 2025) { totalCount } } }',
    );
    expect(federation).toMatchObject({
      name: 'Entraide des Vallées',
      id: Buffer.from('Federation:entraide-des-vallees').toString('base64url'),
      regions: [
        { code: 'basse-vallee' },
        { code: 'haute-vallee' },
        { code: 'littoral' },
        { code: 'marais' },
        { code: 'plateau' },
      ],
      adherents: { totalCount: 20 },
    });
    // The pages at hand may be built for the federation that comes with the product: that is said, and nothing else.
    expect(server.message.replace(/^Les pages sont construites pour une autre.*$/m, '')).not.toMatch(ANOTHER);
    expect(server.message).not.toContain('démonstration');
  });

  test('its survey is one: who was asked, like for like by adherent, who is silent', async () => {
    const { federation, region } = await caller.ask<{ federation: Answer; region: Answer }>(
      `{
        federation { keyFigures(year: 2025) { figures(indicators: [VOLUNTEERING_HOURS, VOLUNTEERING_RESPONSE_RATE]) { ${FIGURE} } } }
        region(code: "marais") { keyFigures(year: 2025) { figures(indicators: [VOLUNTEERING_HOURS]) { ${FIGURE}
          coverage { missing { name } } } } }
      }`,
      {},
      'ANALYST',
    );
    const [hours, rate] = federation.keyFigures.figures;
    expect(hours).toMatchObject({
      value: 1665,
      coverage: { reporting: 5, expected: 5, respondents: 15, respondentsExpected: 20 },
      evolution: { change: null, sameUnits: 15 },
    });
    expect(hours?.evolution?.sameUnitsChange).toBeCloseTo((1665 - 1515) / 1515, 6);
    expect(rate).toMatchObject({ value: 0.75 });
    expect(region.keyFigures.figures[0]).toMatchObject({ coverage: { missing: [{ name: 'marais 4' }] } });
  });

  test('its guarded amounts are withheld from the public where one adherent could be made out', async () => {
    const { department } = await caller.ask<{ department: Answer }>(
      '{ department(code: "V6") { keyFigures(year: 2025) { figures(indicators: [VOLUNTEERING_HOURS]) { state } } } }',
    );
    const parts = await caller.ask<{ region: Split }>(
      '{ region(code: "marais") { keyFigures(year: 2024) { figures(indicators: [VOLUNTEERING_HOURS]) { breakdown(by: STRUCTURE_TYPE) { key state } } } } }',
    );
    expect(department.keyFigures.figures[0]?.state).toBe('KNOWN');
    // One workshop alone; with the whole shown, the houses would tell it.
    expect(parts.region.keyFigures.figures[0]?.breakdown.map(({ state }) => state)).toEqual([
      'SUPPRESSED',
      'SUPPRESSED',
    ]);
  });

  test('a campaign asks its regions for its datasets, and says who has not answered', async () => {
    const { campaign } = await caller.ask<{ campaign: Campaign }>(
      `{ campaign(year: 2025) { regions { region { code } datasets { dataset expected missing } } } }`,
      {},
      'PUBLISHER',
    );
    const datasets = campaign.regions[0]?.datasets ?? [];
    expect(datasets.map(({ dataset, expected }) => [dataset, expected])).toEqual([
      ['ADHERENTS', true],
      ['VOLUNTEERING', true],
      ['LOANS', true],
      ['FIGURES', false],
    ]);
    expect(datasets[1]?.missing).toBe('1 adhérent n’a pas répondu, sur 4 au registre.');
  });

  test('its rows are split along their own dimension, and read in tables', async () => {
    const { statistics } = await caller.ask<{ statistics: object[] }>(
      `{ statistics(input: { indicators: [LOANS_MADE], years: [2025], by: [REGION, KIND] }) { keys { label } value } }`,
    );
    expect(statistics).toEqual([{ keys: [{ label: 'Plateau' }, { label: 'Outil' }], value: 1 }]);
  });

  test('every page is its own', async () => {
    for (const path of [
      '/',
      '/chiffres-cles/2025',
      '/chiffres-cles/2025/plateau',
      '/chiffres-cles/2024',
      '/rapports',
      '/rapports/entraide-2024',
      '/suivi/2025',
      '/exports',
    ]) {
      const response = await caller.get(path, 'PUBLIC', 'text/html');
      const page = contentOf(await response.text());
      expect([path, response.status, ANOTHER.exec(page)?.[0]]).toEqual([path, 200, undefined]);
    }
    const home = await (await caller.get('/')).text();
    expect(home).toContain('les 5 délégations régionales d’Entraide des Vallées');
    const year = await (await caller.get('/chiffres-cles/2025')).text();
    expect(year).toContain('Le bénévolat');
    const map = await (await caller.get('/chiffres-cles/2025/carte.svg')).text();
    for (const tile of ['HV', 'BV', 'PL', 'LI', 'MA']) expect(map).toContain(`>${tile}<`);
    expect(map).not.toContain('Outre-mer');
  });

  test('every file is its own', async () => {
    const paths = [
      '/exports/benevolat-par-region.csv?annee=2025',
      '/exports/benevolat-par-region.xlsx?annee=2025',
      '/exports/donnees/prets.csv?annee=2025',
      '/exports/donnees/prets.json?annee=2025',
      '/exports/data-inclusion/structures.json',
      '/exports/datapackage.json',
      '/chiffres-cles/2025.csv',
      '/datasets',
      '/datasets/benevolat',
      '/datasets/prets/schema.json',
    ];
    for (const path of paths) {
      const response = await caller.get(path, 'PUBLISHER');
      expect([path, response.status]).toEqual([path, 200]);
      const bytes = Buffer.from(await response.arrayBuffer());
      expect([path, ANOTHER.exec(path.includes('.xlsx') ? textsOf(bytes) : bytes.toString())?.[0]]).toEqual([
        path,
        undefined,
      ]);
    }
    const structures = (await (await caller.get('/exports/data-inclusion/structures.json')).json()) as Structure[];
    expect(structures[0]).toMatchObject({ source: 'entraide-des-vallees', reseaux_porteurs: ['entraide-des-vallees'] });
  });

  test('the template of a region has its datasets and its register of the year before', async () => {
    const response = await caller.get('/templates/plateau/2026.xlsx', 'PUBLISHER');
    expect(response.status).toBe(200);
    const texts = textsOf(Buffer.from(await response.arrayBuffer()));
    expect(ANOTHER.exec(texts)?.[0]).toBeUndefined();
    for (const text of ['benevolat', 'prets', 'plateau 1', 'Heures de bénévolat (heures)', 'ATELIER'])
      expect(texts).toContain(text);
    const office = await caller.get('/templates/siege/2026.xlsx', 'PUBLISHER');
    expect([office.status, ANOTHER.exec(textsOf(Buffer.from(await office.arrayBuffer())))?.[0]]).toEqual([
      200,
      undefined,
    ]);
  });

  test('faults of its files are said as those of any dataset', async () => {
    const { status, json } = await caller.post(
      '/submissions?dataset=prets&region=plateau&year=2025&dryRun=true',
      'adherent;materiel;prete_le\nmarais 1;Bateau;2025-05-03\n',
    );
    expect(status).toBe(422);
    expect(json.issues.map(({ message }) => message).join('\n')).toMatch(/Bateau|marais 1/);
  });
});

test('its schema speaks of what it collects alone', () => {
  const sdl = printSchema(buildMaillageSchema());
  expect(/[Cc]oorace|fg2i|legalRequest|bretagne|1985|ACTIVITY|the 14/.exec(sdl)?.[0]).toBeUndefined();
  expect(sdl).not.toMatch(
    /\b(type|enum) (Formation|LegalRequest|Event|Programme)[A-Z]?\w*(Connection|Figures|Kind)?\b {/,
  );
  expect(sdl).toMatch(/enum StructureType \{[^}]*MAISON[^}]*ATELIER[^}]*OTHER\s*\}/);
});

/** What stands in the frame of a page is built for one federation. */
const contentOf = (page: string): string => /<main[\s\S]*<\/main>/.exec(page)?.[0] ?? page;

/** All texts of a workbook. */
const textsOf = (workbook: Buffer): string => [...partsOf(workbook).values()].join('\n');

const FIGURE = `value state coverage { reporting expected respondents respondentsExpected }
  evolution { change sameUnitsChange sameUnits }`;

interface Answer {
  readonly keyFigures: {
    readonly figures: readonly {
      readonly state: string;
      readonly evolution?: { readonly sameUnitsChange: number | null };
    }[];
  };
}
interface Split {
  readonly keyFigures: { readonly figures: readonly { readonly breakdown: readonly { readonly state: string }[] }[] };
}
interface Campaign {
  readonly regions: readonly {
    readonly datasets: readonly {
      readonly dataset: string;
      readonly expected: boolean;
      readonly missing: string | null;
    }[];
  }[];
}
interface Structure {
  readonly source: string;
}
