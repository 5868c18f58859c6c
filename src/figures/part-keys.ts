/** Key of what the rows, or the report, leave open in a dimension (docs/regles.md#cles). */
export const UNSPECIFIED = 'UNSPECIFIED';
/** Key, under REGION, of what belongs to no delegation (docs/regles.md#hors-delegation). */
export const OUTSIDE = 'OUTSIDE';
