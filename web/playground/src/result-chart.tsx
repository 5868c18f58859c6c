import { lazy, Suspense, useMemo } from 'react';
import { type Bars, barsOf } from './bars';
import { chartSummary, showBar } from './chart-summary';
import { columnTitle } from './column-title';
import { drawnTable } from './drawn-table';
import { setLook } from './look';
import type { Look } from './share-link';
import { useLook } from './use-look';
import type { Table } from './table';
import type { LabelOf } from './usual-label';

const SHOWN = 100;

/** With its scales, which nobody needs before a drawing is looked at. */
const ResultDrawing = lazy(() => import('./result-drawing'));

const FORMS: readonly (readonly [form: Look['form'], words: string])[] = [
  ['barres', 'Barres'],
  ['groupees', 'Barres groupées'],
  ['lignes', 'Courbes'],
];

/** A table's numbers as bars, each with its value in full: nothing is told by length or colour alone. */
export function ResultChart({ table, labelOf }: { table: Table; labelOf: LabelOf }) {
  const { form } = useLook();
  const chart = barsOf(table, labelOf);
  const drawn = useMemo(() => drawnTable(table, labelOf), [table, labelOf]);
  if (!chart || !drawn)
    return <p className="resultat-table resultat-vide">Cette liste n’a pas de nombres à dessiner.</p>;
  // « indicateur : libellé » is how a file tells its columns apart; here the indicator is enough.
  const by = chart.labelColumns.map((column) =>
    columnTitle(column)
      .toLowerCase()
      .replace(/\s: libellé$/, ''),
  );
  const title = `${columnTitle(chart.valueColumn)}, selon ${by.join(', ') || 'les lignes'}`;
  return (
    <figure className="resultat-table graphique" tabIndex={0} aria-label={`Résultat en graphique : ${title}`}>
      <figcaption>
        <strong>{title}</strong> <span>{chartSummary(chart)}</span>
      </figcaption>
      {chart.bars.some(({ partial }) => partial?.of.length === 0) && (
        <p>La réponse ne dit pas de quoi ses valeurs partielles sont faites : demander « partialOf {'{ name }'} ».</p>
      )}
      {chart.bars.some(({ partial }) => partial?.expected === null) && (
        <p>
          La réponse ne dit pas combien de régions sont attendues : demander « coverage {'{ reporting expected }'} ».
        </p>
      )}
      <div className="bascule" role="group" aria-label="Forme du graphique">
        {FORMS.map(([each, words]) => (
          <button key={each} type="button" aria-pressed={form === each} onClick={() => setLook({ form: each })}>
            {words}
          </button>
        ))}
      </div>
      <Suspense fallback={<p>Dessin…</p>}>
        <ResultDrawing
          table={drawn}
          form={form}
          title={title}
          summary={chartSummary(chart)}
          isShown={form !== 'barres'}
        />
      </Suspense>
      {form === 'barres' && (
        <>
          <ul>
            {chart.bars.slice(0, SHOWN).map((bar, line) => (
              <li key={line}>
                <span className="graphique-nom">{bar.label}</span>
                {/* Zero has a bar, however thin; a partial value a hollow one; the unknown has none. */}
                <span className="graphique-piste" aria-hidden="true">
                  {(bar.value !== null || bar.partial) && (
                    <span
                      className={bar.partial ? 'graphique-barre partielle' : 'graphique-barre'}
                      style={{ width: `${bar.share * 100}%` }}
                    />
                  )}
                </span>
                <span className="graphique-valeur">{showBar(bar, chart.valueColumn)}</span>
              </li>
            ))}
          </ul>
          {chart.bars.length > SHOWN && (
            <p>{`${SHOWN} barres sur ${chart.bars.length} ; le tableau les contient toutes.`}</p>
          )}
        </>
      )}
      <details>
        <summary>Le tableau de ce graphique</summary>
        <ChartTable chart={chart} title={title} />
      </details>
    </figure>
  );
}

function ChartTable({ chart: { bars, valueColumn, labelColumns }, title }: { chart: Bars; title: string }) {
  return (
    <table>
      <caption className="hors-ecran">{title}</caption>
      <thead>
        <tr>
          <th scope="col">{labelColumns.map(columnTitle).join(', ') || 'Ligne'}</th>
          <th scope="col" className="nombre">
            {columnTitle(valueColumn)}
          </th>
        </tr>
      </thead>
      <tbody>
        {bars.map((bar, line) => (
          <tr key={line}>
            <th scope="row">{bar.label}</th>
            <td className="nombre">{showBar(bar, valueColumn)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
