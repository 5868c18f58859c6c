import { NO_BREAK } from '../kernel/french';
import { BASIS_WORDS } from './french';
import type { TerritoryAnswer, ValueAnswer } from './figure-answers';

/** « Coorace Normandie, rapport d’activité 2019, p. 4 » : where a value is printed. */
export const territoryWords = ({ source, section }: Pick<TerritoryAnswer, 'source' | 'section'>): string =>
  `${source.label}${section === null ? '' : `, ${section}`}`;

/** What a value of a table rests on; a report by its name and page. */
export function restWords({ basis, printed }: ValueAnswer & { readonly printed: readonly TerritoryAnswer[] }): string {
  if (basis === null) return '';
  const [place] = basis === 'PRINTED' ? printed : [];
  return place === undefined ? BASIS_WORDS[basis] : `imprimé${NO_BREAK}: ${territoryWords(place)}`;
}

/** The reports that values of a drawing are printed in, in one line that fits under it; null where none is. */
export function sourceLine(
  values: readonly (ValueAnswer & { readonly printed: readonly TerritoryAnswer[] })[],
): string | null {
  const places = values.flatMap(({ basis, printed }) => (basis === 'PRINTED' ? printed.slice(0, 1) : []));
  const words = [...new Set(places.map(shortly))];
  if (words.length === 0) return null;
  return words.length === 1
    ? `Source${NO_BREAK}: ${words[0]}`
    : `Sources${NO_BREAK}: ${words.length} rapports, nommés au tableau`;
}

/** The page without its heading. */
const shortly = ({ source, section }: TerritoryAnswer): string =>
  territoryWords({ source, section: section?.split(' – ', 1)[0] ?? null });
