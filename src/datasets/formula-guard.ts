/** Apostrophes that guard already, then a tab or a line break, or a sign, be there spaces or invisible marks before it. */
const STARTS = /^('*)(?:[\t\r\n]|[\s\p{Cf}]*(\S))/u;
/** Of signs in all widths, what NFKC makes of them; and the minus of typography, which it leaves alone. */
const SIGNS = '=+-@\u2212';

/** Most texts begin so, and cost no more than that to look at. */
const HARMLESS = /^\w/;

function startsFormula(text: string): boolean {
  if (HARMLESS.test(text)) return false;
  const found = STARTS.exec(text);
  return found !== null && (found[2] === undefined || SIGNS.includes(found[2].normalize('NFKC').charAt(0)));
}

/** Text that no spreadsheet takes for a formula: an apostrophe leads what would start one, in full width too. */
export const withFormulaGuard = (text: string): string => (startsFormula(text) ? `'${text}` : text);

/** The inverse of {@link withFormulaGuard}. */
export const withoutFormulaGuard = (text: string): string =>
  text.startsWith("'") && startsFormula(text) ? text.slice(1) : text;
