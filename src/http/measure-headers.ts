/** An answer's measures, beside it: its bytes, and with them its ETag, stay what they were. */
export const COST_HEADER = 'x-cost';
export const DATA_VERSION_HEADER = 'x-data-version';
