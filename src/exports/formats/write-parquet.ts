import { ByteWriter, ParquetWriter, type ColumnSource } from 'hyparquet-writer';
import type { ColumnType } from '../../datasets/column';
import type { Facts } from '../facts';
import type { DatasetTable } from './dataset-table';
import type { CellKind, ExportCell, ExportTable } from './table';
import { factsJson } from './write-json';
import { writtenText } from './write-values';

/** Rows that are in memory at a time, and that a reader may pass over together. */
const GROUP = 20_000;

/** A column of the file, and how a cell of it is handed over. */
interface ParquetColumn {
  readonly element: { readonly name: string } & Partial<(typeof ELEMENTS)[keyof typeof ELEMENTS]>;
  readonly given: (cell: ExportCell) => unknown;
}

/** The logical types that readers know: sums of a file are exact in them, and days are days. */
const ELEMENTS = {
  TEXT: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  INTEGER: { type: 'INT32' },
  /** As many decimals as any file gives. */
  NUMBER: { type: 'INT64', converted_type: 'DECIMAL', precision: 18, scale: 6 },
  /** As many as rows are kept with. */
  AMOUNT: { type: 'INT64', converted_type: 'DECIMAL', precision: 18, scale: 4 },
  DATE: { type: 'INT32', converted_type: 'DATE' },
  TIME: { type: 'INT64', converted_type: 'TIMESTAMP_MILLIS' },
  BOOLEAN: { type: 'BOOLEAN' },
} as const;

const GIVEN: Readonly<Record<keyof typeof ELEMENTS, (cell: ExportCell) => unknown>> = {
  TEXT: (cell) => cell,
  INTEGER: (cell) => cell,
  NUMBER: (cell) => scaled(Number(cell), ELEMENTS.NUMBER.scale),
  AMOUNT: (cell) => scaled(Number(cell), ELEMENTS.AMOUNT.scale),
  DATE: (cell) => new Date(`${String(cell)}T00:00:00Z`),
  TIME: (cell) => new Date(String(cell)),
  BOOLEAN: (cell) => cell,
};

/** The table as Parquet; columns are called as in the `standard` dialect. Streams. */
export function writeTableParquet({ columns, rows }: ExportTable, facts: Facts): AsyncGenerator<Buffer> {
  return parquetOf(
    columns.map(({ path, kind, isList = false }) =>
      isList
        ? { ...columnOf(path, 'TEXT'), given: (cell) => writtenText(cell, kind, 'standard') }
        : columnOf(path, kind),
    ),
    rows,
    facts,
  );
}

/** The rows of a dataset as Parquet, each column of the type that its declaration gives it. Streams. */
export function writeDatasetParquet({ columns, rows }: DatasetTable, facts: Facts): AsyncGenerator<Buffer> {
  const cells = async function* () {
    for await (const row of rows) yield columns.map(({ name }) => row[name] ?? null);
  };
  return parquetOf(
    columns.map(({ name, type }) => columnOf(name, DATASET_KINDS[type] ?? 'TEXT')),
    cells(),
    facts,
  );
}

const DATASET_KINDS: Partial<Readonly<Record<ColumnType, keyof typeof ELEMENTS>>> = {
  INTEGER: 'INTEGER',
  YEAR: 'INTEGER',
  DECIMAL: 'AMOUNT',
  DATE: 'DATE',
  BOOLEAN: 'BOOLEAN',
};

const columnOf = (name: string, kind: CellKind | 'AMOUNT'): ParquetColumn => ({
  element: { name, ...ELEMENTS[kind] },
  given: GIVEN[kind],
});

async function* parquetOf(
  columns: readonly ParquetColumn[],
  rows: AsyncIterable<readonly ExportCell[]>,
  facts: Facts,
): AsyncGenerator<Buffer> {
  const bytes = new Pieces();
  const writer = new ParquetWriter({
    writer: bytes,
    createdBy: 'maillage',
    schema: [
      { name: 'maillage', num_children: columns.length },
      ...columns.map(({ element }) => ({ ...element, repetition_type: 'OPTIONAL' as const })),
    ],
    kvMetadata: [{ key: 'maillage', value: JSON.stringify(factsJson(facts)) }],
  });
  let group: unknown[][] = columns.map(() => []);
  const take = (): Buffer => {
    void writer.write({ columnData: group.map((data, at) => sourceOf(columns[at], data)), rowGroupSize: GROUP });
    group = columns.map(() => []);
    return bytes.taken();
  };
  for await (const row of rows) {
    for (const [at, { given }] of columns.entries()) {
      const cell = row[at] ?? null;
      group[at]?.push(cell === null ? null : given(cell));
    }
    if (group[0]?.length === GROUP) yield take();
  }
  if (group[0]?.length !== 0) yield take();
  void writer.finish();
  yield bytes.taken();
}

const sourceOf = (column: ParquetColumn | undefined, data: unknown[]): ColumnSource => ({
  name: column?.element.name ?? '',
  data,
});

/** Keeps what is written until it is taken; places in the file are counted from its beginning all the same. */
class Pieces extends ByteWriter {
  taken(): Buffer {
    const piece = Buffer.from(this.getBytes());
    this.index = 0;
    return piece;
  }
}

/** The decimals of a number as it is written: those of its binary form would be a little off. */
function scaled(value: number, decimals: number): bigint {
  const text = String(value);
  const [whole = '0', fraction = ''] = (text.includes('e') ? value.toFixed(decimals) : text).split('.');
  const digits = BigInt(`${whole.replace('-', '')}${fraction.slice(0, decimals).padEnd(decimals, '0')}`);
  return value < 0 ? -digits : digits;
}
