import { indicators } from '../datasets/catalogue';
import { hasMeaning } from '../figures/meaning';
import type { ResolvedFigure } from '../figures/resolved';
import { knownYears } from '../figures/years';
import type { Database } from '../kernel/database';
import { FEDERATION, regionRef, territoryKey } from '../kernel/territory';
import { Network } from '../network/network';
import { readSnapshot, type Snapshot } from '../published/snapshot';
import { FigureReader } from '../reading/figure-reader';
import { readDataVersion } from '../storage/data-version';
import { isAdopted } from '../publication/recompute';

/** A figure as the office saw it, in one line of a backup. */
export interface NotedFigure {
  readonly year: number;
  /** `F`, `R:bretagne`. */
  readonly territory: string;
  readonly indicator: string;
  readonly state: string;
  readonly value: number | null;
  /** What the known parts come to, where it is PARTIAL. */
  readonly partialValue: number | null;
  readonly basis: string | null;
  /** Who reported, who was expected; respondents of a survey, and those expected. */
  readonly coverage: readonly (number | null)[];
}

/** Whether every figure can be read as it is: none waits for being computed by this product's catalogue. */
export async function areFiguresReady({ read }: Pick<Database, 'read'>): Promise<boolean> {
  if (!(await isAdopted(read))) return false;
  const { publications } = await snapshotOf(read);
  return !publications.areOutdated;
}

async function snapshotOf(read: Database['read']): Promise<Snapshot> {
  return readSnapshot(read, await Network.read(read), await readDataVersion(read));
}

/**
 * The figures of the federation and of every region, each year of which something is known, newest first; nothing is
 * withheld, since the rows are beside them. What nobody reported is left out.
 */
export async function* notedFigures(database: Database): AsyncGenerator<NotedFigure> {
  const snapshot = await snapshotOf(database.read);
  const territories = [FEDERATION, ...snapshot.network.regions.map(({ code }) => regionRef(code))];
  for (const year of knownYears(snapshot, FEDERATION)) {
    const reader = new FigureReader(snapshot, database);
    for (const territory of territories) {
      const asked = indicators.filter((each) => hasMeaning(each, territory.kind)).map(({ code }) => code);
      for (const figure of await reader.figures(territory, year, asked))
        if (figure.state !== 'NOT_REPORTED') yield noted(reader, figure);
    }
  }
}

function noted(reader: FigureReader, figure: ResolvedFigure): NotedFigure {
  const { key, state, value, partialValue, basis } = figure;
  const { reporting, expected, respondents, respondentsExpected } = reader.coverage(figure);
  return {
    year: key.year,
    territory: territoryKey(key.territory),
    indicator: key.indicator,
    state,
    value,
    partialValue,
    basis,
    coverage: [reporting, expected, respondents, respondentsExpected],
  };
}
