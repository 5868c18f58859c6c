import { createHash } from 'node:crypto';
import { indicators } from '../datasets/catalogue';
import type { Dataset } from '../datasets/dataset';
import { columnOf } from '../datasets/dimension';
import { DATASETS, datasetOf } from '../datasets/registry';
import { STRUCTURE_TYPE_CODES } from '../datasets/structure-types';
import { crossDimensions } from './aggregate';

/**
 * The version of what turns rows into cells: `measure.ts`, `dimension.ts`, `aggregate.ts`. To be raised when one of
 * them comes to other cells for the same rows and the same declaration: a test holds what they come to.
 */
const AGGREGATION = 1;

/** What the cells of a dataset are made by: a fingerprint of each indicator that rows give, and of all together. */
export interface CellDefinitions {
  readonly byIndicator: ReadonlyMap<string, string>;
  readonly fingerprint: string;
}

/** Two catalogues have one fingerprint for an indicator exactly where the same rows give it the same cells. */
export function cellDefinitions(dataset: Dataset): CellDefinitions {
  // By the list, so that a catalogue that changes while it is tried is another one.
  const known = ofIndicators.get(dataset.indicators);
  if (known !== undefined) return known;
  const keys = keysOf(dataset);
  const measured = dataset.indicators.flatMap(({ code, measure }) =>
    measure === null ? [] : [[code, fingerprintOf([AGGREGATION, keys, measure])] as const],
  );
  const definitions = { byIndicator: new Map(measured), fingerprint: fingerprintOf(measured) };
  ofIndicators.set(dataset.indicators, definitions);
  return definitions;
}

const ofIndicators = new WeakMap<Dataset['indicators'], CellDefinitions>();

/** The fingerprint of one indicator; null for one that no rows give. */
export function cellDefinition(dataset: Dataset['code'] | null, indicator: string): string | null {
  return dataset === null ? null : (cellDefinitions(datasetOf(dataset)).byIndicator.get(indicator) ?? null);
}

/** Of everything that a figure's answer rests on beside the data: another one is another answer to the same question. */
export const catalogueFingerprint = (): string =>
  fingerprintOf([indicators, DATASETS.map((dataset) => cellDefinitions(dataset).fingerprint)]);

/** What rows are told apart by. */
const keysOf = (dataset: Dataset): unknown => [
  dataset.namesAdherent,
  crossDimensions(dataset).map((dimension) => {
    const column = columnOf(dataset, dimension);
    return [dimension, column?.name, column?.codes.map(({ code, key }) => [code, key])];
  }),
  STRUCTURE_TYPE_CODES.map(({ code, key }) => [code, key]),
];

const fingerprintOf = (what: unknown): string =>
  createHash('sha256').update(JSON.stringify(what, inOrder)).digest('base64url').slice(0, 22);

/** The order in which a declaration was written down says nothing. */
const inOrder = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;
