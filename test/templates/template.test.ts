import { adherents } from '../../src/datasets/adherents/adherents.dataset';
import type { Dataset } from '../../src/datasets/dataset';
import { DATASETS } from '../../src/datasets/registry';
import type { Row } from '../../src/datasets/row';
import { DEFAULT_LIMITS } from '../../src/spreadsheet/limits';
import { bytesOf } from '../../src/intake/read-file';
import { readWholeWorkbook } from '../../src/intake/read-workbook';
import { templateSheets, templateWorkbook } from '../../src/templates/workbook/template';
import { readWorkbook, writeWorkbook } from '../../src/spreadsheet/workbook/xlsx';
import { inflated, archiveEntries } from '../../src/spreadsheet/workbook/zip-directory';
import { context, read } from '../intake/support';
import { longTest } from '../support/every';

const MEMBER: Row = {
  ...Object.fromEntries(adherents.columns.map(({ name }) => [name, null])),
  siret: '73282932000074',
  nom: 'Élan Emploi',
  types: 'AI+ACI',
  departement: '35',
  code_postal: '01000',
  ville: 'Rennes',
};

const request = {
  year: 2024,
  region: 'Bretagne',
  departments: ['22', '29', '35', '56'],
  programmes: ['CEDRE', 'CAP_RSE'],
  register: [MEMBER],
};

const part = (workbook: Buffer, name: string): string => {
  const entry = archiveEntries(workbook, DEFAULT_LIMITS).find((one) => one.name === name);
  return entry === undefined ? '' : inflated(workbook, entry).toString('utf8');
};

test('a read-me, one sheet per dataset, and the lists out of sight', async () => {
  const sheets = await readWorkbook(await templateWorkbook(request), DEFAULT_LIMITS);
  expect(sheets.map(({ name }) => name)).toEqual(['Lisez-moi', ...DATASETS.map(({ fileName }) => fileName), 'listes']);
  expect(sheets.filter(({ hidden }) => hidden).map(({ name }) => name)).toEqual(['listes']);
});

test('the register is filled from the year before and passes as it is', async () => {
  const workbook = await templateWorkbook(request);
  const { sheets, issues, close } = await readWholeWorkbook(() => bytesOf(workbook));
  expect(issues).toEqual([]);
  expect(sheets.filter(({ blank }) => !blank).map(({ sheet }) => sheet)).toEqual(['adherents']);
  const reader = sheets[0]?.read(context({ dataset: adherents as unknown as Dataset, year: 2024 }));
  const rows: Row[] = [];
  for await (const batch of reader?.batches() ?? []) rows.push(...batch.map(({ cells }) => cells));
  expect(reader?.report().issues).toEqual([]);
  expect(rows).toEqual([MEMBER]);
  await close();
});

longTest('a sheet that was left empty is refused kindly', async () => {
  const workbook = await templateWorkbook({ ...request, register: [] });
  for (const dataset of DATASETS) {
    const found = await read(workbook, { dataset, year: 2024 });
    expect(found.issues.map(({ code, severity }) => [code, severity])).toEqual([['NO_ROWS', 'ERROR']]);
    expect(found.sheet).toBe(dataset.fileName);
  }
});

test('a filled template passes', async () => {
  const sheets = templateSheets(request).map((sheet) =>
    sheet.name === 'evenements'
      ? {
          ...sheet,
          rows: [
            ...sheet.rows,
            ['WEBINAIRE', 'Loi', new Date(Date.UTC(2024, 4, 2)), null, null, null, null, 30, null, 1.5],
          ],
        }
      : sheet,
  );
  const dataset = DATASETS.find(({ code }) => code === 'EVENTS');
  const found = await read(await writeWorkbook(sheets), { dataset, year: 2024 });
  expect(found.issues).toEqual([]);
  expect(found.rows.map(({ cells }) => cells)).toEqual([
    {
      type: 'WEBINAIRE',
      intitule: 'Loi',
      date: '2024-05-02',
      programme: null,
      thematique: null,
      axe: null,
      lieu: null,
      participants: 30,
      adherents_presents: null,
      duree_heures: 1.5,
      fait_marquant: null,
    },
  ]);
});

test('codes have menus, titles stay in sight, and cells whose zeros lead are text', async () => {
  const workbook = await templateWorkbook(request);
  const register = part(workbook, 'xl/worksheets/sheet2.xml');
  expect(register).toContain('state="frozen"');
  expect(register).toMatch(/<dataValidation [^>]*sqref="D3:D\d+"[^>]*><formula1>listes!\$A\$2:\$A\$5<\/formula1>/);
  const styleOfBlank = /<c r="A500" s="(\d+)"\s*\/?>/.exec(register)?.[1];
  const styles = part(workbook, 'xl/styles.xml');
  const textFormat = /<numFmt numFmtId="(\d+)" formatCode="@"/.exec(styles)?.[1];
  const cellFormats = [...styles.slice(styles.indexOf('<cellXfs')).matchAll(/<xf [^>]*numFmtId="(\d+)"/g)];
  expect(cellFormats[Number(styleOfBlank)]?.[1]).toBe(textFormat);
  expect(styleOfBlank).toBeDefined();
  expect(part(workbook, 'xl/worksheets/sheet3.xml')).toContain('"INTRA,INTER,PRESTATION"');
});
