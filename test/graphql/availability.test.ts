import { describeOnProduction } from '../support/database';
import { codesOf, startRealServer, type RealServer } from './real-server';

interface Available {
  readonly year: number;
  readonly federation: string;
  readonly outside: boolean;
  readonly dimensions: readonly string[];
  readonly indicator: { code: string };
  readonly regions: readonly { code: string }[];
}

describeOnProduction('availability over HTTP', (fresh) => {
  const statements: string[] = [];
  let server: RealServer;
  beforeAll(async () => {
    server = await startRealServer(
      await fresh({ filled: 'LOADED', countStatements: (sql) => void statements.push(sql) }),
    );
  });
  afterAll(() => server.close());

  const available = async (args = '') => {
    const query = `{ availability${args} { year federation outside dimensions indicator { code } regions { code } } }`;
    const reply = await server.ask<{ availability: Available[] }>(query);
    expect(reply.errors).toBeUndefined();
    return reply.data.availability;
  };

  test('every figure of a region that is said to exist does, and none beside', async () => {
    const found = await available(
      '(indicators: [ADHERENTS_TOTAL, ACTIVITY_PLACEMENT_HOURS], years: [2019, 2023, 2024])',
    );
    expect(found.map(({ indicator, year }) => `${indicator.code} ${year}`)).toContain('ACTIVITY_PLACEMENT_HOURS 2023');
    for (const { indicator, year, regions } of found) {
      const { data } = await server.ask<{
        federation: { regions: { code: string; keyFigures: { figures: { state: string }[] } }[] };
      }>(
        `{ federation { regions { code keyFigures(year: ${year}) { figures(indicators: [${indicator.code}]) { state } } } } }`,
      );
      const known = data.federation.regions.filter(({ keyFigures }) => keyFigures.figures[0]?.state !== 'NOT_REPORTED');
      expect(regions.map(({ code }) => code)).toEqual(known.map(({ code }) => code));
    }
  });

  test('without arguments: every year of which anything is known, in a fixed number of statements', async () => {
    statements.length = 0;
    const all = await available();
    expect(statements.length).toBeLessThanOrEqual(6);
    const { data } = await server.ask<{ federation: { years: number[] } }>('{ federation { years } }');
    expect(new Set(all.map(({ year }) => year)).size).toBeLessThanOrEqual(data.federation.years.length);
    expect(all.length).toBeGreaterThan(20);
  });

  test('a year out of range is BAD_USER_INPUT', async () => {
    expect(codesOf(await server.ask('{ availability(years: [1812]) { year } }'))).toEqual(['BAD_USER_INPUT']);
  });
});
