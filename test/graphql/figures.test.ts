import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeOnEveryEngine } from '../support/database';
import { codesOf, startRealServer, type RealServer } from './real-server';

const OPERATIONS = join(__dirname, '../../schema/operations');

interface Part {
  readonly key: string;
  readonly label: string;
  readonly value: number | null;
  readonly state: string;
  readonly printed: readonly { value: number }[];
  readonly ofWhich: readonly Part[];
}
interface Figure {
  readonly value: number | null;
  readonly partialValue: number | null;
  readonly partialOf: readonly object[];
  readonly state: string;
  readonly basis: string | null;
  readonly year: number;
  readonly printed: readonly {
    value: number;
    difference: number | null;
    section: string | null;
    source: { title: string };
  }[];
  readonly breakdown: readonly Part[];
  readonly contributions: readonly {
    territory: { __typename: string; name: string };
    value: number | null;
    submission: { year: number } | null;
  }[];
}

describeOnEveryEngine('figures over HTTP', (fresh) => {
  const statements: string[] = [];
  let server: RealServer;
  beforeAll(async () => {
    server = await startRealServer(
      await fresh({ filled: 'LOADED', countStatements: (sql) => void statements.push(sql) }),
    );
  });
  afterAll(() => server.close());

  const total = async (territory: string, year: number, rest: string): Promise<Figure> => {
    const query = `{ place: ${territory} { keyFigures(year: ${year}) { adherents { total { value state basis year ${rest} } } } } }`;
    interface Answer {
      place: { keyFigures: { adherents: { total: Figure } } };
    }
    const { data, errors } = await server.ask<Answer>(query);
    expect(errors).toBeUndefined();
    return data.place.keyFigures.adherents.total;
  };

  test('the federation’s adherents of 2023 come by type, with their total and where it is printed', async () => {
    const figure = await total(
      'federation',
      2023,
      'printed { value difference section source { title } } breakdown(by: STRUCTURE_TYPE) { key label value state printed { value } ofWhich { key label value state printed { value } ofWhich { key } } }',
    );
    expect(figure.state).toBe('KNOWN');
    expect(figure.basis).toBe('PRINTED');
    expect(figure.printed[0]).toMatchObject({ value: figure.value, difference: 0, section: expect.any(String) });
    expect(figure.breakdown.reduce((sum, { value }) => sum + (value ?? 0), 0)).toBe(figure.value);
    expect(figure.breakdown.map(({ key }) => key)).toEqual(expect.arrayContaining(['AI', 'ACI']));
    expect(figure.breakdown.flatMap(({ ofWhich }) => ofWhich).map(({ key }) => key)).toContain('EBE');
    expect(figure.breakdown.map(({ key }) => key)).not.toContain('EBE');
  });

  test('Bretagne’s hours of placement of 2023 say where they are printed', async () => {
    const { data, errors } = await server.ask<Record<string, never>>(
      '{ region(code: "bretagne") { keyFigures(year: 2023) { figures(indicators: [ACTIVITY_PLACEMENT_HOURS]) { value state basis printed { value section note source { label territory { name } } } } } } }',
    );
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      region: {
        keyFigures: {
          figures: [
            {
              state: 'KNOWN',
              basis: 'PRINTED',
              value: 574000,
              printed: [
                {
                  value: 574000,
                  section: expect.any(String),
                  note: expect.stringContaining('mise à disposition'),
                  source: { label: expect.stringContaining('Bretagne'), territory: { name: 'Bretagne' } },
                },
              ],
            },
          ],
        },
      },
    });
  });

  test('Occitanie’s adherents of 2024 are counted from its register, beside the 53 printed', async () => {
    const figure = await total(
      'region(code: "occitanie")',
      2024,
      'printed { value difference } breakdown(by: DEPARTMENT) { key label value state } contributions { territory { __typename name } value submission { year } }',
    );
    expect(figure).toMatchObject({ state: 'KNOWN', basis: 'COMPUTED' });
    expect(figure.printed).toContainEqual({ value: 53, difference: (figure.value ?? 0) - 53 });
    expect(figure.breakdown.reduce((sum, { value }) => sum + (value ?? 0), 0)).toBe(figure.value);
    expect(figure.contributions).toHaveLength(figure.value ?? 0);
    for (const { territory, value, submission } of figure.contributions)
      expect([territory.__typename, value, submission?.year]).toEqual(['Adherent', 1, 2024]);
  });

  test('value is null exactly when the figure is not known, for every indicator and kind of territory', async () => {
    const query = /* GraphQL */ `
      query ($indicators: [IndicatorCode!]!) {
        federation {
          ...places
          adherents(first: 1) {
            nodes {
              ...places
            }
          }
        }
        region(code: "normandie") {
          ...places
        }
        department(code: "2A") {
          ...places
        }
      }
      fragment places on Territory {
        keyFigures(year: 2023) {
          figures(indicators: $indicators) {
            value
            partialValue
            partialOf {
              name
            }
            state
            basis
            demonstration
            indicator {
              code
            }
            territory {
              id
            }
            coverage {
              reporting
              expected
              rate
              respondents
              respondentsExpected
            }
            evolution {
              change
            }
          }
        }
      }
    `;
    const { data: catalogue } = await server.ask<{ indicators: { code: string }[] }>('{ indicators { code } }');
    const indicators = catalogue.indicators.map(({ code }) => code);
    type Place = { keyFigures: { figures: (Figure & { indicator: { code: string } })[] } };
    const { data, errors } = await server.ask<{
      federation: Place & { adherents: { nodes: Place[] } };
      region: Place;
      department: Place;
    }>(query, { indicators });
    expect(errors).toBeUndefined();
    const { federation, region, department } = data;
    for (const { keyFigures } of [federation, region, department, ...federation.adherents.nodes]) {
      expect(keyFigures.figures.map(({ indicator }) => indicator.code)).toEqual(indicators);
      for (const { value, partialValue, partialOf, state, basis } of keyFigures.figures) {
        expect(value === null).toBe(state !== 'KNOWN');
        expect(partialValue === null).toBe(state !== 'PARTIAL');
        expect(partialOf.length > 0).toBe(state === 'PARTIAL');
        expect(basis === null).toBe((value ?? partialValue) === null);
      }
    }
  });

  test('a series runs from the oldest year to the newest, and holds known years only', async () => {
    const { data } = await server.ask<{ federation: { years: number[]; series: Figure[] } }>(
      '{ federation { years series(indicator: ADHERENTS_TOTAL) { year value partialValue state } } }',
    );
    const years = data.federation.series.map(({ year }) => year);
    expect(years).toEqual([...years].sort((a, b) => a - b));
    expect(years).toContain(2023);
    for (const { value, partialValue } of data.federation.series) expect(value ?? partialValue).not.toBeNull();
    expect(data.federation.years).toEqual([...data.federation.years].sort((a, b) => b - a));
    expect(data.federation.years).toEqual(expect.arrayContaining(years));
  });

  test('a breakdown that the indicator does not have is BAD_USER_INPUT', async () => {
    const query =
      '{ federation { keyFigures(year: 2023) { adherents { total { breakdown(by: CHANNEL) { key } } } } } }';
    expect(codesOf(await server.ask(query))).toEqual(['BAD_USER_INPUT']);
  });

  test('reconciliation says both sides, the difference and the sources', async () => {
    const { data, errors } = await server.ask<{
      reconciliation: { stated: number; found: number; difference: number; sources: unknown[] }[];
    }>(
      '{ reconciliation(year: 2019) { kind territory { name } year indicator { code } stated found difference dimension key scope message sources { title year } } }',
    );
    expect(errors).toBeUndefined();
    expect(data.reconciliation).toContainEqual(
      expect.objectContaining({
        kind: 'TOTAL_AND_PARTS',
        territory: { name: 'Normandie' },
        stated: 57,
        found: 56,
        difference: -1,
      }),
    );
    for (const { stated, found, difference, sources } of data.reconciliation) {
      expect(difference).toBeCloseTo(found - stated, 4);
      expect(sources.length).toBeGreaterThan(0);
    }
  });

  test('a discrepancy is settled by the office under its id, and everybody reads what was decided, not by whom', async () => {
    const DISCREPANCY =
      'id stated found foundFrom foundTo settlement { decision reason settledAt settledBy } territory { name }';
    interface Row {
      id: string;
      stated: number;
      settlement: { decision: string; reason: string; settledBy: string | null } | null;
    }
    const list = `{ reconciliation(year: 2014) { ${DISCREPANCY} } }`;
    const [open] = (await server.ask<{ reconciliation: Row[] }>(list)).data.reconciliation;
    expect(open?.settlement).toBeNull();
    const settle =
      'mutation ($id: ID!) { settleDiscrepancy(id: $id, decision: EXPLAINED, reason: "Base de 70") { discrepancy { id settlement { settledBy } } userErrors { message } } }';
    const { data } = await server.ask<{ settleDiscrepancy: unknown }>(settle, { id: open?.id }, 'PUBLISHER');
    expect(data.settleDiscrepancy).toEqual({
      discrepancy: { id: open?.id, settlement: { settledBy: expect.any(String) } },
      userErrors: [],
    });
    const node = `query ($id: ID!) { node(id: $id) { ... on Discrepancy { ${DISCREPANCY} } } }`;
    const { data: read } = await server.ask<{ node: Row }>(node, { id: open?.id });
    expect(read.node.settlement).toMatchObject({ decision: 'EXPLAINED', reason: 'Base de 70', settledBy: null });
  });

  test('everything that a report holds can be read from its source', async () => {
    const { data, errors } = await server.ask<{ sources: { title: string; publisher: string; figures: unknown[] }[] }>(
      '{ sources { title publisher territory { name } figures { territory { name } year indicator { code } dimension key partOf value approximate scope section } } lexicon(search: "ETTI") { acronym expansion sources { title } } federation { programmes { code predecessor { code } } } }',
    );
    expect(errors).toBeUndefined();
    expect(data.sources).toHaveLength(5);
    for (const { figures } of data.sources) expect(figures.length).toBeGreaterThan(5);
    expect(data).toMatchObject({
      lexicon: expect.arrayContaining([expect.objectContaining({ acronym: 'ETTI' })]),
      federation: { programmes: expect.arrayContaining([{ code: 'CAP_ISO_9001', predecessor: { code: 'CEDRE' } }]) },
    });
  });

  test.each(readdirSync(OPERATIONS))('the ready query %s is answered', async (file) => {
    const text = readFileSync(join(OPERATIONS, file), 'utf8');
    const variables = JSON.parse(/^# variables: (.*)$/m.exec(text)?.[1] ?? '{}') as object;
    const reply = await server.ask(text, variables);
    expect(reply.errors).toBeUndefined();
  });

  describe('statements', () => {
    const countOf = async (query: string, variables: object = {}): Promise<number> => {
      statements.length = 0;
      const { errors } = await server.ask(query, variables);
      expect(errors).toBeUndefined();
      return statements.length;
    };

    test('are as many for a page of 60 with its relations as for a page of 10', async () => {
      const query = /* GraphQL */ `
        query ($first: Int) {
          federation {
            adherents(first: $first) {
              nodes {
                name
                region {
                  name
                }
                department {
                  name
                  adherents(first: 3) {
                    totalCount
                    nodes {
                      name
                    }
                  }
                }
                keyFigures(year: 2024) {
                  activity {
                    hoursWorked {
                      value
                      territory {
                        name
                      }
                      coverage {
                        reporting
                      }
                    }
                  }
                }
              }
            }
          }
        }
      `;
      // What the public may see of it is decided once, and stored, by whoever asks first.
      await countOf('{ federation { keyFigures(year: 2024) { activity { hoursWorked { value } } } } }');
      const few = await countOf(query, { first: 10 });
      expect(await countOf(query, { first: 60 })).toBeLessThanOrEqual(few);
      expect(few).toBeLessThanOrEqual(10);
    });

    test('are fixed for key figures, at every level', async () => {
      const figures =
        'keyFigures(year: 2023) { adherents { total { value } joined { value } } formations { sessions { value } } activity { hoursWorked { value } } events { held { value } } programmes { participations { value } } }';
      const one = await countOf(`{ federation { ${figures} } }`);
      expect(await countOf(`{ federation { regions { ${figures} } } }`)).toBeLessThanOrEqual(one);
      expect(await countOf(`{ departments { ${figures} } }`)).toBeLessThanOrEqual(one);
      expect(one).toBeLessThanOrEqual(3);
    });

    test('are none for reference data, and one for reports, which may be read out while the server runs', async () => {
      expect(await countOf('{ departments { name region { name } } lexicon { acronym } viewer { role } }')).toBe(0);
      expect(await countOf('{ sources { title } }')).toBe(1);
    });

    test('of a list under every region are as many as under one', async () => {
      const list = 'adherents(first: 5) { totalCount nodes { name } } submissions { version }';
      const one = await countOf(`{ region(code: "occitanie") { ${list} } }`);
      expect(await countOf(`{ federation { regions { ${list} } } }`)).toBe(one);
    });
  });
});
