import { useMemo } from 'react';
import { inlineSvg, svgFile } from '../../../src/pages/charts/svg';
import { closedForms, drawingOf } from './chart-forms';
import type { DrawnTable } from './drawn-table';
import { save } from './result-file';
import type { Look } from './share-link';
import { pngOf } from './to-png';

interface Props {
  readonly table: DrawnTable;
  readonly form: Look['form'];
  readonly title: string;
  readonly summary: string;
  /** Whether the drawing itself is shown; else only the ways to its files. */
  readonly isShown: boolean;
}

const FILE = 'maillage-graphique';

/** The drawing of a form, and its files: what is seen is what is saved. */
export default function ResultDrawing({ table, form, title, summary, isShown }: Props) {
  const closed = closedForms(table).get(form);
  const drawing = useMemo(() => drawingOf(table, form, { title, summary }), [table, form, title, summary]);
  if (closed !== undefined) return <p className="resultat-vide">{closed}</p>;
  const name = `${FILE}${drawing.demonstration ? '-demonstration' : ''}`;
  const svg = () => new Blob([svgFile(drawing)], { type: 'image/svg+xml' });
  return (
    <>
      {isShown && (
        // Our own template, which escapes whatever the answer holds.
        <div className="graphique-dessin" dangerouslySetInnerHTML={{ __html: inlineSvg(drawing).text }} />
      )}
      {isShown && form === 'lignes' && table.rows.every(({ basis }) => basis === null) && (
        <p>La réponse ne dit pas sur quoi repose chaque année : demander « basis » pour que les ruptures se voient.</p>
      )}
      <p className="fichiers" role="group" aria-label="Télécharger le graphique">
        <button type="button" onClick={() => save({ name: `${name}.svg`, content: svg() })}>
          Graphique en SVG
        </button>
        <button
          type="button"
          onClick={() => void pngOf(svg()).then((content) => save({ name: `${name}.png`, content }))}
        >
          Graphique en PNG
        </button>
      </p>
    </>
  );
}
