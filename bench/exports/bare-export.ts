import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import Libsql from 'libsql';
import mysql from 'mysql2';
import type { Column } from '../../src/datasets/column';
import { datasetOf } from '../../src/datasets/registry';
import type { OpenOptions } from '../../src/storage/options';
import { SQLITE_FILE } from '../../src/storage/sqlite-faults';

type Cell = string | number | null;
type Cells = Readonly<Record<string, Cell>>;

const { table, columns } = datasetOf('FORMATIONS');
const SQL = `SELECT ${columns.map(({ name }) => name).join(', ')} FROM ${table}
  WHERE submission_id = (SELECT id FROM submissions WHERE dataset = 'FORMATIONS' AND year = ? AND status = 'PUBLISHED')
  ORDER BY \`row_number\``;
const PIECE = 32_768;

/** The rows of a year as the driver streams them, one after the other. */
function reader({ url, dataDir }: OpenOptions): { rows(year: number): AsyncIterable<Cells>; close(): void } {
  if (url === undefined) {
    const database = new Libsql(join(dataDir, SQLITE_FILE), { readonly: true });
    const statement = database.prepare(SQL);
    return {
      rows: async function* (year) {
        yield* statement.iterate([year]) as Iterable<Cells>;
      },
      close: () => void database.close(),
    };
  }
  const pool = mysql.createPool({
    uri: url,
    charset: 'UTF8MB4_BIN',
    connectionLimit: 2,
    decimalNumbers: true,
    dateStrings: true,
  });
  return { rows: (year) => pool.query(SQL, [year]).stream() as AsyncIterable<Cells>, close: () => void pool.end() };
}

/** What a script written for these columns would do. */
function cellOf(value: Cell, type: Column['type']): string {
  if (value === null) return '';
  if (type === 'DATE') return String(value).replace(/^(....)-(..)-(..)$/, '$3/$2/$1');
  const cell = type === 'DECIMAL' ? String(value).replace('.', ',') : String(value);
  return /[";,\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

const lineOf = (row: Cells): string =>
  columns.map(({ name, type }) => cellOf(row[name] ?? null, type)).join(';') + '\r\n';

async function write(rows: AsyncIterable<Cells>, response: ServerResponse): Promise<void> {
  response.writeHead(200, { 'content-type': 'text/csv; charset=utf-8' });
  let piece = `\ufeff${columns.map(({ name }) => name).join(';')}\r\n`;
  for await (const row of rows) {
    piece += lineOf(row);
    if (piece.length < PIECE) continue;
    if (!response.write(piece)) await once(response, 'drain');
    piece = '';
  }
  response.end(piece);
}

/** The limit: `node:http` and the driver, writing the CSV of `/2016`. Prints its address when it listens. */
function serve([place = '{}']: readonly string[]): void {
  const source = reader(JSON.parse(place) as OpenOptions);
  const server = createServer((request, response) => {
    write(source.rows(Number(request.url?.slice(1))), response).catch((error: unknown) => {
      console.error(error);
      response.destroy();
    });
  });
  server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
  process.once('SIGTERM', () => {
    server.close();
    source.close();
  });
}

serve(process.argv.slice(2));
