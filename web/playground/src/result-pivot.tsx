import { partOf } from './bars';
import { columnTitle } from './column-title';
import { showBar } from './chart-summary';
import { pivotOf } from './pivot';
import { showCell } from './show-cell';
import type { Cell, Table } from './table';
import type { LabelOf } from './usual-label';

const SHOWN = 500;

/** A table crossed by one of its columns. */
export function ResultPivot({ table, column, labelOf }: { table: Table; column: string; labelOf: LabelOf }) {
  const pivot = pivotOf(table, column);
  if (pivot === null)
    return (
      <p className="resultat-table resultat-vide">
        Cette colonne ne croise pas le tableau : plusieurs lignes tomberaient dans la même case.
      </p>
    );
  const at = (name: string): number => table.columns.indexOf(name);
  const words = (line: number | null): string => {
    if (line === null) return '';
    const row = table.rows[line] ?? [];
    const cell = (name: string): Cell => row[at(name)] ?? null;
    const [value, partial, state, unit] = [cell('value'), cell('partialValue'), cell('state'), cell('indicator.unit')];
    if (typeof value === 'number')
      return `${showCell(value, 'value', unit)}${cell('demonstration') === true ? ' (démo)' : ''}`;
    if (typeof partial === 'number')
      return showBar({ label: '', value: null, share: 0, unit, partial: partOf(partial, cell('partialOf'), cell('coverage.reporting'), cell('coverage.expected')) }, 'value'); // prettier-ignore
    return typeof state === 'string' ? (labelOf('state', state) ?? state) : '—';
  };
  return (
    <div className="resultat-table" tabIndex={0} role="region" aria-label={`Résultat croisé : ${table.name}`}>
      <table>
        <thead>
          <tr>
            {(pivot.down.length === 0 ? ['chiffre'] : pivot.down).map((name) => (
              <th key={name} scope="col">
                {columnTitle(name)}
              </th>
            ))}
            {pivot.across.map((name) => (
              <th key={name} scope="col" className="nombre">
                {labelOf(column, name) ?? name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {pivot.rows.slice(0, SHOWN).map(({ names, lines }, index) => (
            <tr key={index}>
              {(names.length === 0 ? [columnTitle('value')] : names).map((name, place) => (
                <th key={place} scope="row">
                  {typeof name === 'string'
                    ? (labelOf(pivot.down[place] ?? '', name) ?? name)
                    : showCell(name, pivot.down[place] ?? '')}
                </th>
              ))}
              {lines.map((line, place) => (
                <td key={place} className="nombre">
                  {words(line)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {pivot.rows.length > SHOWN && (
        <p>
          {SHOWN} lignes affichées sur {pivot.rows.length} ; les fichiers les contiennent toutes.
        </p>
      )}
    </div>
  );
}
