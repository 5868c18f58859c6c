import { NO_BREAK } from '../../kernel/french';
import { BASIS_WORDS } from '../french';
import { html, type Html } from '../html';
import { cellWords } from './cell-words';
import type { Cell, Member } from './cells';
import { axisLabel, type Axis } from './choice';
import type { Explored } from './explored';
import { keysOf } from './grid';
import { titleOf } from './words';

/** Where the answer has nothing; the style says it, for of hundreds of departments by type most are. */
const NOTHING = html`<td class="nombre-col rien"></td>`;
/** More columns than this are chosen, or the table has nothing shorter. */
const MOST_COLUMNS = 15;
/** Rows that the page shows; the files have all. */
export const MOST_ROWS = 300;

/** What stands in the columns: as chosen, else the years, the places, the indicators or the last split, unless that is long. */
export function columnAxis({ choice, grid }: Explored): Axis | null {
  const several = grid.several();
  const { columns } = choice;
  if (columns !== null && several.includes(columns)) return columns;
  const usual = (['annee', 'lieu', 'indicateur', ...choice.by.slice(1)] as const).find((axis) =>
    several.includes(axis),
  );
  if (usual === undefined) return null;
  const lengthOf = (axis: Axis): number => grid.along(axis).length;
  // A hundred departments are read downwards.
  return lengthOf(usual) <= MOST_COLUMNS ? usual : several.reduce((a, b) => (lengthOf(b) < lengthOf(a) ? b : a), usual);
}

/** The answer crossed, with the totals of each axis; every total is computed at its own level. */
export function crossTable(explored: Explored): Html {
  const { grid, indicators, choice } = explored;
  const across = columnAxis(explored);
  const down = grid.axes.filter((axis) => axis !== across && isShown(explored, axis));
  const columns: readonly (Member | null)[] = across === null ? [null] : grid.along(across, 'WITH');
  const unitOf = (code: string | undefined) => indicators.get(code ?? '')?.unit ?? 'COUNT';
  const cellAt = (members: readonly Member[], column: Member | null): Cell | undefined =>
    grid.at({ ...keysOf(down, members), ...(across === null || column === null ? {} : { [across]: column.key }) });
  const all = grid
    .combinations(down, 'WITH')
    .map((members) => ({ members, cells: columns.map((column) => cellAt(members, column)) }))
    .filter(({ cells }) => cells.some((cell) => cell !== undefined));
  const isPlain = across === null;
  const title = titleOf(explored);
  const headers = down.length === 0 ? ['Indicateur'] : down.map(axisLabel);
  return html`<div class="tableau croise" tabindex="0" role="region" aria-label="${`Tableau : ${title}`}">
    <table class="donnees">
      <caption>
        ${title}${across !== null && `, en colonnes : ${axisLabel(across).toLowerCase()}`}
      </caption>
      <thead>
        <tr>
          ${headers.map((words) => html`<th scope="col">${words}</th>`)}
          ${columns.map((column) => html`<th scope="col" class="nombre-col">${column === null ? 'Valeur' : columnWords(column)}</th>`)}
          ${isPlain && html`<th scope="col">Repose sur</th>`}
        </tr>
      </thead>
      <tbody>
        ${all.slice(0, MOST_ROWS).map(
          ({ members, cells }, line, shown) =>
            html`<tr ${members.at(-1)?.isTotal === true && html` class="total"`}>
              ${members.length === 0 ? html`<th scope="row">${grid.along('indicateur')[0]?.label}</th>` : rowHeaders(shown.map((row) => row.members), line)}
              ${cells.map((cell) => cell === undefined ? NOTHING : html`<td class="nombre-col">${words(cell)}</td>`)}
              ${isPlain && html`<td>${cells[0]?.basis == null ? '' : BASIS_WORDS[cells[0].basis]}</td>`}
            </tr> `,
        )}
      </tbody>
    </table>
  </div>
  ${all.length > MOST_ROWS && html`<p class="doux">Les ${MOST_ROWS} premières lignes sur ${all.length}${NO_BREAK}: les fichiers les ont toutes.</p>`}`; // prettier-ignore

  function words(cell: Cell): Html {
    const { value, demonstration } = cell;
    const invented = demonstration && html`${NO_BREAK}<abbr title="Démonstration : donnée inventée">(démo)</abbr>`;
    const text = cellWords(cell, unitOf(cell.indicator));
    return value === null ? html`<span class="absent">${text}</span>${invented}` : html`${text}${invented}`;
  }

  function columnWords({ label, isTotal }: Member): string {
    return isTotal && choice.by.includes(across as never) ? 'Total' : label;
  }
}

/** The names of a row; the first stands once for all rows that follow it under the same. */
function rowHeaders(rows: readonly (readonly Member[])[], line: number): readonly Html[] {
  const members = rows[line] ?? [];
  if (members.length < 2) return members.map(({ label }) => html`<th scope="row">${label}</th>`);
  const [first, ...rest] = members;
  const isSame = (row: readonly Member[] | undefined) => row?.[0]?.key === first?.key;
  const next = rows.findIndex((row, index) => index > line && !isSame(row));
  const span = (next < 0 ? rows.length : next) - line;
  const group =
    line > 0 && isSame(rows[line - 1]) ? [] : [html`<th scope="rowgroup" rowspan="${span}">${first?.label}</th>`];
  return [...group, ...rest.map(({ label }) => html`<th scope="row">${label}</th>`)];
}

/** An axis of one member says nothing in a row, but the place where the federation is a total under it. */
const isShown = ({ grid, choice }: Explored, axis: Axis): boolean =>
  grid.along(axis, 'WITH').length > 1 || choice.by.includes(axis as never);
