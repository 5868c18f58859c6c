// Starts the bundled server on an empty database, asks it one question, and writes down what V8 has made of it by then:
//   node scripts/compile-ahead.mjs dist
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from './mariadb-server.mjs';

const { codeCacheOf, load } = createRequire(import.meta.url)('../bin/load.js');
const main = resolve(process.argv[2], 'server', 'main.js');
const home = mkdtempSync(join(tmpdir(), 'maillage-build-'));
const QUESTION = '{ federation { keyFigures { formations { trainees { value } } } } }';
const PATIENCE = 60_000;

process.on('exit', () => rmSync(home, { recursive: true, force: true }));
const port = await freePort();
process.env = { DATA_DIR: home, PORT: String(port), MAILLAGE_DEMO: 'off', LOG_LEVEL: 'silent' };
process.argv.splice(2, Infinity, 'serve');
console.log = () => undefined;
const script = load(main);
await answered(`http://127.0.0.1:${port}/graphql?query=${encodeURIComponent(QUESTION)}`);
writeFileSync(codeCacheOf(main), script.createCachedData());
process.exit(0);

async function answered(address) {
  const last = Date.now() + PATIENCE;
  let found = 'rien';
  while (Date.now() < last) {
    const answer = await fetch(address, { headers: { 'apollo-require-preflight': '1' } }).catch(() => undefined);
    found = (await answer?.text()) ?? found;
    if (answer?.ok) return;
    await wait(50);
  }
  throw new Error(`Le serveur qui vient d’être construit ne répond pas comme il faut. Réponse : ${found}`);
}
