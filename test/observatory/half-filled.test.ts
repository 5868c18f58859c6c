import { parse } from 'csv-parse/sync';
import { describeOnProduction } from '../support/database';
import { startHalfFilled, type HalfFilled } from '../support/half-filled';

jest.setTimeout(240_000);

const GROUP = `key label expected rate respondents { value partialValue state }
  measures { figure { indicator { code } value partialValue state } respondents perRespondent perFullTimeEquivalent
    respondentsToBoth quartiles { lower median upper steps } quartilesAbsence }`;
const OBSERVATORY = `year survey territory { name } whole { ${GROUP} } byStructureType { ${GROUP} } byRegion { ${GROUP} }
  estimates { indicator { code } value lower upper respondents population strata method refusedBecause demonstration }`;

interface Group {
  readonly key: string | null;
  readonly expected: number | null;
  readonly rate: number | null;
  readonly respondents: { readonly value: number | null; readonly partialValue: number | null; readonly state: string };
  readonly measures: readonly {
    readonly figure: {
      readonly indicator: { readonly code: string };
      readonly value: number | null;
      readonly state: string;
    };
    readonly perRespondent: number | null;
    readonly perFullTimeEquivalent: number | null;
    readonly quartiles: { readonly median: number; readonly steps: readonly number[] | null } | null;
    readonly quartilesAbsence: string | null;
  }[];
}
interface Answer {
  readonly whole: Group;
  readonly byStructureType: readonly Group[];
  readonly byRegion: readonly Group[];
  readonly estimates: readonly {
    readonly indicator: { readonly code: string };
    readonly value: number | null;
    readonly lower: number | null;
    readonly refusedBecause: string | null;
    readonly population: number | null;
    readonly demonstration: boolean;
  }[];
}

const hoursOf = ({ measures }: Group) =>
  measures.find(({ figure }) => figure.indicator.code === 'ACTIVITY_HOURS_WORKED');

describeOnProduction('the observatory of a real database with two regions in', (_fresh, engine) => {
  let server: HalfFilled;
  beforeAll(async () => {
    const { url } = await engine.place('LOADED');
    server = await startHalfFilled(url === undefined ? {} : { DATABASE_URL: url });
  });
  afterAll(async () => {
    await server?.close();
  });

  const national = async (as?: null): Promise<Answer> =>
    (
      await server.ask<{ federation: { observatory: Answer } }>(
        `{ federation { observatory(year: 2024) { ${OBSERVATORY} } } }`,
        {},
        ...(as === undefined ? [] : [as]),
      )
    ).federation.observatory;
  const regional = async (code: string, as?: null): Promise<Answer> =>
    (
      await server.ask<{ region: { observatory: Answer } }>(
        `query ($code: String!) { region(code: $code) { observatory(year: 2024) { ${OBSERVATORY} } } }`,
        { code },
        ...(as === undefined ? [] : [as]),
      )
    ).region.observatory;
  const page = async (path: string) => {
    const response = await fetch(server.url + path, { headers: { accept: 'text/html' } });
    const text = (await response.text()).replace(/<[^>]+>/g, ' ').replace(/[\s\u00a0\u202f]+/g, ' ');
    return { status: response.status, text };
  };

  test('no part of the federation is given for it', async () => {
    const { whole, byStructureType, estimates } = await national();
    expect(whole.respondents).toEqual({ value: null, partialValue: 16, state: 'PARTIAL' });
    expect(whole.rate).toBeNull();
    for (const group of [whole, ...byStructureType])
      for (const { figure, perRespondent, perFullTimeEquivalent, quartiles } of group.measures)
        expect([figure.value, perRespondent, perFullTimeEquivalent, quartiles]).toEqual([null, null, null, null]);
    expect(hoursOf(whole)?.quartilesAbsence).toBe('INCOMPLETE');
    for (const { value, lower, refusedBecause } of estimates) {
      expect([value, lower]).toEqual([null, null]);
      expect(refusedBecause).toMatch(/\.$/);
    }
    expect(estimates[0]?.refusedBecause).toContain('Normandie');
    expect(estimates[0]?.refusedBecause).not.toContain('Bretagne');
  });

  test('each region that published has its own, and the others none', async () => {
    const { byRegion } = await national();
    const known = byRegion.filter((group) => hoursOf(group)?.figure.state === 'KNOWN').map(({ key }) => key);
    expect(known).toEqual(['bretagne', 'guyane']);
    const bretagne = await regional('bretagne');
    expect(bretagne.whole).toMatchObject({ expected: 7, rate: 1, respondents: { value: 7, state: 'KNOWN' } });
    expect(hoursOf(bretagne.whole)?.figure.value).toBe(7 * 16070 + 1607 * 21);
    expect(hoursOf(bretagne.whole)?.perFullTimeEquivalent).toBe(1607);
    expect(hoursOf(bretagne.whole)?.quartiles).toMatchObject({ median: 16070 + 1607 * 3, steps: null });
    expect(bretagne.estimates[0]?.refusedBecause).toContain('Trop peu');
    const silent = await regional('normandie');
    expect(silent.whole.respondents.state).toBe('NOT_REPORTED');
    expect(silent.estimates[0]?.refusedBecause).toMatch(/\.$/);
  });

  test('the public reads no quartile of seven answers', async () => {
    const { whole } = await regional('bretagne', null);
    expect(hoursOf(whole)?.quartiles).toBeNull();
    expect(['TOO_FEW', 'WITHHELD']).toContain(hoursOf(whole)?.quartilesAbsence);
  });

  test.each([
    ['{ federation { observatory(year: 1900) { year } } }', /Année 1900 hors limites/],
    [
      '{ federation { observatory(year: 2024, survey: ADHERENTS) { year } } }',
      /ADHERENTS n’est pas une enquête.*ACTIVITY/,
    ],
  ])('%s is refused by a sentence', async (query, sentence) => {
    await expect(server.ask(query)).rejects.toThrow(sentence);
  });

  test('a year without anything is no error', async () => {
    const { federation } = await server.ask<{ federation: { observatory: Answer } }>(
      `{ federation { observatory(year: 1990) { ${OBSERVATORY} } } }`,
    );
    expect(federation.observatory.whole.respondents.state).toBe('NOT_REPORTED');
  });

  test('pages say what is missing, and lead on from where there is nothing', async () => {
    const federation = await page('/observatoire/2024');
    expect([federation.status, federation.text]).toEqual([200, expect.stringContaining('2 régions sur 14 ont publié')]);
    expect(federation.text).toContain('Estimations refusées');
    expect((await page('/observatoire/2024/guyane')).text).toContain('9 adhérents ont répondu, sur les 9');
    expect((await page('/observatoire/2024/normandie')).text).toContain('Aucune réponse n’est publiée');
    for (const path of ['/observatoire/1990', '/observatoire/2024/guyan', '/observatoire/2024?enquete=climat'])
      expect([path, (await page(path)).status]).toEqual([path, 404]);
    const first = await fetch(`${server.url}/observatoire/`, { redirect: 'manual' });
    expect(first.headers.get('location')).toBe('/observatoire/2025');
  });

  test('its file has estimates in columns of their own', async () => {
    const text = await (await fetch(`${server.url}/observatoire/2025/guyane.csv`)).text();
    const rows = parse<Record<string, string>>(text, { columns: true, bom: true, delimiter: ';' });
    const estimates = rows.filter((row) => row['est_une_estimation'] === 'oui');
    expect(estimates.length).toBeGreaterThan(5);
    for (const row of rows) {
      const [figure, estimate] = [row['somme_des_repondants'], row['estimation']];
      expect(row['est_une_estimation'] === 'oui' ? figure : estimate).toBe('');
    }
  });
});
