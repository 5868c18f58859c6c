import { evolutionWords, type Compared } from '../../src/pages/key-figures/evolution-words';
import type { Unit } from '../../src/kernel/codes';

interface Case {
  readonly unit?: Unit;
  readonly dataset?: Compared['indicator']['dataset'];
  readonly state?: Compared['state'];
  readonly breaks?: readonly string[];
  readonly evolution: Partial<NonNullable<Compared['evolution']>> | null;
}

const NOTHING = { previousValue: null, change: null, difference: null, sameUnitsChange: null, sameUnits: 0 };

const words = ({ unit = 'COUNT', dataset = 'ADHERENTS', state = 'KNOWN', breaks = [], evolution }: Case) =>
  evolutionWords(
    {
      indicator: { unit, dataset },
      state,
      explanation: { breaks },
      evolution: evolution === null ? null : { ...NOTHING, ...evolution },
    },
    2024,
  )?.replace(/[\u00a0\u202f]/g, ' ') ?? null;

const WHOLE = { previousValue: 588, change: -0.0034, difference: -2 };
const SAME = { sameUnitsChange: 0.031, sameUnits: 9 };

describe('the year before, beside a figure', () => {
  test('whole against whole', () => {
    expect(words({ evolution: WHOLE })).toBe('−0,3 % depuis 2023 (588)');
    expect(words({ evolution: { ...WHOLE, ...SAME } })).toBe('−0,3 % depuis 2023 (588)');
    expect(words({ evolution: { previousValue: 0, difference: 5 } })).toBe('0 en 2023');
  });

  test('a rate in points, never in percent of percent', () => {
    const rate = { previousValue: 0.82, change: -0.0488, difference: -0.04 };
    expect(words({ unit: 'RATE', evolution: rate })).toBe('−4 points depuis 2023 (82 %)');
    expect(words({ unit: 'RATE', evolution: { ...SAME } })).toBeNull();
  });

  test('the same units, which is said first, where the wholes do not compare', () => {
    expect(words({ evolution: SAME, breaks: ['partiel'] })).toBe('à périmètre constant (9 délégations) : +3,1 %');
    expect(words({ evolution: { previousValue: 10, ...SAME }, dataset: 'ACTIVITY' })).toBe(
      'à périmètre constant (9 adhérents) : +3,1 %',
    );
    expect(words({ evolution: { sameUnitsChange: 0.5, sameUnits: 1 } })).toBeNull();
  });

  test('the words of a break in place of any change that ignores it', () => {
    const breaks = ['Rupture de série : imprimé en 2023.'];
    expect(words({ evolution: { ...WHOLE, ...SAME }, breaks })).toBe(breaks[0]);
    expect(words({ evolution: SAME, breaks: [...breaks, 'partiel'] })).toBe(`${breaks[0]} partiel`);
  });

  test('nothing beside a partial figure, whatever compares', () => {
    for (const state of ['PARTIAL', 'NOT_REPORTED', 'SUPPRESSED'] as const)
      expect(words({ state, evolution: { ...WHOLE, ...SAME }, breaks: ['rupture'] })).toBeNull();
    expect(words({ evolution: null })).toBeNull();
  });
});
