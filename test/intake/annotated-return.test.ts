import { annotatedReturn } from '../../src/intake/annotated/annotated-return';
import { DEFAULT_LIMITS } from '../../src/intake/limits';
import { bytesOf } from '../../src/intake/read-file';
import { readWorkbook } from '../../src/intake/workbook/xlsx';
import { archiveEntries, inflated } from '../../src/intake/workbook/zip';
import { context, read } from './support';

const HEADER = 'intitule;type;thematique;date_debut;stagiaires;heures';
const FAULTY = `${HEADER}\nHygiène;EXTRA;Santé;2023-03-01;12;1.234,5\n=1+1;INTRA;Santé;2023-03-02;12;10\nTri;EXTRA;;2023-03-02;12;10\n`;

async function annotated(file: string): Promise<Buffer> {
  const report = await read(file);
  return annotatedReturn([{ source: bytesOf(file), context: context(), report }]);
}

const parts = (workbook: Buffer, name: RegExp): string =>
  archiveEntries(workbook, DEFAULT_LIMITS)
    .filter((entry) => name.test(entry.name))
    .map((entry) => inflated(workbook, entry).toString('utf8'))
    .join('');

test('the same lines come back, with a last column that lists the faults of each', async () => {
  const [remarks, sheet] = await readWorkbook(await annotated(FAULTY), DEFAULT_LIMITS);
  const lines: unknown[][] = [];
  for await (const { cells } of sheet?.lines() ?? []) lines.push([...cells]);
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

test('a file that could not be read at all still comes back, with the reason', async () => {
  const [, sheet] = await readWorkbook(await annotated(''), DEFAULT_LIMITS);
  const cells: unknown[] = [];
  for await (const line of sheet?.lines() ?? []) cells.push(...line.cells);
  expect(cells.join(' ')).toContain('Le fichier est vide');
});
