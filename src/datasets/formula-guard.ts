const STARTS_FORMULA = /^'*[=+\-@\t\r]/;
const GUARDED = /^'+[=+\-@\t\r]/;

/** Text that no spreadsheet takes for a formula: an apostrophe leads what would start one. */
export const withFormulaGuard = (text: string): string => (STARTS_FORMULA.test(text) ? `'${text}` : text);

/** The inverse of {@link withFormulaGuard}. */
export const withoutFormulaGuard = (text: string): string => (GUARDED.test(text) ? text.slice(1) : text);
