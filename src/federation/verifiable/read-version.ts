import type { Column } from '../../datasets/column';
import { withoutFormulaGuard } from '../../datasets/formula-guard';
import type { CellValue, Row } from '../../datasets/row';
import { counted } from '../../kernel/french';
import type { GuardedZip } from '../../spreadsheet/guarded-zip';
import { CsvRecords } from '../../spreadsheet/csv/csv-records';
import { columnsOf } from '../own/own-files';
import { placeWords } from '../harvest/harvest-instance';
import { sha256 } from '../protocol/six-words';
import { cellSumsFile, readingFile, versionFile } from './archive-files';
import { CellSums, othersIn, readSums } from './cell-sums';
import type { GroundVersion } from './grounds';

/** A version out of an archive: its rows, what they were read as, and what of it is not as it was. */
export interface ReadVersion {
  readonly rows: readonly Row[];
  readonly readings: readonly string[];
  /** French. */
  readonly differences: readonly string[];
}

const NUMBERS = ['INTEGER', 'DECIMAL', 'YEAR'];
const MOST_CELLS = 20;

/** Reads the bytes of a version as they were written, and names the cells that are others than those that were signed. */
export async function readVersion(zip: GuardedZip, version: GroundVersion): Promise<ReadVersion> {
  const place = `${placeWords({ ...version, region: version.region || 'hors délégation' })}, version ${version.version}`;
  const bytes = zip.has(versionFile(version.uid)) ? await zip.bytes(versionFile(version.uid)) : null;
  if (bytes === null)
    return { rows: [], readings: [], differences: [`${place} : « ${versionFile(version.uid)} » manque.`] };
  const [titles = [], ...records] = recordsIn(bytes.toString('utf8'));
  const readings = zip.has(readingFile(version.uid))
    ? (await zip.bytes(readingFile(version.uid))).toString('utf8').split('\n').slice(0, -1)
    : [];
  const declared = columnsOf({ dataset: version.dataset, regionKey: version.region }).columns;
  const columns = version.columns.flatMap((name) => declared.find((column) => column.name === name) ?? []);
  const rows = records.map((cells) => rowOf(cells, columns));
  const differences: string[] = [];
  if (sha256(bytes) !== version.sha256) {
    const sums = zip.has(cellSumsFile(version.uid))
      ? readSums((await zip.bytes(cellSumsFile(version.uid))).toString())
      : null;
    differences.push(...changedCells(titles, records, columns, sums).map((words) => `${place} : ${words}`));
  }
  if (readings.length !== records.length)
    differences.push(
      `${place} : ${counted(records.length, 'ligne')}, rattachées par ${counted(readings.length, 'ligne')} de ${readingFile(version.uid)}.`,
    );
  return { rows, readings, differences };
}

function recordsIn(text: string): string[][] {
  const records = new CsvRecords(',');
  return [...records.push(text), ...records.end().records];
}

/** The inverse of how cells are written; what is no such cell any more is not known. */
function valueOf(cell: string, { type }: Column): CellValue {
  if (cell === '') return null;
  if (NUMBERS.includes(type)) return Number.isFinite(Number(cell)) ? Number(cell) : null;
  if (type === 'BOOLEAN') return cell === 'true';
  return type === 'DATE' ? cell : withoutFormulaGuard(cell);
}

const rowOf = (cells: readonly string[], columns: readonly Column[]): Row =>
  Object.fromEntries(columns.map((column, at) => [column.name, valueOf(cells[at] ?? '', column)]));

function changedCells(
  titles: readonly string[],
  records: readonly (readonly string[])[],
  columns: readonly Column[],
  before: ReturnType<typeof readSums>,
): string[] {
  const names = columns.map(({ name }) => name);
  if (titles.join() !== names.join()) return [`les titres ne sont plus « ${names.join(', ')} ».`];
  if (before === null) return ['ses octets ne sont pas ceux qui ont été signés.'];
  const now = new CellSums();
  for (const cells of records) now.see(cells);
  const { rows, columns: others } = othersIn(before, now.sums());
  const changed = rows.slice(0, MOST_CELLS).map((row) => {
    const cells = records[row];
    const line = `ligne ${row + 2}`;
    if (cells === undefined) return `${line} : elle manque.`;
    if (others.length === 0 || cells.length !== columns.length)
      return `${line} : elle n’est pas celle qui a été signée.`;
    const found = others.map(
      (at) => `colonne « ${columns[at]?.label ?? ''} », qui vaut « ${(cells[at] ?? '').slice(0, 60)} »`,
    );
    return `${line}, ${found.join(' ou ')} : ce n’est pas ce qui a été signé.`;
  });
  const more = rows.length - MOST_CELLS;
  if (changed.length === 0) return ['ses octets ne sont pas ceux qui ont été signés, bien que ses cases le soient.'];
  return more > 0 ? [...changed, `et ${counted(more, 'autre ligne', 'autres lignes')}.`] : changed;
}
