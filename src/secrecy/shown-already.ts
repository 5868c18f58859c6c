import { cellName, TOTAL, WHOLE, type SecrecyTable } from './secrecy-table';
import { versionName, type ShownArea, type ShownState } from './shown-state';
import { namesOf } from './table-cells';

/**
 * All cells but those that were shown before of the very same versions: what is withheld where too much was shown to be
 * set against each other. It shows nothing new.
 */
export function shownAlready(
  table: Pick<SecrecyTable<unknown>, 'dimensions' | 'areas'>,
  today: readonly ShownArea[],
  states: readonly ShownState[],
): ReadonlySet<string> {
  const shown = new Map<string, ShownState[]>();
  const areaIn = (areas: readonly ShownArea[], code: string): string =>
    areas
      .filter((each) => (code === WHOLE ? each.inTotal : each.code === code))
      .map((each) => `${each.code} ${versionName(each)}`)
      .sort()
      .join();
  for (const state of states)
    for (const code of [WHOLE, ...state.areas.map((each) => each.code)]) {
      const name = `${code} ${areaIn(state.areas, code)}`;
      shown.set(name, [...(shown.get(name) ?? []), state]);
    }
  return new Set(
    [...namesOf(table), cellName(WHOLE, TOTAL)].filter((cell) => {
      const [code = ''] = cell.split('|');
      const before = shown.get(`${code} ${areaIn(today, code)}`) ?? [];
      return !before.some(({ withheld }) => !withheld.has(cell));
    }),
  );
}
