// Two questions about one place and year stand on a page at once: how many requests they make, and what each holds at
// the end, with the caches of Apollo Client and of urql as the client's package sets them up.
import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { apolloCacheOptions, graphcacheKeys } from '@maillage/client/caches';
import { Client, fetchExchange } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';

const url = `${process.env.MAILLAGE_URL}/graphql`;
const PAIRS = {
  'sans identifiant': [
    '{ federation { keyFigures(year: 2023) { adherents { total { value state } } } } }',
    '{ federation { keyFigures(year: 2023) { adherents { total { basis indicator { label } } siaeRate { value } } formations { sessions { value state } } } } }',
  ],
  'avec identifiant': [
    '{ federation { id keyFigures(year: 2023) { id adherents { total { id value state } } } } }',
    '{ federation { id keyFigures(year: 2023) { id figures(indicators: [ADHERENTS_TOTAL]) { id basis coverage { expected } } } } }',
  ],
  'listes sans identifiant': [
    '{ region(code: "bretagne") { keyFigures(year: 2023) { figures(indicators: [ADHERENTS_TOTAL, ACTIVITY_FTE]) { value printed { value } } } } }',
    '{ region(code: "bretagne") { keyFigures(year: 2023) { figures(indicators: [ADHERENTS_TOTAL, ACTIVITY_FTE]) { state printed { section } } } } }',
  ],
  'un identifiant sur deux': [
    '{ region(code: "bretagne") { id name keyFigures(year: 2024) { id year adherents { total { id value } } } } }',
    '{ region(code: "bretagne") { keyFigures(year: 2024) { adherents { total { state } } } } }',
  ],
  'deux années': [
    '{ federation { keyFigures(year: 2023) { adherents { total { value } } } } }',
    '{ federation { keyFigures(year: 2024) { adherents { total { value } } } } }',
  ],
};

const counted = () => {
  const count = { requests: 0, fetch: (...asked) => ((count.requests += 1), fetch(...asked)) };
  return count;
};
/** Until both have been answered, and then long enough for whatever either would ask again. */
async function rest(held) {
  const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
  for (let tries = 0; tries < 200 && !(held[0] && held[1]); tries += 1) await wait(50);
  await wait(500);
}
/** What the server itself answers, without a cache. */
const truth = async (query) =>
  (
    await (
      await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      })
    ).json()
  ).data;
const plain = (value) =>
  JSON.stringify(value, (key, found) =>
    key === '__typename'
      ? undefined
      : found !== null && typeof found === 'object' && !Array.isArray(found)
        ? Object.fromEntries(Object.entries(found).sort(([a], [b]) => (a < b ? -1 : 1)))
        : found,
  );

async function withApollo(queries) {
  const count = counted();
  const client = new ApolloClient({
    link: new HttpLink({ uri: url, fetch: count.fetch }),
    cache: new InMemoryCache(apolloCacheOptions()),
  });
  const held = [];
  for (const [index, query] of queries.entries())
    client.watchQuery({ query: gql(query) }).subscribe(({ data, dataState }) => {
      held[index] = dataState === 'complete' ? data : null;
    });
  await rest(held);
  return { requests: count.requests, held };
}

async function withGraphcache(queries) {
  const count = counted();
  const client = new Client({
    url,
    fetch: count.fetch,
    exchanges: [cacheExchange({ keys: graphcacheKeys() }), fetchExchange],
  });
  const held = [];
  for (const [index, query] of queries.entries())
    client.query(query, {}).subscribe(({ data }) => {
      held[index] = data ?? null;
    });
  await rest(held);
  return { requests: count.requests, held };
}

const said = [];
for (const level of ['warn', 'error', 'debug'])
  console[level] = (...words) => said.push(words.map(String).join(' ').slice(0, 300));
const report = {};
for (const [name, queries] of Object.entries(PAIRS)) {
  const wanted = await Promise.all(queries.map(truth));
  report[name] = {};
  for (const [tool, ask] of [
    ['apollo', withApollo],
    ['graphcache', withGraphcache],
  ]) {
    const { requests, held } = await ask(queries);
    const whole = wanted.map((data, index) => plain(held[index]) === plain(data));
    report[name][tool] = { requests, whole, ...(whole.includes(false) && { held, wanted }) };
  }
}
console.log(JSON.stringify({ report, said }));
process.exit(0);
