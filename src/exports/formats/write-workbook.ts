import type { Readable } from 'node:stream';
import type { CellMark, ColumnLayout, SheetToWrite, WritableCell } from '../../spreadsheet/workbook/sheet-to-write';
import { streamWorkbook } from '../../spreadsheet/workbook/stream-workbook';
import { withFormulaGuard } from '../../datasets/formula-guard';
import { DEMONSTRATION_WORDS } from '../../kernel/demonstration';
import { LICENCE } from '../../kernel/licence';
import { mentionOf, METHOD, PARTIAL_WORDS, type Facts } from '../facts';
import type { ExportColumn, ExportTable } from './table';
import { sheetValue } from './write-values';

/** A workbook says nothing of when it was made, so that the same data gives the same bytes. */
export const NEVER = new Date(Date.UTC(2000, 0, 1));

/** One sheet of values, whose titles stay in sight: for what is no figure, and says nothing of coverage. Streams. */
export const writePlainWorkbook = (table: ExportTable, name: string): Promise<Readable> =>
  streamWorkbook(titlesOf(table, name), valuesOf(table), [], NEVER);

/** Three sheets: values, whose titles stay in sight; coverage and notes; where all of it comes from. Streams. */
export const writeTableWorkbook = (table: ExportTable, facts: Facts): Promise<Readable> =>
  streamWorkbook(titlesOf(table, 'Valeurs'), valuesOf(table), factsSheets(facts), NEVER);

const titlesOf = ({ columns }: ExportTable, name: string): SheetToWrite =>
  sheet(name, columns.map(layoutOf), [columns.map(({ label }) => label)]);

const valuesOf = ({ columns, rowCount, rows }: ExportTable) => ({
  rowCount,
  rows: mapped(rows, (row) => columns.map(({ kind }, index) => sheetValue(row[index] ?? null, kind))),
});

export async function* mapped<From, To>(source: AsyncIterable<From>, to: (one: From) => To): AsyncGenerator<To> {
  for await (const one of source) yield to(one);
}

/** « Couverture et notes » and « À propos ». */
export const factsSheets = (facts: Facts): readonly SheetToWrite[] => [coverageSheet(facts), aboutSheet(facts)];

/** A sheet of few lines under their titles. */
export const factSheet = (name: string, widths: readonly number[], rows: readonly WritableCell[][]): SheetToWrite =>
  sheet(name, widths.map(layout), rows);

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
    ['Licence', LICENCE.words],
    ['À mentionner', mentionOf(facts)],
    ['Valeurs partielles', PARTIAL_WORDS],
    ...(facts.demonstration ? ([['Avertissement', DEMONSTRATION_WORDS]] as [string, string][]) : []),
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

const FORMATS = {
  TEXT: 'TEXT',
  DATE: 'DATE',
  TIME: 'DATE',
  NUMBER: 'GENERAL',
  INTEGER: 'GENERAL',
  BOOLEAN: 'GENERAL',
} as const;
const layoutOf = ({ label, kind, isList = false }: ExportColumn): ColumnLayout => ({
  ...layout(Math.min(40, Math.max(12, label.length + 2))),
  format: isList ? 'TEXT' : FORMATS[kind],
});
