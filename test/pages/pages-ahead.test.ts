import { SURVEYS } from '../../src/datasets/roles';
import type { Actor } from '../../src/kernel/actor';
import type { RequestContext } from '../../src/graphql/context';
import type { Pages, RenderedPage } from '../../src/pages/pages';
import { PagesAhead } from '../../src/pages/pages-ahead';

/** Pages that are composed when the test says so, and a record of which were begun. */
function slowPages() {
  const begun: string[] = [];
  const observed: string[] = [];
  const publications = { years: [2023, 2022, 2021], of: (_: string, year: number) => (year < 2023 ? [{}] : []) };
  const waiting: { end: () => void; fail: () => void }[] = [];
  const contexts = new Set<RequestContext>();
  const compose = (name: string, context: RequestContext) => {
    begun.push(name);
    contexts.add(context);
    return new Promise<RenderedPage>((resolve, reject) => {
      waiting.push({ end: () => resolve({} as RenderedPage), fail: () => reject(new Error('no database')) });
    });
  };
  const pages = {
    home: (context: RequestContext) => compose('/', context),
    keyFigures: (context: RequestContext, { path }: { path: readonly string[] }) => compose(path.join('/'), context),
    annualReport: async () => ({}),
    observatory: async () => ({ location: null }),
  } as unknown as Pages;
  const contextOf = ({ role }: Actor) =>
    ({
      figures: async () => ({
        knownYears: () => [2023, 2022],
        defaultYear: async () => 2023,
        snapshot: { derive: (_: string, make: (of: unknown) => unknown) => make({ publications }) },
        observatory: async ({ survey, year }: { survey: string; year: number }) =>
          void observed.push(`${survey} ${year} ${role}`),
      }),
    }) as unknown as RequestContext;
  // What is asked of a reader takes a few turns.
  const settled = () => new Promise((resolve) => setTimeout(resolve, 10));
  return {
    ahead: new PagesAhead(pages, contextOf, 0),
    begun,
    observed,
    contexts,
    settled,
    next: async (how: 'end' | 'fail' = 'end') => {
      waiting.shift()?.[how]();
      await settled();
    },
  };
}

test('the home page is composed first, then the latest year, whatever the first does', async () => {
  const { ahead, begun, contexts, settled, next } = slowPages();
  ahead.turn();
  await settled();
  expect(begun).toEqual(['/']);
  await next('fail');
  expect(begun).toEqual(['/', '2023']);
  await next();
  await next();
  expect([begun, contexts.size]).toEqual([['/', '2023'], 2]);
});

test('after the pages, the observatories of all years of which somebody answered', async () => {
  const { ahead, observed, settled, next } = slowPages();
  ahead.turn();
  await settled();
  expect(observed).toEqual([]);
  await next();
  await next();
  expect(observed).toEqual(
    SURVEYS.flatMap(({ code }) =>
      [2022, 2021].flatMap((year) => [`${code} ${year} PUBLIC`, `${code} ${year} ANALYST`]),
    ),
  );
});

test('what is published meanwhile is composed instead of the rest', async () => {
  const { ahead, begun, settled, next } = slowPages();
  ahead.turn();
  await settled();
  ahead.turn();
  ahead.turn();
  await next();
  expect(begun).toEqual(['/', '/']);
  await next();
  expect(begun).toEqual(['/', '/', '2023']);
});

test('stopping waits for the page that is being composed, and begins no other', async () => {
  const { ahead, begun, settled, next } = slowPages();
  ahead.turn();
  await settled();
  let stopped = false;
  const stopping = ahead.stop().then(() => (stopped = true));
  await settled();
  expect(stopped).toBe(false);
  await next();
  await stopping;
  expect(begun).toEqual(['/']);
});
