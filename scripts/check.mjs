// What a change needs before it is committed, and what the build server asks first:
//   npm run check              against the last commit
//   npm run check -- HEAD^     against the one before, for what is committed already
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const since = process.argv[2];

/** Read the sources and change nothing. */
const READ = [
  ['Types et règles d’écriture', 'lint'],
  ['Mise en forme', 'format:check'],
];

/** Write files of the repository anew: nothing must come out otherwise. The client is made of the schema. */
const WRITE_API = [
  ['Schéma écrit = schéma servi', 'schema', ['schema/schema.graphql']],
  [
    'Client et questions des pages engendrés = versionnés',
    'codegen',
    ['clients/typescript/src', 'src/pages/generated', 'schema/documents.json'],
  ],
];
const WRITE_DATA = [
  ['Page des jeux de données = déclarations', 'datasets', ['docs/jeux-de-donnees.md']],
  ['Tracés de la carte = sa géographie et les régions', 'map', ['data/carte/traces.json']],
];

const TESTS = ['rooms', 'rules', 'glossary', 'contributing', 'packaging'].map(
  (name) => `test/platform/${name}.test.ts`,
);

const faults = [];

// Two at a time, as there are two cores; nothing is read while it is written.
await Promise.all([read(), held()]);
await Promise.all([WRITE_API, WRITE_DATA].map(write));

if (faults.length > 0) {
  console.error(`\nÀ reprendre : ${faults.join(' ; ')}`);
  process.exit(1);
}
console.log('\nTout tient. Les essais : npm test');

async function read() {
  for (const [name, script] of READ) await step(name, () => npm(script));
}

async function held() {
  await step('Contrat tenu, rien de rompu', () => npm('contract', ...(since === undefined ? [] : ['--', since])));
  // On the build server they come with all other tests.
  if (process.env.CI === 'true') return;
  await step('Pièces, règles citées, lexique, recettes, paquet', () =>
    run(process.execPath, ['node_modules/jest/bin/jest.js', '--reporters=default', '--silent', '-w', '1', ...TESTS]),
  );
}

async function write(steps) {
  for (const [name, script, places] of steps)
    await step(name, async () => {
      const before = places.map((place) => hashOf(join(root, place)));
      const { code, output } = await npm(script);
      const written = places.filter((place, index) => hashOf(join(root, place)) !== before[index]);
      if (code !== 0 || written.length === 0) return { code, output };
      return {
        code: 1,
        output: written
          .map((place) => `${place} n’était pas à jour, et vient d’être écrit : le relire, et l’ajouter au commit.`)
          .join('\n'),
      };
    });
}

async function step(name, work) {
  const started = Date.now();
  const { code, output } = await work();
  const seconds = ((Date.now() - started) / 1000).toFixed(0);
  console.log(`${code === 0 ? '  ok  ' : 'ÉCHEC '} ${name} (${seconds} s)`);
  if (code === 0) return;
  console.log(output.trim());
  faults.push(name);
}

function npm(script, ...args) {
  return run('npm', ['run', '--silent', script, ...args]);
}

function run(program, args) {
  return new Promise((done) => {
    const child = spawn(program, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => done({ code: 1, output: String(error) }));
    child.on('close', (code) => done({ code, output }));
  });
}

/** Of a file, or of all that a folder holds. */
function hashOf(place) {
  const hash = createHash('sha256');
  const files = statSync(place).isDirectory()
    ? readdirSync(place, { recursive: true, encoding: 'utf8' })
        .sort()
        .map((name) => join(place, name))
        .filter((file) => statSync(file).isFile())
    : [place];
  for (const file of files) hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
}
