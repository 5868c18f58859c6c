// Compose des graphes, par trois bibliothèques ; ce que dit chacune, en JSON.
//   node compose.cjs <fichier JSON : [{ name, url, sdl }]> [<supergraphe à écrire>]
const { readFileSync, writeFileSync } = require('node:fs');
const { parse } = require('graphql');
const apollo = require('@apollo/composition');
const hive = require('@theguild/federation-composition');
const cosmo = require('@wundergraph/composition');

const [file, supergraph] = process.argv.slice(2);
const graphs = JSON.parse(readFileSync(file, 'utf8')).map(({ name, url, sdl }) => ({
  name,
  url,
  typeDefs: parse(sdl),
}));
const words = (list) => (list ?? []).map((each) => each.message ?? String(each));

const byApollo = apollo.composeServices(graphs);
const byHive = hive.composeServices(graphs);
const byCosmo = cosmo.federateSubgraphs({
  subgraphs: graphs.map(({ name, url, typeDefs }) => ({ name, url, definitions: typeDefs })),
  version: cosmo.LATEST_ROUTER_COMPATIBILITY_VERSION,
});
if (supergraph !== undefined && byHive.supergraphSdl !== undefined) writeFileSync(supergraph, byHive.supergraphSdl);
console.log(
  JSON.stringify({
    '@apollo/composition': { errors: words(byApollo.errors), hints: words(byApollo.hints) },
    '@theguild/federation-composition': { errors: words(byHive.errors), hints: [] },
    '@wundergraph/composition': { errors: words(byCosmo.errors), hints: words(byCosmo.warnings) },
  }),
);
