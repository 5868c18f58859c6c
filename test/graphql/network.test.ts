import type { Role } from '../../src/kernel/codes';
import { fold } from '../../src/kernel/text';
import { describeOnProduction } from '../support/database';
import { codesOf, startRealServer, type RealServer } from './real-server';

interface Adherent {
  readonly id: string;
  readonly name: string;
  readonly city: string | null;
  readonly memberSince: number | null;
}
interface Page {
  readonly nodes: readonly Adherent[];
  readonly edges: readonly { cursor: string; node: { id: string } }[];
  readonly pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string | null };
  readonly totalCount: number;
}

const PAGE = /* GraphQL */ `
  query ($year: Int, $filter: AdherentFilter, $orderBy: AdherentOrder, $first: Int, $after: String) {
    federation {
      adherents(year: $year, filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
        nodes {
          id
          name
          city
          memberSince
        }
        edges {
          cursor
          node {
            id
          }
        }
        pageInfo {
          hasNextPage
          hasPreviousPage
          endCursor
        }
        totalCount
      }
    }
  }
`;

describeOnProduction('the network over HTTP', (fresh) => {
  let server: RealServer;
  beforeAll(async () => {
    server = await startRealServer(await fresh({ filled: 'LOADED' }));
  });
  afterAll(() => server.close());

  const page = async (variables: object): Promise<Page> => {
    const { data, errors } = await server.ask<{ federation: { adherents: Page } }>(PAGE, variables);
    expect(errors).toBeUndefined();
    return data.federation.adherents;
  };

  const walk = async (first: number, variables: object): Promise<Adherent[]> => {
    const all: Adherent[] = [];
    for (let after: string | null = null; ;) {
      const { nodes, edges, pageInfo, totalCount }: Page = await page({ ...variables, first, after });
      expect(edges.map(({ node }) => node.id)).toEqual(nodes.map(({ id }) => id));
      expect(edges.at(-1)?.cursor ?? null).toBe(pageInfo.endCursor);
      expect(pageInfo.hasPreviousPage).toBe(after !== null);
      all.push(...nodes);
      if (!pageInfo.hasNextPage) {
        expect(all).toHaveLength(totalCount);
        return all;
      }
      after = pageInfo.endCursor;
    }
  };

  test('a list read from its end, page before page, is the same list, in every order', async () => {
    const BACK = PAGE.replace('$first: Int, $after: String', '$last: Int, $before: String')
      .replace('first: $first, after: $after', 'last: $last, before: $before')
      .replace('endCursor', 'startCursor');
    interface Back {
      readonly federation: {
        readonly adherents: Omit<Page, 'pageInfo'> & {
          readonly pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null };
        };
      };
    }
    for (const orderBy of ['NAME', 'CITY', 'MEMBER_SINCE']) {
      const forwards = await walk(37, { orderBy });
      const backwards: Adherent[] = [];
      let before: string | null = null;
      do {
        const { data, errors }: { data: Back; errors?: unknown } = await server.ask<Back>(BACK, {
          orderBy,
          last: 41,
          before,
        });
        expect(errors).toBeUndefined();
        const { nodes, edges, pageInfo }: Back['federation']['adherents'] = data.federation.adherents;
        expect(edges[0]?.cursor ?? null).toBe(pageInfo.startCursor);
        expect(pageInfo.hasNextPage).toBe(before !== null);
        backwards.unshift(...nodes);
        before = pageInfo.hasPreviousPage ? pageInfo.startCursor : null;
      } while (before !== null);
      expect(backwards.map(({ id }) => id)).toEqual(forwards.map(({ id }) => id));
    }
  });

  test.each(['last: 0', 'last: 101', 'before: "x"', 'last: 5, after: "x"', 'last: 5, before: "x"'])(
    'a page asked for by « %s » is refused',
    async (asked) => {
      const answer = await server.ask(`{ federation { adherents(${asked}) { totalCount } } }`);
      expect(answer.errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
    },
  );

  test('a figure has the same id wherever it is asked for, and no other figure has it', async () => {
    const ids =
      '{ federation { keyFigures(year: 2023) { id adherents { total { id } } figures(indicators: [ADHERENTS_TOTAL, ACTIVITY_FTE]) { id } } series(indicator: ADHERENTS_TOTAL) { id year } regions { keyFigures(year: 2023) { id adherents { total { id } } } } } }';
    interface Keyed {
      readonly id: string;
      readonly adherents: { readonly total: { readonly id: string } };
    }
    const { data } = await server.ask<{
      federation: {
        keyFigures: Keyed & { figures: { id: string }[] };
        series: { id: string; year: number }[];
        regions: { keyFigures: Keyed }[];
      };
    }>(ids);
    const { keyFigures, series, regions } = data.federation;
    const total = keyFigures.adherents.total.id;
    expect(keyFigures.figures[0]?.id).toBe(total);
    expect(series.find(({ year }) => year === 2023)?.id).toBe(total);
    const all = [
      keyFigures.id,
      ...keyFigures.figures.map(({ id }) => id),
      ...series.filter(({ year }) => year !== 2023).map(({ id }) => id),
      ...regions.flatMap(({ keyFigures: own }) => [own.id, own.adherents.total.id]),
    ];
    expect(new Set(all).size).toBe(all.length);
    expect((await server.ask('query ($id: ID!) { node(id: $id) { id } }', { id: total })).data).toEqual({ node: null });
  });

  test('years of joining bound a list on both sides; who has none is in no such list', async () => {
    const all = await walk(100, {});
    const years = all.flatMap(({ memberSince }) => memberSince ?? []);
    expect(years.length).toBeGreaterThan(0);
    expect(years.length).toBeLessThan(all.length);
    const middle = [...years].sort()[years.length >> 1] ?? 0;
    const early = await walk(100, { filter: { memberSinceTo: middle } });
    const late = await walk(100, { filter: { memberSinceFrom: middle + 1 } });
    expect([early.length, late.length]).toEqual([
      years.filter((year) => year <= middle).length,
      years.filter((year) => year > middle).length,
    ]);
    const one = await walk(100, { filter: { memberSinceFrom: middle, memberSinceTo: middle } });
    expect(one.length).toBe(years.filter((year) => year === middle).length);
  });

  test('the hierarchy leads down and up again', async () => {
    interface Region {
      code: string;
      departments: { code: string; region: { code: string } }[];
      adherents: { nodes: { region: { code: string }; department: { region: { code: string } } | null }[] };
    }
    const { data, errors } = await server.ask<{ federation: { regions: Region[] } }>(/* GraphQL */ `
      {
        federation {
          regions {
            code
            departments {
              code
              region {
                code
              }
            }
            adherents(first: 20) {
              nodes {
                region {
                  code
                }
                department {
                  region {
                    code
                  }
                }
              }
            }
          }
        }
      }
    `);
    expect(errors).toBeUndefined();
    expect(data.federation.regions.map(({ code }) => code)).toEqual(server.network.regions.map(({ code }) => code));
    expect(data.federation.regions.flatMap(({ adherents }) => adherents.nodes).length).toBeGreaterThan(20);
    for (const { code, departments, adherents } of data.federation.regions) {
      expect(departments.length).toBeGreaterThan(0);
      for (const department of departments) expect(department.region.code).toBe(code);
      for (const { region, department } of adherents.nodes) {
        expect(region.code).toBe(code);
        if (department !== null) expect(department.region.code).toBe(code);
      }
    }
  });

  test('all departments are listed by code, those of no delegation with a null region', async () => {
    const { data } = await server.ask<{ departments: { code: string; region: unknown }[] }>(
      '{ departments { code region { code } } }',
    );
    expect(data.departments).toHaveLength(101);
    const codes = data.departments.map(({ code }) => code);
    expect(codes).toEqual([...codes].sort());
    expect(data.departments.find(({ code }) => code === '2A')?.region).toBeNull();
  });

  describe.each(['NAME', 'CITY', 'MEMBER_SINCE', null])('in the order %s', (orderBy) => {
    test.each([1, 7, 100])('pages of %i are the whole list, without overlap or gap', async (first) => {
      const whole = await walk(100, { orderBy });
      const walked =
        first === 1 ? await walk(1, { orderBy, filter: { departments: ['31'] } }) : await walk(first, { orderBy });
      expect(new Set(walked.map(({ id }) => id)).size).toBe(walked.length);
      const expected = first === 1 ? walked.map(({ id }) => id) : whole.map(({ id }) => id);
      expect(walked.map(({ id }) => id)).toEqual(expected);
      if (first === 1) {
        const ids = new Set(walked.map(({ id }) => id));
        expect(whole.map(({ id }) => id).filter((id) => ids.has(id))).toEqual(expected);
      }
    });
  });

  test('orders mean what they say, the unknown last', async () => {
    const names = (await walk(50, { orderBy: 'NAME' })).map(({ name }) => fold(name));
    expect(names).toEqual([...names].sort());
    const cities = (await walk(50, { orderBy: 'CITY' })).map(({ city }) => (city === null ? '\uffff' : fold(city)));
    expect(cities).toEqual([...cities].sort());
    const years = (await walk(50, { orderBy: 'MEMBER_SINCE' })).map(({ memberSince }) => memberSince ?? 9999);
    expect(years).toEqual([...years].sort((a, b) => a - b));
  });

  test('search looks past accents and case, in names and cities', async () => {
    const whole = await walk(100, {});
    const wanted = whole.find(({ name }) => name !== fold(name) && /[éèêàô]/i.test(name));
    const name = wanted?.name ?? '';
    expect(name).not.toBe('');
    for (const search of [name, fold(name), name.toUpperCase()]) {
      const found = await page({ filter: { search }, first: 100 });
      expect(found.nodes.map(({ id }) => id)).toContain(wanted?.id);
    }
    const city = whole.find((each) => each.city !== null)?.city ?? '';
    const expected = whole
      .filter((each) => [each.name, each.city ?? ''].some((text) => fold(text).includes(fold(city))))
      .map(({ id }) => id);
    expect((await walk(100, { filter: { search: city.toUpperCase() } })).map(({ id }) => id)).toEqual(expected);
  });

  test.each(['%', '_', "' OR 1=1 --", '\\', '\u0000', '\u202e', '!%'])('search takes %j literally', async (search) => {
    const expected = (await walk(100, {})).filter(({ name, city }) =>
      [name, city ?? ''].some((text) => fold(text).includes(fold(search))),
    );
    const found = await page({ filter: { search }, first: 100 });
    expect(found.totalCount).toBe(fold(search) === '' ? found.totalCount : expected.length);
  });

  test('null and absent filters are the same; unknown codes match nothing', async () => {
    const { totalCount } = await page({});
    expect(totalCount).toBeGreaterThan(50);
    const nulls = { structureTypes: null, regions: null, departments: null, search: null };
    expect((await page({ filter: nulls, year: null, orderBy: null, first: null, after: null })).totalCount).toBe(
      totalCount,
    );
    expect((await page({ filter: null })).totalCount).toBe(totalCount);
    expect((await page({ filter: { regions: ['atlantide'] } })).totalCount).toBe(0);
    expect((await page({ filter: { departments: ['999'] } })).totalCount).toBe(0);
    expect((await page({ filter: { regions: ['occitanie', 'atlantide'] } })).totalCount).toBe(
      (await page({ filter: { regions: ['occitanie'] } })).totalCount,
    );
  });

  test('a year names the registers of that year, and a year without any is empty', async () => {
    expect((await page({ year: 2024 })).totalCount).toBe(
      (await page({ year: 2024, filter: { regions: ['occitanie'] } })).totalCount,
    );
    expect(await page({ year: 1990 })).toMatchObject({
      nodes: [],
      totalCount: 0,
      pageInfo: { hasNextPage: false, endCursor: null },
    });
  });

  test('the public reads no contact, and nobody is told off for asking', async () => {
    const query = '{ region(code: "occitanie") { adherents(first: 100) { nodes { phone email } } } }';
    interface Answer {
      region: { adherents: { nodes: { phone: string | null; email: string | null }[] } };
    }
    const contacts = async (role?: Role, regions?: string[]) => {
      const { data, errors } = await server.ask<Answer>(query, {}, role, regions);
      expect(errors).toBeUndefined();
      return data.region.adherents.nodes.filter(({ phone, email }) => phone !== null || email !== null).length;
    };
    expect(await contacts()).toBe(0);
    expect(await contacts('CONTRIBUTOR', ['bretagne'])).toBe(0);
    const read = await contacts('ANALYST');
    expect(read).toBeGreaterThan(0);
    expect(await contacts('CONTRIBUTOR', ['occitanie'])).toBe(read);
  });

  describe('bad input', () => {
    const CURSOR_FROM_ELSEWHERE = async (): Promise<string> =>
      (await page({ orderBy: 'CITY', first: 1 })).pageInfo.endCursor ?? '';

    test.each([
      ['first: 0', { first: 0 }],
      ['first: -1', { first: -1 }],
      ['first: 101', { first: 101 }],
      ['a year before 1985', { year: 1984 }],
      ['a year too far ahead', { year: new Date().getUTCFullYear() + 2 }],
      ['a made-up cursor', { after: 'abc' }],
      ['an empty cursor', { after: '' }],
      ['a long search', { filter: { search: 'a'.repeat(201) } }],
      ['a type that there is not', { filter: { structureTypes: ['AUTRE'] } }],
      ['an order that there is not', { orderBy: 'name' }],
    ])('%s is BAD_USER_INPUT', async (_, variables) => {
      expect(codesOf(await server.ask(PAGE, variables))).toEqual(['BAD_USER_INPUT']);
    });

    test('a cursor from another list or order is BAD_USER_INPUT', async () => {
      const after = await CURSOR_FROM_ELSEWHERE();
      expect(codesOf(await server.ask(PAGE, { orderBy: 'CITY', first: 1, after }))).toEqual([]);
      for (const other of [
        { orderBy: 'NAME' },
        { orderBy: 'CITY', year: 2024 },
        { orderBy: 'CITY', filter: { search: 'a' } },
      ])
        expect(codesOf(await server.ask(PAGE, { ...other, after }))).toEqual(['BAD_USER_INPUT']);
      const query = 'query ($after: String) { submissions(after: $after) { totalCount } }';
      expect(codesOf(await server.ask(query, { after }))).toEqual(['BAD_USER_INPUT']);
    });

    test.each([
      ['keyFigures', '{ federation { keyFigures(year: 1984) { year } } }'],
      ['series from', '{ federation { series(indicator: ADHERENTS_TOTAL, from: 1984) { year } } }'],
      ['series to', '{ federation { series(indicator: ADHERENTS_TOTAL, to: 3000) { year } } }'],
      ['series reversed', '{ federation { series(indicator: ADHERENTS_TOTAL, from: 2020, to: 2010) { year } } }'],
      ['submissions', '{ submissions(year: 1984) { totalCount } }'],
      ['Region.submissions', '{ region(code: "bretagne") { submissions(year: 1984) { id } } }'],
      ['reconciliation', '{ reconciliation(year: 1984) { message } }'],
      ['statistics', '{ statistics(input: { indicators: [ADHERENTS_TOTAL], years: [2023, 1984] }) { value } }'],
    ])('a wrong year in %s is BAD_USER_INPUT', async (_, query) => {
      expect(codesOf(await server.ask(query))).toEqual(['BAD_USER_INPUT']);
    });

    test('a code that there is not gives null, without an error', async () => {
      const query = '{ region(code: "atlantide") { id } r: region(code: "") { id } department(code: "999") { id } }';
      expect(await server.ask(query)).toEqual({ data: { region: null, r: null, department: null } });
    });
  });
});
