import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeOnEveryEngine } from '../support/database';
import { startServer, type TestServer } from '../support/server';
import { Client } from './client';

jest.setTimeout(60_000);

describeOnEveryEngine('two servers on one database', (_fresh, engine) => {
  // The embedded database is one server's own.
  (engine.name === 'MariaDB' ? test : test.skip)(
    'what is published through one shows at once in the other, and nothing older ever after',
    async () => {
      const ways = engine.twoWaysTo(await engine.place());
      // One folder, as two servers behind one address share it: the same key signs for both.
      const dataDir = mkdtempSync(join(tmpdir(), 'maillage-test-'));
      const servers: TestServer[] = [];
      for (const { url } of ways) servers.push(await startServer({ env: { DATABASE_URL: url, DATA_DIR: dataDir } }));
      const clients = await Promise.all(servers.map((server) => Client.signedIn(server.url, dataDir)));

      let published = 0;
      let reading = true;
      const stale: string[] = [];
      const readers = clients.map(async (client) => {
        while (reading) {
          const before = published;
          const seen = (await client.sessions()) ?? 0;
          if (seen < before) stale.push(`${seen} after ${before}`);
        }
      });
      for (let version = 1; version <= 20; version++) {
        const [writer, other] = version % 2 === 0 ? clients : clients.toReversed();
        await writer?.publish(version, 10 + version);
        published = 10 + version;
        expect(await other?.sessions()).toBe(published);
      }
      reading = false;
      await Promise.all(readers);
      expect(stale).toEqual([]);
      await Promise.all(servers.map((server) => server.close()));
      rmSync(dataDir, { recursive: true, force: true });
    },
  );
});
