import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { createConnection } from 'mysql2/promise';
import type { Database } from '../../src/kernel/database';
import { fits, fromPortable, toPortable } from '../../src/backup/portable';
import { restore } from '../../src/backup/restore';
import type { Manifest } from '../../src/backup/manifest';
import { CATALOGUE, openDatabase } from '../../src/data-source';
import { Network } from '../../src/network/network';
import { frozenAnew } from '../../src/releases/freeze-anew';
import { readContent } from '../../src/releases/release.repository';
import { ReleaseEntity } from '../../src/releases/release.entity';
import { USUAL_THRESHOLDS } from '../../src/secrecy/thresholds';
import type { OpenOptions } from '../../src/storage/options';
import { connectSqlite } from '../../src/storage/sqlite-connection';
import { SQLITE_FILE } from '../../src/storage/sqlite-faults';
import { SubmissionEntity } from '../../src/submissions/submission.entity';
import { describeOnProduction } from '../support/database';
import { longTest } from '../support/every';
import { sqliteEngine } from '../support/engine';
import { fillEveryTable } from './fill-every-table';
import { backUp, fill, publishOne, remade } from './support';

jest.setTimeout(120_000);

const KEY = 'signing-key.json';
const QUIET = { verify: true, tell: () => undefined };

describe('a value', () => {
  test('comes back from its line as it was, whatever the engine that reads it', () => {
    const read = (kind: Parameters<typeof toPortable>[0], value: unknown) => {
      const portable = JSON.parse(JSON.stringify(toPortable(kind, value))) as unknown;
      expect(fits(kind, portable)).toBe(true);
      return toPortable(kind, fromPortable(kind, portable as never));
    };
    fc.assert(
      fc.property(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }), (value) => {
        expect(read('INTEGER', value)).toEqual(toPortable('INTEGER', String(value)));
        expect(BigInt(toPortable('INTEGER', value) as number | string)).toBe(value);
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 12), max: 10 ** 12 }), (tenThousandths) => {
        const exact = (tenThousandths / 10_000).toFixed(4);
        expect(read('DECIMAL', exact)).toBe(String(Number(exact)));
        expect(toPortable('DECIMAL', Number(exact))).toBe(toPortable('DECIMAL', exact));
      }),
    );
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) =>
        expect(read('BYTES', bytes)).toBe(toPortable('BYTES', bytes.slice().buffer)),
      ),
    );
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => expect(read('TEXT', text)).toBe(text)));
    expect([read('BOOLEAN', 1n), read('BOOLEAN', 0), read('BOOLEAN', null)]).toEqual([true, false, null]);
  });
});

describeOnProduction('a backup', (_fresh, engine) => {
  const sqlite = sqliteEngine();
  let folder: string;
  let place: OpenOptions;
  let database: Database;
  let file: string;
  let filled: readonly string[];
  let manifest: Manifest;
  const path = (name: string) => join(folder, name);
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'maillage-backup-'));
    place = await engine.place('LOADED');
    database = await openDatabase(place);
    await fill(database);
    filled = await fillEveryTable(database);
    file = path('une.zip');
    // Published once the backup has begun: no part of it is in there.
    writeFileSync(join(place.dataDir, KEY), '{"kid":"a"}');
    manifest = await backUp(place, file, {
      keysFrom: place.dataDir,
      meanwhile: async () => void (await publishOne(database, 'guyane', 'Plus tard')),
    });
  });
  afterAll(async () => {
    await database.close();
    await sqlite.cleanUp();
    rmSync(folder, { recursive: true, force: true });
  });

  /** What a place has when there is nothing in it. */
  async function tablesIn({ url, dataDir }: OpenOptions): Promise<readonly string[]> {
    if (url === undefined) return readdirSync(dataDir).filter((name) => name !== 'demarrage.lock');
    const connection = await createConnection(url);
    const [rows] = await connection.query('SHOW TABLES');
    await connection.end();
    return (rows as object[]).flatMap((row) => Object.values(row) as string[]);
  }

  async function refusal(from: string, to: OpenOptions, catalogue = CATALOGUE): Promise<readonly string[]> {
    const refused = await restore(from, to, catalogue, QUIET).then(
      () => [],
      (error: { faults?: readonly string[]; differences?: readonly string[]; message: string }) =>
        error.faults ?? error.differences ?? [error.message],
    );
    expect(await tablesIn(to)).toEqual([]);
    return refused;
  }

  /** What a process that was killed while it restored leaves there. */
  async function leaveHalf({ url, dataDir }: OpenOptions): Promise<void> {
    if (url === undefined) {
      mkdirSync(join(dataDir, 'restauration'));
      writeFileSync(join(dataDir, 'restauration', SQLITE_FILE), 'moitié');
      return;
    }
    const connection = await createConnection(url);
    await connection.query('CREATE TABLE restore_under_way (id INT PRIMARY KEY)');
    await connection.query('CREATE TABLE regions (code VARCHAR(3))');
    await connection.end();
    await expect(openDatabase({ url, dataDir })).rejects.toThrow('n’est pas allée à son terme');
    await expect(backUp({ url, dataDir }, path('moitie.zip'))).rejects.toThrow('n’est pas allée à son terme');
  }

  const bytesOf = ({ tables, figures }: Manifest) => ({ figures, tables: tables.map(({ next: _, ...each }) => each) });

  test('has something of every table: instances, links, calls, archives and accounts as well', () => {
    const carried = new Map(manifest.tables.map(({ name, rows }) => [name, rows]));
    expect(filled.length).toBeGreaterThan(25);
    for (const name of filled) expect([name, carried.get(name)]).toEqual([name, 1]);
    const own = [...carried.keys()].filter((name) =>
      /^(federation|data_links|calls?|call_|account|release)/.test(name),
    );
    expect(own.length).toBeGreaterThan(12);
    expect(own.filter((name) => carried.get(name) === 0)).toEqual([]);
  });

  test('goes to the other engine and back, and every table has the same bytes, every figure its value', async () => {
    const other = await sqlite.place();
    const there = await restore(file, other, CATALOGUE, QUIET);
    expect(there.verified).toMatchObject({ releases: 1, recomputed: 1, figures: manifest.figures?.rows });
    expect(there.verified?.figures).toBeGreaterThan(50);
    expect([manifest.keys, there.keys.written]).toEqual([[KEY], [KEY]]);
    expect(statSync(join(other.dataDir, KEY)).mode & 0o777).toBe(0o600);
    expect(bytesOf(await backUp(other, path('deux.zip')))).toEqual(bytesOf(manifest));

    const back = await engine.place();
    await leaveHalf(back);
    await restore(path('deux.zip'), back, CATALOGUE, QUIET);
    const third = await backUp(back, path('trois.zip'));
    expect(bytesOf(third)).toEqual(bytesOf(manifest));
    expect([third.keys, existsSync(join(back.dataDir, KEY))]).toEqual([[], false]);
    expect(existsSync(join(back.dataDir, 'restauration'))).toBe(false);

    const restored = await openDatabase(back);
    // What was published while it was being written is wholly outside.
    expect(await restored.read.countBy(SubmissionEntity, { regionKey: 'guyane' })).toBe(0);
    expect(await database.read.countBy(SubmissionEntity, { regionKey: 'guyane' })).toBe(1);
    const { contentHash } = await restored.read.findOneByOrFail(ReleaseEntity, {});
    expect(contentHash).toBe((await database.read.findOneByOrFail(ReleaseEntity, {})).contentHash);
    // The number of a submission that was taken away is given to no other.
    await publishOne(restored, 'normandie', 'Après');
    const numbers = await restored.read.find(SubmissionEntity, { select: { id: true }, order: { id: 'ASC' } });
    expect(numbers.at(-1)?.id).toBe((numbers.at(-2)?.id ?? 0) + 2);
    await restored.close();
  });

  test('is refused where something is there already, and leaves it as it is', async () => {
    const before = await database.read.count(SubmissionEntity);
    await expect(restore(file, place, CATALOGUE, QUIET)).rejects.toThrow('une restauration n’écrase rien');
    expect(await database.read.count(SubmissionEntity)).toBe(before);
  });

  test('that is damaged, cut, foreign or of two is refused with all its faults, and nothing is left', async () => {
    const empty = await engine.place();
    const whole = readFileSync(file);
    writeFileSync(path('coupee.zip'), whole.subarray(0, whole.length - 400));
    expect(await refusal(path('coupee.zip'), empty)).toEqual([expect.stringContaining('le fichier est coupé')]);
    writeFileSync(path('texte.zip'), 'date;valeur\n');
    expect(await refusal(path('texte.zip'), empty)).toEqual([expect.stringContaining('pas une archive ZIP')]);
    await remade(file, path('autre.zip'), (name, text) => (name.startsWith('LISEZ') ? text : null));
    expect(await refusal(path('autre.zip'), empty)).toEqual([
      expect.stringContaining('n’est pas une sauvegarde de Maillage'),
    ]);
    await backUp(place, path('suivante.zip'));
    await remade(file, path('melee.zip'), (name, text) =>
      name === 'tables/formations.jsonl'
        ? text.replace('Santé', 'Sante')
        : name === 'tables/regions.jsonl'
          ? null
          : name === 'tables/releases.jsonl'
            ? `${text}{}\n`
            : text,
    );
    expect(await refusal(path('melee.zip'), empty)).toEqual([
      expect.stringMatching(/^tables\/formations.jsonl a changé/),
      expect.stringMatching(/^tables\/regions.jsonl manque/),
      expect.stringMatching(/^tables\/releases.jsonl a 2 lignes, et la sauvegarde en avait 1/),
    ]);
    expect(await refusal(path('absente.zip'), empty)).toEqual([expect.stringContaining('il n’y a pas de fichier')]);
    const flipped = Buffer.from(whole);
    for (let at = 3000; at < 3040; at++) flipped[at] = (flipped[at] ?? 0) ^ 255;
    writeFileSync(path('abimee.zip'), flipped);
    expect((await refusal(path('abimee.zip'), empty)).length).toBeGreaterThan(0);
  });

  longTest('whose figures or releases come out otherwise is not put in place, and it says which', async () => {
    const sums = new Map<string, string>();
    const sha = (text: string) => createHash('sha256').update(text).digest('hex');
    const changed = (name: string, text: string) =>
      name === 'chiffres.jsonl' ? text.replace(/"state":"KNOWN","value":/, '"state":"KNOWN","value":9') : text;
    const rewritten = (name: string, text: string): string => {
      let now = changed(name, text);
      if (name === 'tables/releases.jsonl') now = now.replace(/"content_hash":"\w{4}/, '"content_hash":"0000');
      for (const [old, fresh] of sums) now = now.replaceAll(old, fresh);
      sums.set(sha(text), sha(now));
      return now;
    };
    await remade(file, path('autrement.zip'), rewritten);
    expect(await refusal(path('autrement.zip'), await engine.place())).toEqual([
      expect.stringMatching(/^Version figée 1 de 2025 : .* elle est citée sous 0000/),
      expect.stringMatching(/^2025, .* : 9.* dans la sauvegarde, .* ici\.$/),
    ]);
  });

  test('of a later product is refused', async () => {
    const earlier = { ...CATALOGUE, migrations: CATALOGUE.migrations.slice(0, -1) };
    const faults = await refusal(file, await engine.place(), earlier);
    expect(faults).toEqual([expect.stringMatching(/plus récent que ce Maillage/)]);
  });

  longTest('whose rows were changed, figures and sums with them, does not give its releases again', async () => {
    const sums = new Map<string, string>();
    const sha = (text: string) => createHash('sha256').update(text).digest('hex');
    await remade(file, path('autres-lignes.zip'), (name, text) => {
      let now = name === 'tables/formations.jsonl' ? text.replaceAll('35.125', '36.125') : text;
      for (const [old, fresh] of sums) now = now.replaceAll(old, fresh);
      sums.set(sha(text), sha(now));
      return now;
    });
    const faults = await refusal(path('autres-lignes.zip'), await engine.place());
    expect(faults).toContainEqual(expect.stringMatching(/^Version figée 1 de 2025 : recalculée des lignes restaurées/));
  });

  longTest('a release of before comes out again too, from the rows of what was published then', async () => {
    const past = await engine.place('LOADED');
    const early = await openDatabase(past);
    await fill(early);
    const network = await Network.read(early.read);
    const hashOf = async () => (await early.read.find(ReleaseEntity)).map(({ contentHash }) => contentHash);
    const [first] = await hashOf();
    const content = await readContent(early.read, (await early.read.findOneByOrFail(ReleaseEntity, {})).uid);
    await publishOne(early, 'guyane', 'Ensuite');
    await early.write((manager) =>
      manager.update(SubmissionEntity, { regionKey: 'bretagne' }, { status: 'SUPERSEDED', publishedSlot: null }),
    );
    const before = await early.read.countBy(SubmissionEntity, { status: 'PUBLISHED' });
    expect(await frozenAnew(early, network, USUAL_THRESHOLDS, content)).toBe(first);
    expect(await early.read.countBy(SubmissionEntity, { status: 'PUBLISHED' })).toBe(before);
    await early.close();
  });

  test('of an earlier state is taken further, and the key that is there is left', async () => {
    const old = await sqlite.place();
    const before = { ...CATALOGUE, migrations: CATALOGUE.migrations.slice(0, 20) };
    const source = await connectSqlite(old, before, 'synchronous = FULL');
    await source.runMigrations({ transaction: 'each' });
    await source.destroy();
    writeFileSync(join(old.dataDir, KEY), '{"kid":"b"}');
    const found = await backUp(old, path('ancienne.zip'), { keysFrom: old.dataDir });
    expect(found.figures).toBeNull();
    const target = await sqlite.place();
    writeFileSync(join(target.dataDir, KEY), '{"kid":"c"}');
    const restored = await restore(path('ancienne.zip'), target, CATALOGUE, { ...QUIET, verify: false });
    expect(restored.migrated).toBe(CATALOGUE.migrations.length - 20);
    expect(restored.keys).toEqual({ written: [], left: [KEY] });
    expect(readFileSync(join(target.dataDir, KEY), 'utf8')).toBe('{"kid":"c"}');
  });
});
