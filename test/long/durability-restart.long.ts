import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import mysql from 'mysql2/promise';
import { openDatabase } from '../../src/data-source';
import { Network } from '../../src/network/network';
import { Client, SESSIONS, type Answer } from '../durability/client';
import { brokenInvariants } from '../durability/invariants';
import { OwnMariadb } from '../durability/own-mariadb';
import { mariadbUrl } from '../support/engine';
import { startServer, type TestServer } from '../support/server';

const HANGS = 10_000;
const HEALTHY_WITHIN = 30_000;
const REFUSALS = /UNAVAILABLE|TIMEOUT|CONFLICT/;

jest.setTimeout(180_000);

/** JSON always; and either an answer in full or a refusal that says so, with the incident that the log has. */
function faultOf({ status, body, milliseconds }: Answer): string | null {
  if (milliseconds > HANGS) return `hung for ${milliseconds} ms`;
  if (typeof body !== 'object' || body === null) return `status ${status} without JSON`;
  if (!('errors' in body)) return status === 200 || status === 201 ? null : `status ${status} without errors`;
  const [error] = body.errors as { message: string; extensions: { code: string; incident?: string } }[];
  const code = error?.extensions.code ?? '';
  const clean = code === 'INTERNAL_SERVER_ERROR' ? /incident \w{12}/.test(error?.message ?? '') : REFUSALS.test(code);
  return clean ? null : `status ${status}: ${JSON.stringify(body).slice(0, 300)}`;
}

(mariadbUrl() === null ? describe.skip : describe)('the database stopped and started under load (MariaDB)', () => {
  test.each(['SIGTERM', 'SIGKILL'] as const)(
    '%s: clean failure or full success, then healthy again',
    async (signal) => {
      const mariadb = OwnMariadb.start();
      let server: TestServer | null = null;
      let loading = false;
      const dataDir = mkdtempSync(join(tmpdir(), 'maillage-restart-'));
      try {
        const url = new URL(mariadb.url);
        const root = await mysql.createConnection(mariadb.url);
        await root.query('CREATE DATABASE essai CHARACTER SET utf8mb4 COLLATE utf8mb4_bin');
        await root.end();
        url.pathname = '/essai';
        server = await startServer({ env: { DATABASE_URL: url.href, DATA_DIR: dataDir } });
        const client = await Client.signedIn(server.url, dataDir);
        await client.publish(0, 100);

        const answers: Answer[] = [];
        let version = 1;
        loading = true;
        const load = [
          ...Array.from({ length: 6 }, () => () => client.graphql(SESSIONS)),
          ...Array.from({ length: 2 }, () => () => client.upload(version++, 400)),
        ].map(async (request) => {
          while (loading) answers.push(await request());
        });
        await wait(1_500);
        await mariadb.down(signal);
        await wait(4_000);
        const failedWhileDown = answers.filter(({ body }) => body !== null && 'errors' in (body as object)).length;
        await mariadb.up();
        const started = Date.now();
        const healthy = async () => {
          if (!(await client.ready())) return false;
          return client.publish(version++, 100).then(
            () => true,
            () => false,
          );
        };
        while (!(await healthy()) && Date.now() - started < HEALTHY_WITHIN) await wait(200);
        const recovered = Date.now() - started;
        await wait(1_000);
        loading = false;
        await Promise.all(load);
        const answered = answers.length;
        const longest = Math.max(...answers.map(({ milliseconds }) => milliseconds));
        console.info(
          `${signal}: ${answered} answers, ${failedWhileDown} refused, longest ${longest} ms, healthy after ${recovered} ms`,
        );

        expect([...new Set(answers.map(faultOf))]).toEqual([null]);
        expect(failedWhileDown).toBeGreaterThan(0);
        expect(recovered).toBeLessThan(HEALTHY_WITHIN);
        await client.publish(version++, 123);
        expect(await client.sessions()).toBe(123);
        await server.close();
        server = null;
        const database = await openDatabase({ dataDir, url: url.href });
        expect(await brokenInvariants(database, await Network.read(database.read))).toEqual([]);
        await database.close();
      } finally {
        loading = false;
        await server?.close();
        mariadb.delete();
        rmSync(dataDir, { recursive: true, force: true });
      }
    },
  );
});
