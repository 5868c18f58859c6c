// A national instance and three regional ones on this machine, each with a folder and a port of its own, paired.
//
//   node scripts/instances.mjs [folder] [first port]     var/instances and 4000 when left out; Ctrl+C stops all four
//
// Needs `npm run build`. What it prints last says where each is; the folder keeps what they hold for the next time.
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const [folder = join(ROOT, 'var', 'instances'), first = '4000'] = process.argv.slice(2);
const REGIONS = { bretagne: 'Bretagne', normandie: 'Normandie', occitanie: 'Occitanie' };
const NATIONAL = 'nationale';
const PATIENCE = 300;

const children = [];
const maillage = (env, words, stdio) =>
  spawn(process.execPath, [join(ROOT, 'bin', 'maillage.js'), ...words], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio,
  });

async function start(name, port, env) {
  const dataDir = join(resolve(folder), name);
  mkdirSync(dataDir, { recursive: true });
  const own = { DATA_DIR: dataDir, PORT: String(port), MAILLAGE_DEMO: 'off', FEDERATION_NEARBY: 'on', ...env };
  const child = maillage(own, ['serve'], ['ignore', 'ignore', 'inherit']);
  children.push(child);
  const url = `http://127.0.0.1:${port}`;
  for (let left = PATIENCE; left > 0; left--) {
    if (child.exitCode !== null) throw new Error(`L’instance ${name} ne démarre pas : voir ci-dessus.`);
    const answer = await fetch(`${url}/health/ready`).catch(() => null);
    if (answer?.ok) return { name, url, env: own, token: await tokenOf(own) };
    await wait(1000);
  }
  throw new Error(`L’instance ${name} n’est pas prête à temps.`);
}

async function tokenOf(env) {
  const child = maillage(env, ['token', '--role', 'admin'], ['ignore', 'pipe', 'ignore']);
  let text = '';
  for await (const part of child.stdout) text += part;
  return text.trim();
}

async function ask({ name, url, token }, query, variables = {}) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  if (errors !== undefined) throw new Error(`${name} : ${errors.map(({ message }) => message).join(' ')}`);
  return data;
}

/** What two people do: one asks, both compare the words, both say yes. Here one machine is both. */
async function pair(national, region, code) {
  const { harvestSources } = await ask(national, '{ harvestSources { name } }');
  if (harvestSources.some(({ name }) => name === region.name)) return;
  const { pairInstance } = await ask(
    national,
    'mutation ($input: PairInstanceInput!) { pairInstance(input: $input) { source { id words } userErrors { message } } }',
    { input: { address: region.url, regions: [code], name: region.name } },
  );
  if (pairInstance.source === null) throw new Error(pairInstance.userErrors.map(({ message }) => message).join(' '));
  const { ownInstance, harvestReaders } = await ask(region, '{ ownInstance { words } harvestReaders { id } }');
  if (ownInstance.words !== pairInstance.source.words) throw new Error(`${region.name} : les six mots diffèrent.`);
  for (const { id } of harvestReaders)
    await ask(region, 'mutation ($id: ID!) { acceptReader(id: $id, accept: true) }', { id });
  await ask(national, 'mutation ($id: ID!) { confirmInstance(id: $id) { userErrors { message } } }', {
    id: pairInstance.source.id,
  });
}

const stop = (code) => {
  for (const child of children) child.kill('SIGTERM');
  process.exitCode = code;
};
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stop(0));

try {
  const national = await start(NATIONAL, Number(first), {});
  const all = [national];
  for (const [at, [code, name]] of Object.entries(REGIONS).entries()) {
    const label = `Coorace ${name}`;
    const region = await start(code, Number(first) + at + 1, { FEDERATION_REGIONS: code, FEDERATION_NAME: label });
    await pair(national, region, code);
    all.push(region);
  }
  for (const { name, url } of all) console.log(`${name} : ${url}`);
  console.log('Les quatre instances sont prêtes, et appariées. Arrêter : Ctrl+C');
} catch (error) {
  console.error(error.message);
  stop(1);
}
