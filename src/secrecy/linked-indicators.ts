import { definitionOf, indicators } from '../datasets/catalogue';
import { sidesOf, type IndicatorDefinition } from '../datasets/indicator';
import type { Measure } from '../datasets/measure';
import { fixedShares } from '../datasets/roles';

/**
 * The indicators that are decided together with one, itself among them: of a mean or a share, what it is made of, for
 * a mean that is shown beside its weights tells the weight of a part that is not. In the order of the catalogue.
 */
export function linkedTo(indicator: string): readonly string[] {
  groups ??= groupsOf(indicators);
  return groups.get(indicator) ?? [indicator];
}
let groups: ReadonlyMap<string, readonly string[]> | undefined;

/** From what the indicators declare of their measures. */
export function groupsOf(all: readonly IndicatorDefinition[]): ReadonlyMap<string, readonly string[]> {
  const guarded = all.filter((each) => each.guarded && each.dataset !== null);
  const groups = new Map(guarded.map(({ code }) => [code, new Set([code])]));
  const join = (codes: readonly string[]): void => {
    const joined = new Set(codes.flatMap((code) => [...(groups.get(code) ?? [])]));
    for (const code of joined) groups.set(code, joined);
  };
  fixedShares().forEach(join);
  for (const definition of all) {
    const { code, dataset, measure } = definition;
    const [first, second] = sidesOf(definition) ?? [];
    if (first !== undefined && second !== undefined) join([first, second].filter((side) => inOne(all, side, first)));
    const columns = measure === null ? [] : columnsBehind(measure);
    const sums = guarded.filter(
      (each) => each.dataset === dataset && each.measure?.kind === 'SUM' && columns.includes(each.measure.column),
    );
    join([code, ...sums.map((each) => each.code)]);
  }
  const lists = new Map<ReadonlySet<string>, readonly string[]>();
  for (const group of groups.values())
    lists.set(group, lists.get(group) ?? guarded.flatMap(({ code }) => (group.has(code) ? [code] : [])));
  return new Map([...groups].map(([code, group]) => [code, lists.get(group) ?? [code]]));
}

/** What is decided together is read from one dataset. */
const inOne = (all: readonly IndicatorDefinition[], one: string, other: string): boolean => {
  const datasetOf = (code: string) => all.find((each) => each.code === code)?.dataset;
  return datasetOf(one) === datasetOf(other);
};

/** The columns of which a fraction is made. */
function columnsBehind(measure: Measure): readonly string[] {
  if (measure.kind === 'MEAN') return [measure.column, measure.weight];
  return measure.kind === 'SHARE' ? [measure.column, ...measure.of] : [];
}

/** The guarded indicators that a figure would tell something of: itself, or its two sides. */
export const guardedIn = (definition: IndicatorDefinition): readonly string[] =>
  [definition, ...(sidesOf(definition) ?? []).map((code) => definitionOf(code))].flatMap(({ code, guarded }) =>
    guarded ? [code] : [],
  );
