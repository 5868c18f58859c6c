import { indicatorOf, indicators } from '../datasets/catalogue';
import type { IndicatorDefinition } from '../datasets/indicator';
import { FEDERATION_PROFILE } from '../kernel/federation/federation';
import { Nearest } from '../kernel/nearest';
import { departmentRef, FEDERATION, regionRef, type TerritoryRef } from '../kernel/territory';
import { fold } from '../kernel/text';

/** Something that can be asked about, as it is written and as it is read. */
export interface Named {
  readonly code: string;
  readonly name: string;
}

/** Delegations and departments, which are reference data. */
export interface Places {
  readonly regions: readonly Named[];
  readonly departments: readonly Named[];
}

/** What a word means, or what is nearest to it: a name is never guessed. */
export type Found<T> = { readonly found: T } | { readonly nearest: readonly Named[] };

const MOST_NEAREST = 5;

/** An indicator by its code or its French label, or by words that one label alone has. */
export function indicatorNamed(words: string): Found<IndicatorDefinition> {
  const code = words
    .trim()
    .toUpperCase()
    .replace(/[\s-]+/g, '_');
  const exact = indicatorOf(code) ?? indicators.find(({ label }) => plain(label) === plain(words));
  if (exact !== undefined) return { found: exact };
  const asked = wordsOf(words);
  const like = indicators.filter(({ label }) => {
    const own = wordsOf(label);
    return asked.length > 0 && asked.every((word) => own.includes(word));
  });
  const [only, second] = like;
  if (only !== undefined && second === undefined) return { found: only };
  const near = like.length > 0 ? like : nearIndicators().to(words, MOST_NEAREST);
  return { nearest: near.slice(0, MOST_NEAREST).map(({ code, label }) => ({ code, name: label })) };
}

const nearIndicators = () =>
  new Nearest(indicators, ({ code, label }) => `${label} ${code.replaceAll('_', ' ').toLowerCase()}`);

export interface Place extends Named {
  readonly territory: TerritoryRef;
}

/** The federation (nothing said, « France », its own name), a delegation or a department, by name or code. */
export function placeNamed(places: Places, words = ''): Found<Place> {
  const asked = plain(words).replace(
    /^(la |le |l |les )?(region|delegation|departement)( de l| de la| de| du| des)? /,
    '',
  );
  if (['', 'france', 'national', 'nationale', 'federation', plain(FEDERATION_PROFILE.name)].includes(asked))
    return { found: { code: '', name: FEDERATION_PROFILE.name, territory: FEDERATION } };
  const region = places.regions.find(({ code, name }) => plain(code) === asked || plain(name) === asked);
  if (region !== undefined)
    return { found: { code: region.code, name: region.name, territory: regionRef(region.code) } };
  const department = places.departments.find(({ code, name }) => plain(code) === asked || plain(name) === asked);
  if (department !== undefined)
    return { found: { code: department.code, name: department.name, territory: departmentRef(department.code) } };
  const all: readonly Named[] = [...places.regions, ...places.departments];
  const near = new Nearest(all, ({ code, name }) => `${name} ${code}`).to(words, MOST_NEAREST);
  return { nearest: (near.length > 0 ? near : places.regions).map(({ code, name }) => ({ code, name })) };
}

/** Accents, case, hyphens and apostrophes aside. */
export const plain = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9+]+/g, ' ')
    .trim();

/** Words that say something, in the singular. */
const wordsOf = (text: string): readonly string[] =>
  plain(text)
    .split(' ')
    .filter((word) => word.length > 2 && !EMPTY.has(word))
    .map((word) => word.replace(/[sx]$/, ''));

const EMPTY = new Set(['des', 'les', 'une', 'par', 'pour', 'aux', 'dans', 'sur', 'avec', 'nombre', 'combien']);
