import { FEDERATION_NAME, type Network } from '../../network/network';
import type { IndicatorCode } from '../generated/graphql';
import type { Answer } from './cells';
import { hasRegions, regionsOf, type Choice } from './choice';
import {
  amongRegions,
  type FrozenAnswer,
  type FrozenFigure,
  type FrozenPart,
  type FrozenYear,
} from './frozen-question';

type Row = NonNullable<Answer['regions']>[number];
type Key = Row['keys'][number];

/** Frozen figures as the same choice is answered now: a row a figure, and one for each of its parts. */
export function frozenRows(answer: FrozenAnswer, choice: Choice, network: Network): Answer {
  const years = Object.values(answer).flatMap((year) => (year === null ? [] : rowsOfYear(year, choice, network)));
  const rows = (of: 'federation' | 'regions') => years.flatMap((year) => year[of]);
  return {
    ...(regionsOf(choice) !== null && { federation: rows('federation') }),
    ...(hasRegions(choice) && { regions: rows('regions') }),
  };
}

function rowsOfYear(release: FrozenYear, choice: Choice, network: Network): Required<Answer> {
  const all = [...release.figures, ...(release.unknownFigures ?? [])];
  const isRegion = amongRegions(release.regionNames, network);
  const nationals = all.filter((figure) => !isRegion(figure));
  const regionals = all.filter(isRegion);
  const rowsOf = (figure: FrozenFigure, place: Row['keys']) => rowsOfFigure(figure, place, choice.by, release);
  const regionKey = ({ territoryName }: FrozenFigure): Key => ({
    dimension: 'REGION',
    key: network.regions.find(({ name }) => name === territoryName)?.code ?? territoryName,
    label: territoryName,
    isTotal: false,
  });
  const everywhere = { dimension: 'REGION' as const, key: null, label: FEDERATION_NAME, isTotal: true };
  return {
    federation: nationals.flatMap((figure) => rowsOf(figure, [])),
    regions: [
      ...regionals.flatMap((figure) => rowsOf(figure, [regionKey(figure)])),
      ...(regionsOf(choice) === null ? nationals.flatMap((figure) => rowsOf(figure, [everywhere])) : []),
    ],
  };
}

function rowsOfFigure(
  figure: FrozenFigure,
  place: Row['keys'],
  by: Choice['by'],
  { year, departements = [] }: FrozenYear,
): readonly Row[] {
  const parts = (figure.parts ?? []).filter(({ dimension }) => by.includes(dimension));
  const keysOf = (...own: readonly FrozenPart[]): Row['keys'] => [
    ...place,
    ...by.map((dimension): Key => {
      const part = own.find((each) => each.dimension === dimension);
      return part === undefined
        ? { dimension, key: null, label: 'Total', isTotal: true }
        : { dimension, key: part.key, label: part.label, isTotal: false };
    }),
  ];
  const row = (value: FrozenFigure | FrozenPart, of: FrozenFigure, keys: Row['keys']): Row => ({
    indicator: { code: figure.indicator as IndicatorCode },
    year,
    keys,
    value: value.value,
    partialValue: value.partialValue,
    partialOf: value.partialOf.map((name) => ({ name })),
    state: value.state,
    basis: value.basis,
    approximate: value.approximate,
    demonstration: of.demonstration,
    coverage: of.coverage,
  });
  return [
    row(figure, figure, keysOf()),
    ...parts.map((part) => row(part, figure, keysOf(part))),
    ...parts.flatMap((part) => {
      const own = departements.find((each) => isThatPart(each, figure, part));
      const others = (own?.parts ?? []).filter(
        (each) => each.dimension !== part.dimension && by.includes(each.dimension),
      );
      return own === undefined ? [] : others.map((each) => row(each, own, keysOf(part, each)));
    }),
  ];
}

/** Whether a department's figure is the part of another figure by that department: of a region it may be another count. */
const isThatPart = (department: FrozenFigure, figure: FrozenFigure, part: FrozenPart): boolean =>
  part.dimension === 'DEPARTMENT' &&
  department.indicator === figure.indicator &&
  department.territoryName === part.label &&
  department.value === part.value &&
  department.state === part.state;
