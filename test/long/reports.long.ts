import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { REPORT_LIMITS } from '../../src/transcription/limits';
import { readElsewhere } from '../../src/transcription/process/read-elsewhere';
import { madePdf } from '../transcription/made-reports';

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'maillage-rapport-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function fileOf(bytes: Promise<Buffer>): Promise<string> {
  const file = join(folder, 'rapport.pdf');
  writeFileSync(file, await bytes);
  return file;
}

test('a PDF of 3 000 pages is refused by their number', async () => {
  const file = await fileOf(madePdf(Array.from({ length: 3000 }, () => 'mot')));
  await expect(readElsewhere(file)).rejects.toMatchObject({ code: 'TOO_MANY_PAGES' });
}, 120_000);

test('a PDF of as many pages as may be is read, and one of more text than may be is not', async () => {
  const file = await fileOf(
    madePdf(Array.from({ length: 500 }, (_, page) => `${page} stagiaires formés. `.repeat(60))),
  );
  expect((await readElsewhere(file)).pages).toHaveLength(500);
  await expect(readElsewhere(file, { ...REPORT_LIMITS, characters: 10_000 })).rejects.toMatchObject({
    code: 'TOO_MUCH_TEXT',
  });
}, 120_000);
