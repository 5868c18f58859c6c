import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import mysql, { type RowDataPacket } from 'mysql2/promise';
import { openDatabase } from '../../src/data-source';
import { raiseDataVersion, readDataVersion } from '../../src/storage/data-version';
import { Network } from '../../src/network/network';
import { Client } from '../durability/client';
import { fileOf, REGIONS } from '../durability/files';
import { brokenInvariants } from '../durability/invariants';
import { hasGalera, OwnGalera } from '../durability/own-galera';
import { run } from '../support/command-line';
import { startServer, type TestServer } from '../support/server';

/** What touches the database in a way of its own: tables, locks, races, kills, caches. */
const SUITES = [
  'test/platform/engines',
  'test/platform/migrations',
  'test/platform/one-transaction',
  'test/secrecy/decisions',
  'test/loading/load',
  'test/publication',
  'test/durability/kill.test',
  'test/durability/rivals',
  'test/durability/large-file',
];

jest.setTimeout(1_800_000);

(hasGalera() ? describe : describe.skip)('a Galera cluster of three nodes', () => {
  let galera: OwnGalera;
  let dataDir: string;
  beforeAll(() => {
    galera = OwnGalera.start();
    dataDir = mkdtempSync(join(tmpdir(), 'maillage-galera-data-'));
  });
  afterAll(() => {
    galera.delete();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const created = async (name: string): Promise<string> => {
    await galera.query(0, `CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
    return name;
  };
  const serverAt = (node: number, name: string): Promise<TestServer> =>
    startServer({ env: { DATABASE_URL: galera.at(node, name), DATA_DIR: dataDir } });

  test('what passes on one MariaDB passes on it, two processes at once being on two nodes', async () => {
    const jestArgs = ['node_modules/jest/bin/jest.js', '-i', ...SUITES, '-t', 'MariaDB'];
    const suites = run(jestArgs, { TEST_DATABASE_URL: galera.nodes.join(' '), CI: 'true' });
    const code = await suites.ended;
    if (code !== 0) throw new Error(suites.errors());
    expect(suites.errors()).toMatch(/Tests:.* passed/);
  });

  test('every table has a primary key, which is what the cluster compares', async () => {
    const name = await created('cles');
    await (await openDatabase({ dataDir, url: galera.at(1, name) })).close();
    const without = await galera.query(
      2,
      `SELECT t.table_name FROM information_schema.tables t LEFT JOIN information_schema.table_constraints c
         ON c.table_schema = t.table_schema AND c.table_name = t.table_name AND c.constraint_type = 'PRIMARY KEY'
        WHERE t.table_schema = '${name}' AND c.constraint_name IS NULL`,
    );
    expect(without).toEqual([]);
  });

  test('what one node has committed, another one shows at the next read', async () => {
    const name = await created('lectures');
    const [writer, reader] = [
      await openDatabase({ dataDir, url: galera.at(0, name) }),
      await openDatabase({ dataDir, url: galera.at(1, name) }),
    ];
    const plain = await mysql.createConnection(galera.at(1, name));
    const [waited, unwaited] = [[] as number[], [] as number[]];
    let [stale, staleWithout] = [0, 0];
    for (let round = 1; round <= 300; round++) {
      await writer.write(raiseDataVersion);
      // Each kind of read comes first every other time.
      const without = async () => {
        const started = performance.now();
        const [rows] = await plain.query<RowDataPacket[]>(
          "SELECT value FROM platform_state WHERE name = 'data_version' AND value <> ''",
        );
        unwaited.push(performance.now() - started);
        if (Number(rows[0]?.['value'] ?? 0) !== round) staleWithout++;
      };
      if (round % 2 === 0) await without();
      const started = performance.now();
      if ((await readDataVersion(reader.read)) !== round) stale++;
      waited.push(performance.now() - started);
      if (round % 2 === 1) await without();
    }
    const median = (times: number[]) => (times.sort((a, b) => a - b)[times.length >> 1] ?? 0).toFixed(2);
    console.info(
      `stale: ${stale} of 300, ${staleWithout} without waiting; median ${median(waited)} ms, ${median(unwaited)} without`,
    );
    expect(stale).toBe(0);
    plain.destroy();
    await Promise.all([writer.close(), reader.close()]);
  });

  test('a start that died holds nobody up on its own node, and half a minute on the others', async () => {
    const name = await created('verrou');
    await (await openDatabase({ dataDir, url: galera.at(0, name) })).close();
    const died = async (node: number) => {
      const [own] = await galera.query<{ Value: string }>(node, "SHOW STATUS LIKE 'wsrep_gcomm_uuid'");
      await galera.query(0, `UPDATE ${name}.start_lock SET holder = 'mort', node = '${own?.Value}', beat = beat + 1`);
    };
    const secondsToOpen = async (node: number) => {
      const started = Date.now();
      await (await openDatabase({ dataDir, url: galera.at(node, name) })).close();
      return (Date.now() - started) / 1000;
    };
    await died(0);
    expect(await secondsToOpen(0)).toBeLessThan(15);
    await died(0);
    expect(await secondsToOpen(1)).toBeGreaterThan(25);
  });

  test('a node is killed while three publish: nothing lost, nothing double, the same everywhere', async () => {
    const name = await created('charge');
    const servers = [await serverAt(0, name), await serverAt(1, name), await serverAt(2, name)];
    const clients = await Promise.all(servers.map(({ url }) => Client.signedIn(url, dataDir)));
    const acknowledged: string[] = [];
    const refused: string[] = [];
    const longest = { milliseconds: 0 };
    let version = 0;
    let publishing = true;
    const publishers = clients.map(async (client, at) => {
      while (publishing) {
        const [own, rows] = [++version, 200 + (version % 50)];
        const started = Date.now();
        // As a proxy would: to a server that says it is ready.
        const ready = (await client.ready()) ? client : clients[(at + 1) % clients.length];
        // The first and the third are rivals for one region.
        await ready?.publish(own, rows, REGIONS[at % 2]).then(
          () => acknowledged.push(createHash('sha256').update(fileOf(own, rows)).digest('hex')),
          (error: Error) => refused.push(error.message),
        );
        longest.milliseconds = Math.max(longest.milliseconds, Date.now() - started);
      }
    });
    await wait(10_000);
    const before = acknowledged.length;
    galera.kill(1);
    const killedAt = Date.now();
    while (acknowledged.length < before + 6 && Date.now() - killedAt < 60_000) await wait(50);
    const resumed = Date.now() - killedAt;
    await wait(10_000);
    const during = acknowledged.length;
    await galera.up(1);
    const back = Date.now();
    while (!(await clients[1]?.ready()) && Date.now() - back < 60_000) await wait(100);
    await wait(10_000);
    publishing = false;
    await Promise.all(publishers);
    const conflicts = refused.filter((message) => message.includes('CONFLICT')).length;
    console.info(
      `published ${before} before, ${during - before} with one node less, ${acknowledged.length - during} after; ` +
        `${conflicts} of ${refused.length} refusals CONFLICT; resumed after ${resumed} ms, longest ${longest.milliseconds} ms`,
    );
    // A refusal is a conflict, or has an incident in the log.
    expect(refused.filter((message) => !/CONFLICT|incident|UNAVAILABLE|TIMEOUT|fetch failed/.test(message))).toEqual(
      [],
    );
    expect(during).toBeGreaterThan(before + 5);
    expect(acknowledged.length).toBeGreaterThan(during);
    await Promise.all(servers.map((server) => server.close()));

    const versions: unknown[] = [];
    for (const node of [0, 1, 2]) {
      const database = await openDatabase({ dataDir, url: galera.at(node, name) });
      expect(await brokenInvariants(database, await Network.read(database.read))).toEqual([]);
      const kept = await database.read.query<{ checksum: string; status: string; times: string }[]>(
        `SELECT checksum, MAX(status) AS status, COUNT(*) AS times FROM submissions WHERE dataset = 'FORMATIONS' GROUP BY checksum`,
      );
      const states = new Map(kept.map(({ checksum, status }) => [checksum, status]));
      expect(kept.filter(({ times }) => Number(times) !== 1)).toEqual([]);
      expect(acknowledged.filter((checksum) => !/PUBLISHED|SUPERSEDED/.test(states.get(checksum) ?? ''))).toEqual([]);
      versions.push(await database.read.query('SELECT * FROM platform_state ORDER BY name'));
      await database.close();
    }
    expect(versions[1]).toEqual(versions[0]);
    expect(versions[2]).toEqual(versions[0]);
  });

  test('a node that is left alone is not ready, and answers nothing old; it serves again when the others are back', async () => {
    const name = await created('seul');
    const server = await serverAt(0, name);
    const client = await Client.signedIn(server.url, dataDir);
    await client.publish(1, 100);
    galera.kill(1);
    galera.kill(2);
    const killedAt = Date.now();
    while ((await client.ready()) && Date.now() - killedAt < 60_000) await wait(100);
    const noticed = Date.now() - killedAt;
    const answer = await client.graphql('{ federation { name } }');
    const refused = await client.upload(2, 100);
    console.info(`alone: not ready after ${noticed} ms, refused in ${refused.milliseconds} ms`);
    expect(await client.ready()).toBe(false);
    expect(answer.status).toBe(200);
    expect(refused.body).toHaveProperty('errors');
    await galera.up(1, 2);
    while (!(await client.ready())) await wait(200);
    await client.publish(3, 120);
    expect(await client.sessions()).toBe(120);
    await server.close();
  });
});
