import { counted, enumerated, plural } from '../../kernel/french';
import { writeFigure } from '../french';
import { drawnNumber } from './cell-words';
import type { Cell } from './cells';
import { FEDERATION_NAME } from '../../network/network';
import { axisLabel, EVERY_REGION, isOfFederation, type Axis } from './choice';
import type { Explored } from './explored';

const MOST_NAMED = 3;

/** « A, B et C », or how many there are. */
const named = (labels: readonly string[], one: string, many = `${one}s`): string =>
  labels.length > MOST_NAMED ? counted(labels.length, one, many) : enumerated(labels);

/** « Sessions de formation par type, Bretagne et Guyane, 2024 et 2025 » */
export function titleOf({ grid, choice }: Explored): string {
  const labels = (axis: Axis): readonly string[] => grid.along(axis).map(({ label }) => label);
  const isEvery = choice.places.includes(EVERY_REGION);
  const places = isEvery ? [...(isOfFederation(choice) ? [FEDERATION_NAME] : []), 'chaque région'] : labels('lieu');
  const split = choice.by.map((each) => axisLabel(each).toLowerCase()).join(' et ');
  const { years } = choice;
  const isRun = years.length > MOST_NAMED && years.every((year, index) => index === 0 || year === (years[index - 1] ?? 0) + 1); // prettier-ignore
  return [
    `${named(labels('indicateur'), 'indicateur')}${split === '' ? '' : ` par ${split}`}`,
    ...(places.length === 0 ? [] : [named(places, 'lieu', 'lieux')]),
    isRun ? `de ${years[0]} à ${years.at(-1)}` : named(years.map(String), 'année'),
  ].join(', ');
}

/** What is drawn, in one sentence: of how many the whole is known, of how many a part, between what the whole ones lie. */
export function summaryOf({ indicators, grid }: Explored, cells: readonly Cell[]): string {
  const known = cells.filter(({ value }) => value !== null);
  const parts = cells.filter((cell) => cell.value === null && drawnNumber(cell) !== null).length;
  const without = (state: Cell['state']): number => cells.filter((cell) => cell.state === state).length;
  const withheld = without('SUPPRESSED');
  const meaningless = without('NOT_APPLICABLE');
  const unreported = without('NOT_REPORTED');
  // What lone reports print of some regions.
  const rest = cells.length - known.length - parts - withheld - meaningless - unreported;
  const ends =
    indicators.size === 1
      ? endsOf(known, (cell) => nameOf(grid, cell), indicators.get(known[0]?.indicator ?? '')?.unit)
      : '';
  return [
    `${counted(known.length, 'valeur connue', 'valeurs connues')}${known.length < cells.length ? ` sur ${cells.length}` : ''}${ends}`,
    ...(parts === 0 ? [] : [`${parts} en creux, dont une partie seulement est connue`]),
    ...(withheld === 0 ? [] : [`${withheld} ${plural(withheld, 'non diffusée', 'non diffusées')}`]),
    ...(meaningless === 0 ? [] : [`${meaningless} sans objet`]),
    ...(unreported === 0 ? [] : [`${unreported} ${plural(unreported, 'non communiquée', 'non communiquées')}`]),
    ...(rest === 0 ? [] : [`${rest} sans total`]),
  ].join(' ; ').concat('.'); // prettier-ignore
}

const nameOf = (grid: Explored['grid'], cell: Cell): string =>
  grid
    .several()
    .filter((axis) => axis !== 'indicateur')
    .map((axis) => cell.at.get(axis)?.label ?? '')
    .join(', ');

function endsOf(
  known: readonly Cell[],
  name: (cell: Cell) => string,
  unit: Parameters<typeof writeFigure>[1] = 'COUNT',
): string {
  const sorted = [...known].sort((a, b) => (a.value ?? 0) - (b.value ?? 0));
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (least === undefined || most === undefined || least === most) return '';
  return `, de ${writeFigure(least, unit)} (${name(least)}) à ${writeFigure(most, unit)} (${name(most)})`;
}
