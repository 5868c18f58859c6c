import { cellName, TOTAL, WHOLE, type Bundle, type SecrecyPlace, type SecrecyTable } from './secrecy-table';
import { together } from './strength';

/** A cell with what stands behind it. */
export interface Cell {
  readonly name: string;
  readonly place: string;
  readonly key: string;
  readonly bundle: Bundle;
}

/** The cells of one place by one dimension. */
export interface Row {
  readonly place: SecrecyPlace;
  readonly cells: readonly Cell[];
}

/** One cell of the federation, and those of the places that it adds up. */
export interface Column {
  readonly whole: Cell;
  readonly cells: readonly Cell[];
}

export const totalOf = ({ code, total }: SecrecyPlace): Cell => ({
  name: cellName(code),
  place: code,
  key: code,
  bundle: total,
});

export const cellsOf = (place: SecrecyPlace, dimension: string, index: number): readonly Cell[] =>
  [...(place.parts[index] ?? [])].map(([key, bundle]) => ({
    name: cellName(place.code, dimension, key),
    place: place.code,
    key,
    bundle,
  }));

export function columnsOf(rows: readonly Row[], dimension: string): readonly Column[] {
  const keys = new Set(rows.flatMap(({ cells }) => cells.map(({ key }) => key)));
  return [...keys].map((key) => {
    const cells = rows.flatMap((row) => (row.place.inTotal ? row.cells.filter((cell) => cell.key === key) : []));
    const bundle = together(cells.map((cell) => cell.bundle));
    return { whole: { name: cellName(WHOLE, dimension, key), place: WHOLE, key, bundle }, cells };
  });
}

/** Every cell of the places, and of the federation. */
export const namesOf = ({
  dimensions,
  places,
}: Pick<SecrecyTable<unknown>, 'dimensions' | 'places'>): ReadonlySet<string> =>
  new Set([
    cellName(WHOLE, TOTAL),
    ...places.flatMap((place) => [
      cellName(place.code, TOTAL),
      ...dimensions.flatMap((dimension, index) =>
        [...(place.parts[index]?.keys() ?? [])].flatMap((key) => [
          cellName(place.code, dimension, key),
          cellName(WHOLE, dimension, key),
        ]),
      ),
    ]),
  ]);
