import type { Interval } from '../../observatory/estimate';
import type { Quartiles } from '../../observatory/quartiles';
import type { ResolvedFigure } from '../../figures/resolved';
import type { TerritoryRef } from '../../kernel/territory';

/** Why quartiles are not given: too few answered, too many answered the same, the sum is withheld, a part is missing, or nothing was answered. */
export const QUARTILES_ABSENCES = ['TOO_FEW', 'ALIKE', 'WITHHELD', 'INCOMPLETE', 'NOTHING'] as const;
export type QuartilesAbsence = (typeof QUARTILES_ABSENCES)[number];

/** One measure of a group of adherents, as they answered. */
export interface ObservedMeasure {
  readonly indicator: string;
  readonly figure: ResolvedFigure;
  /** Answers that fill it; null where its value does not come from answers. */
  readonly respondents: number | null;
  readonly perRespondent: number | null;
  readonly perFullTimeEquivalent: number | null;
  /** Answers that fill it and give full-time equivalents; null without the ratio. */
  readonly respondentsToBoth: number | null;
  readonly quartiles: Quartiles | null;
  /** Null where there are quartiles, and for what has none, as a rate. */
  readonly quartilesAbsence: QuartilesAbsence | null;
}

/** Adherents that are shown together: all of a territory, of one of its types, or of one of its regions. */
export interface ObservedGroup {
  /** Null for all; a type as the schema writes it; a region's slug. */
  readonly key: string | null;
  readonly label: string;
  readonly respondents: ResolvedFigure;
  /** Adherents of the registers of the year; null without one. */
  readonly expected: number | null;
  /** Of the expected; null unless all is known. */
  readonly rate: number | null;
  readonly measures: readonly ObservedMeasure[];
}

/** What all adherents of the registers would come to. No figure, and never given for one. */
export interface Estimate {
  readonly indicator: string;
  /** Null where it is refused, for which `refusedBecause` is the French sentence; one of the two is null. */
  readonly interval: Interval | null;
  readonly refusedBecause: string | null;
  readonly respondents: number;
  /** Null as long as a register is missing. */
  readonly population: number | null;
  /** 0 where it is refused. */
  readonly strata: number;
  readonly demonstration: boolean;
}

/** A survey of one year as a publication of its own. */
export interface Observatory {
  readonly territory: TerritoryRef;
  readonly year: number;
  readonly survey: string;
  readonly whole: ObservedGroup;
  readonly byType: readonly ObservedGroup[];
  /** None below the federation. */
  readonly byRegion: readonly ObservedGroup[];
  readonly estimates: readonly Estimate[];
}
