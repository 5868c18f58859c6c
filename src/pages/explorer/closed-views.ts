import { counted } from '../../kernel/french';
import { hasGeography } from '../charts/geographic-map';
import { regionsOf, type Axis, type Choice, type View } from './choice';
import type { Grid } from './grid';

/** What a reader still tells apart in one drawing. */
export const MOST_SERIES = 8;
const MOST_BARS = 80;
const MOST_PANELS = 40;
const MOST_MAPS = 6;

/** The views in which an answer has no meaning, each with what would give it one. */
export function closedViews(choice: Choice, grid: Grid): ReadonlyMap<View, string> {
  const closed = new Map<View, string>();
  const close = (view: View, reason: string | null): void => void (reason !== null && closed.set(view, reason));
  const several = grid.several(grid.axes.filter((axis) => axis !== 'indicateur'));
  const apart = several.filter((axis) => axis !== 'annee');
  const count = (axes: readonly Axis[]): number => grid.combinations(axes).length;
  const years = choice.years.length;

  close(
    'barres',
    count(several) > MOST_BARS ? `${count(several)} barres ne se lisent plus : ${MOST_BARS} au plus.` : null,
  );
  close('groupees', groupsReason(several, grid));
  close(
    'lignes',
    years < 2
      ? 'cocher au moins deux années.'
      : count(apart) > MOST_SERIES
        ? `${count(apart)} courbes ne se distinguent plus : ${MOST_SERIES} au plus, ou les petits graphiques.`
        : null,
  );
  close(
    'multiples',
    years < 2
      ? 'cocher au moins deux années.'
      : count(apart) < 2
        ? 'cocher plusieurs lieux, ou choisir une répartition.'
        : count(apart) > MOST_PANELS
          ? `${counted(count(apart), 'graphique')} ne se lisent plus : ${MOST_PANELS} au plus.`
          : null,
  );
  close('carte', mapReason(choice));
  return closed;
}

/** By region with every region, or by department of any place; a federation without geometry has a tile a region. */
function mapReason(choice: Choice): string | null {
  const maps = choice.indicators.length * choice.years.length;
  const isOfDepartments = hasGeography && choice.by.length === 1 && choice.by[0] === 'DEPARTMENT';
  const orDepartments = hasGeography ? ', ou répartir par département' : '';
  if (!isOfDepartments && choice.by.length > 0)
    return `enlever la répartition : une carte montre un chiffre par région${hasGeography ? ', ou par département' : ''}.`;
  if (!isOfDepartments && regionsOf(choice) !== null) return `cocher « Chaque région »${orDepartments}.`;
  return maps > MOST_MAPS ? `${maps} cartes à la fois ne se comparent plus : ${MOST_MAPS} au plus.` : null;
}

function groupsReason(several: readonly Axis[], grid: Grid): string | null {
  if (several.length < 2)
    return 'prendre deux choix à la fois : plusieurs lieux et plusieurs années, ou une répartition.';
  if (several.length > 2) return 'trois choix à la fois ne se lisent pas en barres : n’en garder que deux.';
  const sizes = several.map((axis) => grid.along(axis).length);
  if (Math.min(...sizes) > MOST_SERIES) return `${MOST_SERIES} barres au plus par groupe.`;
  return sizes.reduce((all, size) => all * size, 1) > MOST_BARS ? `${MOST_BARS} barres au plus en tout.` : null;
}
