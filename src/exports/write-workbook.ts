import type { CellMark, ColumnLayout, SheetToWrite, WritableCell } from '../intake/workbook/sheet-to-write';
import { writeWorkbook } from '../intake/workbook/xlsx';
import { withFormulaGuard } from '../datasets/formula-guard';
import { DEMONSTRATION, LICENCE, METHOD, type Facts } from './facts';
import type { ExportColumn, ExportTable } from './table';
import { sheetValue } from './write-values';

/** A workbook says nothing of when it was made, so that the same data gives the same bytes. */
const NEVER = new Date(Date.UTC(2000, 0, 1));

/** The sheet of values; its titles stay in sight. */
export async function valuesSheet({ columns, rows }: ExportTable): Promise<SheetToWrite> {
  const lines: WritableCell[][] = [columns.map(({ label }) => label)];
  for await (const row of rows) lines.push(columns.map(({ kind }, index) => sheetValue(row[index] ?? null, kind)));
  return sheet('Valeurs', columns.map(layoutOf), lines);
}

/** Three sheets: values; coverage and notes; where all of it comes from. A workbook is made whole, in memory. */
export async function writeTableWorkbook(table: ExportTable, facts: Facts): Promise<Buffer> {
  return writeWorkbook([await valuesSheet(table), ...factsSheets(facts)], NEVER);
}

/** « Couverture et notes » and « À propos ». */
export const factsSheets = (facts: Facts): readonly SheetToWrite[] => [coverageSheet(facts), aboutSheet(facts)];

export const writeSheets = (sheets: readonly SheetToWrite[]): Promise<Buffer> => writeWorkbook(sheets, NEVER);

function coverageSheet({ coverage, notes }: Facts): SheetToWrite {
  const titles = [
    'Année',
    'Jeu de données',
    'Régions ayant rendu compte',
    'Régions attendues',
    'Régions manquantes',
    'Démonstration',
  ];
  return sheet('Couverture et notes', [10, 34, 26, 18, 60, 14].map(layout), [
    titles,
    ...coverage.map(({ year, dataset, reporting, expected, missing, demonstration }) => [
      year,
      dataset,
      reporting,
      expected,
      missing.join(', '),
      demonstration ? 'oui' : 'non',
    ]),
    [],
    ['Notes'],
    ...notes.map((note) => [note]),
  ]);
}

function aboutSheet(facts: Facts): SheetToWrite {
  const lines: [string, WritableCell][] = [
    ['Titre', facts.title],
    ['Description', facts.description],
    ...facts.sources.map((source, index): [string, string] => [index === 0 ? 'Sources' : '', source]),
    ['Dernière publication prise en compte', facts.publishedAt === null ? 'aucune' : new Date(facts.publishedAt)],
    ...facts.perimeter.map(([name, value]): [string, string] => [`Périmètre : ${name}`, value]),
    ['Fait pour', facts.reader],
    ['Méthode', METHOD],
    ['Version des données', facts.dataVersion],
    ['Nombre de lignes', facts.rowCount],
    ['Adresse', facts.address],
    ['Licence', LICENCE],
    ...(facts.demonstration ? ([['Avertissement', DEMONSTRATION]] as [string, string][]) : []),
  ];
  const guarded = lines.map(([name, value]) => [name, typeof value === 'string' ? withFormulaGuard(value) : value]);
  return sheet('À propos', [36, 100].map(layout), [['Ce fichier', ''], ...guarded]);
}

const sheet = (name: string, columns: readonly ColumnLayout[], rows: readonly WritableCell[][]): SheetToWrite => ({
  name,
  columns,
  rows,
  frozenRows: 1,
  marks: columns.map((_, column): CellMark => ({ row: 0, column, severity: 'HEADER', comment: null })),
  hidden: false,
  blankRows: 0,
});

const layout = (width: number): ColumnLayout => ({ width, format: 'GENERAL', choices: [], openChoices: true });

const FORMATS = { TEXT: 'TEXT', DATE: 'DATE', NUMBER: 'GENERAL', BOOLEAN: 'GENERAL' } as const;
const layoutOf = ({ label, kind }: ExportColumn): ColumnLayout => ({
  ...layout(Math.min(40, Math.max(12, label.length + 2))),
  format: FORMATS[kind],
});
