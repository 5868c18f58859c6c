import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../src/data-source';
import { datasetOf } from '../../src/datasets/registry';
import { Federation } from '../../src/federation/federation';
import { groundingOf } from '../../src/federation/verifiable/grounds';
import { archiveOf } from '../../src/federation/verifiable/release-archive';
import { verifyRelease } from '../../src/federation/verifiable/verify-release';
import { bytesOf } from '../../src/intake/read-file';
import { actorWith } from '../../src/kernel/actor';
import type { DatasetCode } from '../../src/kernel/codes';
import { publishSubmission, withdrawSubmission } from '../../src/publication/acts';
import { contentOf, submitFile } from '../../src/publication/submit-file';
import { readSnapshot } from '../../src/published/snapshot';
import { FigureReader } from '../../src/reading/figure-reader';
import { createRelease } from '../../src/releases/create-release';
import { ReaderRights } from '../../src/secrecy/reader-rights';
import { USUAL_THRESHOLDS } from '../../src/secrecy/thresholds';
import { GuardedZip } from '../../src/spreadsheet/guarded-zip';
import { zipOf } from '../../src/spreadsheet/workbook/write-zip';
import { readDataVersion } from '../../src/storage/data-version';
import { REGISTER } from '../harvest/instances';
import { describeOnProduction } from '../support/database';
import { some } from '../support/every';
import { loaded } from '../support/loaded';

const OFFICE = actorWith({ role: 'PUBLISHER', name: 'siège' });
const TRAINEES = (count: number): string =>
  `intitule,type,thematique,date_debut,stagiaires,heures\nÉcouter,INTRA,Santé,2024-03-05,${count},28\nAccueillir,INTER,Droit,2024-04-05,3,21\n`;
const MORE = 'intitule,type,date\nRencontre,WEBINAIRE,2024-03-05\n';

describeOnProduction('a release as an archive', (fresh, engine) => {
  // Wherever it was frozen, it is verified alike.
  const once = engine.name === 'SQLite' ? test : test.skip;
  const folder = mkdtempSync(join(tmpdir(), 'maillage-verified-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  let federation: Federation;
  let whole: Map<string, Buffer>;
  let open: Map<string, Buffer>;

  const give = async (dataset: DatasetCode, csv: string, region: string, year = 2024): Promise<string> => {
    const { database, network } = federation;
    const cover = { region, year, fileName: 'f.csv', nothingToReport: false, dryRun: false };
    const content = contentOf(() => bytesOf(csv));
    const { submission } = await submitFile(
      database,
      network,
      OFFICE,
      { dataset: datasetOf(dataset), ...cover },
      content,
    );
    expect((await publishSubmission(database, network, submission.uid, OFFICE)).refusal).toBeNull();
    return submission.uid;
  };
  const verified = async (files: ReadonlyMap<string, Buffer>) => {
    const path = join(folder, 'release.zip');
    const pieces: Buffer[] = [];
    for await (const piece of zipOf([...files].map(([name, body]) => ({ name, body })))) pieces.push(piece as Buffer);
    writeFileSync(path, Buffer.concat(pieces));
    return verifyRelease(path, (dataDir) => openDatabase({ dataDir }));
  };
  const filesOf = async (isWhole: boolean, release: Parameters<typeof archiveOf>[1]) => {
    const pieces: Buffer[] = [];
    for await (const piece of (await archiveOf(federation.database, release, isWhole)) ?? [])
      pieces.push(piece as Buffer);
    const zip = await GuardedZip.open(Buffer.concat(pieces), { mostFiles: 1_000, mostBytes: 2 ** 28 });
    const files = new Map<string, Buffer>();
    for (const name of zip.names) files.set(name, await zip.bytes(name));
    zip.close();
    return files;
  };
  /** With one byte of a file another, at the last place where that text is. */
  const changed = (name: string, text: string, by: string): ReadonlyMap<string, Buffer> => {
    const file = [...whole.keys()].find((each) => each.includes(name)) ?? '';
    const body = Buffer.from(whole.get(file) ?? '');
    const at = body.lastIndexOf(text);
    expect(at).toBeGreaterThanOrEqual(0);
    body.write(by, at);
    return new Map([...whole, [file, body]]);
  };
  let formations: string;

  beforeAll(async () => {
    const { database, network } = await loaded(fresh);
    federation = new Federation(database, network, {
      ...{ regions: [], name: 'Siège', key: 'c'.repeat(64), dataDir: folder, publicUrl: undefined },
      ...{ patience: 1_000, manifestBytes: 2 ** 20, nearby: true, inside: [], csvBytes: 2 ** 20 },
    });
    await give('ADHERENTS', REGISTER, 'bretagne', 2023);
    await give('ADHERENTS', REGISTER, 'bretagne');
    formations = await give('FORMATIONS', TRAINEES(4), 'bretagne');
    await give('FORMATIONS', TRAINEES(5).replaceAll('2024', '2023'), 'bretagne', 2023);
    await give('EVENTS', MORE, 'normandie');
    // What it rests on may name whom a later register leaves out.
    await give('ADHERENTS', REGISTER.replace('La Bruyère', 'La Fougère'), 'bretagne');
    const snapshot = await readSnapshot(database.read, network, await readDataVersion(database.read));
    const reader = new FigureReader(snapshot, database, ReaderRights.ofPublic(USUAL_THRESHOLDS));
    const asked = { year: 2024, label: 'Bilan' };
    const { release } = await createRelease(database, reader, asked, OFFICE, new Date(), groundingOf(federation));
    if (release === null) throw new Error('nothing was frozen');
    // It stays what it was, whatever comes after.
    await withdrawSubmission(database, network, formations, 'faux', OFFICE);
    await give('FORMATIONS', TRAINEES(9).replaceAll('2024', '2023'), 'bretagne', 2023);
    [whole, open] = [await filesOf(true, release), await filesOf(false, release)];
  }, 120_000);

  test('is computed anew to the same figures, without the database that froze it', async () => {
    const { differences, figures, versions, words, said } = await verified(whole);
    expect(differences).toEqual([]);
    expect(figures).toBeGreaterThan(20);
    expect(versions).toBeGreaterThanOrEqual(5);
    expect(words.split(' ')).toHaveLength(6);
    expect(said.release).toMatchObject({ year: 2024, number: 1, label: 'Bilan' });
  });

  once('for everybody it has what was signed, and no row', async () => {
    expect([...open.keys()].sort()).toEqual([
      'LISEZ-MOI.txt',
      'SHA256SUMS',
      'jwks.json',
      'release.json',
      'release.jws',
    ]);
    expect(await verified(open)).toMatchObject({ differences: [], versions: null, figures: null });
  });

  once('names the cell, the dataset and the figures where one byte differs', async () => {
    const { differences } = await verified(changed(`versions/${formations}.csv`, ',4,', ',7,'));
    expect(differences).toEqual(
      expect.arrayContaining([
        expect.stringMatching(
          /^Formations, bretagne, 2024, version 1 : ligne 2, colonne « Stagiaires », qui vaut « 7 »/,
        ),
        expect.stringMatching(/^Chiffre « Stagiaires formés », Bretagne : 7 figé, 10 recalculé/),
        expect.stringMatching(/^Chiffre « Stagiaires formés », Coorace : 7 \(partiel\) figé, 10 \(partiel\) recalculé/),
      ]),
    );
    expect(differences.filter((each) => each.startsWith('Chiffre')).every((each) => !each.includes('Adhérents,'))).toBe(
      true,
    );
  });

  once.each(
    some(
      [
        ['release.json', '"value":7', '"value":8', 'Série « Stagiaires formés », .* : d’autres valeurs'],
        ['context.jsonl', 'Bretagne', 'Brexagne', 'context.jsonl n’est pas celui qui a été signé'],
        ['release.json', '{', '!', 'ses chiffres ne peuvent pas être comparés'],
        ['release.jws', '.', 'x', 'ne se lit pas'],
        ['grounds.json', '"rows":', '"rowz":', 'grounds.json n’est pas celui qui a été signé'],
        ['sums/', '0', 'f', 'n’a pas l’empreinte que SHA256SUMS en donne'],
        ['readings/', '35', '36', 'n’a pas l’empreinte que SHA256SUMS en donne'],
        ['SHA256SUMS', '  LISEZ', ' !LISEZ', 'SHA256SUMS .*changé'],
        ['LISEZ-MOI.txt', 'base', 'Base', 'n’est pas celui que cette version écrit'],
        ['versions/', '\n', ' ', 'ce n’est pas|celle qui a été signée|ses octets'],
      ] as const,
      2,
    ),
  )('one byte of %s that differs is named (%s)', async (name, text, by, named) => {
    const files = changed(name, text, by);
    const found = await verified(files).then(
      ({ differences }) => differences,
      ({ faults }: { faults: string[] }) => faults,
    );
    expect(found.join('\n')).toMatch(new RegExp(named));
  });
});
