import { setTimeout as wait } from 'node:timers/promises';
import { openDatabase } from '../../src/data-source';
import type { Database } from '../../src/kernel/database';
import { PlatformStateEntity } from '../../src/storage/platform-state.entity';
import { maillage } from '../support/command-line';
import { mariadbEngine, mariadbUrl, type Engine } from '../support/engine';
import { Line } from '../support/line';

jest.setTimeout(180_000);

const FIGURES = '{ federation { keyFigures(year: 2023) { adherents { total { value } } } } }';

async function ask(url: string): Promise<{ data: unknown; errors?: { extensions: object }[] }> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: FIGURES }),
  });
  return (await response.json()) as { data: unknown; errors?: { extensions: object }[] };
}

const url = mariadbUrl();

(url === null ? describe.skip : describe)('MariaDB goes away', () => {
  let engine: Engine;
  let line: Line;
  beforeAll(() => (engine = mariadbEngine(url ?? '')));
  afterEach(() => line.cut());
  afterAll(() => engine.cleanUp());

  test('from under a server: every door says so without saying why, the log does, and all is well when it is back', async () => {
    const { url: address = '', dataDir } = await engine.place('LOADED');
    line = await Line.to(address);
    const server = maillage(['serve'], { DATABASE_URL: line.url, DATA_DIR: dataDir, PORT: '0', ANSWERS_KEPT_MB: '0' });
    try {
      await server.said('/graphql');
      const own = /http:\/\/\S+?:\d+/.exec(server.output())?.[0].replace('localhost', '127.0.0.1') ?? '';
      const { data } = await ask(own);
      line.cut();
      for (let turn = 0; turn < 3; turn++)
        expect((await ask(own)).errors?.map(({ extensions }) => extensions)).toEqual([{ code: 'SERVICE_UNAVAILABLE' }]);
      const file = await fetch(`${own}/exports/annuaire.csv`);
      const text = await file.text();
      expect([file.status, text]).toEqual([503, expect.stringContaining('La base de données ne répond pas')]);
      expect(text).not.toContain('ECONN');
      expect(server.output()).toContain('ECONNREFUSED');
      await line.open();
      expect(await ask(own)).toEqual({ data });
    } finally {
      server.child.kill('SIGTERM');
      await server.ended;
    }
  });

  describe('from under a write', () => {
    let database: Database;
    beforeEach(async () => {
      const place = await engine.place('LOADED');
      line = await Line.to(place.url ?? '');
      database = await openDatabase({ ...place, url: line.url });
    });
    afterEach(() => database.close());

    const change = (then: () => Promise<unknown> = () => Promise.resolve()) =>
      database.write(async (manager) => {
        await manager.insert(PlatformStateEntity, { name: 'essai', value: '1' });
        await then();
      });

    test('before its end: it says that nothing was stored', async () => {
      const cutOff = () => {
        line.cut();
        // The driver notices a moment later.
        return wait(100);
      };
      await expect(change(cutOff)).rejects.toMatchObject({ reason: 'DATABASE_AWAY' });
      await expect(change()).rejects.toMatchObject({ reason: 'DATABASE_AWAY' });
    });

    test('while it is committed: it says that it may be stored or not', async () => {
      line.cutAfter = 'COMMIT';
      await expect(change()).rejects.toMatchObject({ reason: 'DATABASE_LOST' });
    });
  });
});
