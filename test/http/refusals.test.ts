import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readlinkSync, renameSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { tables } from '../../src/http/uploads/accepted';
import { spool, whyNoSpool } from '../../src/http/uploads/spool';
import { CON, CSV, startClient, XLSX, type Client, type Sender } from './files-client';
import { isEvery } from '../support/every';

/** What leaves a descriptor behind does so each time. */
const TIMES = isEvery ? 10 : 2;
const AT = '/submissions?dataset=evenements&region=bretagne&year=2023';
const EVENTS = 'type,intitule,date\nWEBINAIRE,Rentrée,2023-09-01\n';
const LONG = `type,intitule,date\n${'WEBINAIRE,Rentrée,2023-09-01\n'.repeat(4_000)}`;
const ZIP = Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(300_000, 7)]);

let client: Client;
beforeAll(async () => (client = await startClient({ LIMIT_CSV_BYTES: '1000000', LIMIT_XLSX_BYTES: '1000000' })));
afterAll(() => client.close());

/** Descriptors of this process, and so of the server in it, that stand for a file of the spool: deleted or not. */
const openFiles = (): number =>
  readdirSync('/proc/self/fd').filter((fd) => {
    try {
      return readlinkSync(`/proc/self/fd/${fd}`).includes('/uploads/');
    } catch {
      return false;
    }
  }).length;

const form = (parts: readonly string[]): { readonly body: string; readonly type: string } => ({
  body: [
    ...parts.map(
      (text, index) =>
        `--x\r\nContent-Disposition: form-data; name="f${index}"; filename="${index}.csv"\r\nContent-Type: text/csv\r\n\r\n${text}\r\n`,
    ),
    '--x--\r\n',
  ].join(''),
  type: 'multipart/form-data; boundary=x',
});

interface Refusal {
  readonly name: string;
  readonly path?: string;
  readonly body?: string | Buffer;
  readonly type?: string;
  readonly sender?: Sender;
  /** An annotated return is an answer. */
  readonly least?: number;
}

const WHOLE = '/submissions?region=bretagne&year=2023';
const REFUSALS: readonly Refusal[] = [
  { name: 'nobody signed in', sender: {} },
  { name: 'another region', path: AT.replace('bretagne', 'normandie') },
  { name: 'an unknown dataset', path: AT.replace('evenements', 'fetes') },
  { name: 'another media type', type: 'application/pdf' },
  { name: 'a CSV without a dataset', path: WHOLE },
  { name: 'bytes that are no table', body: Buffer.alloc(200_000, 0) },
  { name: 'an old workbook', body: Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(200_000)]) },
  { name: 'an archive that is no workbook', body: ZIP, type: XLSX },
  { name: 'a workbook that is none, whole', path: WHOLE, body: ZIP, type: XLSX },
  { name: 'a text in no encoding', body: Buffer.concat([Buffer.from(LONG), Buffer.from([0x81, 0xff, 0x00])]) },
  { name: 'an unclosed quote at the start', body: `type,intitule,date\n"${LONG}` },
  { name: 'a header that is none', body: `bonjour\n${LONG}` },
  { name: 'a file that is too large', body: Buffer.alloc(1_500_000, 'a') },
  { name: 'two files in a form', ...form([EVENTS, EVENTS]) },
  { name: 'a form that is cut', body: form([LONG]).body.slice(0, 90_000), type: form([]).type },
  { name: 'the same key in every row', body: LONG },
  { name: 'no table, annotated', path: AT.replace('submissions', 'submissions/annotated'), body: ZIP, least: 200 },
];

test.each(REFUSALS)(
  '$name: neither a descriptor nor a file is left, time after time',
  async (refusal) => {
    const { path = AT, body = EVENTS, type = CSV, sender = CON, least = 400 } = refusal;
    for (let time = 0; time < TIMES; time++) {
      const answers = await Promise.all(
        Array.from({ length: 4 }, () => client.post(path, body, sender, type).catch(() => null)),
      );
      for (const answer of answers) if (answer !== null) expect(answer.status).toBeGreaterThanOrEqual(least);
    }
    expect([openFiles(), client.spooled()]).toEqual([0, []]);
  },
  60_000,
);

test('clients that leave midway leave nothing', async () => {
  const headers = await client.headersOf(CON);
  const leave = () =>
    new Promise<void>((resolve) => {
      const sending = request(`${client.url}${AT}`, {
        method: 'POST',
        headers: { ...headers, 'content-type': CSV, 'content-length': 900_000 },
      });
      sending.on('error', () => resolve());
      sending.write(LONG.slice(0, 200_000), () => setTimeout(() => sending.destroy(), 5));
    });
  for (let time = 0; time < 2 * TIMES; time++) await Promise.all(Array.from({ length: 5 }, leave));
  for (let tries = 0; tries < 50 && openFiles() + client.spooled().length > 0; tries++)
    await new Promise((resolve) => setTimeout(resolve, 100));
  expect([openFiles(), client.spooled()]).toEqual([0, []]);
}, 180_000);

test('a server that can take no file in says so, and is not ready, until it can again', async () => {
  const folder = join(client.dataDir, 'uploads');
  renameSync(folder, `${folder}-away`);
  try {
    const ready = await client.ask('/health/ready');
    expect([ready.status, ready.json().errors[0].message]).toEqual([
      503,
      'Service momentanément indisponible : aucun fichier ne peut être déposé : le dossier des fichiers déposés ne s’ouvre pas en écriture.',
    ]);
    expect((await client.ask('/health/live')).status).toBe(200);
    expect((await client.post(AT, EVENTS)).status).toBeGreaterThanOrEqual(500);
  } finally {
    renameSync(`${folder}-away`, folder);
  }
  expect((await client.ask('/health/ready')).status).toBe(200);
});

const full = join('/dev', 'shm', 'maillage-plein');
const mounted = mount();
(mounted ? test : test.skip)('a full disk is said to be one, and keeps nothing', async () => {
  try {
    const limits = { csvBytes: 20_000_000, xlsxBytes: 20_000_000 };
    const taken = spool(Readable.from([Buffer.alloc(3_000_000, 'a')]), { spoolFolder: full }, tables(limits));
    await expect(taken).rejects.toMatchObject({
      code: 'SERVICE_UNAVAILABLE',
      message:
        'Le serveur ne peut plus rien enregistrer : son disque est plein. Rien n’a été gardé. Prévenir qui l’exploite, puis recommencer.',
    });
    expect(readdirSync(full)).toEqual([]);
    writeFileSync(join(full, 'plein'), Buffer.alloc(900_000));
    try {
      writeFileSync(join(full, 'plein2'), Buffer.alloc(900_000));
    } catch {
      // As full as it gets.
    }
    expect(await whyNoSpool(full)).toBe('aucun fichier ne peut être déposé : son disque est plein');
  } finally {
    execFileSync('umount', [full]);
  }
});

/** A disk of one megabyte; only root may have one. */
function mount(): boolean {
  try {
    mkdirSync(full, { recursive: true });
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', full], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
