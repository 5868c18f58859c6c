import type { SettlementDecision } from '../kernel/codes';

/** The public lists of a year as a release froze them: whole, in the order in which they are read. */
export interface FrozenLists {
  readonly events: readonly FrozenEvent[];
  readonly publications: readonly FrozenPublication[];
  /** One for each partner, purpose and delegation. */
  readonly partners: readonly FrozenPartner[];
  /** Who joined in the year, by name, territory by territory: a report's own list is not that of registers. */
  readonly newcomers: readonly FrozenMovement[];
  readonly leavers: readonly FrozenMovement[];
}

interface FrozenRow {
  /** Slug; null for the national office. */
  readonly region: string | null;
  readonly demonstration: boolean;
}

export interface FrozenEvent extends FrozenRow {
  readonly kind: string;
  readonly title: string;
  readonly startsOn: string;
  readonly theme: string | null;
  readonly axis: string | null;
  readonly programme: string | null;
  readonly place: string | null;
  readonly participants: number | null;
  readonly adherentsPresent: number | null;
  readonly hours: number | null;
  readonly highlight: boolean;
}

export interface FrozenPublication extends FrozenRow {
  readonly kind: string;
  readonly title: string;
  readonly publishedOn: string | null;
  readonly theme: string | null;
  readonly programme: string | null;
  readonly url: string | null;
}

export interface FrozenPartner extends FrozenRow {
  readonly name: string;
  readonly nature: string;
  readonly purpose: string | null;
  readonly since: number | null;
  readonly until: number | null;
}

export interface FrozenMovement extends FrozenRow {
  /** `F`, `R:bretagne`: in whose list. */
  readonly territory: string;
  readonly name: string;
  readonly city: string | null;
}

export interface FrozenContradiction {
  /** `F`, `R:bretagne`. */
  readonly territory: string;
  readonly indicator: string;
  readonly message: string;
  /** Null while it was open. */
  readonly settlement: {
    readonly decision: SettlementDecision;
    readonly reason: string;
    readonly settledAt: string;
  } | null;
}
