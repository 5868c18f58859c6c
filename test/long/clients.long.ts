import { execFile, execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { startServer, type TestServer } from '../support/server';

jest.setTimeout(600_000);

const ROOT = join(__dirname, '..', '..');
const DOCS = join(ROOT, 'docs');
const work = mkdtempSync(join(tmpdir(), 'maillage-clients-'));
const packaged = join(work, 'client');
const front = join(work, 'front');

/** Every file that a page of the documentation writes out: its first line names it. */
function filesOf(page: string): { readonly name: string; readonly text: string }[] {
  const text = readFileSync(join(DOCS, page), 'utf8');
  return [...text.matchAll(/```\w+\n((?:\/\/|<!--|#) fichier : (\S+)[^]*?)```/g)].map(([, body = '', name = '']) => ({
    name,
    text: body,
  }));
}

/** Without blocking this process: the server that is asked runs in it. */
const run = async (file: string): Promise<string> => {
  const env = { ...process.env, NODE_ENV: 'production', MAILLAGE_URL: server.url };
  const { stdout } = await promisify(execFile)(process.execPath, [file], { cwd: front, env, timeout: 60_000 });
  return stdout.trim();
};

let server: TestServer;
beforeAll(async () => {
  execFileSync(process.execPath, [join(ROOT, 'scripts', 'build-client.mjs'), packaged]);
  cpSync(join(ROOT, 'test', 'clients', 'front'), front, {
    recursive: true,
    filter: (path) => !path.includes('node_modules'),
  });
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: front, stdio: 'ignore' });
  mkdirSync(join(front, 'node_modules', '@maillage'), { recursive: true });
  symlinkSync(packaged, join(front, 'node_modules', '@maillage', 'client'));
  for (const page of readdirSync(DOCS).filter((name) => /^client-.*\.md$/.test(name)))
    for (const { name, text } of filesOf(page)) {
      mkdirSync(dirname(join(front, name)), { recursive: true });
      writeFileSync(join(front, name), text);
    }
  const relay = /```json\n([^]*?)```/.exec(readFileSync(join(DOCS, 'client-relay.md'), 'utf8'))?.[1] ?? '';
  writeFileSync(join(front, 'relay.config.json'), relay);
  cpSync(join(ROOT, 'schema', 'schema.graphql'), join(front, 'schema.graphql'));
  writeFileSync(join(front, 'documents.json'), '{}');
  execFileSync('npx', ['relay-compiler'], { cwd: front, stdio: 'pipe' });
  execFileSync(process.execPath, ['compile-relay.mjs'], { cwd: front });
  server = await startServer({ env: { DOCUMENTS_MANIFEST: join(front, 'documents.json') } });
});
afterAll(() => server?.close());

test.each(['graphql-request.mjs', 'apollo.mjs', 'urql.mjs', 'src/compiled.js'])(
  'the example of the documentation, %s, prints the figure',
  async (file) => expect((await run(file)).split('\n').at(-1)).toBe('586'),
);

test.each(['render-react.mjs', 'render-svelte.mjs'])(
  'the page of the documentation shows figures: %s',
  async (file) => {
    const shown = await run(file);
    expect(shown).toContain('Adhérents');
    expect(shown).toMatch(/Heures travaillées[^]*?: ?(<!--[^>]*-->)*[^<]*(non communiqué|\d)/i);
  },
);

test('two questions on a page make two requests and lose no figure, with Apollo Client and with Graphcache', async () => {
  const { report, said } = JSON.parse((await run('caches.mjs')).split('\n').at(-1) ?? '') as {
    report: Record<string, object>;
    said: string[];
  };
  const whole = { requests: 2, whole: [true, true] };
  for (const pair of Object.values(report)) expect(pair).toEqual({ apollo: whole, graphcache: whole });
  expect(Object.keys(report)).toHaveLength(5);
  expect(said).toEqual([]);
});

test('the package is what package checkers and both ways of resolving types expect', async () => {
  expect(execFileSync('npx', ['publint', packaged, '--strict'], { cwd: ROOT, encoding: 'utf8' })).toContain('All good');
  const tarball = execFileSync('npm', ['pack', packaged, '--pack-destination', work], { encoding: 'utf8' }).trim();
  const script = `
    import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
    import { readFileSync } from 'node:fs';
    const checked = await checkPackage(createPackageFromTarballData(readFileSync(process.argv[1])), {
      excludeEntrypoints: ['./schema.graphql', './documents.json'],
    });
    console.log(JSON.stringify([checked.types && checked.types.kind, checked.problems ?? null]));`;
  const output = execFileSync(
    process.execPath,
    ['--input-type=module', '-e', script, join(work, tarball.split('\n').at(-1) ?? '')],
    { cwd: ROOT, encoding: 'utf8' },
  );
  const [types, problems] = JSON.parse(output) as [string, { kind: string; resolutionKind?: string }[]];
  expect(types).toBe('included');
  // A package of modules alone: what asks for it by require() is told so by Node itself.
  const own = problems.filter(
    ({ kind, resolutionKind }) =>
      resolutionKind !== 'node10' && !(kind === 'CJSResolvesToESM' && resolutionKind === 'node16-cjs'),
  );
  expect(own).toEqual([]);
  const tsc = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
  writeFileSync(
    join(front, 'typed.mts'),
    `import { InMemoryCache } from '@apollo/client';
     import { MaillageClient, labelOf, FIGURE_STATE_LABELS } from '@maillage/client';
     import { apolloCacheOptions } from '@maillage/client/caches';
     import { ChoixDeLaPageDocument } from '@maillage/client/documents';
     new InMemoryCache(apolloCacheOptions());
     const { federation } = await new MaillageClient({ url: 'x' }).request(ChoixDeLaPageDocument);
     export const years: readonly number[] = federation.years;
     export const word: string = labelOf(FIGURE_STATE_LABELS, 'KNOWN');\n`,
  );
  for (const how of [
    ['nodenext', 'nodenext'],
    ['esnext', 'bundler'],
  ] as const)
    execFileSync(
      process.execPath,
      [
        tsc,
        '--noEmit',
        '--strict',
        '--target',
        'es2022',
        '--module',
        how[0],
        '--moduleResolution',
        how[1],
        '--lib',
        'es2023,dom,dom.iterable',
        '--skipLibCheck',
        'typed.mts',
      ],
      { cwd: front, stdio: 'pipe' },
    );
});

test('the package has the name that is asked for', () => {
  const other = join(work, 'other');
  const env = { ...process.env, CLIENT_PACKAGE_NAME: '@entraide/chiffres' };
  execFileSync(process.execPath, [join(ROOT, 'scripts', 'build-client.mjs'), other], { env });
  expect(JSON.parse(readFileSync(join(other, 'package.json'), 'utf8'))).toMatchObject({
    name: '@entraide/chiffres',
    license: 'MIT',
    type: 'module',
  });
});
