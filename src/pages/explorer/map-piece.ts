import type { Unit } from '../../kernel/codes';
import { mapSummary, tileMap } from '../charts/tile-map';
import type { PartAnswer } from '../figure-answers';
import type { Cell } from './cells';
import type { Piece } from './drawings/piece';

/** A map of one indicator in one year; `cells` are those of single regions. */
export function mapPiece(
  title: string,
  cells: readonly Cell[],
  unit: Unit,
  year: number,
): Piece & { readonly summary: string; readonly width: number } {
  const parts = cells.map(partOf);
  const { body, height, width, summary } = tileMap({
    id: 'carte',
    title,
    summary: mapSummary(parts, unit),
    unit,
    parts,
    year,
    current: '',
    demonstration: cells.some(({ demonstration }) => demonstration),
  });
  return { title, height, width, body, summary };
}

/** As a map takes it: a part a region. */
const partOf = (cell: Cell): PartAnswer => ({
  key: cell.at.get('lieu')?.key ?? '',
  label: cell.at.get('lieu')?.label ?? '',
  value: cell.value,
  partialValue: cell.partialValue,
  partialOf: [],
  state: cell.state,
  basis: cell.basis,
  approximate: cell.approximate,
  printed: [],
  declared: [],
});
