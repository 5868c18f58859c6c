import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CON, NAT, startClient, XLSX, type Client } from '../http/files-client';

/** The way of a region: fetch the template, fill it in a spreadsheet, hand it in, mend what comes back. */
const folder = mkdtempSync(join(tmpdir(), 'maillage-classeur-'));
let client: Client;
beforeAll(async () => (client = await startClient()));
afterAll(async () => {
  await client.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens a file in the spreadsheet and saves it in another format. */
function saved(name: string, content: Buffer | string, format: string): Buffer {
  const file = join(folder, name);
  writeFileSync(file, content);
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  execFileSync('soffice', ['--headless', profile, '--convert-to', format, '--outdir', folder, file], {
    stdio: 'pipe',
    timeout: 120_000,
  });
  return readFileSync(file.replace(/\w+$/, format));
}

const text = (value: string): string =>
  `<table:table-cell office:value-type="string"><text:p>${value}</text:p></table:table-cell>`;
const number = (value: number): string => `<table:table-cell office:value-type="float" office:value="${value}"/>`;
const day = (iso: string): string => `<table:table-cell office:value-type="date" office:date-value="${iso}"/>`;
const blank = '<table:table-cell/>';

/** Writes lines under the titles of a sheet, in the spreadsheet's own flat format. */
function typed(workbook: string, sheet: string, ...lines: readonly (readonly string[])[]): string {
  const end = '</table:table-row>';
  let at = workbook.indexOf(`<table:table table:name="${sheet}"`);
  expect(at).toBeGreaterThan(0);
  for (let title = 0; title < 2; title++) at = workbook.indexOf(end, at) + end.length;
  const rows = lines.map((cells) => `<table:table-row>${cells.join('')}${end}`).join('');
  return workbook.slice(0, at) + rows + workbook.slice(at);
}

test('template, spreadsheet, hand-in, annotated return in the spreadsheet, and publication', async () => {
  const at = 'region=bretagne&year=2023';
  const template = (await client.ask('/templates/bretagne/2023.xlsx', CON)).bytes;
  const opened = saved('modele.xlsx', template, 'fods').toString();
  const adherent = [text('73282932000074'), text('Élan Emploi'), text('AI+ACI'), text('35'), blank, text('01000')];
  const register = typed(opened, 'adherents', [...adherent, text('Rennes')]);
  const session = [text('Hygiène'), text('Intra'), text('Santé'), blank, day('2023-03-01'), blank];
  const done = [number(12), number(84.5), number(90), text('élan emploi')];

  const faulty = typed(register, 'formations', [...session, text('1.234,5'), ...done.slice(1)]);
  const refused = await client.post(`/submissions?${at}`, saved('faux.fods', faulty, 'xlsx'), CON, XLSX);
  expect(refused.status).toBe(422);
  const back = await client.post(`/submissions/annotated?${at}`, saved('faux.fods', faulty, 'xlsx'), CON, XLSX);
  const shown = saved('retour.xlsx', back.bytes, 'fods').toString();
  expect(/<office:annotation[\s\S]*?<\/office:annotation>/.exec(shown)?.[0]).toBeDefined();
  expect(shown).toContain('Nombre ambigu. Écrire 1234');

  const filled = saved('rempli.fods', typed(register, 'formations', [...session, ...done]), 'xlsx');
  const answer = await client.post(`/submissions?${at}`, filled, CON, XLSX);
  expect([answer.status, answer.json()[1]]).toMatchObject([
    201,
    { dataset: 'FORMATIONS', status: 'VALID', issues: [] },
  ]);
  for (const { id } of answer.json())
    await client.query('mutation ($id: ID!) { publishSubmission(id: $id) { userErrors { code } } }', { id }, NAT);
  const { data } = await client.query(
    `{ region(code: "bretagne") { adherents(year: 2023) { nodes { siret postalCode
         keyFigures(year: 2023) { formations { hours { value } } } } } } }`,
  );
  expect(data.region.adherents.nodes).toEqual([
    { siret: '73282932000074', postalCode: '01000', keyFigures: { formations: { hours: { value: 84.5 } } } },
  ]);

  // The template of the next year starts from what was published, and stands the spreadsheet as well.
  const next = saved('suivant.xlsx', (await client.ask('/templates/bretagne/2024.xlsx', CON)).bytes, 'fods').toString();
  expect(next).toContain('73282932000074');
}, 300_000);
