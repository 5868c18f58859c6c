import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { demonstrationFiles, type DemonstrationFile } from '../../src/demonstration/demonstration-files';
import type { ReferenceLike } from '../../src/demonstration/scope';
import type { DatasetCode } from '../../src/kernel/codes';

export type Cells = Readonly<Record<string, string>>;

export const cellsOf = (csv: string): Cells[] => parse(csv, { columns: true });

const table = (file: string): Cells[] => cellsOf(readFileSync(join(__dirname, '../../data', file), 'utf8'));

export const DEPARTMENTS = table('departements.csv').map(({ code = '', region = '' }) => ({
  code,
  region: region === '' ? null : region,
}));
export const PROGRAMMES = table('programmes.csv').map(({ code = '', nom = '' }) => ({ code, name: nom }));

/** Every transcribed line of every report, as it stands in the files. */
export const PRINTED = readdirSync(join(__dirname, '../../data/rapports'))
  .filter((file) => file !== 'laisse_de_cote.csv')
  .flatMap((file) => table(join('rapports', file)));

export const REFERENCE: ReferenceLike = {
  regions: table('regions.csv').map(({ code = '' }) => ({
    code,
    departments: DEPARTMENTS.filter(({ region }) => region === code),
  })),
};

export const FILES: readonly DemonstrationFile[] = [...demonstrationFiles(REFERENCE)];

/** The rows of a dataset and year, each with its file's region; of one region, when it is named. */
export const rowsOf = (dataset: DatasetCode, year: number, region?: string | null): Cells[] =>
  FILES.filter((file) => file.dataset === dataset && file.year === year)
    .filter((file) => region === undefined || file.region === region)
    .flatMap((file) => cellsOf(file.csv).map((cells) => ({ ...cells, region: file.region ?? '' })));

/** Cents and the like add up exactly: four decimals, as integers. */
export const sum = (rows: readonly Cells[], column: string): number =>
  rows.reduce((total, row) => total + Math.round(Number(row[column] ?? 0) * 10_000), 0) / 10_000;

export const countBy = (rows: readonly Cells[], key: (row: Cells) => string): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const row of rows) counts[key(row)] = (counts[key(row)] ?? 0) + 1;
  return counts;
};
