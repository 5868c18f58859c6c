import { barsOf } from './bars';
import { columnTitle } from './column-title';
import { showCell } from './show-cell';
import type { Table } from './table';

const SHOWN = 100;

/** A table's numbers as bars, each with its value in full: nothing is told by length or colour alone. */
export function ResultChart({ table }: { table: Table }) {
  const chart = barsOf(table);
  if (!chart) return <p className="resultat-table resultat-vide">Cette liste n’a pas de nombres à dessiner.</p>;
  const by = chart.labelColumns.map((column) => columnTitle(column).toLowerCase());
  const title = `${columnTitle(chart.valueColumn)}, selon ${by.join(', ') || 'les lignes'}`;
  return (
    <figure className="resultat-table graphique" tabIndex={0} aria-label={`Résultat en graphique : ${title}`}>
      <figcaption>{title}</figcaption>
      <ul>
        {chart.bars.slice(0, SHOWN).map((bar, line) => (
          <li key={line}>
            <span className="graphique-nom">{bar.label}</span>
            {/* Zero has a bar, however thin; the unknown has none. */}
            <span className="graphique-piste" aria-hidden="true">
              {bar.value !== null && <span className="graphique-barre" style={{ width: `${bar.share * 100}%` }} />}
            </span>
            <span className="graphique-valeur">{showCell(bar.value, chart.valueColumn, bar.unit)}</span>
          </li>
        ))}
      </ul>
      {chart.bars.length > SHOWN && (
        <p>{`${SHOWN} barres sur ${chart.bars.length} ; le tableau les contient toutes.`}</p>
      )}
    </figure>
  );
}
