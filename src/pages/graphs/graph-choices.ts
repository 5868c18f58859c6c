import { DIMENSION_WORDS } from '../../kernel/dimensions';
import { NO_BREAK } from '../../kernel/french';
import { FEDERATION } from '../../kernel/territory';
import { html, type Html } from '../html';
import {
  graphAddress,
  isMapView,
  MAP_VIEW,
  MULTIPLES_VIEW,
  STANDING_VIEW,
  TILES_VIEW,
  type GraphRef,
} from '../graph-address';
import { refOf, type GraphData } from './graph.data';
import { hasMap } from './read-graph-address';

interface Place {
  readonly code: string;
  readonly name: string;
}

/** The other graphs of the same indicator, each a link. */
export function choices(data: GraphData, years: readonly number[], places: readonly Place[]): Html {
  const { definition, split, territory, view, own, shownYear } = data;
  const link = (ref: Partial<GraphRef>, words: string, isHere: boolean) =>
    html`<li><a href="${graphAddress(possible({ ...refOf(data), ...ref }))}" ${isHere && html` aria-current="true"`}>${words}</a></li>`; // prettier-ignore
  const usual = split?.year ?? shownYear ?? years[0];
  const dimensions = usual === undefined ? [] : definition.dimensions;
  const yearOf = split?.year ?? (own === null || view === MULTIPLES_VIEW ? null : shownYear);
  const whole = [{ code: '', name: 'Fédération' }, ...places];
  return html`<nav class="choix" aria-label="Réparti par">
      <ul>
        ${link({ split: null, view: null }, 'Au fil des années', split === null && own === null)}
        ${definition.dimensions.includes('REGION') && link({ split: null, view: MULTIPLES_VIEW, territory: FEDERATION }, 'Région par région', view === MULTIPLES_VIEW)}
        ${dimensions.map((by) => link({ split: { year: usual ?? 0, by }, view: isMapView(view) ? view : null }, DIMENSION_WORDS[by].label, by === split?.by))}
      </ul>
    </nav>
    ${
      yearOf !== null &&
      html`<nav class="choix" aria-label="Année">
        <ul>
          ${years.map((year) => link(split === null ? { year } : { split: { ...split, year } }, String(year), year === yearOf))}
        </ul>
      </nav>`
    }
    ${split !== null && hasMap(split.by, territory) && html`<nav class="choix" aria-label="Vue">
        <ul>
          ${link({ view: null }, 'En barres', view === null)} ${link({ view: MAP_VIEW }, 'En carte', view === MAP_VIEW)}
          ${hasMap(split.by, territory, TILES_VIEW) && link({ view: TILES_VIEW }, 'En tuiles', view === TILES_VIEW)}
        </ul>
      </nav>`}
    <details class="lieux">
      <summary>Lieu${NO_BREAK}: ${data.name}</summary>
      <nav class="choix" aria-label="Lieu">
        <ul>
          ${whole.map(({ code, name }) => link({ territory: { code } }, name, code === territory.code))}
        </ul>
      </nav>
    </details>`; // prettier-ignore
}

/** What is no longer split by places has no map, the federation no rank, and a region no regions. */
function possible({ view = null, ...ref }: GraphRef): GraphRef {
  const isPossible = isMapView(view)
    ? ref.split !== null && hasMap(ref.split.by, ref.territory, view)
    : view === STANDING_VIEW
      ? ref.split === null && ref.territory.code !== ''
      : view === MULTIPLES_VIEW
        ? ref.split === null && ref.territory.code === ''
        : ref.split === null;
  return isPossible ? { ...ref, view } : { ...ref, view: null, others: [], year: null, until: null };
}
