import { DIMENSIONS, type Dimension } from '../kernel/dimensions';
import { fold } from '../kernel/text';
import type { Code } from './column';
import { DATASETS } from './registry';
import { STRUCTURE_TYPE_CODES } from './structure-types';

const NAMED: readonly Dimension[] = ['REGION', 'DEPARTMENT', 'STRUCTURE_TYPE', 'PROGRAMME'];
/** Dimensions whose keys are the words of columns; the others are reference data. */
const CODED = DIMENSIONS.filter((dimension) => !NAMED.includes(dimension));

/** Words that a dimension may have in any dataset. No two datasets mean different things by one word. */
const WORDS: ReadonlyMap<string, readonly Code[]> = new Map([
  ['STRUCTURE_TYPE', STRUCTURE_TYPE_CODES],
  ...CODED.map((dimension): [string, readonly Code[]] => [
    dimension,
    DATASETS.flatMap(({ columns, dimensionColumns }) =>
      columns.filter((column) => column.name === dimensionColumns[dimension]).flatMap((column) => column.codes),
    ),
  ]),
]);

const sameWord = (text: string): string => fold(text).replace(/[^a-z0-9]+/g, '_');

/**
 * The key of a breakdown for what a file or a report calls its part: a file's code, a schema's word or a French label,
 * in any case; two joined by `+` stay joined. What has no word of its own is its own key.
 */
export function schemaKeyOf(dimension: string, part: string): string {
  const codes = WORDS.get(dimension) ?? [];
  const keyOf = (one: string): string => {
    const wanted = sameWord(one);
    const found = codes.find(({ code, key, label }) => [code, key, label.fr].some((word) => sameWord(word) === wanted));
    return found?.key ?? one.trim();
  };
  return part.split('+').map(keyOf).join('+');
}
