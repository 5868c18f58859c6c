import type { Bundle, SecrecyArea, SecrecyTable } from './secrecy-table';

/**
 * The table as each of the indicators that are decided together fills it: where rows fill one and not another, fewer
 * unknowns stand behind the same cells. Each different one once.
 */
export function membersOf(table: SecrecyTable): readonly SecrecyTable[] {
  const members = Math.max(0, ...table.areas.map(({ total }) => total.length));
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

/** The table as one of the indicators fills it. */
export function memberTable(table: SecrecyTable, member: number): SecrecyTable {
  const isFilled = isFilledBy(member);
  return {
    ...table,
    areas: table.areas.filter(({ total }) => isFilled(total)).map((area) => filledIn(area, isFilled)),
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
