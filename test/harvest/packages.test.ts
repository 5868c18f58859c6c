import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { datasetOf } from '../../src/datasets/registry';
import { Federation, type FederationOptions } from '../../src/federation/federation';
import { PackageFault } from '../../src/federation/offline/open-package';
import { actorOf } from '../../src/federation/harvest/take-arrival';
import { receiptsFile, sourceNamed } from '../../src/federation/offline/receipts-file';
import { takeBrought } from '../../src/federation/offline/take-brought';
import { takePackage, type TookPackage } from '../../src/federation/offline/take-package';
import { takeReceipts } from '../../src/federation/offline/take-receipts';
import { packageOf } from '../../src/federation/offline/write-package';
import { receiptsOf } from '../../src/federation/own/own-receipts';
import { ReaderEntity, RotationEntity } from '../../src/federation/own/own.entity';
import { keyOfSeed } from '../../src/federation/own/instance-key';
import { rotationTo } from '../../src/federation/protocol/rotation';
import { sixWords } from '../../src/federation/protocol/six-words';
import { KeptSourceStates, sourceWords } from '../../src/federation/sources/source-states';
import { showState } from '../../src/federation/sources/source-rows';
import type { Publication } from '../../src/published/publication-state';
import { ExchangeEntity, HarvestSourceEntity } from '../../src/federation/sources/source.entity';
import { bytesOf } from '../../src/intake/read-file';
import { actorWith } from '../../src/kernel/actor';
import type { DatasetCode } from '../../src/kernel/codes';
import type { Database } from '../../src/kernel/database';
import { GuardedZip } from '../../src/spreadsheet/guarded-zip';
import { publishSubmission, withdrawSubmission } from '../../src/publication/acts';
import { contentOf, submitFile } from '../../src/publication/submit-file';
import { zipOf } from '../../src/spreadsheet/workbook/write-zip';
import { storedRows } from '../../src/submissions/stored-rows';
import { SubmissionEntity } from '../../src/submissions/submission.entity';
import { AdherentEntity } from '../../src/network/adherent.entity';
import { describeOnProduction } from '../support/database';
import { loaded } from '../support/loaded';
import { FORMATIONS, REGISTER } from './instances';

const OFFICE = actorWith({ role: 'PUBLISHER', name: 'siège' });
const ADMIN = { mayAdd: true, words: null };
const BOUNDS = { mostFiles: 100, mostBytes: 2 ** 20 };

type Files = readonly (readonly [name: string, body: Buffer | string])[];

async function zipped(files: Files): Promise<Buffer> {
  const pieces: Buffer[] = [];
  const entries = files.map(([name, body]) => ({ name, body: Buffer.from(body as string) }));
  for await (const piece of zipOf(entries)) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

async function unzipped(archive: Buffer): Promise<Map<string, Buffer>> {
  const zip = await GuardedZip.open(archive, BOUNDS);
  const files = new Map<string, Buffer>();
  for (const name of zip.names) files.set(name, await zip.bytes(name));
  zip.close();
  return files;
}

/** Every appearance of a text in the archive's own directory, written otherwise; as long as it was. */
const patched = (archive: Buffer, from: string, to: string): Buffer =>
  Buffer.from(archive.toString('latin1').replaceAll(from, to), 'latin1');

describe('an archive from outside', () => {
  const open = (bytes: Buffer, bounds = BOUNDS) =>
    GuardedZip.open(bytes, bounds).then(
      async (zip) => {
        for (const name of zip.names) await zip.bytes(name);
        return zip.names.join();
      },
      (error: Error) => error.message,
    );
  const usual = () => zipped([['a.csv', 'x'.repeat(5_000)]]);

  test('is read whole or not at all, and says in French why', async () => {
    const whole = await usual();
    expect(await open(whole)).toBe('a.csv');
    expect(await open(whole.subarray(0, whole.length - 10))).toBe(
      'L’archive est coupée : sa fin manque. La renvoyer entière.',
    );
    expect(await open(Buffer.from('<html>'))).toBe('C’est une page web, et non une archive ZIP.');
    expect(await open(Buffer.from('a,b\n1,2\n'))).toBe('Ce n’est pas une archive ZIP.');
    expect(await open(Buffer.alloc(0))).toBe('Ce n’est pas une archive ZIP.');
    expect(await open(patched(await zipped([['xx/a.csv', 'x']]), 'xx/a.csv', '../a.csv'))).toContain(
      'mène hors d’elle',
    );
    expect(
      await open(
        patched(
          await zipped([
            ['a.csv', '1'],
            ['b.csv', '2'],
          ]),
          'b.csv',
          'a.csv',
        ),
      ),
    ).toContain('deux fois');
    expect(await open(await zipped([['a.csv', 'x'.repeat(3_000_000)]]))).toContain('Dépliée, l’archive dépasse 1 Mo');
    expect(await open(whole, { mostFiles: 0, mostBytes: 10 })).toContain('plus que les 0 admis');
  });

  test('that unfolds to more than it says, or to something else, ends in a fault', async () => {
    const whole = await usual();
    const size = whole.lastIndexOf('PK\u0001\u0002', undefined, 'latin1') + 24;
    const liar = Buffer.from(whole);
    liar.writeUInt32LE(10, size);
    await expect(open(liar)).rejects.toThrow('est abîmé');
    const other = Buffer.from(whole);
    other.writeUInt32LE(1, size - 8);
    await expect(open(other)).rejects.toThrow('est abîmé');
    const locked = Buffer.from(whole);
    locked.writeUInt16LE(1, size - 16);
    expect(await open(locked)).toContain('mot de passe');
  });
});

describeOnProduction('a package of an instance', (fresh) => {
  const folder = mkdtempSync(join(tmpdir(), 'maillage-packages-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  let region: Federation;
  let national: Federation;
  let uid: string;
  let words: string;

  const federationOf = async (regions: readonly string[], key: string): Promise<Federation> => {
    const { database, network } = await loaded(fresh);
    const options: FederationOptions = {
      ...{ regions, name: regions.join() || 'national', key: key.repeat(64), dataDir: folder, publicUrl: undefined },
      ...{ patience: 1_000, manifestBytes: 2 ** 20, nearby: true, inside: [], csvBytes: 2 ** 20 },
    };
    return new Federation(database, network, options);
  };
  const give = async ({ database, network }: Federation, dataset: DatasetCode, csv: string, year = 2024) => {
    const cover = { region: 'bretagne', year, fileName: 'f.csv', nothingToReport: false, dryRun: false };
    const content = contentOf(() => bytesOf(csv));
    const { submission } = await submitFile(
      database,
      network,
      OFFICE,
      { dataset: datasetOf(dataset), ...cover },
      content,
    );
    await publishSubmission(database, network, submission.uid, OFFICE);
    return submission.uid;
  };
  const packed = async (): Promise<Buffer> => {
    const pieces: Buffer[] = [];
    for await (const piece of (await packageOf(region)).archive) pieces.push(piece as Buffer);
    return Buffer.concat(pieces);
  };
  const take = (bytes: Buffer, admission: typeof ADMIN | { mayAdd: boolean; words: string } = ADMIN) =>
    takePackage(national, bytes, OFFICE, admission).then(
      (took: TookPackage) => took,
      (error: unknown) => {
        if (error instanceof PackageFault) return error.faults;
        throw error;
      },
    );
  const submissions = async ({ database }: Federation) =>
    (await database.read.findBy(SubmissionEntity, { origin: 'REGION', year: 2024 })).map(
      ({ dataset, version, status }) => `${dataset} ${version} ${status}`,
    );
  const rowsOf = async (database: Database, dataset: DatasetCode) => {
    const published = await database.read.findOneByOrFail(SubmissionEntity, {
      dataset,
      origin: 'REGION',
      status: 'PUBLISHED',
      year: 2024,
    });
    const rows: string[] = [];
    for await (const { nom, intitule, stagiaires } of storedRows(database.read, published))
      rows.push(JSON.stringify([nom, intitule, stagiaires]));
    return rows;
  };

  beforeAll(async () => {
    region = await federationOf(['bretagne'], 'a');
    national = await federationOf([], 'b');
    // Known here before, one of them without the SIRET that the region gives, and under another name the other.
    await give(
      national,
      'ADHERENTS',
      'siret,nom,types,departement,adresse,code_postal,ville\n55208131766522,Les Grands Ajoncs,AI,35,1 rue A,35000,Rennes\n' +
        ',La Bruyère,ACI,29,2 rue B,29000,Quimper\n',
      2022,
    );
    await give(region, 'ADHERENTS', REGISTER);
    uid = await give(region, 'FORMATIONS', FORMATIONS(4));
  });

  test('of a key that nobody compared gives nothing but its six words', async () => {
    const archive = await packed();
    expect(await take(archive, { ...ADMIN, mayAdd: false })).toEqual([expect.stringContaining('un administrateur')]);
    expect(await national.database.read.count(HarvestSourceEntity)).toBe(0);
    ({ words } = await packageOf(region));
    expect(await take(archive)).toEqual({ outcome: 'TO_COMPARE', source: 'bretagne', words });
    expect(await take(archive, { mayAdd: true, words: 'un deux trois quatre cinq six' })).toEqual([
      expect.stringContaining('ne sont pas ceux de la clé'),
    ]);
    expect(await submissions(national)).toEqual([]);
  });

  test('is taken as a harvest is, once', async () => {
    const archive = await packed();
    const took = await take(archive, { mayAdd: true, words: ` ${words.toUpperCase()} ` });
    expect(took).toMatchObject({ outcome: 'TAKEN', happened: [{ message: 'Manifeste 1 : 2 versions reçues.' }] });
    expect(await submissions(national)).toEqual(['ADHERENTS 1 VALID', 'FORMATIONS 1 VALID']);
    expect(await take(archive)).toMatchObject({ happened: [{ outcome: 'UNCHANGED' }] });
    const { read } = national.database;
    for (const { uid: each } of await read.findBy(SubmissionEntity, { origin: 'REGION', year: 2024 }))
      await publishSubmission(national.database, national.network, each, OFFICE);
    for (const dataset of ['ADHERENTS', 'FORMATIONS'] as const)
      expect(await rowsOf(national.database, dataset)).toEqual(await rowsOf(region.database, dataset));
    // By SIRET, or by name, department and region: whatever ids there are on either side.
    expect(await read.countBy(AdherentEntity, { siret: '55208131766522' })).toBe(1);
    expect(await read.countBy(AdherentEntity, { nameKey: 'la bruyere', region: 'bretagne' })).toBe(1);
  });

  test('that was changed gives nothing, names every fault and is kept as evidence', async () => {
    await give(region, 'FORMATIONS', FORMATIONS(5));
    const files = await unzipped(await packed());
    const [register = '', formations = ''] = [...files.keys()].filter((name) => name.endsWith('.csv'));
    const changed = Buffer.from(files.get(formations) ?? '');
    changed.writeUInt8(changed.readUInt8(changed.length - 2) ^ 1, changed.length - 2);
    const without = [...files].filter(([name]) => name !== register);
    const altered = await zipped([
      ...without.filter(([name]) => name !== formations),
      [formations, changed],
      ['x.txt', ''],
    ]);
    expect(await take(altered)).toEqual([
      expect.stringMatching(/^Adhérents, bretagne, 2024, version 1 : « .*» manque/),
      expect.stringContaining('n’est pas celui qui est signé'),
      expect.stringContaining('« x.txt » est de trop'),
    ]);
    expect(await submissions(national)).toHaveLength(2);
    expect(await national.database.read.findOneBy(ExchangeEntity, { code: 'ALTERED_PACKAGE' })).not.toBeNull();
    const manifest = files.get('manifest.jws')?.toString() ?? '';
    const other = [...files].map(
      ([name, body]) =>
        [
          name,
          name === 'manifest.jws'
            ? manifest.replace(/.(.{20})$/, (whole, rest: string) => (whole.startsWith('A') ? 'B' : 'A') + rest)
            : body,
        ] as const,
    );
    expect(await take(await zipped(other))).toEqual([expect.stringContaining('la signature ne vaut pas')]);
    expect(await take(await zipped([['manifest.jws', 'bonjour']]))).toEqual([expect.stringContaining('ne se lit pas')]);
    expect(await take(await zipped([['a.csv', 'x']]))).toEqual([expect.stringContaining('page Déposer')]);
    expect(await take(await zipped([['paquet/manifest.jws', 'x']]))).toEqual([expect.stringContaining('racine')]);
  });

  test('older than what is held is a rollback; what was withdrawn comes with the next', async () => {
    const before = await packed();
    await take(before);
    const [, withdrawn] = await region.database.read.findBy(SubmissionEntity, { dataset: 'FORMATIONS' });
    await withdrawSubmission(region.database, region.network, withdrawn?.uid ?? uid, 'compté deux fois', OFFICE);
    expect(await take(await packed())).toMatchObject({ outcome: 'TAKEN' });
    expect(await take(before)).toEqual([expect.stringContaining('plus ancien')]);
  });

  test('that nothing was heard of for long is stale, and what it gave counts as before', async () => {
    const { database } = national;
    const published = await database.read.findOneByOrFail(SubmissionEntity, {
      ...{ dataset: 'ADHERENTS', origin: 'REGION', status: 'PUBLISHED', year: 2024 },
    });
    const slot = { dataset: 'ADHERENTS' as const, year: 2024, region: 'bretagne' };
    const publication = { ...slot, uid: published.uid, origin: 'REGION', publishedAt: null } as unknown as Publication;
    const state = async () => (await new KeptSourceStates(database).of(1)).of(slot, publication);
    const { id, lastSeenAt } = await database.read.findOneByOrFail(HarvestSourceEntity, { name: 'bretagne' });
    const show = (now: Date) => database.write((manager) => showState(manager, id, now));
    expect(await state()).toMatchObject({ state: 'LIVE', since: lastSeenAt, name: 'bretagne' });
    await show(new Date(Date.now() + 32 * 86_400_000));
    expect(await state()).toMatchObject({ state: 'STALE', since: lastSeenAt, why: null });
    expect(sourceWords('Bretagne', await state())).toMatch(/silencieuse depuis le .* ; ce qu’elle a donné compte/);
    await show(new Date());
    expect(await state()).toMatchObject({ state: 'LIVE' });
  });

  describe('what the office says of it', () => {
    const fileAt = async (at: string, from = national) => {
      const source = await sourceNamed(from, 'bretagne');
      return (source === null ? null : await receiptsFile(from, source, new Date(at)))?.text ?? '';
    };
    const bring = (text: string, admission: typeof ADMIN | { mayAdd: boolean; words: string } = ADMIN, to = region) =>
      takeReceipts(to, text, OFFICE, admission, new Date('2026-12-03')).catch((error: unknown) => {
        if (error instanceof PackageFault) return error.faults;
        throw error;
      });
    const heldBy = async ({ database }: Federation) => {
      const [reader] = await database.read.find(ReaderEntity);
      return reader === undefined ? null : receiptsOf(reader);
    };

    test('comes back by file, is read once two people have compared its key, and says what became of each version', async () => {
      const file = await fileAt('2026-12-01');
      const own = sixWords((await national.key()).x);
      expect(await bring(file, { ...ADMIN, mayAdd: false })).toEqual([expect.stringContaining('un administrateur')]);
      expect(await bring(file, { mayAdd: true, words: 'un deux trois quatre cinq six' })).toEqual([
        expect.stringContaining('ne sont pas ceux de la clé'),
      ]);
      expect(await region.database.read.count(ReaderEntity)).toBe(0);
      expect(await bring(file)).toMatchObject({ outcome: 'READER_TO_COMPARE', words: own });
      expect(await heldBy(region)).toBeNull();
      expect(await bring(file, { mayAdd: true, words: own })).toMatchObject({ outcome: 'RECEIPTS' });
      const said = await heldBy(region);
      expect(said?.versions.map(({ dataset, version, state }) => [dataset, version, state])).toEqual([
        ['ADHERENTS', 1, 'PUBLISHED'],
        ['FORMATIONS', 1, 'TO_WITHDRAW'],
        ['FORMATIONS', 2, 'RECEIVED'],
      ]);
      expect(said?.refusals.map(({ message }) => message).join()).toContain('n’est pas celui qui est signé');
      expect(await region.database.read.countBy(ReaderEntity, { name: 'national' })).toBe(1);
    });

    test('that was changed, is for another, is older or is nothing of the kind is refused, and what is held stays', async () => {
      const file = await fileAt('2026-12-02');
      const held = JSON.stringify(await heldBy(region));
      const changed = JSON.parse(file) as { receipts: string };
      const [head = '', , signature = ''] = changed.receipts.split('.');
      const content = { ...(await heldBy(region)), versions: [] };
      const body = Buffer.from(JSON.stringify(content)).toString('base64url');
      const forged = JSON.stringify({ ...changed, receipts: `${head}.${body}.${signature}` });
      expect(await bring(forged)).toEqual([expect.stringContaining('la signature ne vaut pas')]);
      const other = new Federation(region.database, region.network, { ...region.options, key: 'e'.repeat(64) });
      expect(await bring(file, ADMIN, other)).toEqual([expect.stringContaining('une autre instance')]);
      expect(await bring(await fileAt('2026-11-30'))).toEqual([expect.stringContaining('plus anciens')]);
      for (const text of ['{', '{}', '{"keys":[]}', JSON.stringify({ ...changed, receipts: 'x' })])
        expect(await bring(text)).toEqual([expect.stringContaining('n’est pas celui que')]);
      await expect(bring(file, ADMIN, national)).rejects.toThrow();
      expect(JSON.stringify(await heldBy(region))).toBe(held);
      expect(await bring(file)).toMatchObject({ outcome: 'RECEIPTS' });
      expect(await bring(file)).toMatchObject({ outcome: 'RECEIPTS' });
    });

    test('under a key that followed the one that was accepted is read without a word', async () => {
      const next = await keyOfSeed('d'.repeat(64));
      const before = await national.key();
      const jws = await rotationTo(next, before, new Date());
      await national.database.write(async (manager) => {
        const madeAt = new Date().toISOString();
        await manager.insert(RotationEntity, { fromKid: before.kid, toKid: next.kid, jws, madeAt });
      });
      const turned = new Federation(national.database, national.network, { ...national.options, key: 'd'.repeat(64) });
      const path = join(folder, 'accuses.json');
      writeFileSync(path, await fileAt('2026-12-03', turned));
      expect(await takeBrought(region, path, OFFICE, { ...ADMIN, mayAdd: false })).toMatchObject({
        outcome: 'RECEIPTS',
        said: { from: { kid: next.kid } },
      });
    });
  });

  test('that nobody signed is neither refused nor believed: a person publishes it, or not', async () => {
    const nobodys = 'intitule,type,thematique,date_debut,stagiaires,heures\nÉcouter,INTRA,Santé,2023-03-05,9,28\n';
    await give(region, 'FORMATIONS', nobodys, 2023);
    const files = await unzipped(await packed());
    const [head = '', content = ''] = (files.get('manifest.jws')?.toString() ?? '').split('.');
    const bodies = [...files].filter(([name]) => name.endsWith('.csv'));
    const plain = await zipped([['manifest.json', Buffer.from(content, 'base64url')], ...bodies]);
    const stripped = await zipped([['manifest.jws', `${head}.${content}.`], ...bodies]);
    for (const archive of [plain, stripped])
      expect(await take(archive)).toMatchObject({
        outcome: 'UNSIGNED',
        leftOut: 1,
        handedIn: [{ status: 'VALID' }, { status: 'PUBLISHED' }],
      });
    const own = await national.database.read.findBy(SubmissionEntity, { year: 2023, origin: 'REGION' });
    expect(own.map(({ submittedBy, status }) => [submittedBy, status])).toEqual([['siège', 'VALID']]);
    expect(await national.database.read.findOneBy(ExchangeEntity, { outcome: 'UNSIGNED' })).not.toBeNull();
    const rival = { ...OFFICE, role: 'CONTRIBUTOR' as const, regions: ['normandie'] };
    await expect(takePackage(national, plain, rival, ADMIN)).rejects.toThrow('ne permet pas');
  });

  test('cut off between its arrival and its publication is published when it comes again', async () => {
    const { database, network } = national;
    await database.write((manager) =>
      manager
        .update(HarvestSourceEntity, { name: 'bretagne' }, { publication: 'AUTOMATIC', mostChange: 100 })
        .then(() => undefined),
    );
    const again = await give(region, 'FORMATIONS', FORMATIONS(7));
    const archive = await packed();
    const bytes = (await unzipped(archive)).get(`federation/versions/${again}.csv`) ?? Buffer.alloc(0);
    const [source] = await database.read.find(HarvestSourceEntity);
    if (source === undefined) throw new Error('no source');
    const cover = { region: 'bretagne', year: 2024, fileName: 'f.csv', nothingToReport: false, dryRun: false };
    const content = contentOf(() => bytesOf(bytes));
    const request = { dataset: datasetOf('FORMATIONS'), ...cover };
    const { submission } = await submitFile(database, network, actorOf(source), request, content);
    expect(submission.status).toBe('VALID');
    // Cut off while it is published, before that is noted: a withdrawal at the source would find nothing to withdraw.
    const cutOff = () => Promise.reject(new Error('cut off'));
    const publishing = publishSubmission(database, network, submission.uid, actorOf(source), { note: cutOff });
    await expect(publishing).rejects.toThrow('cut off');
    expect(await database.read.findOneBy(SubmissionEntity, { uid: submission.uid })).toMatchObject({ status: 'VALID' });
    await take(archive);
    expect(await database.read.findOneBy(SubmissionEntity, { uid: submission.uid })).toMatchObject({
      status: 'PUBLISHED',
    });
  });

  test('of demonstration is demonstration here too', async () => {
    const cover = { region: 'bretagne', year: 2021, fileName: 'f.csv', nothingToReport: false, dryRun: false };
    const request = { dataset: datasetOf('EVENTS'), ...cover, origin: 'DEMONSTRATION' as const };
    const csv = 'type,intitule,date,participants\nWEBINAIRE,Inventé,2021-03-05,9\n';
    const content = contentOf(() => bytesOf(csv));
    const { submission } = await submitFile(region.database, region.network, OFFICE, request, content);
    await publishSubmission(region.database, region.network, submission.uid, OFFICE);
    expect(await take(await packed())).toMatchObject({ outcome: 'TAKEN' });
    const found = await national.database.read.findBy(SubmissionEntity, { year: 2021, dataset: 'EVENTS' });
    expect(found.map(({ origin, rowCount }) => [origin, rowCount])).toEqual([['DEMONSTRATION', 1]]);
  });
});
