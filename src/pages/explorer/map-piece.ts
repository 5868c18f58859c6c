import { geographicMap } from '../charts/geographic-map';
import { mapSummary, tileMap } from '../charts/tile-map';
import type { PartAnswer } from '../figure-answers';
import { pageAddress } from '../key-figures/addresses';
import type { Cell, Member } from './cells';
import { FEDERATION_PLACE, isOfFederation, regionsOf, type Axis, type Choice } from './choice';
import type { Piece } from './drawings/piece';
import type { Explored } from './explored';

/** A map of one indicator in one year: of the regions, or of departments where the answer is split by them. */
export function mapPiece(
  explored: Explored,
  { key: code, label }: Member,
  year: number,
): Piece & { readonly width: number } {
  const { choice, grid, indicators, regions } = explored;
  const by = choice.by[0] === 'DEPARTMENT' ? 'DEPARTMENT' : 'REGION';
  const axis: Axis = by === 'DEPARTMENT' ? by : 'lieu';
  const chosen = by === 'REGION' || isOfFederation(choice) ? null : regionsOf(choice);
  const within = chosen === null ? null : departmentsOf(regions, chosen);
  const own = grid.cells.filter(
    (cell) =>
      cell.indicator === code &&
      cell.year === year &&
      (by === 'REGION' ? isRegion(cell) : isDepartment(cell, chosen === null ? null : regions)),
  );
  const parts = own.map((cell) => partOf(cell, axis));
  const title = `${label}, ${year}`;
  const spec = {
    id: `carte-${code.toLowerCase()}-${year}`,
    title,
    unit: indicators.get(code)?.unit ?? ('COUNT' as const),
    parts,
    demonstration: own.some(({ demonstration }) => demonstration),
  };
  // A hundred departments would be as many stops on the way through the page.
  const linkOf = (place: string): string | null => (by === 'REGION' ? pageAddress(year, { code: place }) : null);
  const { body, height, width } =
    geographicMap({ ...spec, by, linkOf, ...(within === null ? {} : { within }) }) ??
    tileMap({ ...spec, year, summary: mapSummary(parts, spec.unit), current: '' });
  return { title, height, width, body };
}

const isRegion = ({ at }: Cell): boolean => {
  const place = at.get('lieu');
  return place !== undefined && !place.isTotal && place.key !== FEDERATION_PLACE;
};

/** A department once: as the federation has it, or each of `regions` its own. */
function isDepartment({ at }: Cell, regions: Explored['regions'] | null): boolean {
  const [place, department] = [at.get('lieu'), at.get('DEPARTMENT')];
  if (place === undefined || department === undefined || department.isTotal) return false;
  if (regions === null) return place.key === FEDERATION_PLACE;
  return departmentsOf(regions, [place.key]).has(department.key);
}

const departmentsOf = (regions: Explored['regions'], chosen: Choice['places']): ReadonlySet<string> =>
  new Set(
    regions.flatMap(({ code, departments }) => (chosen.includes(code) ? departments.map((each) => each.code) : [])),
  );

/** As a map takes it: a part a place. */
const partOf = (cell: Cell, axis: Axis): PartAnswer => ({
  key: cell.at.get(axis)?.key ?? '',
  label: cell.at.get(axis)?.label ?? '',
  value: cell.value,
  partialValue: cell.partialValue,
  partialOf: [],
  state: cell.state,
  basis: cell.basis,
  approximate: cell.approximate,
  printed: [],
  declared: [],
});
