import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { datasetOf } from '../../src/datasets/registry';
import { templateWorkbook } from '../../src/templates/workbook/template';
import { read } from './support';

/** A template that another program has opened, filled and saved: what the library that wrote it cannot show of itself. */
const folder = mkdtempSync(join(tmpdir(), 'maillage-tableur-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const convert = (file: string, format: string): void => {
  execFileSync(
    'soffice',
    ['--headless', `-env:UserInstallation=file://${folder}/profile`, '--convert-to', format, '--outdir', folder, file],
    { stdio: 'pipe', timeout: 120_000 },
  );
};

const text = (value: string): string =>
  `<table:table-cell office:value-type="string" calcext:value-type="string"><text:p>${value}</text:p></table:table-cell>`;
const number = (value: number): string =>
  `<table:table-cell office:value-type="float" office:value="${value}"><text:p>${value}</text:p></table:table-cell>`;
const formula = (of: string): string =>
  `<table:table-cell table:formula="of:=${of}" office:value-type="float" office:value="0"><text:p>0</text:p></table:table-cell>`;
const day = (iso: string): string =>
  `<table:table-cell office:value-type="date" office:date-value="${iso}"><text:p>${iso}</text:p></table:table-cell>`;
const blank = '<table:table-cell/>';
const line = (...cells: string[]): string => `<table:table-row>${cells.join('')}</table:table-row>`;

/** Puts lines under the two lines of titles of a sheet, in the spreadsheet's own flat format. */
function filled(workbook: string, sheet: string, lines: readonly string[]): string {
  const start = workbook.indexOf(`<table:table table:name="${sheet}"`);
  expect(start).toBeGreaterThan(0);
  const end = '</table:table-row>';
  const first = workbook.indexOf(end, start) + end.length;
  const second = workbook.indexOf(end, first) + end.length;
  return workbook.slice(0, second) + lines.join('') + workbook.slice(second);
}

test('a template that a spreadsheet filled and saved passes', async () => {
  const template = await templateWorkbook({
    year: 2023,
    region: 'Bretagne',
    departments: ['22', '29', '35', '56'],
    programmes: ['CEDRE'],
    register: [],
  });
  writeFileSync(join(folder, 'modele.xlsx'), template);
  convert(join(folder, 'modele.xlsx'), 'fods');
  let workbook = readFileSync(join(folder, 'modele.fods'), 'utf8');
  workbook = filled(workbook, 'adherents', [
    line(text('73282932000074'), text('Élan Emploi'), text('AI+ACI'), text('35'), blank, text('01000'), text('Rennes')),
  ]);
  workbook = filled(workbook, 'evenements', [
    line(text('WEBINAIRE'), text('Loi &amp; règles'), day('2023-05-02'), formula('6*5'), blank, number(1.5)),
    line(text('Échange de pratiques'), text('Tri'), day('2023-12-31'), number(12)),
  ]);
  writeFileSync(join(folder, 'rempli.fods'), workbook);
  convert(join(folder, 'rempli.fods'), 'xlsx');
  const file = readFileSync(join(folder, 'rempli.xlsx'));

  const register = await read(file, { dataset: datasetOf('ADHERENTS') });
  expect(register.issues).toEqual([]);
  expect(register.rows.map(({ cells }) => [cells['siret'], cells['code_postal'], cells['types']])).toEqual([
    ['73282932000074', '01000', 'AI+ACI'],
  ]);

  const events = await read(file, { dataset: datasetOf('EVENTS') });
  expect(events.issues).toEqual([]);
  expect(events.rows.map(({ cells }) => Object.values(cells))).toEqual([
    ['WEBINAIRE', 'Loi & règles', '2023-05-02', 30, null, 1.5],
    ['ECHANGE_DE_PRATIQUES', 'Tri', '2023-12-31', 12, null, null],
  ]);

  const empty = await read(file, { dataset: datasetOf('FORMATIONS') });
  expect(empty.issues.map(({ code }) => code)).toEqual(['NO_ROWS']);
}, 300_000);
