/** Key of what the rows, or the report, leave open in a dimension. */
export const UNSPECIFIED = 'UNSPECIFIED';
/** Key, under REGION, of what belongs to no delegation. */
export const OUTSIDE = 'OUTSIDE';
