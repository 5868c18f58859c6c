import { fold } from '../../kernel/text';
import { departmentRef, FEDERATION, regionRef, territoryKey, type TerritoryRef } from '../../kernel/territory';
import type { Network } from '../../network/network';
import type { WrittenNumber } from './written-numbers';
import type { NumberContext } from './context';

export interface PlaceName {
  readonly name: RegExp;
  readonly territory: TerritoryRef;
}

/** Names of regions and departments, and words for the federation, as they are looked for in folded text. */
export function placeNames(network: Network): readonly PlaceName[] {
  const named = (name: string, territory: TerritoryRef): PlaceName => ({
    name: new RegExp(`(?<![a-z-])${fold(name).replace(/[- ]/g, '[- ]').replace(/[()]/g, '\\$&')}(?![a-z-])`, 'g'),
    territory,
  });
  return [
    ...network.regions.map(({ code, name }) => named(name, regionRef(code))),
    ...network.departments.map(({ code, name }) => named(name, departmentRef(code))),
  ];
}

const NATIONAL = /\b(?:nationa(?:l|le|ux|les)|federation|en france|dans le reseau coorace|partout en france)\b/g;

/** The territory that stands nearest in the sentence; the report's own where none does. */
export function territoryNear(
  { sentence }: NumberContext,
  { at }: WrittenNumber,
  own: TerritoryRef,
  names: readonly PlaceName[],
): TerritoryRef {
  const text = fold(sentence.text);
  const place = ((at - sentence.from) / Math.max(1, sentence.text.length)) * text.length;
  let best: { territory: TerritoryRef; distance: number } | null = null;
  const take = (pattern: RegExp, territory: TerritoryRef): void => {
    for (const match of text.matchAll(pattern)) {
      const distance = Math.abs(match.index - place);
      if (best === null || distance < best.distance) best = { territory, distance };
    }
  };
  for (const { name, territory } of names) take(name, territory);
  if (own.kind !== 'FEDERATION') take(NATIONAL, FEDERATION);
  return (best as { territory: TerritoryRef } | null)?.territory ?? own;
}

export const isSamePlace = (a: TerritoryRef, b: TerritoryRef): boolean => territoryKey(a) === territoryKey(b);

const YEAR = /(?<![\d–-])(?:19|20)\d{2}(?![\d–-])/g;
/** A report tells of its year, and recalls some before. */
const RECALLED = 6;

/** The year that stands nearest in the sentence, of those that a report may tell of; otherwise the report's own. */
export function yearNear({ sentence, title }: NumberContext, { at }: WrittenNumber, own: number): number {
  const inSentence = [...sentence.text.matchAll(YEAR)]
    .map((match) => ({ year: Number(match[0]), distance: Math.abs(match.index - (at - sentence.from)) }))
    .filter(({ year }) => year <= own && year > own - RECALLED)
    .sort((a, b) => a.distance - b.distance)[0]?.year;
  const inTitle = [...(title ?? '').matchAll(YEAR)].map(Number).find((year) => year <= own && year > own - RECALLED);
  return inSentence ?? inTitle ?? own;
}
