import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask, command, jsonOf } from '../cli/command';

const ROOT = join(__dirname, '../..');
const REGISTER = (department: string) =>
  `nom,types,departement,adresse,code_postal,ville\nLes Ajoncs,AI,${department},1 rue A,${department}000,Ville\n`;
const EVENTS = (count: number) =>
  `type,intitule,date\n${Array.from({ length: count }, (_, at) => `WEBINAIRE,Rencontre ${at},2024-03-05\n`).join('')}`;
const REGIONS = ['bretagne', 'normandie', 'occitanie'];

jest.setTimeout(600_000);

/** The script as a person starts it, of what `npm run build` built. */
describe('a national and three regional instances on one machine', () => {
  const folder = mkdtempSync(join(tmpdir(), 'maillage-instances-'));
  let script: ChildProcess;
  let first: number;
  const urlOf = (at: number): string => `http://127.0.0.1:${first + at}`;

  const start = (): Promise<void> => {
    script = spawn(process.execPath, [join(ROOT, 'scripts/instances.mjs'), folder, String(first)], { cwd: ROOT });
    let said = '';
    script.stderr!.on('data', (part: Buffer) => (said += part.toString()));
    return new Promise((resolve, reject) => {
      script.stdout!.on('data', (part: Buffer) => {
        if (part.toString().includes('prêtes')) resolve();
      });
      script.once('exit', () => reject(new Error(said)));
    });
  };
  const stop = async (): Promise<void> => {
    script.removeAllListeners('exit');
    const ended = new Promise((resolve) => script.once('exit', resolve));
    script.kill('SIGTERM');
    await ended;
  };
  const tokenOf = async (name: string): Promise<string> =>
    (await command({ DATA_DIR: join(folder, name) }, 'token', '--role', 'admin')).output.trim();
  const national = async <T>(query: string): Promise<T> =>
    (await ask<T>(urlOf(0), query, await tokenOf('nationale'))).data;

  beforeAll(async () => {
    expect(existsSync(join(ROOT, 'dist/server'))).toBe(true);
    first = await freePorts();
    await start();
  });
  afterAll(async () => {
    await stop();
    rmSync(folder, { recursive: true, force: true });
  });

  test('what three regions publish becomes three parts of one national figure', async () => {
    for (const [at, region] of REGIONS.entries()) {
      const env = { DATA_DIR: join(folder, region) };
      for (const [dataset, text] of Object.entries({
        adherents: REGISTER(['35', '14', '31'][at]!),
        evenements: EVENTS(at + 1),
      })) {
        const file = join(folder, `${region}-${dataset}.csv`);
        writeFileSync(file, text);
        const { document } = await jsonOf(
          env,
          'submit',
          file,
          '--dataset',
          dataset,
          '--region',
          region,
          '--annee',
          '2024',
        );
        await command(env, 'publish', (document as { id: string }).id);
      }
    }
    const { harvestSources } = await national<{ harvestSources: { id: string }[] }>('{ harvestSources { id } }');
    expect(harvestSources).toHaveLength(3);
    for (const { id } of harvestSources)
      await national(`mutation { harvestSource(id: "${id}") { happened userErrors { message } } }`);
    const { harvestSources: after } = await national<{
      harvestSources: { arrivals: { dataset: string; submission: { id: string } | null }[] }[];
    }>('{ harvestSources { arrivals { dataset submission { id } } } }');
    const arrivals = after.flatMap((source) => source.arrivals);
    // Registers first: they say who the rows of the others may name.
    for (const { submission } of [...arrivals].sort((one, other) => (one.dataset < other.dataset ? -1 : 1)))
      await national(`mutation { publishSubmission(id: "${submission!.id}") { userErrors { message } } }`);
    const { federation } = await national<{
      federation: {
        keyFigures: {
          events: { held: { partialValue: number; contributions: { source: { state: string } | null }[] } };
        };
      };
    }>(
      '{ federation { keyFigures(year: 2024) { events { held { partialValue contributions { source { state } } } } } } }',
    );
    const { partialValue, contributions } = federation.keyFigures.events.held;
    expect(partialValue).toBe(6);
    expect(contributions.flatMap(({ source }) => source?.state ?? [])).toEqual(['LIVE', 'LIVE', 'LIVE']);
  });

  test('started again they know each other, and nothing is paired twice', async () => {
    await stop();
    await start();
    const { harvestSources } = await national<{ harvestSources: object[] }>('{ harvestSources { id } }');
    expect(harvestSources).toHaveLength(3);
  });
});

/** The first of four in a row. */
async function freePorts(): Promise<number> {
  for (;;) {
    const start = 20_000 + Math.floor(Math.random() * 20_000);
    const free = await Promise.all([0, 1, 2, 3].map((at) => isFree(start + at)));
    if (free.every(Boolean)) return start;
  }
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer()
      .once('error', () => resolve(false))
      .listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
