import type { Database } from '../kernel/database';
import { ownTurn } from '../kernel/give-way';
import type { TerritoryRef } from '../kernel/territory';
import { needsOf } from '../figures/needs';
import { resolve } from '../figures/resolve';
import type { ResolvedFigure } from '../figures/resolved';
import type { CellNeed } from '../published/cell.repository';
import type { FigureKey } from '../published/figure-key';
import { Ledger } from '../published/ledger';
import type { WatchedSnapshot } from '../published/watched-snapshot';
import type { ReaderRights } from '../secrecy/reader-rights';
import { Visibility, withheld } from '../secrecy/visibility';
import { keptFigures, type Kept, type KeptFigures } from './kept-figures';

type ByTerritory = ReadonlyMap<string, ResolvedFigure>;

const NONE_KEPT: ByTerritory = new Map();

interface List {
  /** Of no territory in particular: of a department, whose parts are read one by one, nothing is ever at hand. */
  readonly keys: readonly FigureKey[];
  /** Kept figures, by indicator. */
  readonly kept: readonly ByTerritory[];
  /** Whether nothing has to be read for any of them, but for where adherents are at home. */
  isAtHand: boolean;
}

/** Figures one by one, each as a reader sees it; what several need is read together, and what is known is not read again. */
export class SingleFigures {
  readonly ledger: Ledger;
  readonly visibility: Visibility | null;
  /** Whether others have their turns while figures are worked out: what is asked at once may be much. */
  givesWay = false;
  /** Kinds of questions whose cells have all been read. */
  private readonly answerable = new Set<string>();
  /** By the indicators that are asked for together, then by kind of territory and year. */
  private readonly lists = new Map<readonly string[], Map<string, List>>();
  /** Most territories of a list come one right after the other. */
  private last:
    | {
        readonly kind: TerritoryRef['kind'];
        readonly year: number;
        readonly indicators: readonly string[];
        readonly list: List;
      }
    | undefined;
  readonly kept: KeptFigures | null;

  constructor(
    private readonly snapshot: WatchedSnapshot,
    database: Database,
    rights: ReaderRights | null,
  ) {
    this.ledger = new Ledger(snapshot, database.read);
    this.visibility = rights === null ? null : new Visibility(this.ledger, database, rights);
    this.kept = keptFigures(snapshot, rights);
  }

  /** To be waited for once all is read that a figure's part takes: what is read in one turn is read with one statement. */
  turn = (): Promise<void> | undefined => (this.givesWay ? ownTurn() : undefined);

  /** See {@link FigureReader.figure}. */
  async figure(key: FigureKey): Promise<ResolvedFigure> {
    const { territory, indicator, year } = key;
    if (this.hasHome(territory) && this.isAtHand(key)) {
      const known = key.slice === null ? this.kept?.figures.alike(key).get(territory.code) : undefined;
      const turn = known === undefined ? this.turn() : undefined;
      if (turn !== undefined) await turn;
      return known ?? this.atHand(key);
    }
    const guarded = this.guardOf(indicator);
    await this.need(key, needsOf(key));
    await guarded?.prepare(indicator, [year]);
    const turn = this.turn();
    if (turn !== undefined) await turn;
    return this.shown(key, guarded);
  }

  /** See {@link FigureReader.figures}. */
  async figures(
    territory: TerritoryRef,
    year: number,
    indicators: readonly string[],
  ): Promise<readonly ResolvedFigure[]> {
    const keyOf = (indicator: string): FigureKey => ({ territory, indicator, year, slice: null });
    const list = this.listOf(territory.kind, year, indicators);
    list.isAtHand ||= list.keys.every(this.isAtHand);
    if (!list.isAtHand || !this.hasHome(territory))
      return Promise.all(indicators.map((indicator) => this.figure(keyOf(indicator))));
    const figures: ResolvedFigure[] = [];
    for (const [at, indicator] of indicators.entries()) {
      const known = list.kept[at]?.get(territory.code);
      const turn = known === undefined ? this.turn() : undefined;
      if (turn !== undefined) await turn;
      figures.push(known ?? this.atHand(keyOf(indicator)));
    }
    return figures;
  }

  /** Null where an indicator is no secret of anybody, or the reader may read every row. */
  guardOf = (indicator: string): Visibility | null =>
    this.visibility !== null && Visibility.isGuarded(indicator) ? this.visibility : null;

  async need({ territory }: FigureKey, needs: readonly CellNeed[]): Promise<void> {
    await Promise.all([
      this.ledger.need(needs),
      territory.kind === 'ADHERENT' ? this.ledger.needHomes([territory.code]) : undefined,
    ]);
  }

  /** What is known of the territories of a kind together, each time they are asked for one of them. */
  private listOf(kind: TerritoryRef['kind'], year: number, indicators: readonly string[]): List {
    const { last } = this;
    if (last?.kind === kind && last.year === year && last.indicators === indicators) return last.list;
    const lists = this.lists.get(indicators) ?? new Map<string, List>();
    this.lists.set(indicators, lists);
    const list = this.listAmong(lists, kind, year, indicators);
    this.last = { kind, year, indicators, list };
    return list;
  }

  private listAmong(
    lists: Map<string, List>,
    kind: TerritoryRef['kind'],
    year: number,
    indicators: readonly string[],
  ): List {
    const name = `${kind} ${year}`;
    const known = lists.get(name);
    if (known !== undefined) return known;
    const keys = indicators.map((indicator) => ({ territory: { kind, code: '' }, indicator, year, slice: null }));
    const list = { keys, kept: keys.map((key) => this.kept?.figures.alike(key) ?? NONE_KEPT), isAtHand: false };
    lists.set(name, list);
    return list;
  }

  private hasHome = ({ kind, code }: TerritoryRef): boolean =>
    kind !== 'ADHERENT' || this.ledger.homeOf(code) !== undefined;

  /** Whether everything is read and decided that a figure rests on, but for where its adherent is at home. */
  private readonly isAtHand = (key: FigureKey): boolean =>
    this.isAnswerable(key) && (this.guardOf(key.indicator)?.isPrepared(key.indicator, key.year) ?? true);

  /** Of what is read and prepared. */
  private atHand = (key: FigureKey): ResolvedFigure =>
    this.keeping(key.slice === null ? (this.kept?.figures ?? null) : null, key, () =>
      this.shown(key, this.guardOf(key.indicator)),
    );

  /** What `work` finds out of a figure, of what is read and prepared, and kept for requests to come. */
  keeping<Value>(kept: Kept<Value> | null, key: FigureKey, work: () => Value): Value {
    if (kept === null || !this.ledger.isWhole) return work();
    const [value, grounds] = this.snapshot.grounds.during(work);
    if (!this.snapshot.grounds.isPassing) kept.keep(key, value, grounds);
    return value;
  }

  private isAnswerable(key: FigureKey): boolean {
    const { territory, indicator, year, slice } = key;
    if (territory.kind === 'DEPARTMENT') return this.ledger.holds(needsOf(key));
    const question = `${indicator}|${year}|${territory.kind}|${slice?.dimension ?? ''}`;
    if (this.answerable.has(question)) return true;
    if (!this.ledger.holds(needsOf(key))) return false;
    this.answerable.add(question);
    return true;
  }

  private shown(key: FigureKey, visibility: Visibility | null): ResolvedFigure {
    const figure = resolve(this.ledger, key);
    if (visibility === null) return figure;
    const isNational = key.territory.kind === 'FEDERATION' && key.slice !== null;
    if (isNational && figure.way === 'CONSOLIDATION' && visibility.isMixed(key)) return withheld(figure);
    return visibility.masked(figure);
  }
}
