import type { PartAnswer } from '../figure-answers';
import type { LinePoint } from '../charts/line-points';

const PRINTED = { section: 'p. 4', note: null, source: { code: 'rapport', label: 'Un rapport' } };

/** A year of a line; a report prints another number where one is given. */
export const point = (year: number, value: number | null, change: Partial<LinePoint> = {}): LinePoint => ({
  year,
  value,
  partialValue: null,
  state: value === null ? 'NOT_REPORTED' : 'KNOWN',
  basis: value === null ? null : 'COMPUTED',
  approximate: false,
  demonstration: false,
  partialOf: [],
  printed: [],
  ...change,
});

/** What a report prints against a value. */
export const printedAs = (value: number, printed: number) => [
  { ...PRINTED, value: printed, difference: value - printed },
];

export const part = (label: string, value: number | null, change: Partial<PartAnswer> = {}): PartAnswer => ({
  key: label,
  label,
  value,
  partialValue: null,
  partialOf: [],
  state: value === null ? 'NOT_REPORTED' : 'KNOWN',
  basis: value === null ? null : 'COMPUTED',
  approximate: false,
  printed: [],
  declared: [],
  ...change,
});
