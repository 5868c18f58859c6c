import type { EntityManager } from 'typeorm';
import { indicators } from '../datasets/catalogue';
import { isTotals } from '../datasets/roles';
import { Ledger } from '../published/ledger';
import { needsOf } from '../figures/needs';
import { resolve } from '../figures/resolve';
import type { ResolvedFigure } from '../figures/resolved';
import type { FigureKey } from '../published/figure-key';
import { readSnapshot, type Snapshot } from '../published/snapshot';
import type { DatasetCode, FigureState } from '../kernel/codes';
import { FEDERATION, regionRef, territoryKey, type TerritoryRef } from '../kernel/territory';
import type { Network } from '../network/network';
import type { SubmissionEntity } from '../submissions/submission.entity';

/** What an act does to one national or regional figure. */
export interface Effect {
  readonly territory: TerritoryRef;
  readonly indicator: string;
  readonly year: number;
  readonly before: number | null;
  readonly after: number | null;
  /** What the known parts come to, before and after, where the whole is not known. */
  readonly partialBefore: number | null;
  readonly partialAfter: number | null;
  readonly stateBefore: FigureState;
  readonly stateAfter: FigureState;
  /** The parts that `partialBefore` counts, and `partialAfter`. */
  readonly partialOfBefore: readonly TerritoryRef[];
  readonly partialOf: readonly TerritoryRef[];
  readonly demonstration: boolean;
}

/** The figures that a submission of this dataset, region and year can move: its own, and those that rest on it. */
export interface Reach {
  readonly dataset: DatasetCode;
  readonly region: string | null;
  readonly year: number;
}

export const reachOf = ({
  dataset,
  regionKey,
  year,
}: Pick<SubmissionEntity, 'dataset' | 'regionKey' | 'year'>): Reach => ({
  dataset,
  region: regionKey === '' ? null : regionKey,
  year,
});

/**
 * Runs an act in the caller's transaction and answers with what it changed: figures of the region and of the
 * federation whose value, partial value or demonstration is another afterwards, and with what was published before and after. A
 * transaction that is rolled back makes it a trial. What of it a reader may be told is for {@link effectsSeen}.
 */
export async function withEffects<T>(
  manager: EntityManager,
  network: Network,
  reaches: readonly Reach[],
  act: () => Promise<T>,
): Promise<{
  readonly result: T;
  readonly effects: readonly Effect[];
  readonly before: Snapshot;
  readonly after: Snapshot;
}> {
  const { figures: before, snapshot } = await figuresIn(manager, network, reaches);
  const result = await act();
  const { figures: after, snapshot: then } = await figuresIn(manager, network, reaches);
  const effects = [...after].flatMap(([key, now]) => {
    const was = before.get(key);
    if (was === undefined || !isMoved(was, now)) return [];
    const { territory, indicator, year } = now.key;
    return [
      {
        territory,
        indicator,
        year,
        before: was.value,
        after: now.value,
        partialBefore: was.partialValue,
        partialAfter: now.partialValue,
        stateBefore: was.state,
        stateAfter: now.state,
        partialOfBefore: was.partialOf,
        partialOf: now.partialOf,
        demonstration: now.demonstration,
      },
    ];
  });
  return { result, effects, before: snapshot, after: then };
}

/** A part that came in with nothing moves what is known, and no number. */
const isMoved = (was: ResolvedFigure, now: ResolvedFigure): boolean =>
  was.value !== now.value ||
  was.partialValue !== now.partialValue ||
  was.demonstration !== now.demonstration ||
  was.partialOf.length !== now.partialOf.length;

async function figuresIn(
  manager: EntityManager,
  network: Network,
  reaches: readonly Reach[],
): Promise<{ readonly figures: ReadonlyMap<string, ResolvedFigure>; readonly snapshot: Snapshot }> {
  const snapshot = await readSnapshot(manager, network, 0);
  const ledger = new Ledger(snapshot, manager);
  const keys = new Map(
    reaches
      .flatMap((reach) => movedWithin(network, reach))
      .map((key) => [`${territoryKey(key.territory)}|${key.indicator}|${key.year}`, key]),
  );
  await ledger.need([...keys.values()].flatMap(needsOf));
  return { figures: new Map([...keys].map(([name, key]) => [name, resolve(ledger, key)])), snapshot };
}

function movedWithin(network: Network, { dataset, region, year }: Reach): readonly FigureKey[] {
  // A national file may have rows of any delegation.
  const regions = region === null ? network.regions.map(({ code }) => code) : [region];
  return [FEDERATION, ...regions.map(regionRef)].flatMap((territory) =>
    movedBy(dataset).map((indicator) => ({ territory, indicator, year, slice: null })),
  );
}

/** Totals can declare any indicator; a ratio moves with either of its datasets. */
function movedBy(dataset: DatasetCode): readonly string[] {
  const own = new Set(indicators.filter((each) => each.dataset === dataset).map(({ code }) => code));
  return indicators
    .filter(
      ({ code, ratio }) =>
        isTotals(dataset) ||
        own.has(code) ||
        (ratio !== null && (own.has(ratio.numerator) || own.has(ratio.denominator))),
    )
    .map(({ code }) => code);
}
