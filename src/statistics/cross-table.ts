import { definitionOf } from '../datasets/catalogue';
import { measuredIn, type IndicatorDefinition } from '../datasets/indicator';
import type { DatasetCode } from '../kernel/codes';
import { FEDERATION, regionRef, type TerritoryRef } from '../kernel/territory';
import { Together, type Amount } from '../published/amount';
import { officeHasReported } from '../figures/expected';
import type { Ledger } from '../published/ledger';
import { isOfOne } from '../figures/parts';
import { cellsKey, type Publication } from '../published/publication-state';
import { figureOfAmount, partialFigure, type ResolvedFigure } from '../figures/resolved';
import { figureFromRows } from '../figures/rows';
import type { Snapshot } from '../published/snapshot';
import type { CrossCell, CrossDimension } from '../published/cross-cell.repository';
import { keyOf, type Extent, type Subject } from './subjects';

/** A figure under several dimensions at once. */
export interface CrossPart {
  /** In the order of the dimensions asked; null where rows leave one open. */
  readonly keys: readonly (string | null)[];
  readonly figure: ResolvedFigure;
}

/** The indicators whose cells give an indicator: itself, or both its sides. */
export const measuredBy = (definition: IndicatorDefinition): readonly IndicatorDefinition[] =>
  measuredIn(definition).map((code) => definitionOf(code));

/** Publications that a subject's cells may stand in. */
export function publicationsOf(snapshot: Snapshot, { definition, year, extent }: Subject): readonly Publication[] {
  return measuredBy(definition).flatMap(({ dataset }) =>
    dataset === null ? [] : snapshot.publications.of(dataset, year).filter(({ region }) => holds(extent, region)),
  );
}

const holds = (extent: Extent, region: string | null): boolean =>
  extent.kind === 'WHOLE' ||
  (extent.kind === 'OUTSIDE' ? region === null : region !== null && extent.regions.includes(region));

/** What a cell brings to a figure: by itself, as the one side of a ratio, or as what is taken away. */
const AS: Readonly<Record<'OWN' | 'TOP' | 'BASE' | 'LESS', (cell: CrossCell) => Amount>> = {
  OWN: (cell) => cell,
  TOP: (cell) => ({ ...cell, denominator: 0 }),
  BASE: ({ numerator }) => ({ numerator: 0, denominator: numerator }),
  LESS: ({ numerator }) => ({ numerator: -numerator, denominator: 0 }),
};

/** Cells read once, in the finest grouping that a table needs; coarser groupings are added up from it, exactly. */
export class CrossTable {
  private readonly cells = new Map<string, CrossCell[]>();

  constructor(
    private readonly ledger: Ledger,
    private readonly dimensions: readonly CrossDimension[],
    cells: readonly CrossCell[],
  ) {
    for (const cell of cells) {
      const name = `${cellsKey({ id: cell.submissionId, part: cell.part })}|${cell.indicator}`;
      const known = this.cells.get(name);
      if (known === undefined) this.cells.set(name, [cell]);
      else known.push(cell);
    }
  }

  private get snapshot(): Snapshot {
    return this.ledger.snapshot;
  }

  /** The parts of a figure by several dimensions, from rows alone. */
  parts(subject: Subject, dimensions: readonly CrossDimension[]): readonly CrossPart[] {
    const { definition, year } = subject;
    const indices = dimensions.map((dimension) => this.dimensions.indexOf(dimension));
    const sums = new Map<string, { readonly keys: CrossPart['keys']; readonly sum: Together }>();
    let demonstration = false;
    for (const { publication, indicator, side } of this.sources(subject)) {
      demonstration ||= publication.origin === 'DEMONSTRATION';
      for (const cell of this.cells.get(`${cellsKey(publication)}|${indicator}`) ?? []) {
        const keys = indices.map((index) => cell.keys[index] ?? null);
        const name = JSON.stringify(keys);
        const known = sums.get(name) ?? { keys, sum: new Together() };
        sums.set(name, known);
        known.sum.add(AS[side](cell));
      }
    }
    const key = keyOf({ definition, year, extent: subject.extent });
    const expected = this.expected(subject);
    const known = expected.filter(
      (territory) => figureFromRows(this.ledger, { ...key, territory }, definition)?.amount,
    );
    const whole = known.length === expected.length;
    return [...sums.values()].map(({ keys, sum }) => {
      const figure = figureOfAmount(key, definition, sum.amount);
      const from = { ...figure, basis: 'COMPUTED' as const, demonstration, way: 'ROWS' as const };
      const isDepartment = keys.some((key, index) =>
        isOfOne(this.snapshot, dimensions[index] ?? 'KIND', key ?? '', known),
      );
      return { keys, figure: whole || isDepartment ? from : partialFigure(from, known) };
    });
  }

  /** Whose rows a whole is missing without: each region’s; nobody’s, where the national office alone has handed it in. */
  private expected({ definition, year, extent }: Subject): readonly TerritoryRef[] {
    if (extent.kind === 'OUTSIDE') return [];
    if (extent.kind === 'REGIONS') return extent.regions.map(regionRef);
    return officeHasReported(this.snapshot, definition, year)
      ? []
      : this.snapshot.network.regions.map(({ code }) => regionRef(code));
  }

  private hasFigure(definition: IndicatorDefinition, year: number, region: string | null): boolean {
    const territory = region === null ? FEDERATION : regionRef(region);
    const key = { territory, indicator: definition.code, year, slice: null };
    return figureFromRows(this.ledger, key, definition) !== null;
  }

  /** A ratio or a difference takes a region only where both its sides are known there, as its figure does. */
  private sources({ definition, year, extent }: Subject) {
    const published = ({ dataset }: { dataset: DatasetCode | null }) =>
      dataset === null
        ? []
        : this.snapshot.publications.of(dataset, year).filter(({ region }) => holds(extent, region));
    const [top, base] = measuredBy(definition);
    if (top === undefined) return [];
    if (base === undefined)
      return published(top).map((publication) => ({ publication, indicator: top.code, side: 'OWN' as const }));
    return published(top).flatMap((publication) => {
      const below = published(base).find(({ region }) => region === publication.region);
      // What is invented is never divided by what is real, nor the reverse.
      if (below === undefined || (below.origin === 'DEMONSTRATION') !== (publication.origin === 'DEMONSTRATION'))
        return [];
      if (definition.difference !== null && !this.hasFigure(definition, year, publication.region)) return [];
      return [
        { publication, indicator: top.code, side: 'TOP' as const },
        {
          publication: below,
          indicator: base.code,
          side: definition.ratio === null ? ('LESS' as const) : ('BASE' as const),
        },
      ];
    });
  }
}
