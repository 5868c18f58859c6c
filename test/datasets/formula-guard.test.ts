import { withFormulaGuard, withoutFormulaGuard } from '../../src/datasets/formula-guard';

const FORMULAS = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  '\tx',
  ' =1',
  '\u00a0+1',
  '\ufeff=1',
  '\u200b@x',
];
const OTHER_WIDTHS = [
  '＝1+1',
  '＋1',
  '－1',
  '＠SUM(A1)',
  '﹦1',
  '﹢1',
  '﹣1',
  '﹫x',
  '⁺1',
  '⁼1',
  '\u22121',
  ' ＝1',
  "'＝1",
];

test.each([...FORMULAS, ...OTHER_WIDTHS])(
  '%j starts no formula once it is guarded, and comes back as it was',
  (text) => {
    expect(withFormulaGuard(text)).toBe(`'${text}`);
    expect(withoutFormulaGuard(withFormulaGuard(text))).toBe(text);
  },
);

test.each(['', ' ', 'a=1', '1-2', '«\u00a0=\u00a0»', "l'=", 'Élan', '– tiret', '…'])('%j is left as it is', (text) => {
  expect(withFormulaGuard(text)).toBe(text);
  expect(withoutFormulaGuard(text)).toBe(text);
});
