import { indicators } from '../../datasets/catalogue';
import { dimensionCodes } from '../../datasets/dimension';
import type { IndicatorDefinition } from '../../datasets/indicator';
import { PRINTED_WORDS } from '../../datasets/printed/printed-words';
import { datasetOf } from '../../datasets/registry';
import { REGISTER } from '../../datasets/roles';
import type { Dimension } from '../../kernel/codes';
import type { Network } from '../../network/network';
import { fold } from '../../kernel/text';
import { stemsOf } from './words';

/** One part that a report may print an indicator of: a kind of event, a type of structure, a programme. */
export interface IndexedPart {
  readonly dimension: Dimension;
  readonly key: string;
  /** Ways to write it, each all its words. */
  readonly names: readonly (readonly string[])[];
}

export interface IndexedIndicator {
  readonly definition: IndicatorDefinition;
  /** How much each word says that it is this one. */
  readonly words: ReadonlyMap<string, number>;
  /** Words of its name: the more of them are there, the surer. */
  readonly name: readonly string[];
  /** What sets it apart from others of the same name: « (prévu) », « FG2I ». Without it, it is hardly meant. */
  readonly apart: readonly string[];
  readonly parts: readonly IndexedPart[];
  /** Counts the things themselves, so that the name of such a part says what is counted: « 2 webinaires ». */
  readonly countsPartsOf: readonly Dimension[];
}

export interface CatalogueIndex {
  readonly indicators: readonly IndexedIndicator[];
  readonly programmes: readonly IndexedPart[];
  /** How rare a word is in the catalogue: what all have says nothing. */
  readonly rarity: (stem: string) => number;
}

const [LABEL, DESCRIPTION, DATASET] = [3, 0.8, 0.5];
/** Dimensions whose keys are names that a report writes out. */
const NAMED: readonly Dimension[] = [
  'STRUCTURE_TYPE',
  'KIND',
  'PROGRAMME',
  'THEME',
  'AUDIENCE',
  'CHANNEL',
  'LEVEL',
  'BODY',
];

/** Built from what is declared: labels, descriptions, words of columns, types of structure, the lexicon, programmes. */
export function indexOfCatalogue(network: Network): CatalogueIndex {
  const expansions = new Map(network.lexicon.map(({ acronym, expansion }) => [acronym, expansion]));
  const programmes = network.programmes.map(({ code, name, acronym }) => ({
    dimension: 'PROGRAMME' as const,
    key: code,
    names: namesOf([name, acronym ?? '', code.replaceAll('_', ' ')]),
  }));
  const indexed = indicators.map((definition): IndexedIndicator => ({
    definition,
    words: wordsFor(definition),
    name: stemsOf(plainLabel(definition)),
    apart: apartOf(definition),
    parts: definition.dimensions.flatMap((dimension) =>
      dimension === 'PROGRAMME' ? programmes : partsOf(definition, dimension, expansions),
    ),
    countsPartsOf: countedParts(definition),
  }));
  const counts = new Map<string, number>();
  for (const { words } of indexed) for (const stem of words.keys()) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return {
    indicators: indexed,
    programmes,
    rarity: (stem) => Math.log(1 + indexed.length / (counts.get(stem) ?? indexed.length)),
  };
}

function wordsFor({ label, description, dataset }: IndicatorDefinition): ReadonlyMap<string, number> {
  const words = new Map<string, number>();
  const take = (text: string, weight: number): void => {
    for (const stem of stemsOf(text)) words.set(stem, Math.max(words.get(stem) ?? 0, weight));
  };
  if (dataset !== null) take(datasetOf(dataset).label, DATASET);
  take(description.fr.split(/ ; | : /)[0] ?? '', DESCRIPTION);
  take(plainLabel({ label }), LABEL);
  return words;
}

function partsOf(
  { dataset }: IndicatorDefinition,
  dimension: Dimension,
  expansions: ReadonlyMap<string, string>,
): IndexedPart[] {
  if (!NAMED.includes(dimension)) return [];
  const codes =
    dataset === null && dimension !== 'STRUCTURE_TYPE'
      ? PRINTED_WORDS
      : dimensionCodes(dataset === null ? REGISTER : datasetOf(dataset), dimension);
  return codes.map(({ code, key, label }) => {
    const acronym = /\(([^)]+)\)/.exec(label.fr)?.[1] ?? code;
    const plain = label.fr.replace(/\([^)]*\)/g, '');
    return {
      dimension,
      key,
      names: namesOf([plain, acronym, expansions.get(acronym) ?? '', code.replaceAll('_', ' ')]),
    };
  });
}

const namesOf = (texts: readonly string[]): readonly (readonly string[])[] =>
  [...new Map(texts.map(stemsOf).map((stems) => [stems.join(' '), stems])).values()].filter(
    (stems) => stems.length > 0,
  );

const plainLabel = ({ label }: Pick<IndicatorDefinition, 'label'>): string => label.replace(/\([^)]*\)/g, '');

/** Signs of units are acronyms too, and set nothing apart. */
const apartOf = ({ label }: IndicatorDefinition): readonly string[] => [
  ...[...label.matchAll(/\(([^)]*)\)/g)].flatMap(([, inside = '']) => stemsOf(inside)),
  ...(label.match(/\p{Lu}[\p{Lu}\d]{2,}/gu) ?? []).filter((word) => word !== 'ETP').map(fold),
];

/**
 * What counts rows, or is a count that is only printed: a kind of them is a name of what it counts, while a theme or a
 * channel only tells them apart. Types of structure are those of the adherents, all of them.
 */
function countedParts({ code, measure, unit, aggregation, dimensions }: IndicatorDefinition): readonly Dimension[] {
  const counts = unit === 'COUNT' && (measure === null ? aggregation === 'SUM' : measure.kind === 'COUNT');
  const named: Dimension = code === REGISTER.role.total ? 'STRUCTURE_TYPE' : 'KIND';
  return counts ? dimensions.filter((dimension) => dimension === named) : [];
}
