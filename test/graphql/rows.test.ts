import { describeOnProduction } from '../support/database';
import { codesOf, startRealServer, type RealServer } from './real-server';

const SUBMIT = /* GraphQL */ `
  mutation ($input: SubmitDatasetInput!) {
    submitDataset(input: $input) {
      submission {
        id
        status
        issues {
          code
          message
        }
      }
      userErrors {
        code
      }
      effects {
        indicator {
          code
        }
        territory {
          name
        }
        before
        after
      }
    }
  }
`;
const PUBLISH = 'mutation ($id: ID!) { publishSubmission(id: $id) { submission { status } userErrors { code } } }';
const PAGE = /* GraphQL */ `
  query ($first: Int, $after: String) {
    region(code: "occitanie") {
      formations(year: 2024, first: $first, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          title
          kind
          theme
          startsOn
          trainees
          hours
          satisfactionRate
          region {
            code
          }
          adherent {
            name
          }
          submission {
            status
            version
          }
        }
      }
    }
  }
`;

interface Row {
  readonly id: string;
  readonly title: string;
}
interface Answer {
  region: { formations: { totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string }; nodes: Row[] } };
}

const CSV = [
  'intitule,type,thematique,date_debut,stagiaires,heures,satisfaction',
  ...Array.from(
    { length: 12 },
    (_, n) => `Session ${n + 1},PRESTATION,Droit,2024-03-${String(n + 1).padStart(2, '0')},4,28.5,90`,
  ),
].join('\n');

describeOnProduction('rows over HTTP', (fresh) => {
  let server: RealServer;
  let id: string;
  const rows: Row[] = [];

  beforeAll(async () => {
    server = await startRealServer(await fresh({ filled: 'LOADED' }));
    const input = { dataset: 'FORMATIONS', region: 'occitanie', year: 2024, fileName: 'f.csv', csv: CSV };
    interface Submitted {
      submitDataset: { submission: { id: string; status: string; issues: unknown[] } };
    }
    const submitted = await server.ask<Submitted>(SUBMIT, { input }, 'CONTRIBUTOR', ['occitanie']);
    expect(submitted.errors).toBeUndefined();
    expect(submitted.data.submitDataset.submission).toMatchObject({ status: 'VALID' });
    id = submitted.data.submitDataset.submission.id;
  });
  afterAll(() => server.close());

  test('do not show, nor does their submission to others, until it is published', async () => {
    const page = await server.ask<Answer>(PAGE, {}, 'ANALYST');
    expect(page.data.region.formations.totalCount).toBe(0);
    const node = 'query ($id: ID!) { node(id: $id) { id } submission(id: $id) { id } }';
    expect(await server.ask(node, { id })).toEqual({ data: { node: null, submission: null } });
    expect(await server.ask(node, { id }, 'CONTRIBUTOR', ['bretagne'])).toEqual({
      data: { node: null, submission: null },
    });
    expect(await server.ask(node, { id }, 'CONTRIBUTOR', ['occitanie'])).toEqual({
      data: { node: { id }, submission: { id } },
    });
    expect((await server.ask(PUBLISH, { id }, 'PUBLISHER')).data).toEqual({
      publishSubmission: { submission: { status: 'PUBLISHED' }, userErrors: [] },
    });
  });

  const page = async (after: string | null): Promise<Answer['region']['formations']> => {
    const { data, errors } = await server.ask<Answer>(PAGE, { first: 5, after }, 'ANALYST');
    expect(errors).toBeUndefined();
    return data.region.formations;
  };

  test('come page by page, as they stand in the file', async () => {
    let after: string | null = null;
    do {
      const { pageInfo, nodes, totalCount } = await page(after);
      expect(totalCount).toBe(12);
      rows.push(...nodes);
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    expect(rows.map(({ title }) => title)).toEqual(Array.from({ length: 12 }, (_, n) => `Session ${n + 1}`));
    expect(rows[0]).toEqual({
      id: expect.any(String),
      title: 'Session 1',
      kind: 'SERVICE',
      theme: 'Droit',
      startsOn: '2024-03-01',
      trainees: 4,
      hours: 28.5,
      satisfactionRate: 0.9,
      region: { code: 'occitanie' },
      adherent: null,
      submission: { status: 'PUBLISHED', version: 1 },
    });
  });

  test('come backwards as well, the last page first', async () => {
    const BACK = PAGE.replace('$first: Int, $after: String', '$last: Int, $before: String')
      .replace('first: $first, after: $after', 'last: $last, before: $before')
      .replace('hasNextPage', 'hasPreviousPage')
      .replace('endCursor', 'startCursor');
    const found: Row[] = [];
    let before: string | null = null;
    do {
      const asked: { data: any } = await server.ask(BACK, { last: 5, before }, 'ANALYST'); // oxlint-disable-line typescript/no-explicit-any -- an answer to look into
      const { pageInfo, nodes } = asked.data.region.formations;
      found.unshift(...nodes);
      before = pageInfo.hasPreviousPage ? pageInfo.startCursor : null;
    } while (before !== null);
    expect(found.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
  });

  test('are the own ones alone for a contributor, in pages, totals and ids alike', async () => {
    const all = '{ federation { formations { totalCount nodes { id } } } }';
    const seen = async (...regions: string[]) =>
      (
        await server.ask<{ federation: { formations: { totalCount: number; nodes: Row[] } } }>(
          all,
          {},
          'CONTRIBUTOR',
          regions,
        )
      ).data.federation.formations;
    expect(await seen('bretagne')).toEqual({ totalCount: 0, nodes: [] });
    expect((await seen('bretagne', 'occitanie')).totalCount).toBe(12);
    expect(codesOf(await server.ask(PAGE, {}, 'CONTRIBUTOR', ['bretagne']))).toEqual(['FORBIDDEN']);
    const nodes = 'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }';
    const ids = rows.map((row) => row.id);
    expect(await server.ask(nodes, { ids }, 'CONTRIBUTOR', ['bretagne'])).toEqual({
      data: { nodes: ids.map(() => null) },
    });
    expect(await server.ask(nodes, { ids })).toEqual({ data: { nodes: ids.map(() => null) } });
    const found = await server.ask(nodes, { ids }, 'CONTRIBUTOR', ['occitanie']);
    expect(found).toEqual({ data: { nodes: ids.map((each) => ({ __typename: 'Formation', id: each })) } });
  });

  test('make figures that are public', async () => {
    const query =
      '{ region(code: "occitanie") { keyFigures(year: 2024) { formations { sessions { value basis } trainees { value } hours { value } satisfactionRate { value } } } } }';
    expect(await server.ask(query)).toEqual({
      data: {
        region: {
          keyFigures: {
            formations: {
              sessions: { value: 12, basis: 'COMPUTED' },
              trainees: { value: 48 },
              hours: { value: 342 },
              satisfactionRate: { value: 0.9 },
            },
          },
        },
      },
    });
  });
});
