import type { Column } from '../datasets/column';
import type { Dataset } from '../datasets/dataset';
import { DELEGATION } from '../datasets/office-file';
import { templateLabel } from '../datasets/template-label';
import { DEMONSTRATION_COLUMN } from '../kernel/demonstration';
import { fold } from '../kernel/text';
import type { RawCell } from '../spreadsheet/raw-cell';
import { shownCell } from '../spreadsheet/raw-cell';
import { fault } from './faults';
import type { IssueLog } from '../spreadsheet/issue-log';
import { columnLetters } from '../spreadsheet/issue-log';
import { Nearest, nearestWords } from '../kernel/nearest';

/** Which column of the dataset stands at which place of the file. */
export interface Header {
  /** By place in the file; null for what is not read. */
  readonly columns: readonly (Column | null)[];
  /** Places up to the last title: longer rows have cells without a column. */
  readonly width: number;
  /** Places where an annotated return lists the faults of each line: nothing there is anybody's data. */
  readonly remarks: ReadonlySet<number>;
  /** Required columns that the file lacks: said once, not on every row. */
  readonly missing: ReadonlySet<string>;
  /** Place of the column by which files of the demonstration say what they are; null where there is none. */
  readonly demonstration: number | null;
  /** Place of a column that names delegations, in a file that has none to read; null where there is none. */
  readonly delegation: number | null;
}

/** Accents, case, punctuation and spaces do not matter in a title. */
export const titleKey = (title: string): string =>
  fold(title)
    .replace(/[^a-z0-9%€]+/g, ' ')
    .trim();

/** Title of the column that lists the faults of an annotated return: a file that comes back with it is not at fault. */
export const FAULTS_TITLE = 'Fautes à corriger';

const isFaultsTitle = (cell: RawCell): boolean => typeof cell === 'string' && titleKey(cell) === titleKey(FAULTS_TITLE);

/** Places that bear that title on one of the lines of titles, whichever it is. */
export const remarkPlaces = (cells: readonly RawCell[]): readonly number[] =>
  cells.flatMap((cell, index) => (isFaultsTitle(cell) ? [index] : []));

const titlesOf = new WeakMap<Dataset, ReadonlyMap<string, Column>>();

/** Every title that names a column; a machine name wins over a label, a label over an alias. */
function knownTitles(dataset: Dataset): ReadonlyMap<string, Column> {
  let titles = titlesOf.get(dataset);
  if (titles === undefined) {
    const { columns } = dataset;
    titles = new Map([
      ...columns.flatMap((column) => column.aliases.map((alias): [string, Column] => [titleKey(alias), column])),
      ...columns.map((column): [string, Column] => [titleKey(templateLabel(column)), column]),
      ...columns.map((column): [string, Column] => [titleKey(column.label), column]),
      ...columns.map((column): [string, Column] => [titleKey(column.name), column]),
    ]);
    titlesOf.set(dataset, titles);
  }
  return titles;
}

const DELEGATION_TITLES = new Set([DELEGATION.name, DELEGATION.label, ...DELEGATION.aliases].map(titleKey));

/** How many cells of a line are titles of the dataset: how a separator, or a sheet, is recognised. */
export const countTitles = (cells: readonly string[], dataset: Dataset): number =>
  cells.filter((cell) => knownTitles(dataset).has(titleKey(cell))).length;

/** Reads the line of titles; null when it has none that the dataset knows, which is one fault and not one a column. */
export function readHeader(cells: readonly RawCell[], line: number, dataset: Dataset, log: IssueLog): Header | null {
  const remarks = new Set(remarkPlaces(cells));
  const titles = cells.map((cell, index) => (remarks.has(index) ? '' : shownCell(cell)));
  const known = knownTitles(dataset);
  const at = (index: number, column: string) => ({ row: null, line, index, column });
  if (countTitles(titles, dataset) === 0) {
    const expected = dataset.columns.map(({ name }) => name).join(', ');
    log.add(fault('HEADER_UNKNOWN', { expected }), { row: null, line, index: null, column: null });
    return null;
  }
  const firstPlace = new Map<string, number>();
  const nearest = new Nearest(dataset.columns, ({ name, label }) => `${name} ${label}`);
  const columns = titles.map((title, index): Column | null => {
    const key = titleKey(title);
    if (key === '' || key === DEMONSTRATION_COLUMN) return null;
    const column = known.get(key);
    const identity = column?.name ?? `?${key}`;
    const first = firstPlace.get(identity);
    if (first !== undefined) {
      log.add(
        fault('HEADER_REPEATED', { first: columnLetters(first) }),
        at(index, column?.name ?? title.trim()),
        title,
      );
      return null;
    }
    firstPlace.set(identity, index);
    if (column !== undefined) return column;
    const near = nearest.to(title, 1).map(({ name }) => name);
    log.add(fault('COLUMN_UNKNOWN', { nearest: nearestWords(near) }), at(index, title.trim()), title);
    return null;
  });
  const delegation = titles.findIndex(
    (title, index) => columns[index] === null && DELEGATION_TITLES.has(titleKey(title)),
  );
  const demonstration = titles.findIndex((title) => titleKey(title) === DEMONSTRATION_COLUMN);
  return {
    columns,
    width: lastTitle(titles) + 1,
    remarks,
    missing: missingColumns(dataset, firstPlace, line, log),
    demonstration: demonstration < 0 ? null : demonstration,
    delegation: delegation < 0 ? null : delegation,
  };
}

const lastTitle = (titles: readonly string[]): number => titles.findLastIndex((title) => title.trim() !== '');

function missingColumns(
  { columns }: Dataset,
  found: ReadonlyMap<string, number>,
  line: number,
  log: IssueLog,
): ReadonlySet<string> {
  const missing = columns.filter(({ name, required }) => required && !found.has(name));
  for (const { name, label } of missing)
    log.add(fault('COLUMN_MISSING', { column: name, label }), { row: null, line, index: null, column: name });
  return new Set(missing.map(({ name }) => name));
}

/**
 * The header with what a line under the titles adds to it, where that line repeats them as labels, as templates do;
 * null for a line that does not. A spreadsheet, or an earlier return, may have headed the column of faults there.
 */
export function withLabelLine(cells: readonly RawCell[], header: Header): Header | null {
  const remarks = new Set([...header.remarks, ...remarkPlaces(cells)]);
  const filled = cells.flatMap((cell, index) => {
    const text = shownCell(cell).trim();
    return text === '' || remarks.has(index) ? [] : [{ text: titleKey(text), column: header.columns[index] }];
  });
  const isLabels =
    filled.length > 1 &&
    filled.every(
      ({ text, column }) =>
        column === null ||
        (column !== undefined && (text === titleKey(templateLabel(column)) || text === titleKey(column.label))),
    ) &&
    filled.some(({ column }) => column !== null);
  return isLabels ? { ...header, remarks } : null;
}
