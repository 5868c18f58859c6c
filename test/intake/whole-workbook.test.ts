import { datasetOf } from '../../src/datasets/registry';
import { bytesOf } from '../../src/intake/read-file';
import { readWholeWorkbook } from '../../src/intake/read-workbook';
import type { SheetToWrite } from '../../src/spreadsheet/workbook/sheet-to-write';
import { writeWorkbook } from '../../src/spreadsheet/workbook/xlsx';
import { datasetSheet } from '../../src/spreadsheet/write-sheet';
import { context } from './support';

const EVENT = { type: 'WEBINAIRE', intitule: 'Loi', date: '2023-05-02', participants: 30 };
const MEMBER = { nom: 'Élan Emploi', types: 'AI', departement: '35', ville: 'Rennes' };

const sheet = (name: string, changes: Partial<SheetToWrite> = {}): SheetToWrite => ({
  ...datasetSheet(datasetOf('EVENTS'), []),
  name,
  ...changes,
});

test('sheets come in the order in which they need each other, the blank ones marked', async () => {
  const workbook = await writeWorkbook([
    datasetSheet(datasetOf('EVENTS'), [EVENT]),
    datasetSheet(datasetOf('FORMATIONS'), []),
    datasetSheet(datasetOf('ADHERENTS'), [MEMBER]),
  ]);
  const { sheets, issues, close } = await readWholeWorkbook(() => bytesOf(workbook));
  expect(issues).toEqual([]);
  expect(sheets.map(({ dataset, blank }) => [dataset.code, blank])).toEqual([
    ['ADHERENTS', false],
    ['FORMATIONS', true],
    ['EVENTS', false],
  ]);
  for (const { dataset, blank, read } of sheets.filter(({ blank }) => !blank)) {
    const reader = read(context({ dataset }));
    for await (const batch of reader.batches()) expect(batch).toHaveLength(1);
    expect([reader.report().sheet, reader.report().issues, blank]).toEqual([dataset.fileName, [], false]);
  }
  await close();
});

test('every issue of a sheet names it', async () => {
  const workbook = await writeWorkbook([datasetSheet(datasetOf('EVENTS'), [{ ...EVENT, participants: -1 }])]);
  const { sheets, close } = await readWholeWorkbook(() => bytesOf(workbook));
  const reader = sheets[0]?.read(context({ dataset: datasetOf('EVENTS') }));
  for await (const batch of reader?.batches() ?? []) expect(batch).toEqual([]);
  expect(reader?.report().issues).toMatchObject([
    { sheet: 'evenements', cell: 'H3', row: 1, code: 'NUMBER_NEGATIVE', column: 'participants' },
  ]);
  await close();
});

test('a sheet that is no dataset’s is said, unless it is out of sight or the template’s own', async () => {
  const workbook = await writeWorkbook([
    datasetSheet(datasetOf('EVENTS'), [EVENT]),
    sheet('Brouillon'),
    sheet('Lisez-moi'),
    sheet('listes', { hidden: true }),
  ]);
  const { issues, close } = await readWholeWorkbook(() => bytesOf(workbook));
  await close();
  expect(issues.map(({ severity, message }) => [severity, message])).toEqual([
    ['WARNING', expect.stringContaining('La feuille « Brouillon » n’est celle d’aucun jeu')],
  ]);
});

test('what is no workbook, or has no sheet of any dataset, is one fault', async () => {
  const codesOf = async (bytes: Buffer): Promise<string[]> => {
    const { sheets, issues } = await readWholeWorkbook(() => bytesOf(bytes));
    expect(sheets).toEqual([]);
    return issues.filter(({ severity }) => severity === 'ERROR').map(({ code }) => code);
  };
  expect(await codesOf(Buffer.from('type;intitule\n'))).toEqual(['NOT_A_TABLE']);
  expect(await codesOf(Buffer.from('PK\u0003\u0004 and nothing else'))).toEqual(['WORKBOOK_BROKEN']);
  expect(await codesOf(await writeWorkbook([sheet('Feuil1')]))).toEqual(['SHEET_NOT_FOUND']);
});
