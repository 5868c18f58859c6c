import { writeValue } from '../../kernel/french';
import { chartFigure, dataTable } from '../charts/chart-figure';
import { rankWords, standing } from '../charts/standing';
import type { Drawing } from '../charts/svg';
import { graphWays } from '../graph-ways';
import { STANDING_VIEW } from '../graph-address';
import { html, type Html } from '../html';
import { drawingAddress, indicatorAddress, pageAddress } from './addresses';
import { evolutionWords } from './evolution-words';
import { HELD_AGAINST_OTHERS } from './groups';
import type { KeyFiguresData } from './key-figures.data';
import { standingsOf, type HeldAgainst, type StandingData } from './standing.data';

export const STANDING = 'rang';

/** Null where the region is one of no figure that others share. */
export function standingDrawing({
  standing: data,
  territory,
  name,
  year,
  demonstration,
}: KeyFiguresData): Drawing | null {
  const rows = data === null ? [] : standingsOf(heldAgainst(data), territory.code);
  if (rows.length === 0) return null;
  return standing({ id: STANDING, title: `${name} parmi les régions, ${year}`, name, rows, demonstration });
}

const heldAgainst = ({ ofRegions, national }: StandingData): HeldAgainst => ({ regions: ofRegions.answer, national });

/** A region against the others: where it stands, and how it moved beside the federation. */
export function standingSection(data: KeyFiguresData): Html | null {
  const drawing = standingDrawing(data);
  if (drawing === null || data.standing === null) return null;
  const { territory, year, figures, standing: against, name } = data;
  const trendOf = (all: readonly KeyFiguresData['figures'][number][], code: string): string => {
    const figure = all.find(({ indicator }) => indicator.code === code);
    return (figure === undefined ? null : evolutionWords(figure, year)) ?? '–';
  };
  const table = dataTable(
    drawing.title,
    [
      { title: 'Chiffre' },
      { title: name, number: true },
      { title: 'Moyenne', number: true },
      { title: 'Rang', number: true },
      { title: `Évolution, ${name}` },
      { title: 'Évolution, fédération' },
    ],
    standingsOf(heldAgainst(against), territory.code).map((row) => [
      html`<a href="${indicatorAddress(row.code, year)}">${row.label}</a>`,
      writeValue(row.value, row.unit),
      writeValue(row.mean, row.unit),
      rankWords(row),
      trendOf(figures, row.code),
      trendOf(against.national, row.code),
    ]),
  );
  return html`<section aria-labelledby="titre-rang" class="largeur" id="rang">
    <h2 id="titre-rang">Parmi les régions</h2>
    <p class="doux">
      Seules comptent les régions dont la valeur est connue en entier et diffusée${'\u00a0'}; d’un taux, la moyenne est
      celle de la fédération.
    </p>
    ${chartFigure({
      drawing,
      query: against.ofRegions.query,
      file: drawingAddress(pageAddress(year, territory), STANDING, ''),
      table,
      graph: graphOf(data),
      mention: data.mention,
    })}
  </section>`;
}

/** Of the same figures, in the same order. */
function graphOf({ territory, year }: KeyFiguresData) {
  const [indicator, ...others] = HELD_AGAINST_OTHERS;
  if (indicator === undefined) return null;
  return graphWays({ indicator, others, territory, split: null, view: STANDING_VIEW, year });
}
