import { cellName, TOTAL, WHOLE, type Bundle, type SecrecyArea, type SecrecyTable } from './secrecy-table';
import { together } from './strength';

/** A cell with what stands behind it. */
export interface Cell {
  readonly name: string;
  readonly area: string;
  readonly key: string;
  readonly bundle: Bundle;
}

/** The cells of one place by one dimension. */
export interface Row {
  readonly area: SecrecyArea;
  readonly cells: readonly Cell[];
}

/** One cell of the federation, and those of the places that it adds up. */
export interface Column {
  readonly whole: Cell;
  readonly cells: readonly Cell[];
}

export const totalOf = ({ code, total }: SecrecyArea): Cell => ({
  name: cellName(code),
  area: code,
  key: code,
  bundle: total,
});

export const cellsOf = (area: SecrecyArea, dimension: string, index: number): readonly Cell[] =>
  [...(area.parts[index] ?? [])].map(([key, bundle]) => ({
    name: cellName(area.code, dimension, key),
    area: area.code,
    key,
    bundle,
  }));

export function columnsOf(rows: readonly Row[], dimension: string): readonly Column[] {
  const keys = new Set(rows.flatMap(({ cells }) => cells.map(({ key }) => key)));
  return [...keys].map((key) => {
    const cells = rows.flatMap((row) => (row.area.inTotal ? row.cells.filter((cell) => cell.key === key) : []));
    const bundle = together(cells.map((cell) => cell.bundle));
    return { whole: { name: cellName(WHOLE, dimension, key), area: WHOLE, key, bundle }, cells };
  });
}

/** Every cell of the places, and of the federation. */
export const namesOf = ({
  dimensions,
  areas,
}: Pick<SecrecyTable<unknown>, 'dimensions' | 'areas'>): ReadonlySet<string> =>
  new Set([
    cellName(WHOLE, TOTAL),
    ...areas.flatMap((area) => [
      cellName(area.code, TOTAL),
      ...dimensions.flatMap((dimension, index) =>
        [...(area.parts[index]?.keys() ?? [])].flatMap((key) => [
          cellName(area.code, dimension, key),
          cellName(WHOLE, dimension, key),
        ]),
      ),
    ]),
  ]);
