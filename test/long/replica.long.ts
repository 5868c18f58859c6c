import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from '../durability/client';
import { regionOf, YEAR } from '../durability/files';
import { OwnReplica } from '../durability/own-replica';
import { maillage, type Run } from '../support/command-line';
import { mariadbUrl } from '../support/engine';

const FIGURES = 'keyFigures(year: YEAR) { formations { sessions { value } trainees { value } hours { value } } }';
const QUESTION = `{ federation { FIGURES } region(code: "${regionOf(0)}") { FIGURES } }`
  .replaceAll('FIGURES', FIGURES)
  .replaceAll('YEAR', String(YEAR));

interface Formations {
  readonly keyFigures: { readonly formations: Readonly<Record<string, { readonly value: number | null }>> };
}

/** What the public is told: national and regional sessions, trainees and hours; null when it is told an error. */
async function publicly(url: string): Promise<readonly (number | null)[] | null> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: QUESTION }),
  });
  const { data } = (await response.json()) as { data: { federation: Formations; region: Formations } | null };
  if (data === null || response.status !== 200) return null;
  return [data.federation, data.region].flatMap(({ keyFigures: { formations } }) =>
    ['sessions', 'trainees', 'hours'].map((name) => formations[name]?.value ?? null),
  );
}

/** The same of a file, added up from its rows. */
function ofFile(version: number, rows: number): readonly number[] {
  let [trainees, quarters] = [0, 0];
  for (let row = 0; row < rows; row++)
    [trainees, quarters] = [trainees + ((row + version) % 17), quarters + (row % 9) * 4 + 1];
  const one = [rows, trainees, quarters / 4];
  return [...one, ...one];
}

jest.setTimeout(300_000);

(mariadbUrl() === null ? describe.skip : describe)('a replica that the public reads from', () => {
  let databases: OwnReplica;
  let dataDir: string;
  let server: Run;
  let url: string;
  let publisher: Client;

  const serve = async (): Promise<void> => {
    server = maillage(['serve'], {
      DATABASE_URL: databases.primary,
      DATABASE_REPLICA_URLS: databases.replica,
      DATA_DIR: dataDir,
      PORT: '0',
      LOG_LEVEL: 'warn',
      RATE_LIMIT_PUBLIC: '0',
      // A file without adherents is no secret here.
      SECRECY_MIN_UNITS: '1',
      SECRECY_MAX_SHARE: '1',
    });
    await server.said('Arrêter');
    url = /http:\/\/localhost:\d+/.exec(server.output())?.[0].replace('localhost', '127.0.0.1') ?? '';
    publisher = await Client.signedIn(url, dataDir);
  };
  /** Resolves with the milliseconds until the public is told these figures. */
  const untilPublic = async (figures: readonly number[]): Promise<number> => {
    const started = Date.now();
    while (String(await publicly(url)) !== String(figures)) {
      if (Date.now() - started > 90_000) throw new Error(`the public is told ${String(await publicly(url))}`);
      await wait(20);
    }
    return Date.now() - started;
  };

  beforeAll(async () => {
    databases = await OwnReplica.start();
    dataDir = mkdtempSync(join(tmpdir(), 'maillage-replica-'));
    await serve();
    while (!/Lectures du public : réplique|est à jour/.test(server.output())) await wait(50);
  }, 120_000);
  afterAll(async () => {
    server.child.kill('SIGKILL');
    await server.ended;
    databases.delete();
    rmSync(dataDir, { recursive: true, force: true });
  });

  test('a publisher sees what was just published while the replica is held up; the public does once it is not', async () => {
    await publisher.publish(1, 100);
    await untilPublic(ofFile(1, 100));
    await databases.hold();
    await publisher.publish(2, 120);
    expect(await publisher.sessions()).toBe(120);
    await wait(3_000);
    expect(await publicly(url)).toEqual(ofFile(1, 100));
    expect(await publisher.sessions()).toBe(120);
    await databases.hold(0);
    console.info(`the public is told ${await untilPublic(ofFile(2, 120))} ms after the replica goes on`);
  });

  test('while it lags and others publish, every public answer is of one version, and none older than the one before', async () => {
    await databases.hold(2);
    const published = new Map([[120, ofFile(2, 120)]]);
    let reading = true;
    const readers = [0, 1, 2].map(async () => {
      const heard: (readonly (number | null)[] | null)[] = [];
      while (reading) heard.push(await publicly(url));
      return heard;
    });
    for (let version = 3; version < 15; version++) {
      published.set(200 + version, ofFile(version, 200 + version));
      await publisher.publish(version, 200 + version);
      expect(await publisher.sessions()).toBe(200 + version);
    }
    await wait(3_000);
    reading = false;
    const heard = await Promise.all(readers);
    await databases.hold(0);
    const told = heard.flat();
    const mixed = told.filter((figures) => String(figures) !== String(published.get(figures?.[0] ?? 0)));
    expect(mixed).toEqual([]);
    for (const one of heard) {
      const sessions = one.map((figures) => figures?.[0] ?? 0);
      expect(sessions).toEqual([...sessions].sort((a, b) => a - b));
    }
    expect(new Set(told.map(String)).size).toBeGreaterThan(5);
    console.info(`${told.length} public answers of ${new Set(told.map(String)).size} versions`);
  });

  test('a replica that dies is told in the log, and the primary answers the public; it is read again once it has all', async () => {
    await untilPublic(ofFile(14, 214));
    const told: string[] = [];
    let reading = true;
    const reader = (async () => {
      while (reading) told.push(String(await publicly(url)));
    })();
    databases.kill();
    const killedAt = Date.now();
    while (!server.output().includes('n’est plus lue')) await wait(10);
    const noticed = Date.now() - killedAt;
    await publisher.publish(20, 300);
    await untilPublic(ofFile(20, 300));
    reading = false;
    await reader;
    const failed = told.filter((figures) => figures === 'null').length;
    console.info(`noticed after ${noticed} ms, ${failed} of ${told.length} public requests failed`);
    expect(failed).toBeLessThan(told.length / 2);
    expect(server.output()).toContain(`La réplique ${databases.name}`);
    databases.up();
    const before = server.output().length;
    while (!server.output().slice(before).includes('est à jour')) await wait(50);
    expect(await publicly(url)).toEqual(ofFile(20, 300));
  });

  test('a replica that is more than a minute behind is left aside', async () => {
    await databases.hold();
    await publisher.publish(21, 310);
    expect(await publicly(url)).toEqual(ofFile(20, 300));
    const before = server.output().length;
    await untilPublic(ofFile(21, 310));
    expect(server.output().slice(before)).toContain('a plus d’une minute de retard');
    await databases.hold(0);
  });

  test('a server starts without its replica, and says so', async () => {
    server.child.kill('SIGKILL');
    await server.ended;
    databases.kill();
    await serve();
    expect(server.output()).toContain('Lectures du public : base principale');
    expect(server.output()).toContain(databases.name);
    expect(await publicly(url)).toEqual(ofFile(21, 310));
  });
});
