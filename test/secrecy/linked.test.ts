import { indicators } from '../../src/datasets/catalogue';
import type { IndicatorDefinition } from '../../src/datasets/indicator';
import { mean, share, sum, type Measure } from '../../src/datasets/measure';
import { groupsOf, linkedTo } from '../../src/secrecy/linked-indicators';

test('a mean is decided with its weights, and a share with what it is made of', () => {
  expect(linkedTo('FORMATIONS_SATISFACTION_RATE')).toEqual(['FORMATIONS_TRAINEES', 'FORMATIONS_SATISFACTION_RATE']);
  expect(linkedTo('ACTIVITY_EXITS')).toEqual([
    'ACTIVITY_EXITS',
    'ACTIVITY_POSITIVE_EXITS',
    'ACTIVITY_POSITIVE_EXIT_RATE',
  ]);
  expect(linkedTo('ACTIVITY_TURNOVER')).toEqual([
    'ACTIVITY_TURNOVER',
    'ACTIVITY_PUBLIC_FUNDING',
    'ACTIVITY_PUBLIC_FUNDING_RATE',
  ]);
});

test('amounts that are fixed shares of one another are decided together', () => {
  expect(linkedTo('FG2I_SURETY')).toHaveLength(4);
});

test('every indicator of a group has the same group, and one without kin is decided alone', () => {
  for (const { code } of indicators.filter(({ guarded }) => guarded))
    for (const other of linkedTo(code)) expect(linkedTo(other)).toBe(linkedTo(code));
  expect(linkedTo('ACTIVITY_WAGES')).toEqual(['ACTIVITY_WAGES']);
});

test('a share of a share joins all that is behind both', () => {
  const one = (code: string, measure: Measure, dataset = 'ACTIVITY'): IndicatorDefinition =>
    ({ code, dataset, measure, guarded: true, ratio: null, difference: null }) as unknown as IndicatorDefinition;
  const groups = groupsOf([
    one('A', sum('a')),
    one('B', sum('b')),
    one('C', sum('c')),
    one('D', sum('d')),
    one('A_OF_B', share('a', ['a', 'b'])),
    one('MEAN_C', mean('c', { weight: 'b' })),
    one('ELSEWHERE', sum('a'), 'FORMATIONS'),
  ]);
  expect(groups.get('A')).toEqual(['A', 'B', 'C', 'A_OF_B', 'MEAN_C']);
  expect(groups.get('D')).toEqual(['D']);
  expect(groups.get('ELSEWHERE')).toEqual(['ELSEWHERE']);
});
