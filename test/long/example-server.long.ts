import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

jest.setTimeout(300_000);

const ROOT = join(__dirname, '..', '..');

interface Example {
  readonly process: ChildProcess;
  readonly url: string;
  readonly folder: string;
}
const begun: ChildProcess[] = [];

/** As one types it; a database that the environment names is none of its business. */
const startExample = (): Promise<Example> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['-r', '@swc-node/register', 'src/cli/main.ts', 'serve', '--exemple'], {
      cwd: ROOT,
      env: { ...process.env, SWCRC: 'true', PORT: '0', DATABASE_URL: 'mysql://personne:rien@127.0.0.1:1/rien' },
    });
    begun.push(child);
    let said = '';
    child.stderr.on('data', (chunk) => (said += String(chunk)));
    child.stdout.on('data', (chunk) => {
      said += String(chunk);
      const url = /API +(http:\S+)\/graphql/.exec(said)?.[1];
      const folder = /DATA_DIR=(\S+)/.exec(said)?.[1];
      if (url !== undefined && folder !== undefined) resolve({ process: child, url, folder });
    });
    child.on('exit', () => reject(new Error(said)));
  });

const ask = async ({ url }: Example, body: object): Promise<string> => {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return response.text();
};

let servers: [Example, Example];
beforeAll(async () => {
  servers = [await startExample(), await startExample()];
});
afterAll(() => begun.forEach((child) => child.kill('SIGKILL')));

test('every state of a figure is where the documentation says', async () => {
  const page = readFileSync(join(ROOT, 'docs', 'clients.md'), 'utf8');
  const rows = [...page.matchAll(/^\| `([A-Z_]+)` +\| `(.*?)` +\|$/gm)];
  expect(rows.map(([, state]) => state)).toEqual(['KNOWN', 'PARTIAL', 'NOT_REPORTED', 'NOT_APPLICABLE', 'SUPPRESSED']);
  for (const [, state, query] of rows)
    expect(await ask(servers[0], { query: `{ ${query} }` })).toContain(`"state":"${state}"`);
});

test('two starts answer the same to every question of the product, ids among them', async () => {
  const manifest = JSON.parse(readFileSync(join(ROOT, 'schema', 'documents.json'), 'utf8')) as Record<string, string>;
  // A cursor of submissions says when the one it stands on came in.
  const opened = (text: string) =>
    text.replace(/(?<=[cC]ursor":")[\w-]+/g, (cursor) => Buffer.from(cursor, 'base64url').toString());
  const withoutTimes = (text: string) => opened(text).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '');
  const variables = { annee: 2021, annees: [2020, 2021], region: 'bretagne', indicateurs: ['FORMATIONS_HOURS'] };
  const ids =
    '{ federation { id adherents(first: 100) { nodes { id name } } } submissions(first: 100) { nodes { id } } }';
  for (const asked of [...Object.keys(manifest).map((documentId) => ({ documentId, variables })), { query: ids }]) {
    const [one, other] = await Promise.all(servers.map((server) => ask(server, asked)));
    expect(withoutTimes(one ?? '')).toBe(withoutTimes(other ?? ''));
  }
});

test('nothing is left of one that was stopped', async () => {
  const [{ process: child, folder }] = servers;
  expect(existsSync(folder)).toBe(true);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
  expect(existsSync(folder)).toBe(false);
});
