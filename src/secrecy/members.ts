import type { Bundle, SecrecyArea, SecrecyTable } from './secrecy-table';

/**
 * The table as each of the indicators that are decided together fills it: where rows fill one and not another, fewer
 * unknowns stand behind the same cells. Each different one once.
 */
export function membersOf(table: SecrecyTable): readonly SecrecyTable[] {
  const members = membersIn(table);
  // Over time, of each of them something else may have changed.
  if (table.areas.some(({ past }) => past !== undefined))
    return Array.from({ length: members }, (_, member) => memberTable(table, member));
  const found = new Map<string, SecrecyTable>();
  for (let member = 0; member < members; member++) {
    const isFilled = isFilledBy(member);
    const filled = table.areas.map(({ atoms }) => atoms.map(({ bundle }) => (isFilled(bundle) ? 1 : 0)).join(''));
    const name = filled.join('|');
    if (found.has(name)) continue;
    const isWhole = filled.every((each) => !each.includes('0'));
    found.set(name, isWhole ? table : memberTable(table, member));
  }
  return [...found.values()];
}

const membersIn = ({ areas }: SecrecyTable): number =>
  Math.max(0, ...areas.map(({ total }) => total.length), ...areas.map(({ past }) => past?.members ?? 0));

/** The table as one of the indicators fills it; the very same each time. */
export function memberTable(table: SecrecyTable, member: number): SecrecyTable {
  const known = filledTables.get(table) ?? new Map<number, SecrecyTable>();
  filledTables.set(table, known);
  const filled = known.get(member) ?? filledTable(table, member);
  known.set(member, filled);
  return filled;
}

const filledTables = new WeakMap<SecrecyTable, Map<number, SecrecyTable>>();

function filledTable(table: SecrecyTable, member: number): SecrecyTable {
  const isFilled = isFilledBy(member);
  return {
    ...table,
    member,
    areas: table.areas
      .filter(({ total, past }) => isFilled(total) || past !== undefined)
      .map((area) => filledIn(area, isFilled)),
  };
}

const isFilledBy =
  (member: number) =>
  (bundle: Bundle): boolean =>
    (bundle[member]?.filled ?? 0) > 0;

const filledIn = (area: SecrecyArea, isFilled: (bundle: Bundle) => boolean): SecrecyArea => ({
  ...area,
  atoms: area.atoms.filter(({ bundle }) => isFilled(bundle)),
  parts: area.parts.map((parts) => new Map([...parts].filter(([, bundle]) => isFilled(bundle)))),
});
