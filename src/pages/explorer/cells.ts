import type { Network } from '../../network/network';
import { FEDERATION_NAME } from '../../network/network';
import type { PartialAnswer } from '../figure-answers';
import type { ExploreeFragment } from '../generated/graphql';
import { FEDERATION_PLACE, hasRegions, isOfFederation, regionsOf, type Axis, type Choice } from './choice';

/** Along an axis. The key of a total is the empty text. */
export interface Member {
  readonly key: string;
  readonly label: string;
  readonly isTotal: boolean;
}

type Row = ExploreeFragment;

/** A figure of the answer, where it stands along every axis. */
export interface Cell
  extends
    Pick<Row, 'value' | 'partialValue' | 'state' | 'basis' | 'approximate' | 'demonstration' | 'coverage' | 'year'>,
    PartialAnswer {
  readonly indicator: string;
  readonly at: ReadonlyMap<Axis, Member>;
  /** How many regions a whole of its place has. */
  readonly regions: number;
}

/** The regions that are chosen, added up. */
export const TOGETHER = 'ensemble';
const OUTSIDE = 'hors-delegation';

/** What the aliases of the question gave. */
export interface Answer {
  readonly federation?: readonly Row[];
  readonly regions?: readonly Row[];
}

/** Rows as cells. Several regions that are chosen have a total of their own; that of all of them is the federation's. */
export function cellsOf(answer: Answer, choice: Choice, network: Network): readonly Cell[] {
  const labelled = (row: Row, place: Member, regions: number, parts: Row['keys']): Cell => ({
    year: row.year,
    indicator: row.indicator.code,
    value: row.value,
    partialValue: row.partialValue,
    partialOf: row.partialOf.map(({ name }) => {
      const code = network.regions.find((region) => region.name === name)?.code;
      return code === undefined ? { name } : { name, code };
    }),
    state: row.state,
    basis: row.basis,
    approximate: row.approximate,
    demonstration: row.demonstration,
    coverage: row.coverage,
    regions,
    at: new Map<Axis, Member>([
      ['indicateur', { key: row.indicator.code, label: row.indicator.code, isTotal: false }],
      ['lieu', place],
      ['annee', { key: String(row.year), label: String(row.year), isTotal: false }],
      ...parts.map(({ dimension, key, label, isTotal }): [Axis, Member] => [
        dimension,
        isTotal ? { key: '', label: 'Total', isTotal } : { key: key ?? `sans-${label}`, label, isTotal },
      ]),
    ]),
  });
  const all = network.regions.length;
  const federation = { key: FEDERATION_PLACE, label: FEDERATION_NAME, isTotal: !isOfFederation(choice) };
  const chosen = regionsOf(choice);
  const ofRegions = (answer.regions ?? []).flatMap((row) => {
    const [first, ...parts] = row.keys;
    if (first === undefined) return [];
    if (!first.isTotal) {
      const place = { key: first.key ?? OUTSIDE, label: first.label, isTotal: false };
      return [labelled(row, place, 1, parts)];
    }
    if (chosen === null) return [labelled(row, federation, all, parts)];
    if (chosen.length < 2) return [];
    const together = { key: TOGETHER, label: `Ensemble de ces ${chosen.length} régions`, isTotal: true };
    return [labelled(row, together, chosen.length, parts)];
  });
  const ofFederation = (answer.federation ?? []).map((row) => labelled(row, federation, all, row.keys));
  return [...ofFederation, ...ofRegions];
}

/** Whether the question asks for the federation by itself: among all regions it is their total. */
export const asksFederation = (choice: Choice): boolean =>
  isOfFederation(choice) && !(hasRegions(choice) && regionsOf(choice) === null);
