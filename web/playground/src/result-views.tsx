import { useMemo } from 'react';
import { FileButtons } from './file-buttons';
import { setLook } from './look';
import type { Measured } from './measured-answers';
import { crossable } from './pivot';
import { columnTitle } from './column-title';
import { ResultChart } from './result-chart';
import { ResultErrors } from './result-errors';
import { ResultPivot } from './result-pivot';
import { ResultTable } from './result-table';
import type { Look } from './share-link';
import { useLook } from './use-look';
import { shownAnswer, type ShownError } from './shown-answer';
import { hasWord, wordOf } from '../../../src/exports/words';
import { NO_BREAK } from '../../../src/kernel/french';
import type { Table } from './table';
import type { LabelOf } from './usual-label';

/** The end of a table's path says enough to choose by. */
const shortName = ({ name }: Table): string =>
  name
    .split('.')
    .slice(-2)
    .map((word) => (hasWord(word) ? wordOf(word) : word))
    .join(' › ');
const lines = (table: Table): string => `${table.rows.length} ligne${table.rows.length > 1 ? 's' : ''}`;

/** « 12 ms · coût 31 · données v4 »: what the server says of the answer, as far as it says it. */
const words = (measures: Measured | undefined): string[] =>
  measures === undefined
    ? []
    : [
        `${Math.round(measures.milliseconds)}${NO_BREAK}ms`,
        ...(measures.cost === null ? [] : [`coût ${measures.cost}`]),
        ...(measures.dataVersion === null ? [] : [`données v${measures.dataVersion}`]),
      ];

const VIEWS: readonly (readonly [view: Look['view'], words: string])[] = [
  ['json', 'JSON'],
  ['tableau', 'Tableau'],
  ['graphique', 'Graphique'],
];

interface Props {
  /** The text of the answer; undefined before any. */
  readonly response: string | null | undefined;
  readonly measures: Measured | undefined;
  readonly labelOf: LabelOf;
  /** What to write instead of what the server refused. */
  readonly insteadOf: (error: ShownError) => string;
}

/** Under the answer: as JSON, as a table, crossed or not, or drawn; its errors, its files, and what it took. */
export function ResultViews({ response, measures, labelOf, insteadOf }: Props) {
  const { view, list, columns } = useLook();
  const { tables, warning, errors } = useMemo(() => shownAnswer(response), [response]);
  const table = tables.find(({ name }) => name === list) ?? tables[0];
  const crossings = view === 'tableau' && table ? crossable(table) : [];
  const crossed = crossings.includes(columns) ? columns : '';
  const isEmpty = view !== 'json' && !table && (errors.length === 0 || response === undefined);

  return (
    <>
      {warning !== null && (
        <p className="resultat-avis" role="note">
          {warning}
        </p>
      )}
      <ResultErrors errors={errors} insteadOf={insteadOf} />
      {view === 'tableau' && table && crossed === '' && <ResultTable table={table} labelOf={labelOf} />}
      {view === 'tableau' && table && crossed !== '' && (
        <ResultPivot table={table} column={crossed} labelOf={labelOf} />
      )}
      {view === 'graphique' && table && <ResultChart table={table} labelOf={labelOf} />}
      {view !== 'json' && !table && !isEmpty && (
        <p className="resultat-table resultat-vide">Aucune donnée ne vient avec.</p>
      )}
      {isEmpty && <p className="resultat-table resultat-vide">Aucune donnée à montrer.</p>}
      <div className="resultat-barre">
        <div className="bascule" role="group" aria-label="Présentation du résultat">
          {VIEWS.map(([each, name]) => (
            <button key={each} type="button" aria-pressed={view === each} onClick={() => setLook({ view: each })}>
              {name}
            </button>
          ))}
        </div>
        {tables.length > 1 && (
          <label className="choix">
            <span className="choix-nom">Liste</span>
            <select value={table?.name} onChange={(event) => setLook({ list: event.currentTarget.value })}>
              {tables.map((each) => (
                <option key={each.name} value={each.name}>
                  {shortName(each)} ({lines(each)})
                </option>
              ))}
            </select>
          </label>
        )}
        {crossings.length > 0 && (
          <label className="choix">
            <span className="choix-nom">En colonnes</span>
            <select value={crossed} onChange={(event) => setLook({ columns: event.currentTarget.value })}>
              <option value="">comme la réponse</option>
              {crossings.map((each) => (
                <option key={each} value={each}>
                  {columnTitle(each)}
                </option>
              ))}
            </select>
          </label>
        )}
        <FileButtons key={response} table={table} request={measures?.request} />
        <span className="mesure" role="status">
          {[...(table ? [lines(table)] : []), ...words(measures)].join(' · ')}
        </span>
      </div>
    </>
  );
}
