import { definitionOf } from '../datasets/catalogue';
import { isReserved } from '../datasets/indicator';
import type { Database } from '../kernel/database';
import type { TerritoryRef } from '../kernel/territory';
import type { FigureKey, Slice } from '../published/figure-key';
import type { Ledger } from '../published/ledger';
import { notePassing } from '../published/watched-snapshot';
import { UNSPECIFIED } from '../figures/part-keys';
import { numberOf, unknownFigure, type ResolvedFigure } from '../figures/resolved';
import { regionOf } from '../figures/rows';
import { noteDecision, type Decision } from './decision';
import { Decisions } from './decisions';
import { guardedIn, linkedTo } from './linked-indicators';
import { saidBy } from './printed-cells';
import { cellName, ownCell, TOTAL, WHOLE } from './secrecy-table';
import type { ReaderRights } from './reader-rights';

/** Says what a reader may see of guarded indicators: what the public sees, and what the reader's own rows open. See {@link Decisions} for what that costs. */
export class Visibility {
  private readonly known = new Map<string, Decision>();
  private readonly decisions: Decisions;

  constructor(
    private readonly ledger: Ledger,
    database: Database,
    private readonly rights: ReaderRights,
  ) {
    const { thresholds, regions } = rights;
    this.decisions = new Decisions(ledger.snapshot, database, thresholds, regions.length > 1 ? regions : []);
  }

  /** Whether there is anything of the indicator that some reader may not see. */
  static isGuarded = (indicator: string): boolean =>
    Visibility.isSecret(indicator) || definitionOf(indicator).reservedDimensions.length > 0;

  /** Whether its whole may be what some reader may not see. */
  static isSecret = (indicator: string): boolean =>
    guardedIn(definitionOf(indicator)).length > 0 || definitionOf(indicator).reserved;

  /** Takes the decisions that the other methods go by. */
  async prepare(indicator: string, years: readonly number[]): Promise<void> {
    const codes = guardedIn(definitionOf(indicator));
    await Promise.all(codes.flatMap((code) => years.map((year) => this.decide(code, year))));
  }

  /** Whether {@link prepare} has nothing left to wait for. */
  isPrepared = (indicator: string, year: number): boolean =>
    guardedIn(definitionOf(indicator)).every((code) => this.isDecided(code, year));

  /** The figure itself, or what stands for it where it is withheld. */
  masked = (figure: ResolvedFigure): ResolvedFigure => (this.shows(figure) ? figure : withheld(figure));

  /** Whether a territory's rows are the reader's to read: nothing of it is withheld then. */
  opens = (territory: TerritoryRef): boolean =>
    territory.kind !== 'FEDERATION' && this.rights.opens(regionOf(this.ledger, territory) ?? null);

  /** Whether a figure may be seen. `area` is where a figure of what belongs to no delegation stands. */
  shows(figure: ResolvedFigure, area: '' | null = null): boolean {
    const { key } = figure;
    const guarded = guardedIn(definitionOf(key.indicator));
    if (numberOf(figure) !== null && isReservedKey(key))
      return figure.way === 'PRINTED' || figure.publication?.nothingToReport === true || this.opens(key.territory);
    if (guarded.length === 0 || numberOf(figure) === null || figure.publication?.nothingToReport) return true;
    if (figure.way === 'DECLARED' || figure.way === 'PRINTED' || restsOnNothing(figure)) return true;
    if (this.opens(key.territory)) return true;
    if (area === null && this.prints(key, numberOf(figure))) return true;
    const cell = area === null ? this.cellOf(key) : cellName(area);
    return cell !== null && guarded.every((code) => this.showsCell(code, key.year, cell));
  }

  /**
   * Whether the figure of a place may be seen, whole or under one key: the region with this slug, what belongs to no
   * delegation for '', the federation for '*'. `value` is what would be shown; null where it is added to others.
   */
  showsPart(whole: FigureKey, area: string, slice: Slice | null, value: number | null): boolean {
    if (this.opensArea(area)) return true;
    if (area !== '' && this.prints({ ...whole, slice }, value)) return true;
    if (isReservedKey({ ...whole, slice })) return false;
    return guardedIn(definitionOf(whole.indicator)).every((code) =>
      this.showsCell(code, whole.year, cellName(area, slice?.dimension ?? TOTAL, open(slice?.key))),
    );
  }

  /** The same of a place as {@link showsPart} names it. */
  opensArea = (area: string): boolean => area !== WHOLE && this.rights.opens(area === '' ? null : area);

  /** Whether the federation's parts, asked one by one, are added up from other regions than in a breakdown. */
  isMixed = ({ indicator, year }: FigureKey): boolean =>
    guardedIn(definitionOf(indicator)).some((code) => this.decisionOf(code, year).mixed);

  /** Whether a report prints this very value: a total that it prints otherwise makes no adherent's own known. */
  prints = (key: FigureKey, value: number | null): boolean =>
    value !== null && this.ledger.snapshot.printed.of(key).some((each) => saidBy(each) === value);

  private showsCell(indicator: string, year: number, cell: string): boolean {
    const { withheld } = this.decisionOf(indicator, year);
    return !withheld.has(cell) && !withheld.has(ownCell(indicator, cell));
  }

  /** Null for what is always withheld: an adherent's own, and parts of departments. */
  private cellOf({ territory, slice }: FigureKey): string | null {
    if (territory.kind === 'ADHERENT') return null;
    if (territory.kind === 'DEPARTMENT') {
      const region = this.ledger.snapshot.network.department(territory.code)?.region ?? '';
      return slice === null ? cellName(region, 'DEPARTMENT', territory.code) : null;
    }
    return cellName(
      territory.kind === 'FEDERATION' ? WHOLE : territory.code,
      slice?.dimension ?? TOTAL,
      open(slice?.key),
    );
  }

  private decisionOf(indicator: string, year: number): Decision {
    const decision = this.known.get(`${indicator}|${year}`);
    if (decision === undefined) throw new Error(`secrecy of ${indicator} ${year} was not prepared`);
    noteDecision(this.ledger.snapshot, { linked: linkedTo(indicator), year });
    if (!decision.lasts) notePassing(this.ledger.snapshot);
    return decision;
  }

  private isDecided(indicator: string, year: number): boolean {
    const name = `${indicator}|${year}`;
    if (this.known.has(name)) return true;
    const decision = this.decisions.known({ linked: linkedTo(indicator), year });
    if (decision !== undefined) this.known.set(name, decision);
    return decision !== undefined;
  }

  private async decide(indicator: string, year: number): Promise<void> {
    if (this.isDecided(indicator, year)) return;
    this.known.set(`${indicator}|${year}`, await this.decisions.on({ linked: linkedTo(indicator), year }));
  }
}

/** Whether a figure is for those alone who may read the rows behind it. */
export const isReservedKey = ({ indicator, slice }: FigureKey): boolean =>
  isReserved(definitionOf(indicator), slice?.dimension);

/** A figure that is known, and withheld: nothing of its value is left. */
export const withheld = (figure: ResolvedFigure): ResolvedFigure => ({
  ...unknownFigure(figure.key, 'SUPPRESSED'),
  demonstration: figure.demonstration,
  publication: figure.publication,
});

/** Computed where there is no row at all: that nobody took part is no secret. */
const restsOnNothing = ({ way, amount }: ResolvedFigure): boolean =>
  way === 'ROWS' && amount !== null && 'filled' in amount && amount.filled === 0;

const open = (key: string | undefined): string => (key === undefined || key === UNSPECIFIED ? '' : key);
