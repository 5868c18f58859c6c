import * as fc from 'fast-check';
import { formations } from '../../src/datasets/formations/formations.dataset';
import type { Row } from '../../src/datasets/row';
import { templateLabel } from '../../src/datasets/template-label';
import { columnLetters } from '../../src/spreadsheet/issue-log';
import { DATASETS, datasetOf } from '../../src/datasets/registry';
import { annotatedReturn } from '../../src/templates/annotated/annotated-return';
import { DEFAULT_LIMITS } from '../../src/spreadsheet/limits';
import { bytesOf, openTable } from '../../src/intake/read-file';
import { readWorkbook } from '../../src/spreadsheet/workbook/xlsx';
import { archiveEntries, inflated } from '../../src/spreadsheet/workbook/zip-directory';
import { writeWorkbook } from '../../src/spreadsheet/workbook/xlsx';
import { datasetSheet } from '../../src/spreadsheet/write-sheet';
import { editWorkbook, partsOf, sheetPart } from '../support/edit-workbook';
import { arbitraryRows } from '../intake/arbitrary-row';
import { context, read } from '../intake/support';

const HEADER = 'intitule;type;thematique;date_debut;stagiaires;heures';
const FAULTY = `${HEADER}\nHygiène;EXTRA;Santé;2023-03-01;12;1.234,5\n=1+1;INTRA;Santé;2023-03-02;12;10\nTri;EXTRA;;2023-03-02;12;10\n`;

async function annotated(file: string): Promise<Buffer> {
  const report = await read(file);
  return annotatedReturn([{ table: () => openTable(bytesOf(file), context()), context: context(), report }]);
}

const parts = (workbook: Buffer, name: RegExp): string =>
  archiveEntries(workbook, DEFAULT_LIMITS)
    .filter((entry) => name.test(entry.name))
    .map((entry) => inflated(workbook, entry).toString('utf8'))
    .join('');

test('the same lines come back, with a last column that lists the faults of each', async () => {
  const [remarks, sheet] = await readWorkbook(await annotated(FAULTY), DEFAULT_LIMITS);
  const lines: unknown[][] = [];
  for await (const { cells } of sheet?.lines() ?? []) if (cells.some((cell) => cell !== null)) lines.push([...cells]);
  expect([remarks?.name, sheet?.name]).toEqual(['remarques', 'formations']);
  expect(lines.map((cells) => cells.slice(0, 6))).toEqual([
    HEADER.split(';'),
    ['Hygiène', 'EXTRA', 'Santé', '2023-03-01', '12', '1.234,5'],
    ["'=1+1", 'INTRA', 'Santé', '2023-03-02', '12', '10'],
    ['Tri', 'EXTRA', '', '2023-03-02', '12', '10'],
  ]);
  expect(lines.map((cells) => cells[6] ?? null)).toEqual([
    'Fautes à corriger',
    'type : Code inconnu. Écrire INTRA, INTER ou PRESTATION.\nheures : Nombre ambigu. Écrire 1234,5',
    null,
    'type : Code inconnu. Écrire INTRA, INTER ou PRESTATION.\nthematique : Cellule vide. Écrire un texte.',
  ]);
});

test('each faulty cell has its comment and its colour', async () => {
  const workbook = await annotated(FAULTY);
  const comments = parts(workbook, /^xl\/comments/);
  expect([...comments.matchAll(/ref="(\w+)"/g)].map(([, ref]) => ref)).toEqual(['B2', 'F2', 'B4', 'C4']);
  expect(comments).toContain('Écrire 1234,5');
  expect(parts(workbook, /^xl\/styles/)).toContain('FFC7CE');
});

test('a file that comes back corrected may keep the column of faults', async () => {
  const found = await read(`${HEADER};Fautes à corriger\nHygiène;INTRA;Santé;2023-03-01;12;1234,5;Nombre ambigu\n`);
  expect(found.issues).toEqual([]);
});

const LABELS = HEADER.split(';')
  .map((name) => formations.columns.find((column) => column.name === name))
  .map((column) => (column === undefined ? '' : templateLabel(column)))
  .join(';');

test.each([
  ['beside the machine names', `${HEADER};Fautes à corriger\n${LABELS};`],
  ['beside the labels', `${HEADER};\n${LABELS};Fautes à corriger`],
  ['beside both', `${HEADER};FAUTES A CORRIGER\n${LABELS};Fautes à corriger`],
])('under two lines of titles, wherever it is headed: %s', async (_, titles) => {
  const found = await read(
    `${titles}\nHygiène;INTRA;Santé;2023-03-01;12;1234,5;« type » : code inconnu\n;;;;;;reste\n`,
  );
  expect([found.issues, found.rowCount, found.rows[0]?.rowNumber]).toEqual([[], 1, 1]);
});

test('moved to the front, it is still no data', async () => {
  const found = await read(`Fautes à corriger;${HEADER}\nNombre ambigu;Hygiène;INTRA;Santé;2023-03-01;12;1234,5\n`);
  expect([found.issues, found.rows[0]?.cells['intitule']]).toEqual([[], 'Hygiène']);
});

test('a cell too many is still told once the column of faults stands behind it', async () => {
  const first = await read(`${HEADER}\nHygiène;INTRA;Santé;2023-03-01;12;10;trop\n`);
  const file = `${HEADER}\nHygiène;INTRA;Santé;2023-03-01;12;10;trop\n`;
  const again = await read(
    await annotatedReturn([{ table: () => openTable(bytesOf(file), context()), context: context(), report: first }]),
  );
  expect(again.issues.map(({ code, message }) => [code, message])).toEqual(
    first.issues.map(({ code, message }) => [code, message]),
  );
});

describe.each(DATASETS.map((dataset) => [dataset.fileName, dataset] as const))('a sheet of %s', (_, dataset) => {
  const example: Row = fc.sample(arbitraryRows(dataset, 2023), { seed: 7, numRuns: 1 })[0]?.[0] ?? {};
  const sheet = datasetSheet(dataset, [example, { ...example, [dataset.columns[0]?.name ?? '']: '#REF!' }]);
  const overrides = { dataset, regionName: 'Bretagne' };

  test('annotated once or twice, it says the same again, and nothing more once it is mended', async () => {
    const file = await writeWorkbook([sheet]);
    const told = await read(file, overrides);
    expect(told.errors).toBeGreaterThan(0);
    const words = ({ issues }: typeof told) => issues.map(({ code, cell, text }) => [code, cell, text]);
    let back = file;
    for (let round = 0; round < 2; round++) {
      back = await annotatedReturn([
        {
          table: () => openTable(bytesOf(back), context(overrides)),
          context: context(overrides),
          report: await read(back, overrides),
        },
      ]);
      const again = await read(back, overrides);
      expect(words(again)).toEqual(words(told));
      expect(again.remarks).toHaveLength(1);
    }
    // Whoever takes the line out may leave what was remarked on it.
    const list = columnLetters((await read(back, overrides)).remarks[0] ?? 0);
    const emptied = editWorkbook(back, sheetPart(partsOf(back), dataset.fileName), (markup) =>
      markup.replace(/<c r="([A-Z]+)4"(?:[^>]*\/>|[\s\S]*?<\/c>)/g, (cell, at) => (at === list ? cell : '')),
    );
    expect(words(await read(emptied, overrides))).toEqual(
      words(await read(await writeWorkbook([datasetSheet(dataset, [example])]), overrides)),
    );
  });
});

test('it says for whom it is, as the template did', async () => {
  const file = `${HEADER}\nHygiène;EXTRA;Santé;2023-03-01;12;10\n`;
  const given = context({ regionName: 'Bretagne' });
  const back = await annotatedReturn([
    { table: () => openTable(bytesOf(file), given), context: given, report: await read(file) },
  ]);
  expect((await read(back, { regionName: 'Normandie' })).issues[0]?.code).toBe('TEMPLATE_OF_OTHER_REGION');
  expect((await read(back, { regionName: 'Bretagne' })).issues[0]?.code).toBe('CODE_UNKNOWN');
});

test('zeros that lead a code stay when they are typed anew', async () => {
  const file = 'nom;types;departement;ville;code_postal\nÉlan;RIEN;1;Bourg;01000\n';
  const adherents = { dataset: datasetOf('ADHERENTS') };
  const back = await annotatedReturn([
    {
      table: () => openTable(bytesOf(file), context(adherents)),
      context: context(adherents),
      report: await read(file, adherents),
    },
  ]);
  const styles = parts(back, /^xl\/styles/);
  expect(styles).toContain('formatCode="@"');
});

test('a file that could not be read at all still comes back, with the reason', async () => {
  const [, sheet] = await readWorkbook(await annotated(''), DEFAULT_LIMITS);
  const cells: unknown[] = [];
  for await (const line of sheet?.lines() ?? []) cells.push(...line.cells);
  expect(cells.join(' ')).toContain('Le fichier est vide');
});

test('of a very wide file only the lines at fault come back, and others have their turn while it is written', async () => {
  const titles = `${HEADER}${Array.from({ length: 100 }, (_, at) => `;colonne ${at}`).join('')}\n`;
  const wide = (line: number) =>
    `Formation ${line};${line % 100 === 0 ? 'EXTRA' : 'INTRA'};Santé;2023-03-01;12;10${';1'.repeat(100)}\n`;
  const file = titles + Array.from({ length: 10_000 }, (_, line) => wide(line)).join('');
  const report = await read(file);
  const table = () => openTable(bytesOf(...(file.match(/[^]{1,65536}/g) ?? [])), context());
  let beats = 0;
  const beat = setInterval(() => beats++, 1);
  const back = await annotatedReturn([{ table, context: context(), report }]);
  clearInterval(beat);
  expect(beats).toBeGreaterThan(10);
  const [, sheet] = await readWorkbook(back, DEFAULT_LIMITS);
  let lines = 0;
  for await (const { cells } of sheet?.lines() ?? []) lines += cells.some((cell) => cell !== null) ? 1 : 0;
  expect(lines).toBe(1 + 100);
});
