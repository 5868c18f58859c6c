// What Relay's own plugin makes of the module of the documentation, beside the artifacts of its compiler.
import { readFileSync, writeFileSync } from 'node:fs';
import { transformSync } from '@babel/core';

const { code } = transformSync(readFileSync('src/relay.js', 'utf8'), {
  configFile: false,
  babelrc: false,
  plugins: [['relay', { eagerEsModules: true }]],
});
// Node finds a module by its whole name only, which a bundler would complete.
writeFileSync('src/compiled.js', code.replace(/(\.graphql)(['"])/g, '$1.js$2'));
