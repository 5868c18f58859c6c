import { MaillageClient } from '../../clients/typescript/src/client';
import {
  ChiffresClesNationauxDocument,
  ChiffresDeLaPageDocument,
  ChoixDeLaPageDocument,
  LexiqueDocument,
} from '../../clients/typescript/src/generated/graphql';

/** Whatever this sends comes back with no data: the point is what compiles. */
const client = new MaillageClient({
  url: 'http://127.0.0.1/graphql',
  fetch: () => Promise.resolve(new Response('{"data":{}}')),
});
const region = 'bretagne';

test('variables may be left out where none are required, and only there', async () => {
  await client.request(ChoixDeLaPageDocument);
  await client.request(LexiqueDocument);
  await client.request(ChiffresClesNationauxDocument, {});
  // @ts-expect-error -- three variables are required
  await client.request(ChiffresDeLaPageDocument);
  // @ts-expect-error -- the year is missing
  await client.request(ChiffresDeLaPageDocument, { region, indicateurs: [] });
});

test('a variable of another type, and a code that the schema does not have, do not compile', async () => {
  // @ts-expect-error -- a year is a number
  await client.request(ChiffresDeLaPageDocument, { region, annee: '2023', indicateurs: [] });
  // @ts-expect-error -- there is no such indicator
  await client.request(ChiffresDeLaPageDocument, { region, annee: 2023, indicateurs: ['RIEN'] });
  await client.request(ChiffresDeLaPageDocument, { region, annee: 2023, indicateurs: ['ADHERENTS_TOTAL'] });
});

test('an answer has no field that was not asked for', async () => {
  const { region: place } = await client.request(ChiffresDeLaPageDocument, { region, annee: 2023, indicateurs: [] });
  // @ts-expect-error -- the query asks for no code
  expect(place?.code).toBeUndefined();
});

test('a request that was given up rejects with its signal’s reason, not as a failure of the network', async () => {
  const given = new AbortController();
  const slow = new MaillageClient({
    url: 'http://127.0.0.1/graphql',
    fetch: (_, init) =>
      new Promise((_resolve, reject) =>
        init?.signal?.addEventListener('abort', () => reject(init.signal?.reason as Error)),
      ),
  });
  const asked = slow.request(LexiqueDocument, {}, { signal: given.signal });
  given.abort(new Error('un autre choix'));
  await expect(asked).rejects.toThrow('un autre choix');
});
