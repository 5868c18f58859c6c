import { describeOnProduction } from '../support/database';
import { codesOf, startRealServer, type RealServer } from './real-server';

const SUBMIT =
  'mutation ($input: SubmitDatasetInput!) { submitDataset(input: $input) { submission { id status version } } }';
const PUBLISH = 'mutation ($id: ID!) { publishSubmission(id: $id) { userErrors { code } } }';
const DIFFERENCE = /* GraphQL */ `
  query ($from: ID!, $to: ID!, $change: RowChange, $first: Int, $after: String, $last: Int, $before: String) {
    submissionDifference(from: $from, to: $to) {
      added
      changed
      gone
      rows(change: $change, first: $first, after: $after, last: $last, before: $before) {
        totalCount
        pageInfo {
          startCursor
          endCursor
          hasNextPage
          hasPreviousPage
        }
        nodes {
          change
          before
          after
          title
          cells {
            column
            label
            before
            after
          }
        }
      }
    }
  }
`;
const PREVIEW = /* GraphQL */ `
  query ($id: ID!) {
    submissionPreview(id: $id) {
      act
      superseded {
        version
        status
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
const HEAD = 'type,intitule,date,participants\n';
const FIRST = `${HEAD}WEBINAIRE,Rentrée,2025-09-01,12\nATELIER,Été,2025-06-21,5\n`;
const SECOND = `${HEAD}WEBINAIRE,Rentrée,2025-09-01,15\nATELIER,Automne,2025-10-02,\n`;

interface Submission {
  readonly id: string;
  readonly status: string;
  readonly version: number;
}
interface Difference {
  readonly submissionDifference: {
    readonly added: number;
    readonly changed: number;
    readonly gone: number;
    readonly rows: {
      readonly totalCount: number;
      readonly pageInfo: {
        readonly startCursor: string | null;
        readonly endCursor: string | null;
        readonly hasNextPage: boolean;
        readonly hasPreviousPage: boolean;
      };
      readonly nodes: readonly {
        readonly change: string;
        readonly before: number | null;
        readonly after: number | null;
        readonly title: string | null;
        readonly cells: readonly object[];
      }[];
    };
  } | null;
}
interface Preview {
  readonly submissionPreview: {
    readonly act: string | null;
    readonly superseded: object | null;
    readonly effects: readonly { indicator: { code: string }; territory: { name: string } }[];
  } | null;
}

describeOnProduction('looking at a submission before acting on it', (fresh) => {
  let server: RealServer;
  const give = async (csv: string, more: object = {}): Promise<Submission> => {
    const input = { dataset: 'EVENTS', region: 'bretagne', year: 2025, fileName: 'e.csv', csv, ...more };
    const { data } = await server.ask<{ submitDataset: { submission: Submission } }>(SUBMIT, { input }, 'PUBLISHER');
    return data.submitDataset.submission;
  };
  const publish = (id: string) => server.ask(PUBLISH, { id }, 'PUBLISHER');

  beforeAll(async () => {
    server = await startRealServer(await fresh({ filled: 'LOADED' }));
  });
  afterAll(() => server.close());

  test('two versions differ row by row: added, changed, gone, with the cells in question', async () => {
    const [from, to] = [await give(FIRST), await give(SECOND)];
    const { data } = await server.ask<Difference>(DIFFERENCE, { from: from.id, to: to.id }, 'CONTRIBUTOR', [
      'bretagne',
    ]);
    const found = data.submissionDifference!;
    expect([found.added, found.changed, found.gone]).toEqual([1, 1, 1]);
    expect(found.rows.nodes).toEqual([
      {
        change: 'CHANGED',
        before: 1,
        after: 1,
        title: 'WEBINAIRE · Rentrée · 01/09/2025',
        cells: [{ column: 'participants', label: 'Participants', before: '12', after: '15' }],
      },
      {
        change: 'ADDED',
        before: null,
        after: 2,
        title: 'ATELIER · Automne · 02/10/2025',
        cells: [
          expect.objectContaining({ column: 'type', before: null, after: 'ATELIER' }),
          expect.objectContaining({ column: 'intitule' }),
          expect.objectContaining({ column: 'date', after: '02/10/2025' }),
        ],
      },
      expect.objectContaining({ change: 'GONE', before: 2, after: null, title: 'ATELIER · Été · 21/06/2025' }),
    ]);
  });

  test('rows come in pages that neither overlap nor skip, and of one kind where asked', async () => {
    const many = Array.from({ length: 5 }, (_, n) => `ATELIER,Atelier ${n},2025-06-2${n},${n}\n`).join('');
    const from = await give(FIRST.replaceAll('2025', '2024'), { year: 2024 });
    const to = await give((HEAD + many).replaceAll('2025', '2024'), { year: 2024 });
    for (const backwards of [false, true]) {
      const titles: (string | null)[] = [];
      let cursor: string | null = null;
      do {
        const page = backwards ? { last: 2, before: cursor } : { first: 2, after: cursor };
        const variables: object = { from: from.id, to: to.id, change: 'ADDED', ...page };
        const { data }: { data: Difference } = await server.ask(DIFFERENCE, variables, 'ANALYST');
        const { nodes, pageInfo, totalCount } = data.submissionDifference!.rows;
        expect(totalCount).toBe(5);
        const { hasNextPage, hasPreviousPage, startCursor, endCursor } = pageInfo;
        expect(backwards ? hasNextPage : hasPreviousPage).toBe(cursor !== null);
        if (backwards) titles.unshift(...nodes.map(({ title }) => title));
        else titles.push(...nodes.map(({ title }) => title));
        cursor = backwards ? (hasPreviousPage ? startCursor : null) : hasNextPage ? endCursor : null;
      } while (cursor !== null);
      expect(titles.map((title) => title?.slice(10, 19))).toEqual([0, 1, 2, 3, 4].map((n) => `Atelier ${n}`));
    }
  });

  test('rows are for those who may read them: a neutral answer otherwise, published or not', async () => {
    const [from, to] = [await give(FIRST), await give(SECOND)];
    await publish(to.id);
    const asked = { from: from.id, to: to.id };
    expect(codesOf(await server.ask(DIFFERENCE, asked))).toEqual(['UNAUTHENTICATED']);
    const other = await server.ask<Difference>(DIFFERENCE, asked, 'CONTRIBUTOR', ['normandie']);
    const made = await server.ask<Difference>(DIFFERENCE, { from: 'AAAA', to: to.id }, 'PUBLISHER');
    expect([other, made]).toEqual(Array(2).fill({ data: { submissionDifference: null } }));
  });

  test('what cannot be compared says so: another dataset or year, a version with faults', async () => {
    const good = await give(FIRST, { region: 'normandie' });
    const elsewhere = await give(FIRST, { region: 'occitanie' });
    const faulty = await give(FIRST.replace('2025-09-01', '03/04/25'), { region: 'normandie' });
    expect(faulty.status).toBe('INVALID');
    for (const to of [elsewhere.id, faulty.id]) {
      const answer = await server.ask<Difference>(DIFFERENCE, { from: good.id, to }, 'PUBLISHER');
      expect(codesOf(answer)).toEqual(['BAD_USER_INPUT']);
    }
  });

  test('publishing and withdrawing are foreseen figure by figure, and nothing of it is done', async () => {
    const version = { region: 'occitanie', year: 2023 };
    const first = await give(FIRST.replaceAll('2025', '2023'), version);
    const preview = async (id: string) =>
      (await server.ask<Preview>(PREVIEW, { id }, 'PUBLISHER')).data.submissionPreview;
    const before = await preview(first.id);
    expect(before).toMatchObject({ act: 'PUBLISH', superseded: null });
    expect(before!.effects).toContainEqual({
      indicator: { code: 'EVENTS_HELD' },
      territory: { name: 'Occitanie' },
      before: null,
      after: 2,
    });
    expect(await preview(first.id)).toEqual(before);
    expect((await publish(first.id)).data).toMatchObject({ publishSubmission: { userErrors: [] } });
    const second = await give(SECOND.replaceAll('2025', '2023').replace(/ATELIER.*\n/, ''), version);
    expect(await preview(second.id)).toMatchObject({
      act: 'PUBLISH',
      superseded: { version: 1, status: 'PUBLISHED' },
      effects: expect.arrayContaining([expect.objectContaining({ before: 2, after: 1 })]),
    });
    const withdrawal = await preview(first.id);
    expect(withdrawal).toMatchObject({ act: 'WITHDRAW', superseded: null });
    expect(withdrawal!.effects).toContainEqual(
      expect.objectContaining({ indicator: { code: 'EVENTS_HELD' }, before: 2, after: null }),
    );
    const faulty = await give(HEAD, { ...version, region: 'bretagne' });
    expect(await preview(faulty.id)).toEqual({ act: null, superseded: null, effects: [] });
    expect(await preview('AAAA')).toBeNull();
  });
});
