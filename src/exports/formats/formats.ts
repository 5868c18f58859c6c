import type { Readable } from 'node:stream';
import type { DialectName } from '../../spreadsheet/dialect';
import { MOST_ROWS } from '../../spreadsheet/workbook/stream-workbook';
import type { DatasetTable } from './dataset-table';
import type { Facts } from '../facts';
import { submitAgain } from './submit-again';
import type { ExportTable } from './table';
import { writeDatasetCsv, writeDatasetJson, writeDatasetWorkbook } from './write-dataset';
import { writeTableJson } from './write-json';
import { writeDatasetParquet, writeTableParquet } from './write-parquet';
import { writeTableCsv } from './write-values';
import { writeTableWorkbook } from './write-workbook';
import { oneOf } from '../../kernel/french';

/** What is sent of a file: all of it, or piece by piece. */
export type FileBody = Buffer | Readable | AsyncIterable<string | Buffer>;

/** All that is to be known of a kind of file; each says what it can of the facts. Its ending is its name in the table. */
interface ExportFormat {
  readonly mediaType: string;
  /** French, after « en ». */
  readonly words: string;
  /** Rows that one file holds. */
  readonly mostRows: number;
  writeTable(table: ExportTable, facts: Facts, dialect: DialectName): FileBody | Promise<FileBody>;
  /** In the layout in which a dataset is submitted. */
  writeDataset(table: DatasetTable, facts: Facts, dialect: DialectName): FileBody | Promise<FileBody>;
  /** The same for one region, which may correct it and hand it in. */
  writeDatasetOfRegion(table: DatasetTable, facts: Facts, dialect: DialectName): FileBody | Promise<FileBody>;
}

/**
 * The formats of tables and datasets, by the ending of their addresses. A format that is added here has its addresses,
 * its place in every list of them, and its files; there is no other place to add it to.
 */
export const FORMATS = {
  csv: {
    mediaType: 'text/csv; charset=utf-8',
    words: 'CSV',
    mostRows: Infinity,
    writeTable: (table, _, dialect) => writeTableCsv(table, dialect),
    writeDataset: (table, _, dialect) => writeDatasetCsv(table, dialect),
    writeDatasetOfRegion: (table, _, dialect) => writeDatasetCsv(table, dialect),
  },
  xlsx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    words: 'classeur Excel',
    // Titles are above the rows.
    mostRows: MOST_ROWS - 1,
    writeTable: writeTableWorkbook,
    writeDataset: writeDatasetWorkbook,
    writeDatasetOfRegion: async (table, facts) => submitAgain(await writeDatasetWorkbook(table, facts)),
  },
  json: {
    mediaType: 'application/json; charset=utf-8',
    words: 'JSON',
    mostRows: Infinity,
    writeTable: writeTableJson,
    writeDataset: writeDatasetJson,
    writeDatasetOfRegion: writeDatasetJson,
  },
  parquet: {
    mediaType: 'application/vnd.apache.parquet',
    words: 'Parquet',
    mostRows: Infinity,
    writeTable: writeTableParquet,
    writeDataset: writeDatasetParquet,
    writeDatasetOfRegion: writeDatasetParquet,
  },
} as const satisfies Readonly<Record<string, ExportFormat>>;

export type Format = keyof typeof FORMATS;

/** In the order in which they are offered. */
export const FORMAT_NAMES = Object.keys(FORMATS) as readonly Format[];

/** Where the table of that name is had in each format. */
export const tableAddresses = (name: string): readonly string[] =>
  FORMAT_NAMES.map((format) => `/exports/${name}.${format}`);

/** « CSV, classeur Excel ou JSON ». */
export const FORMAT_WORDS = oneOf(FORMAT_NAMES.map((name) => FORMATS[name].words));
