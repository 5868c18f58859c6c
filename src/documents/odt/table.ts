import { columnShares, isTall, tableSize } from '../column-widths';
import type { Table } from '../document';
import { escapeXml } from '../escape-xml';
import { TEXT_WIDTH } from '../page-size';
import { EMPTY_TABLE } from '../words';
import type { OdtInlines } from './inlines';
import { points } from './points';

/** A table and the styles of its columns. */
export interface OdtTable {
  readonly styles: string;
  readonly body: string;
}

/** A table whose head is repeated on each page, and whose rows are on one page each. `number`: its own in the document. */
export function tableOf(table: Table, number: number, inlines: OdtInlines): OdtTable {
  const name = `Tableau${number}`;
  const size = String(tableSize(table)).replace('.', '_');
  const shares = columnShares(table);
  const styles = shares
    .map(
      (share, at) =>
        `<style:style style:name="${name}.${at}" style:family="table-column"><style:table-column-properties style:column-width="${points(share * TEXT_WIDTH)}"/></style:style>`,
    )
    .join('');
  const columns = table.columns.map((_, at) => `<table:table-column table:style-name="${name}.${at}"/>`).join('');
  const side = (at: number): string => (table.columns[at]?.align === 'END' ? 'End' : 'Start');
  const cell = (style: string, paragraph: string, words: string, span = ''): string =>
    `<table:table-cell table:style-name="${style}" office:value-type="string"${span}><text:p text:style-name="${paragraph}">${words}</text:p></table:table-cell>`;
  const row = (cells: string, style = 'Row'): string =>
    `<table:table-row table:style-name="${style}">${cells}</table:table-row>`;
  const head = row(
    table.columns.map(({ header }, at) => cell('HeadCell', `Head${side(at)}${size}`, escapeXml(header))).join(''),
  );
  const rows = table.rows.map((contents) =>
    row(
      table.columns
        .map((_, at) => cell('BodyCell', `Cell${side(at)}${size}`, inlines.write(contents[at] ?? [])))
        .join(''),
      isTall(contents, shares) ? 'TallRow' : 'Row',
    ),
  );
  const count = table.columns.length;
  const empty = row(
    cell('BodyCell', `CellStart${size}`, EMPTY_TABLE, count > 1 ? ` table:number-columns-spanned="${count}"` : '') +
      '<table:covered-table-cell/>'.repeat(count - 1),
  );
  return {
    styles,
    body: `<table:table table:name="${name}" table:style-name="Table">${columns}<table:table-header-rows>${head}</table:table-header-rows>${rows.length > 0 ? rows.join('') : empty}</table:table>`,
  };
}
