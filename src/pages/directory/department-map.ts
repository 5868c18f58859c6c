import { indicatorOf } from '../../datasets/catalogue';
import type { RequestContext } from '../../graphql/context';
import type { QueryExecutor } from '../../graphql/executor';
import { regionRef } from '../../kernel/territory';
import { chartFigure, dataTable } from '../charts/chart-figure';
import { geographicMap } from '../charts/geographic-map';
import { writePart } from '../charts/bars';
import { dataMention } from '../data-mention';
import { graphWays } from '../graph-ways';
import { graphAddress, MAP_VIEW } from '../graph-address';
import { html, type Html } from '../html';
import { KEY_INDICATORS } from '../key-figures/groups';
import { splitQuery } from '../key-figures/key-figures.query';
import { knownNumber } from '../part-words';
import { ask } from '../query';
import { restWords } from '../territory-words';
import { departmentAddress } from './addresses';

interface Region {
  readonly code: string;
  readonly name: string;
  readonly departments: readonly { readonly code: string }[];
}

/** Its departments by the first of the key figures; null where none is known, and for a federation without geometry. */
export async function departmentMap(
  executor: QueryExecutor,
  context: RequestContext,
  { code, name, departments }: Region,
  year: number,
): Promise<Html | null> {
  const definition = indicatorOf(KEY_INDICATORS[0] ?? '');
  if (definition === undefined || !definition.dimensions.includes('DEPARTMENT')) return null;
  const query = splitQuery(regionRef(code), year, definition.code, 'DEPARTMENT');
  const [figure] = (await ask(executor, context, query)).lieu.keyFigures.figures;
  if (figure === undefined || figure.breakdown.every((part) => knownNumber(part) === null)) return null;
  const within = new Set(departments.map((each) => each.code));
  const drawing = geographicMap({
    id: 'carte-des-departements',
    title: `${definition.label} par département, ${name}, ${year}`,
    unit: definition.unit,
    parts: figure.breakdown,
    by: 'DEPARTMENT',
    demonstration: figure.demonstration,
    within,
  });
  if (drawing === null) return null;
  const regions = context.network.regions.length;
  const ref = {
    indicator: definition.code,
    territory: regionRef(code),
    split: { year, by: 'DEPARTMENT' },
    view: MAP_VIEW,
  } as const;
  return html`<section class="largeur" aria-labelledby="titre-carte">
    <h2 id="titre-carte">Ses départements sur la carte</h2>
    ${chartFigure({
      drawing,
      query,
      file: graphAddress(ref, '.svg'),
      role: 'group',
      graph: graphWays(ref),
      mention: dataMention((await context.figures()).snapshot.whole),
      table: dataTable(
        drawing.title,
        [{ title: 'Département' }, { title: definition.label, number: true }, { title: 'Repose sur' }],
        figure.breakdown.map((part) => [
          within.has(part.key) ? html`<a href="${departmentAddress(part.key)}">${part.label}</a>` : part.label,
          writePart(part, definition.unit, regions),
          restWords(part),
        ]),
      ),
    })}
  </section>`;
}
