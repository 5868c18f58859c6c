import { columnTitle } from './column-title';
import { showCell } from './show-cell';
import type { Table } from './table';
import type { LabelOf } from './usual-label';
import { wordsOf } from './words-of';

const SHOWN = 500;

/** A table to look at; long ones are cut on the screen only, and say so. */
export function ResultTable({ table, labelOf }: { table: Table; labelOf: LabelOf }) {
  const unitColumn = table.columns.findIndex((column) => column === 'indicator.unit');
  const numeric = table.columns.map(
    (_, index) =>
      table.rows.some((row) => typeof row[index] === 'number') &&
      table.rows.every((row) => row[index] === null || typeof row[index] === 'number'),
  );
  return (
    <div className="resultat-table" tabIndex={0} role="region" aria-label={`Résultat en tableau : ${table.name}`}>
      <table>
        <thead>
          <tr>
            {table.columns.map((column, index) => (
              <th key={column} scope="col" title={column} className={numeric[index] ? 'nombre' : undefined}>
                {columnTitle(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.slice(0, SHOWN).map((row, line) => (
            <tr key={line}>
              {row.map((cell, index) => (
                <td
                  key={index}
                  className={numeric[index] ? 'nombre' : undefined}
                  title={typeof cell === 'string' ? cell : undefined}
                >
                  {typeof cell === 'string'
                    ? wordsOf(table.columns[index] ?? '', cell, labelOf)
                    : showCell(cell, table.columns[index] ?? '', row[unitColumn])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {table.rows.length > SHOWN && (
        <p>
          {SHOWN} lignes affichées sur {table.rows.length} ; les fichiers les contiennent toutes.
        </p>
      )}
    </div>
  );
}
