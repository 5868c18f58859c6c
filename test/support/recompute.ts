import type { DatasetCode, Dimension, FigureState } from '../../src/kernel/codes';
import { DEPARTMENTS, HOMES, REGIONS, type Home } from './random-network';
import { RECIPES, type Fact, type Recipe } from './recompute-facts';
import type { SeededFile } from './seed-network';

export interface Expected {
  readonly value: number | null;
  readonly partialValue: number | null;
  readonly state: FigureState;
}

export interface ExpectedCoverage {
  readonly reporting: number;
  readonly expected: number;
  readonly respondents: number | null;
  readonly respondentsExpected: number | null;
}

const unknown = (state: FigureState): Expected => ({ value: null, partialValue: null, state });
const partial = (figure: Expected): Expected =>
  figure.state === 'KNOWN' ? { value: null, partialValue: figure.value, state: 'PARTIAL' } : figure;

export const recipeOf = (indicator: string): Recipe => {
  const recipe = RECIPES[indicator];
  if (recipe === undefined) throw new Error(`no recipe for ${indicator}`);
  return recipe;
};

/** Half away from zero, on integers. */
function rounded(top: bigint, base: bigint, decimals: number): number {
  const shifted = top * 10n ** BigInt(decimals);
  const whole = shifted / base;
  const up = (shifted % base) * 2n >= base ? 1n : 0n;
  return Number(whole + up) / 10 ** decimals;
}

/** Figures and tables computed from raw rows, file by file: the second, independent computation. */
export class Recomputation {
  constructor(private readonly files: readonly SeededFile[]) {}

  /** The file of a home that shows: real data hides all demonstration of its dataset and year. */
  file(dataset: DatasetCode, year: number, home: Home): SeededFile | undefined {
    const same = this.files.filter((file) => file.dataset === dataset && file.year === year);
    const hidden = same.some((file) => !file.demonstration);
    return same.find((file) => file.home === home && !(file.demonstration && hidden));
  }

  /** All that a home's rows say of an indicator; null where they say nothing: an absence is no zero. */
  facts(indicator: string, year: number, home: Home): readonly Fact[] | null {
    const recipe = recipeOf(indicator);
    const file = this.file(recipe.dataset, year, home);
    if (file === undefined) return null;
    const facts = file.rows.flatMap((row) => recipe.facts(row, year));
    if (file.rows.length > 0 && !facts.some((fact) => fact.filled)) return null;
    if (recipe.over === undefined) return facts;
    const base = this.facts(recipe.over, year, home);
    // What is invented is never divided by what is real, nor the reverse.
    const under = this.file(recipeOf(recipe.over).dataset, year, home);
    if (under?.demonstration !== file.demonstration) return null;
    return base === null ? null : [...facts, ...base.map((fact) => ({ ...fact, top: 0n, base: fact.top }))];
  }

  /** The value of some facts; NOT_APPLICABLE for a mean of nothing. */
  valueOf(indicator: string, facts: readonly Fact[]): Expected {
    const { isSum, decimals, distinct } = recipeOf(indicator);
    const counted =
      distinct === true ? new Set(facts.filter(({ top }) => top > 0n).map(({ adherent }) => adherent)) : null;
    const top = counted === null ? facts.reduce((sum, fact) => sum + fact.top, 0n) : BigInt(counted.size) * 10_000n;
    const base = isSum ? 10_000n : facts.reduce((sum, fact) => sum + fact.base, 0n);
    if (base === 0n) return unknown('NOT_APPLICABLE');
    return { value: rounded(top, base, decimals), partialValue: null, state: 'KNOWN' };
  }

  /** Whether any of what is known of some homes rests on demonstration. */
  invented(indicator: string, year: number, homes: readonly Home[], only: (fact: Fact) => boolean): boolean {
    const { dataset, over } = recipeOf(indicator);
    const datasets = over === undefined ? [dataset] : [dataset, recipeOf(over).dataset];
    return homes.some((home) => {
      const facts = this.facts(indicator, year, home)?.filter(only) ?? null;
      const known = facts !== null && this.valueOf(indicator, facts).state === 'KNOWN';
      return known && datasets.some((each) => this.file(each, year, home)?.demonstration === true);
    });
  }

  /** The figure of some homes together. `only` narrows it to some facts. */
  figure(
    indicator: string,
    year: number,
    homes: readonly Home[],
    only: (fact: Fact) => boolean = () => true,
  ): Expected {
    const known = homes.map((home) => this.facts(indicator, year, home)?.filter(only) ?? null);
    const said = known.flatMap((facts) => (facts === null ? [] : [this.valueOf(indicator, facts)]));
    const everyRegion = this.everyRegion(indicator, year, homes);
    if (said.some(({ state }) => state === 'KNOWN')) {
      const together = this.valueOf(
        indicator,
        known.flatMap((facts) => facts ?? []),
      );
      return everyRegion ? together : partial(together);
    }
    if (everyRegion && homes.some((home) => home !== null)) return unknown('NOT_APPLICABLE');
    return said[0] && homes.length === 1 ? said[0] : unknown('NOT_REPORTED');
  }

  /** Whether no region is missing: what belongs to none is not expected. */
  private everyRegion = (indicator: string, year: number, homes: readonly Home[]): boolean =>
    homes.every((home) => home === null || this.facts(indicator, year, home) !== null);

  /** A table by dimensions, by its keys joined by `|`: null keys as `-`, those outside as `OUTSIDE`. */
  table(
    indicator: string,
    year: number,
    by: readonly Dimension[],
    regions: readonly string[] | null = null,
    types: readonly string[] | null = null,
  ): ReadonlyMap<string, Expected> {
    const homes: readonly Home[] = regions ?? HOMES;
    const ofTypes = (fact: Fact) => types === null || types.includes(fact.keys.STRUCTURE_TYPE ?? '');
    const groupsOfHomes = by.includes('REGION') ? homes.map((home) => [home]) : [homes];
    const table = new Map<string, Expected>();
    for (const those of groupsOfHomes) {
      const region = those[0] ?? 'OUTSIDE';
      if (by.every((dimension) => dimension === 'REGION')) {
        if (those.length === 1 && those[0] === null && this.facts(indicator, year, null) === null) continue;
        table.set(by.length === 0 ? '' : region, this.figure(indicator, year, those, ofTypes));
        continue;
      }
      const facts = those.flatMap((home) => this.facts(indicator, year, home) ?? []).filter(ofTypes);
      const groups = new Map<string, Fact[]>();
      for (const fact of facts.filter((each) => each.filled)) {
        const key = by.map((each) => (each === 'REGION' ? region : (fact.keys[each] ?? '-'))).join('|');
        groups.set(key, [...(groups.get(key) ?? []), fact]);
      }
      const department = by.indexOf('DEPARTMENT');
      for (const [key, group] of groups) {
        const value = this.valueOf(indicator, group);
        const keys = key.split('|');
        const home = HOMES.find((each) => DEPARTMENTS[each ?? '']?.includes(keys[department] ?? ''));
        // A department is whole where its own region is in.
        const asked = home === undefined ? those : [home];
        table.set(key, this.everyRegion(indicator, year, asked) ? value : partial(value));
      }
    }
    return table;
  }

  /** Whether a home's register says whom its survey asks: not where one is invented and the other real. */
  saysWhomToAsk(year: number, home: Home): boolean {
    const [register, survey] = [this.file('ADHERENTS', year, home), this.file('ACTIVITY', year, home)];
    return register !== undefined && (survey === undefined || survey.demonstration === register.demonstration);
  }

  coverage(
    indicator: string,
    year: number,
    homes: readonly Home[],
    department: string | null = null,
  ): ExpectedCoverage {
    const { dataset, over } = recipeOf(indicator);
    const regions = homes.filter((home) => home !== null);
    const reporting = regions.filter((home) => this.file(dataset, year, home) !== undefined).length;
    const reported = { reporting, expected: regions.length };
    if (dataset !== 'ACTIVITY') return { ...reported, respondents: null, respondentsExpected: null };
    const inside = (fact: Fact) => department === null || fact.keys.DEPARTMENT === department;
    const registers = homes.filter((home) => this.saysWhomToAsk(year, home));
    if (registers.length === 0) return { ...reported, respondents: null, respondentsExpected: null };
    const measured = over === undefined ? indicator : 'ACTIVITY_RESPONDENTS';
    const answers = homes.flatMap((home) => this.facts(measured, year, home) ?? []);
    const listed = registers.flatMap((home) => this.facts('ADHERENTS_LISTED', year, home) ?? []);
    return {
      ...reported,
      respondents: answers.filter((fact) => fact.filled && inside(fact)).length,
      respondentsExpected: listed.filter(inside).length,
    };
  }

  get regions(): readonly string[] {
    return REGIONS;
  }
}
