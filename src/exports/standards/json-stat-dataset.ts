import type { IndicatorDefinition } from '../../datasets/indicator';
import type { DimensionKey, StatisticsRow } from '../../statistics/statistics-row';
import type { Dimension } from '../../kernel/codes';
import type { TerritoryRef } from '../../kernel/territory';
import { wordFor } from '../code-words';
import { dimensionWord } from '../words';
import { factsJson } from '../formats/write-json';
import type { Facts } from '../facts';

const TOTAL = 'TOTAL';
/** What belongs to no delegation, or leaves the dimension open, has no key of its own. */
const NONE = 'SANS';

const keyOf = ({ isTotal, key }: DimensionKey): string => (isTotal ? TOTAL : (key ?? NONE));

/** The rows of one indicator as a JSON-stat 2.0 dataset (json-stat.org/full); the last dimension varies fastest. */
export function jsonStatDataset(
  { code, label, unit, precision }: IndicatorDefinition,
  years: readonly number[],
  by: readonly Dimension[],
  rows: readonly StatisticsRow[],
  { facts, nameOf }: { readonly facts: Facts; readonly nameOf: (territory: TerritoryRef) => string },
) {
  const keyed = by.map((dimension, index) => {
    const labels = new Map(
      rows.flatMap(({ keys }) => (keys[index] === undefined ? [] : [[keyOf(keys[index]), keys[index].label]])),
    );
    return { id: dimension.toLowerCase(), label: dimensionWord(dimension), labels };
  });
  const dimensions = [
    { id: 'annee', label: 'Année', labels: new Map(years.map((year) => [String(year), String(year)])) },
    ...keyed,
    { id: 'indicateur', label: 'Indicateur', labels: new Map([[code, label]]) },
  ];
  const cells = new Map(rows.map((row) => [[row.year, ...row.keys.map(keyOf), code].join('|'), row]));
  const value: (number | null)[] = [];
  const status: Record<string, string> = {};
  const partial: Record<string, PartialCell> = {};
  for (const coordinates of product(dimensions.map(({ labels }) => [...labels.keys()]))) {
    const row = cells.get(coordinates.join('|'));
    if (row?.state !== 'KNOWN') status[value.length] = row?.state ?? 'NOT_REPORTED';
    else if (row.demonstration) status[value.length] = 'DEMONSTRATION';
    if (row?.partialValue != null)
      partial[value.length] = { valeur: row.partialValue, parties: row.partialOf.map(nameOf) };
    value.push(row?.value ?? null);
  }
  return {
    version: '2.0',
    class: 'dataset',
    label: facts.title,
    source: facts.sources.join(' ; '),
    ...(facts.publishedAt === null ? {} : { updated: facts.publishedAt }),
    note: [...facts.notes],
    id: dimensions.map(({ id }) => id),
    size: dimensions.map(({ labels }) => labels.size),
    role: { time: ['annee'], ...(by.includes('REGION') ? { geo: ['region'] } : {}), metric: ['indicateur'] },
    dimension: Object.fromEntries(
      dimensions.map(({ id, label: word, labels }) => [
        id,
        {
          label: word,
          category: {
            index: [...labels.keys()],
            label: Object.fromEntries(labels),
            ...(id === 'indicateur'
              ? { unit: { [code]: { label: wordFor('Unit', unit) ?? unit, decimals: precision } } }
              : {}),
          },
        },
      ]),
    ),
    value,
    ...(Object.keys(status).length === 0 ? {} : { status }),
    extension: { ...factsJson(facts), etats: statusWords(status), valeursPartiellesParCase: partial },
  };
}

/** What the known parts of a cell come to whose `status` is PARTIAL, and which these are; its own `value` is null. */
interface PartialCell {
  readonly valeur: number;
  readonly parties: readonly string[];
}

/** What each word of `status` means, in French. */
const statusWords = (status: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...new Set(Object.values(status))].map((word) => [
      word,
      wordFor(word === 'DEMONSTRATION' ? 'SubmissionOrigin' : 'FigureState', word) ?? word,
    ]),
  );

/** Every combination, in row-major order. */
function* product(lists: readonly (readonly string[])[]): Generator<string[]> {
  const [first, ...rest] = lists;
  if (first === undefined) return yield* [[]];
  for (const each of first) for (const others of product(rest)) yield [each, ...others];
}
