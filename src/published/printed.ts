import type { PrintedFigure } from '../reports/printed-figure';
import type { FigureKey } from './figure-key';
import { sliceKey } from './figure-key';
import { territoryKey, type TerritoryRef } from '../kernel/territory';
import type { Network, Source } from '../network/network';
import { uidOfPrinted } from './statement-uid';

const figureName = (territory: string, indicator: string, year: number) => `${territory}|${indicator}|${year}`;

/** What to look for among the printed figures of a place; null is anything. */
export interface PrintedQuery {
  readonly year: number | null;
  readonly indicator: string | null;
  /** Code of the programme that they are about. */
  readonly programme: string | null;
}

/**
 * Everything that reports print, looked up by what it is of. Figures about a named subset (`scope`) are kept for
 * reconciliation and for the lists of what is printed; they are never given as the figure of a territory.
 */
export class PrintedFigures {
  private readonly byFigure = new Map<string, PrintedFigure[]>();
  /** What is printed of departments and adherents: few, and asked for together. */
  private readonly elsewhere: readonly PrintedFigure[];

  /** Years of which anything whole is printed. */
  readonly years: readonly number[];

  /** `rejects` says of a statement whether the national office decided that it is wrong. */
  constructor(
    readonly all: readonly PrintedFigure[],
    private readonly rejects: (statement: string) => boolean = () => false,
  ) {
    this.years = [...new Set(all.filter(({ scope }) => scope === null).map(({ year }) => year))];
    this.elsewhere = all.filter(
      ({ scope, territory }) => scope === null && (territory.kind === 'DEPARTMENT' || territory.kind === 'ADHERENT'),
    );
    for (const figure of all) {
      if (figure.scope !== null) continue;
      const name = figureName(territoryKey(figure.territory), figure.indicator, figure.year);
      const list = this.byFigure.get(name) ?? [];
      list.push(figure);
      this.byFigure.set(name, list);
    }
  }

  /** The reports that come with the product, and those of which the office has confirmed something. */
  reportsAmong(sources: readonly Source[]): readonly Source[] {
    const printed = new Set(this.all.map(({ source }) => source.code));
    return sources.filter(({ code, isRead }) => !isRead || printed.has(code));
  }

  /** Every printed value of the figure, in the order of the transcription. */
  of(key: FigureKey): readonly PrintedFigure[] {
    const wanted = sliceKey(key.slice);
    return this.at(key).filter((figure) => sliceKey(figure.slice) === wanted);
  }

  /** Everything printed of a territory, what is about a named subset or a part “of which” included. */
  about(territory: TerritoryRef, asked: PrintedQuery): readonly PrintedFigure[] {
    const name = territoryKey(territory);
    return this.all.filter(
      (figure) =>
        territoryKey(figure.territory) === name &&
        (asked.year === null || figure.year === asked.year) &&
        (asked.indicator === null || figure.indicator === asked.indicator) &&
        (asked.programme === null || figure.programme === asked.programme),
    );
  }

  /** Printed parts of the figure along a dimension, those "of which" included. */
  partsOf(key: FigureKey, dimension: string): readonly PrintedFigure[] {
    return this.at(key).filter((figure) => figure.slice?.dimension === dimension);
  }

  /**
   * The printed value that stands for the figure: an exact one, of the territory's own report, of the latest report;
   * never one that was decided to be wrong.
   */
  best(key: FigureKey): PrintedFigure | undefined {
    const own = territoryKey(key.territory);
    const rank = (figure: PrintedFigure): number =>
      (figure.approximate ? 2 : 0) + (territoryKey(figure.source.territory) === own ? 0 : 1);
    const standing = this.of(key).filter((figure) => !this.rejects(uidOfPrinted(figure)));
    return standing.sort((a, b) => rank(a) - rank(b) || b.source.year - a.source.year || a.position - b.position)[0];
  }

  /** Departments and adherents outside every delegation of which this very figure is printed. */
  territoriesOutside(key: FigureKey, network: Network): readonly TerritoryRef[] {
    const wanted = sliceKey(key.slice);
    const places = this.elsewhere.filter(
      (figure) =>
        figure.year === key.year &&
        figure.indicator === key.indicator &&
        sliceKey(figure.slice) === wanted &&
        (figure.territory.kind === 'ADHERENT' || network.department(figure.territory.code)?.region === null),
    );
    return [...new Map(places.map((figure) => [territoryKey(figure.territory), figure.territory])).values()];
  }

  private at(key: FigureKey): readonly PrintedFigure[] {
    return this.byFigure.get(figureName(territoryKey(key.territory), key.indicator, key.year)) ?? [];
  }
}
