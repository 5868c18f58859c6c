// Le graphe d'une autre équipe, inventé : des offres d'insertion, qui parlent d'adhérents et de régions de Maillage.
//   node offres.mjs <port> <fichier JSON des offres>
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { URL } from 'node:url';
import { buildSchema, graphql } from 'graphql';

const [port, file] = process.argv.slice(2);
const offers = JSON.parse(readFileSync(file, 'utf8'));
const sdl = readFileSync(new URL('./offres.graphql', import.meta.url), 'utf8');

const schema = buildSchema(
  `${sdl}
  scalar _Any
  type _Service { sdl: String! }
  union _Entity = Offre | Adherent | Region
  extend type Query { _service: _Service! _entities(representations: [_Any!]!): [_Entity]! }`,
  { assumeValidSDL: true },
);

const adherent = (siret) => ({
  __typename: 'Adherent',
  siret,
  offres: () => offers.filter((each) => each.siret === siret).map(offer),
});
const region = (code) => ({
  __typename: 'Region',
  code,
  offres: () => offers.filter((each) => each.region === code).map(offer),
  nombreOffres: () => offers.filter((each) => each.region === code).length,
});
const offer = (each) => ({
  __typename: 'Offre',
  ...each,
  structure: adherent(each.siret),
  region: each.region === null ? null : region(each.region),
});
const known = {
  Offre: ({ id }) => offers.filter((each) => each.id === id).map(offer)[0] ?? null,
  Adherent: ({ siret }) => adherent(siret),
  Region: ({ code }) => region(code),
};

const rootValue = {
  _service: { sdl },
  _entities: ({ representations }) => representations.map((each) => known[each.__typename](each)),
  offre: known.Offre,
  offres: ({ first }) => ({
    nodes: offers.slice(0, first).map(offer),
    pageInfo: { hasNextPage: offers.length > first, hasPreviousPage: false },
    totalCount: offers.length,
  }),
};

createServer(async (request, response) => {
  let body = '';
  for await (const chunk of request) body += chunk;
  const { query, variables, operationName } = body === '' ? {} : JSON.parse(body);
  const answer =
    query === undefined
      ? {}
      : await graphql({ schema, rootValue, source: query, variableValues: variables, operationName });
  response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
}).listen(Number(port), '127.0.0.1');
