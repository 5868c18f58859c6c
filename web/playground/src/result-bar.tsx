import { useGraphiQL } from '@graphiql/react';
import { useMemo, useState } from 'react';
import { FileButtons } from './file-buttons';
import { measuresOf, type Measured } from './measured-answers';
import { ResultChart } from './result-chart';
import { ResultTable } from './result-table';
import { tablesOf, type Table } from './table';

interface Shown {
  readonly tables: Table[];
  /** What the server says of an answer that rests on demonstration; null for any other. */
  readonly warning: string | null;
}

const NOTHING: Shown = { tables: [], warning: null };

function shownIn(response: string | null | undefined): Shown {
  if (!response) return NOTHING;
  try {
    const answer = JSON.parse(response) as { data?: unknown; extensions?: { demonstration?: unknown } } | null;
    if (typeof answer !== 'object' || answer === null || !('data' in answer)) return NOTHING;
    const warning = answer.extensions?.demonstration;
    return { tables: tablesOf(answer.data), warning: typeof warning === 'string' ? warning : null };
  } catch {
    return NOTHING;
  }
}

/** The end of a table's path says enough to choose by. */
const shortName = ({ name }: Table): string => name.split('.').slice(-2).join(' › ');
const lines = (table: Table): string => `${table.rows.length} ligne${table.rows.length > 1 ? 's' : ''}`;

/** « 12 ms · coût 31 · données v4 »: what the server says of the answer, as far as it says it. */
const words = (measures: Measured | undefined): string[] =>
  measures === undefined
    ? []
    : [
        `${Math.round(measures.milliseconds)} ms`,
        ...(measures.cost === null ? [] : [`coût ${measures.cost}`]),
        ...(measures.dataVersion === null ? [] : [`données v${measures.dataVersion}`]),
      ];

const VIEWS = ['JSON', 'Tableau', 'Graphique'] as const;
type View = (typeof VIEWS)[number];

/** Under the answer: as JSON, as a table or as bars, its files, and what it took. */
export function ResultBar() {
  const tab = useGraphiQL((state) => state.tabs[state.activeTabIndex]);
  const [view, setView] = useState<View>('JSON');
  const [chosen, setChosen] = useState('');
  const measures = measuresOf(tab?.response);
  const { tables, warning } = useMemo(() => shownIn(tab?.response), [tab?.response]);
  const table = tables.find(({ name }) => name === chosen) ?? tables[0];

  return (
    <>
      {warning !== null && (
        <p className="resultat-avis" role="note">
          {warning}
        </p>
      )}
      {view === 'Tableau' && table && <ResultTable table={table} />}
      {view === 'Graphique' && table && <ResultChart table={table} />}
      {view !== 'JSON' && !table && <p className="resultat-table resultat-vide">Aucune donnée à montrer.</p>}
      <div className="resultat-barre">
        <div className="bascule" role="group" aria-label="Présentation du résultat">
          {VIEWS.map((each) => (
            <button key={each} type="button" aria-pressed={view === each} onClick={() => setView(each)}>
              {each}
            </button>
          ))}
        </div>
        {tables.length > 1 && (
          <label className="choix">
            <span className="choix-nom">Liste</span>
            <select value={table?.name} onChange={(event) => setChosen(event.currentTarget.value)}>
              {tables.map((each) => (
                <option key={each.name} value={each.name}>
                  {shortName(each)} ({lines(each)})
                </option>
              ))}
            </select>
          </label>
        )}
        <FileButtons key={tab?.response} table={table} request={measures?.request} />
        <span className="mesure" role="status">
          {[...(table ? [lines(table)] : []), ...words(measures)].join(' · ')}
        </span>
      </div>
    </>
  );
}
