import type { Complexity } from 'type-graphql';
import { DATASETS } from '../../datasets/registry';
import { FEDERATION_PROFILE } from '../../kernel/federation/federation';
import { FIRST_YEAR, lastYear } from '../../kernel/year';

/** Bytes of an answer that one unit of cost stands for: about a field, or a line of text. */
export const BYTES_A_UNIT = 2048;

/** A text of up to so many bytes. */
export const textOf = (bytes: number): number => Math.ceil(bytes / BYTES_A_UNIT);

/** How many items fixed lists hold, about: what a query that walks them costs. */
export const REGION_COUNT = FEDERATION_PROFILE.regions.length;
export const DATASET_COUNT = DATASETS.length;
export const DEPARTMENTS_OF_A_REGION = 8;
export const DEPARTMENT_COUNT = 101;
/** Parts that a partial figure counts: fewer than there are regions. */
export const PARTS_KNOWN = 7;
/** Contributions to a region's figure: its adherents. */
export const CONTRIBUTORS = 40;

/** A list of about `count` items. */
export const times =
  (count: number): Complexity =>
  ({ childComplexity }) =>
    1 + count * childComplexity;

/** As many items as a list argument names. */
export const perItemOf =
  (argument: string): Complexity =>
  ({ args, childComplexity }) =>
    1 + lengthOf(args[argument]) * childComplexity;

/** At most a figure a year; years before the first report are rarely known, so an open range is taken as 15. */
export const yearsAsked: Complexity = ({ args, childComplexity }) => {
  const to = Number(args['to'] ?? lastYear());
  const from = Number(args['from'] ?? Math.max(FIRST_YEAR, to - 14));
  return 1 + Math.max(1, to - from + 1) * childComplexity;
};

export const lengthOf = (list: unknown): number => (Array.isArray(list) ? list.length : 1);

/** About how many keys a dimension has in a breakdown. */
const KEYS: Readonly<Record<string, number>> = {
  REGION: REGION_COUNT,
  DEPARTMENT: 40,
  STRUCTURE_TYPE: FEDERATION_PROFILE.structureTypes.length,
  PROGRAMME: 30,
};

export const keysOf = (dimension: unknown): number => KEYS[String(dimension)] ?? 10;

export const partsOf: Complexity = ({ args, childComplexity }) => 1 + keysOf(args['by']) * childComplexity;

/**
 * A table: its rows are read in two statements whatever their number, so a row is taken as a tenth of a thing that is
 * asked for by itself.
 */
export const tableOf: Complexity = ({ args, childComplexity }) => {
  const { indicators, years, by, totals } = (args['input'] ?? {}) as Record<string, unknown>;
  const dimensions = Array.isArray(by) ? by : [];
  const more = totals === true ? 1 : 0;
  const cells = dimensions.reduce<number>((rows, dimension) => rows * (keysOf(dimension) + more), 1);
  return 10 + Math.ceil((lengthOf(indicators) * lengthOf(years) * cells * childComplexity) / 10);
};

/** Frozen figures are read together: each is taken as a tenth of a thing that is asked for by itself. */
export const frozenFiguresAsked: Complexity = ({ args, childComplexity }) => {
  const count = (asked: unknown, all: number) => (Array.isArray(asked) ? asked.length : all);
  return 200 + Math.ceil((count(args['territories'], 116) * count(args['indicators'], 60) * childComplexity) / 10);
};

/** What can be asked about: one statement and no rows, so an element is taken as a tenth of a thing by itself. */
export const availabilityAsked: Complexity = ({ args, childComplexity }) => {
  const count = (asked: unknown, all: number) => (Array.isArray(asked) ? asked.length : all);
  const elements = count(args['indicators'], 60) * count(args['years'], 5);
  return 10 + Math.ceil((elements * childComplexity) / 10);
};
