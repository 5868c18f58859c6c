import { isSurveyed } from '../datasets/roles';
import DataLoader from 'dataloader';
import { indicatorOf } from '../datasets/catalogue';
import { datasetsOf } from '../datasets/datasets-of';
import type { Dimension } from '../kernel/codes';
import type { Database } from '../kernel/database';
import { badUserInput } from '../kernel/errors';
import { territoryKey, type TerritoryRef } from '../kernel/territory';
import type { PrintedFigure } from '../reports/printed-figure';
import { askedBreakdown, type FigurePart } from '../figures/breakdown';
import { distinctAdherents } from '../figures/distinct-adherents';
import { contributionsOf, needsOfContributions, type Contribution } from '../figures/contributions';
import { coverageOf, missingRegions, type Coverage } from '../figures/coverage';
import type { Evolution } from '../figures/evolution';
import { figureKeyOf, type FigureKey } from '../published/figure-key';
import type { Ledger } from '../published/ledger';
import { missingAdherents } from '../figures/missing-adherents';
import { needsOf } from '../figures/needs';
import type { DeclaredFigure } from '../published/publication-state';
import { resolve } from '../figures/resolve';
import type { Discrepancy } from '../figures/reconciliation/discrepancy';
import { reconcile } from '../figures/reconciliation/reconcile';
import { numberOf, type ResolvedFigure } from '../figures/resolved';
import { Visibility } from '../secrecy/visibility';
import type { ReaderRights } from '../secrecy/reader-rights';
import type { Observatory } from './observatory/observed';
import { keptObservatory } from './observatory/kept-observatories';
import { readObservatory, type ObservatoryQuery } from './observatory/read-observatory';
import { readEvolution } from './evolutions';
import { SingleFigures } from './single-figures';
import { showsDiscrepancy, maskedContributions, maskedDeclared, maskedParts, maskedRow } from '../secrecy/mask';
import { Grounds } from '../published/grounds';
import type { Snapshot } from '../published/snapshot';
import { WatchedSnapshot, wholeOf } from '../published/watched-snapshot';
import { availabilityOf, type Availability, type AvailabilityQuery } from '../statistics/availability';
import { statisticsOf } from '../statistics/statistics';
import type { StatisticsQuery, StatisticsRow } from '../statistics/statistics-row';
import { defaultYear, knownYears, yearsBetween, yearsOf } from '../figures/years';

/**
 * Reads figures for one request, under one snapshot. Whatever is asked for together is read together: the number of
 * SQL statements depends on how deep the question goes, never on how many territories, indicators or years it names.
 */
export class FigureReader {
  /** As this reader sees it: what is looked at is what the answers rest on. */
  readonly snapshot: WatchedSnapshot;
  private readonly single: SingleFigures;
  private readonly reconciled = new Map<number | null, Promise<readonly Discrepancy[]>>();
  private readonly silent: DataLoader<FigureKey, readonly TerritoryRef[], string>;

  /** With `rights`, for a reader who may not read every row: what is secret is withheld, wherever it is asked. */
  constructor(
    snapshot: Snapshot,
    private readonly database: Database,
    private readonly rights: ReaderRights | null = null,
    /** Where it notes what its answers rest on. */
    grounds = new Grounds(),
  ) {
    this.snapshot = new WatchedSnapshot(wholeOf(snapshot), grounds);
    this.single = new SingleFigures(this.snapshot, database, rights);
    this.silent = new DataLoader((keys) => missingAdherents(database.read, this.ledger, keys), {
      cacheKeyFn: figureKeyOf,
    });
  }

  private get ledger(): Ledger {
    return this.single.ledger;
  }

  /** Null for whoever may read every row. */
  private get visibility(): Visibility | null {
    return this.single.visibility;
  }

  /** Whether it withholds what is secret there. */
  masks = (territory: TerritoryRef): boolean => this.visibility !== null && !this.visibility.opens(territory);

  /** See docs/regles.md#valeur-retenue. */
  figure = (key: FigureKey): Promise<ResolvedFigure> => this.single.figure(key);

  /**
   * The figures of a territory and a year, in the order of the indicators; see {@link figure}. Lists of territories ask with the
   * very same array of indicators: whether all is at hand is then looked up once for all territories of a kind.
   */
  figures = (
    territory: TerritoryRef,
    year: number,
    indicators: readonly string[],
  ): Promise<readonly ResolvedFigure[]> => this.single.figures(territory, year, indicators);

  /** Oldest first; years in which nothing is known are left out. */
  async series(
    territory: TerritoryRef,
    indicator: string,
    from: number | null,
    to: number | null,
  ): Promise<readonly ResolvedFigure[]> {
    const datasets = datasetsOf(indicator);
    // What else is published of another year, or which one is new, makes no figure of these.
    const years = this.snapshot.derive(`years of ${datasets.join()}`, (snapshot) => yearsOf(snapshot, datasets));
    const figures = await Promise.all(
      yearsBetween(years, from, to).map((year) => this.figure({ territory, indicator, year, slice: null })),
    );
    return figures.filter((figure) => numberOf(figure) !== null || figure.state === 'SUPPRESSED');
  }

  /** Throws BAD_USER_INPUT for a dimension that the indicator lacks, naming those that it has. */
  async breakdown(figure: ResolvedFigure, dimension: Dimension): Promise<readonly FigurePart[]> {
    const definition = indicatorOf(figure.key.indicator);
    if (definition !== undefined && !definition.dimensions.includes(dimension))
      throw badUserInput('DIMENSION_UNKNOWN_FOR_INDICATOR', {
        indicator: definition.code,
        dimension,
        possible: definition.dimensions.join(', ') || 'rien',
      });
    if (dimension !== 'REGION')
      await this.single.need(figure.key, needsOf({ ...figure.key, slice: { dimension, key: '' } }));
    const visibility = await this.guardFor(figure.key.indicator, [figure.key.year]);
    // An adherent's parts are read, all that are asked for in one turn with one statement.
    const turn = figure.key.territory.kind === 'ADHERENT' ? undefined : this.turn();
    if (turn !== undefined) await turn;
    const whole = this.unmasked(figure);
    const parts = await askedBreakdown(this.ledger, this.database.read, whole, dimension);
    return visibility === null ? parts : maskedParts(visibility, whole, dimension, parts);
  }

  async contributions(figure: ResolvedFigure): Promise<readonly Contribution[]> {
    const { indicator, year } = figure.key;
    await this.ledger.need(needsOfContributions(this.ledger, figure.key));
    await this.ledger.needHomes(distinctAdherents(this.ledger, figure.key));
    const visibility = await this.guardFor(indicator, [year]);
    const turn = this.turn();
    if (turn !== undefined) await turn;
    const contributions = contributionsOf(this.ledger, this.unmasked(figure));
    return visibility === null ? contributions : maskedContributions(visibility, this.ledger, figure, contributions);
  }

  /** From now on others have their turns while figures are worked out; see {@link SingleFigures.turn}. */
  giveWay = (): void => void (this.single.givesWay = true);
  turn = (): Promise<void> | undefined => this.single.turn();

  coverage = (figure: ResolvedFigure): Coverage => coverageOf(this.ledger, figure.key);

  /** Regions that have not reported; below the federation, for the survey, adherents that have not answered. */
  missing = (figure: ResolvedFigure): Promise<readonly TerritoryRef[]> => this.missingOf(figure.key);

  private async missingOf(key: FigureKey): Promise<readonly TerritoryRef[]> {
    const definition = indicatorOf(key.indicator);
    if (definition === undefined || !isSurveyed(definition) || key.territory.kind === 'FEDERATION')
      return missingRegions(this.ledger, key);
    return this.silent.load(key);
  }

  evolution = (figure: ResolvedFigure): Promise<Evolution | null> => readEvolution(this.single, figure);

  /** Every printed value of the figure, whatever value won. */
  printed = (figure: ResolvedFigure): readonly PrintedFigure[] => this.snapshot.printed.of(figure.key);

  /** What the territory itself declared of the figure, whatever value won; none where that would tell what is withheld. */
  declared(figure: ResolvedFigure): readonly DeclaredFigure[] {
    const declared = this.snapshot.declared.everyOne(figure.key);
    const visibility = this.single.guardOf(figure.key.indicator);
    return visibility === null ? declared : maskedDeclared(visibility, figure, declared);
  }

  /** Newest first. */
  knownYears = (territory: TerritoryRef): readonly number[] =>
    this.snapshot.derive(`years ${territoryKey(territory)}`, (snapshot) => knownYears(snapshot, territory));

  /** The year that key figures are of when none is asked. An adherent's is its region's. */
  async defaultYear(territory: TerritoryRef): Promise<number> {
    if (territory.kind === 'ADHERENT') await this.ledger.needHomes([territory.code]);
    const region = this.ledger.homeOf(territory.code)?.region ?? null;
    const name = `default year ${territoryKey(territory)} ${region}`;
    return this.snapshot.derive(name, (snapshot) => defaultYear(snapshot, territory, region));
  }

  /** Where figures disagree; all years when `year` is null. */
  reconciliation(year: number | null): Promise<readonly Discrepancy[]> {
    const found = this.reconciled.get(year) ?? this.reconcile(year);
    this.reconciled.set(year, found);
    return found;
  }

  private async reconcile(year: number | null): Promise<readonly Discrepancy[]> {
    const found = await reconcile(this.ledger, year);
    const { visibility } = this;
    if (visibility === null) return found;
    await Promise.all(
      found.flatMap(({ discloses }) => discloses.map((key) => visibility.prepare(key.indicator, [key.year]))),
    );
    return found.filter((each) => showsDiscrepancy(visibility, this.ledger, each));
  }

  /** A whole table; see `statistics/statistics.ts`. Throws BAD_USER_INPUT for one without meaning or too long. */
  async statistics(query: StatisticsQuery): Promise<readonly StatisticsRow[]> {
    const rows = await statisticsOf(this.ledger, this.database.read, query);
    const { visibility } = this;
    if (visibility === null) return rows;
    await Promise.all(query.indicators.map((indicator) => visibility.prepare(indicator, query.years)));
    return rows.map((row) => maskedRow(visibility, query, row));
  }

  /** The missing of a table's row: as for a figure, of the row's territory. */
  statisticsMissing = async ({ missing }: StatisticsRow): Promise<readonly TerritoryRef[]> =>
    'indicator' in missing ? this.missingOf(missing) : missing;

  /** Which indicators, years and regions a table can be made of. Throws BAD_USER_INPUT for unknown ones. */
  availability = (query: AvailabilityQuery): Promise<readonly Availability[]> => availabilityOf(this.ledger, query);

  /** A survey as a publication of its own: see {@link readObservatory}. */
  observatory = (query: ObservatoryQuery): Promise<Observatory> =>
    keptObservatory(this.snapshot, this.rights, query, (grounds) => {
      const { ledger, figure, masks } = new FigureReader(this.snapshot, this.database, this.rights, grounds);
      return readObservatory({ ledger, figure, masks, fewest: this.rights?.thresholds.minUnits ?? 1 }, query);
    });

  private async guardFor(indicator: string, years: readonly number[]): Promise<Visibility | null> {
    if (this.visibility === null || !Visibility.isGuarded(indicator)) return null;
    await this.visibility.prepare(indicator, years);
    return this.visibility;
  }

  /** The figure as it was before it was withheld: its parts may be seen where it may not, and the reverse. */
  private readonly unmasked = (figure: ResolvedFigure): ResolvedFigure =>
    figure.state === 'SUPPRESSED' ? resolve(this.ledger, figure.key) : figure;
}
