import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import mysql from 'mysql2/promise';
import { openDatabase } from '../../src/data-source';
import { FigureCellEntity } from '../../src/published/figure-cell.entity';
import { fold } from '../../src/kernel/text';
import { AdherentEntity } from '../../src/network/adherent.entity';
import { MembershipEntity } from '../../src/network/membership.entity';
import { datasetOf } from '../../src/datasets/registry';
import { SubmissionEntity } from '../../src/submissions/submission.entity';
import type { Database } from '../../src/kernel/database';
import { describeOnEveryEngine } from '../support/database';

const SUBMISSION = {
  uid: 'u'.repeat(22),
  dataset: 'FORMATIONS',
  regionKey: 'bretagne',
  year: 2023,
  version: 1,
  status: 'VALID',
  publishedSlot: null,
  origin: 'REGION',
  source: null,
  fileName: 'formations.csv',
  checksum: '0'.repeat(64),
  rowCount: 1,
  nothingToReport: false,
  issues: '[]',
  submittedAt: '2024-01-31T23:30:00.000Z',
  submittedBy: null,
  publishedAt: null,
} as const;

const NAMES = ['Zeta', 'eclair', 'Éclair', 'ecole', 'École', 'étoile', 'a', 'a ', 'œuvre', '𝔸 🚲'];

describeOnEveryEngine('both engines alike', (fresh, engine) => {
  let database: Database;
  beforeAll(async () => {
    database = await fresh();
    await database.write(async (manager) => {
      await manager.insert(SubmissionEntity, { ...SUBMISSION, id: 1 });
      for (const [index, name] of NAMES.entries())
        await manager.insert(AdherentEntity, {
          uid: `${index}`.padStart(22, '0'),
          region: 'bretagne',
          department: '35',
          siret: null,
          nameKey: name,
          demonstration: index === 0,
        });
    });
  });

  test('text is told apart by accent and case, and sorted by code point', async () => {
    const found = await database.read.find(AdherentEntity, { order: { nameKey: 'ASC' } });
    expect(found.map(({ nameKey }) => nameKey)).toEqual(
      ['Zeta', 'a', 'a ', 'ecole', 'eclair', 'Éclair', 'École', 'étoile', 'œuvre', '𝔸 🚲'].sort((a, b) =>
        Buffer.from(a) < Buffer.from(b) ? -1 : 1,
      ),
    );
    expect(await database.read.countBy(AdherentEntity, { nameKey: 'ecole' })).toBe(1);
    expect(await database.read.countBy(AdherentEntity, { nameKey: 'ECOLE' })).toBe(0);
  });

  test('booleans, nulls and times come back as they went', async () => {
    const [first, second] = await database.read.find(AdherentEntity, { order: { uid: 'ASC' }, take: 2 });
    expect([first?.demonstration, second?.demonstration, first?.siret]).toEqual([true, false, null]);
    const submission = await database.read.findOneByOrFail(SubmissionEntity, { id: 1 });
    expect(submission).toMatchObject({ ...SUBMISSION, id: 1 });
  });

  test('decimals and dates of rows come back exactly', async () => {
    const { rowEntity } = datasetOf('FORMATIONS');
    const row = {
      submissionId: 1,
      rowNumber: 1,
      uid: 'r'.repeat(22),
      region: 'bretagne',
      year: 2023,
      adherentUid: null,
      department: null,
      structureType: null,
      intitule: 'Accueillir, accompagner : l’« aller vers » 🚲',
      type: 'INTRA',
      thematique: 'RH',
      public: null,
      date_debut: '2023-01-01',
      date_fin: '2023-12-31',
      stagiaires: 12,
      heures: 123456789.1234,
      satisfaction: 0.1,
      adherent: null,
      formateur: null,
      financeur: null,
    };
    await database.write((manager) => manager.insert(rowEntity, row));
    expect(await database.read.findOneBy(rowEntity, { uid: row.uid })).toEqual(row);
  });

  test('cells hold big integers exactly, as numbers', async () => {
    const largest = 9_000_000_000_000_001;
    await database.write((manager) =>
      manager.insert(FigureCellEntity, {
        submissionId: 1,
        region: '',
        grouping: 'TOTAL',
        indicator: 'FORMATION_HOURS',
        key: '',
        numerator: largest,
        denominator: -1,
        filled: 1,
        units: 1,
        largest: 3,
      }),
    );
    const cell = await database.read.findOneByOrFail(FigureCellEntity, { submissionId: 1 });
    expect([cell.numerator, cell.denominator, cell.largest]).toEqual([largest, -1, 3]);
  });

  test('long text is kept whole', async () => {
    const issues = JSON.stringify(Array.from({ length: 1000 }, (_, row) => ({ row, message: 'é'.repeat(300) })));
    await database.write((manager) => manager.update(SubmissionEntity, { id: 1 }, { issues }));
    expect((await database.read.findOneByOrFail(SubmissionEntity, { id: 1 })).issues).toBe(issues);
  });

  test('a search for a folded part finds the same names, whatever stands in it', async () => {
    const find = async (part: string) => {
      const found = await database.read
        .createQueryBuilder(AdherentEntity, 'a')
        .where("a.name_key LIKE :part ESCAPE '!'", { part: `%${part}%` })
        .orderBy('a.uid')
        .getMany();
      return found.map(({ nameKey }) => nameKey);
    };
    expect(await find(fold('École'))).toEqual(['ecole']);
    expect(await find('!%')).toEqual([]);
    expect(await find('🚲')).toEqual(['𝔸 🚲']);
  });

  test('a reference to nothing is refused, and what is referred to cannot go', async () => {
    const orphan = { adherentUid: 'nobody', year: 2023, name: 'X', nameKey: 'x', types: '+AI+', structureType: 'AI' };
    await expect(database.write((manager) => manager.insert(MembershipEntity, orphan))).rejects.toThrow(/foreign key/i);
    await database.write((manager) =>
      manager.insert(MembershipEntity, { ...orphan, adherentUid: '0'.padStart(22, '0') }),
    );
    await expect(
      database.write((manager) => manager.delete(AdherentEntity, { uid: '0'.padStart(22, '0') })),
    ).rejects.toThrow(/foreign key/i);
  });

  test('two bars join texts', async () => {
    expect(await database.read.query("SELECT 'a' || 'b' AS joined")).toEqual([{ joined: 'ab' }]);
  });

  test('reads cannot write', async () => {
    await expect(database.read.query('DELETE FROM platform_state')).rejects.toThrow(/read.?only/i);
  });

  test('a write keeps all or nothing, and reads see nothing of it before its end', async () => {
    const count = () => database.read.countBy(AdherentEntity, { uid: 'lost' });
    const adherent = (uid: string) => ({
      uid,
      region: 'normandie',
      department: null,
      siret: null,
      nameKey: uid,
      demonstration: false,
    });
    const failing = database.write(async (manager) => {
      await manager.insert(AdherentEntity, adherent('lost'));
      expect(await count()).toBe(0);
      throw new Error('on purpose');
    });
    const kept = database.write((manager) => manager.insert(AdherentEntity, adherent('kept')));
    await expect(failing).rejects.toThrow('on purpose');
    await kept;
    expect((await database.read.findBy(AdherentEntity, { region: 'normandie' })).map(({ uid }) => uid)).toEqual([
      'kept',
    ]);
  });

  test('many writes at once are all kept', async () => {
    const work = Array.from({ length: 40 }, (_, index) =>
      database.write(async (manager) => {
        await manager.query("INSERT INTO platform_state (name, value) VALUES (?, '0')", [`many-${index}`]);
        if (index % 4 === 0) throw new Error('on purpose');
      }),
    );
    const settled = await Promise.allSettled(work);
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(30);
    const [row] = await database.read.query<{ n: number }[]>(
      "SELECT COUNT(*) AS n FROM platform_state WHERE name LIKE 'many-%'",
    );
    expect(Number(row?.n)).toBe(30);
  });

  test('two writes that meet are both kept: the one that the database gave up is done again', async () => {
    const names = ['met-a', 'met-b'];
    await database.write(async (manager) => {
      for (const name of names) await manager.query(`INSERT INTO platform_state (name, value) VALUES ('${name}', '')`);
    });
    const attempts: string[] = [];
    let holding = 0;
    let bothHoldOne = (): void => undefined;
    const met = new Promise<void>((resolve) => (bothHoldOne = resolve));
    const append = (who: string, order: readonly string[]) =>
      database.write(async (manager) => {
        attempts.push(who);
        for (const [index, name] of order.entries()) {
          await manager.query(`UPDATE platform_state SET value = value || '${who}' WHERE name = '${name}'`);
          if (index === 0 && ++holding === 2) bothHoldOne();
          // On the embedded engine the other one waits for this write to end.
          if (index === 0 && engine.name === 'MariaDB') await met;
        }
      });
    await Promise.all([append('1', names), append('2', names.toReversed())]);
    const rows = await database.read.query<{ value: string }[]>(
      "SELECT value FROM platform_state WHERE name IN ('met-a', 'met-b')",
    );
    for (const { value } of rows) expect([...value].sort().join('')).toBe('12');
    if (engine.name === 'MariaDB') expect(attempts.length).toBeGreaterThan(2);
  });

  test('a write within a write is refused instead of waiting for itself', async () => {
    await expect(database.write(() => database.write(() => Promise.resolve(1)))).rejects.toThrow(
      /write within a write/,
    );
  });

  test('statements are counted', async () => {
    const seen: string[] = [];
    const counting = await fresh({ countStatements: (sql) => seen.push(sql) });
    seen.length = 0;
    await counting.read.countBy(AdherentEntity, { region: 'bretagne' });
    expect(seen).toHaveLength(1);
  });

  if (engine.name === 'MariaDB') {
    test('a database made with another character set still compares in binary', async () => {
      const options = await engine.place();
      const url = options.url ?? '';
      const admin = await mysql.createConnection(url);
      await admin.query('ALTER DATABASE CHARACTER SET latin1 COLLATE latin1_swedish_ci');
      await admin.end();
      const latin = await openDatabase(options);
      const tables = await latin.read.query<{ name: string; collation: string }[]>(
        "SELECT table_name AS name, table_collation AS collation FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name <> 'migrations'",
      );
      expect(tables.length).toBeGreaterThan(10);
      expect(tables.filter(({ collation }) => collation !== 'utf8mb4_bin')).toEqual([]);
      await latin.close();
    });

    test('sessions are strict, in UTC, and do not wait for ever', async () => {
      const [row] = await database.read.query<Record<string, unknown>[]>(
        'SELECT @@sql_mode AS mode, @@time_zone AS zone, @@innodb_lock_wait_timeout AS wait',
      );
      expect(row).toMatchObject({ zone: '+00:00', wait: 5 });
      // Seconds on MariaDB, milliseconds on MySQL.
      const [limit] = await database.read.query<{ Value: string }[]>(
        "SHOW SESSION VARIABLES WHERE Variable_name IN ('max_statement_time', 'max_execution_time')",
      );
      expect(['8.000000', '8000']).toContain(limit?.Value);
      expect(row?.['mode']).toContain('STRICT_ALL_TABLES');
      await expect(
        database.write((manager) => manager.query("UPDATE adherents SET department = 'too long'")),
      ).rejects.toThrow(/too long/i);
    });

    test('an account without DDL rights serves once another one has migrated', async () => {
      const options = await engine.place();
      const url = new URL(options.url ?? '');
      const admin = await mysql.createConnection(url.href);
      const user = `app_${url.pathname.slice(-8)}`;
      await admin.query(`CREATE USER '${user}'@'127.0.0.1' IDENTIFIED BY 'kX7-vb29-Qm4z'`);
      await admin.query(
        `GRANT SELECT, INSERT, UPDATE, DELETE ON \`${url.pathname.slice(1)}\`.* TO '${user}'@'127.0.0.1'`,
      );
      const app = new URL(url);
      app.username = user;
      app.password = 'kX7-vb29-Qm4z';
      await expect(openDatabase({ ...options, url: app.href })).rejects.toThrow(/MIGRATIONS_DATABASE_URL/);
      const opened = await openDatabase({ ...options, url: app.href, migrationsUrl: url.href });
      await opened.write((manager) => manager.insert(SubmissionEntity, SUBMISSION));
      await expect(opened.write((manager) => manager.query('DROP TABLE submissions'))).rejects.toThrow(/denied/);
      await opened.close();
      await admin.query(`DROP USER '${user}'@'127.0.0.1'`);
      await admin.end();
    });
  } else {
    test('the file is in WAL mode, checks references, and writes are on the disk before they are said to be', async () => {
      expect(await database.read.query('PRAGMA journal_mode')).toEqual([{ journal_mode: 'wal' }]);
      expect(await database.read.query('PRAGMA foreign_keys')).toEqual([{ foreign_keys: 1 }]);
      const [row] = await database.write((manager) => manager.query<{ synchronous: number }[]>('PRAGMA synchronous'));
      expect(row?.synchronous).toBe(2);
    });

    test('once closed, the one file is the whole database', async () => {
      const [before, after] = [await engine.place(), await engine.place()];
      const first = await openDatabase(before);
      await first.write((manager) => manager.insert(SubmissionEntity, SUBMISSION));
      await first.close();
      copyFileSync(join(before.dataDir, 'maillage.sqlite'), join(after.dataDir, 'maillage.sqlite'));
      const copy = await openDatabase(after);
      expect(await copy.read.count(SubmissionEntity)).toBe(1);
      await copy.close();
    });
  }
});
