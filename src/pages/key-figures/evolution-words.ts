import { isSurveyed } from '../../datasets/roles';
import type { DatasetCode, Unit } from '../../kernel/codes';
import { counted, NO_BREAK, writeChange, writePoints } from '../../kernel/french';
import { writeFigure } from '../french';
import type { FigureAnswer } from '../figure-answers';

/** A figure as it is read now, or frozen. */
export interface Compared extends Pick<FigureAnswer, 'evolution' | 'state'> {
  readonly indicator: { readonly unit: Unit; readonly dataset: DatasetCode | null };
  readonly explanation: { readonly breaks: readonly string[] };
}
type Evolution = NonNullable<FigureAnswer['evolution']>;

/** A whole against a whole, of one series; null for anything else. */
export const comparedWholes = ({ evolution, state, explanation }: Compared): Evolution | null =>
  state === 'KNOWN' && evolution?.difference != null && explanation.breaks.length === 0 ? evolution : null;

/**
 * The units of both years against each other, where the wholes are not compared; null for rates, whose change is no
 * percentage, and for a single unit. That the year before is partial breaks the comparison of wholes, and not this one.
 */
export function comparedUnits({ evolution, state, explanation, indicator }: Compared): Evolution | null {
  if (state !== 'KNOWN' || evolution === null || indicator.unit === 'RATE') return null;
  if (evolution.sameUnitsChange === null || evolution.sameUnits < 2) return null;
  const ofPartial = evolution.previousValue === null ? 1 : 0;
  return explanation.breaks.length === ofPartial ? evolution : null;
}

/**
 * Against the year before: whole against whole, in points for a rate; else over the same units, which is said first.
 * Nothing beside a partial figure. Where the explanation knows a break, its words stand in place of the change.
 */
export function evolutionWords(figure: Compared, year: number): string | null {
  const { indicator, state, explanation, evolution } = figure;
  if (evolution === null || state !== 'KNOWN') return null;
  const whole = comparedWholes(figure);
  if (whole !== null) {
    const before = writeFigure({ value: whole.previousValue, state, approximate: false }, indicator.unit);
    if (indicator.unit === 'RATE') return `${writePoints(whole.difference ?? 0)} depuis ${year - 1} (${before})`;
    return whole.change === null
      ? `${before} en ${year - 1}`
      : `${writeChange(whole.change)} depuis ${year - 1} (${before})`;
  }
  const same = comparedUnits(figure);
  if (same === null) return explanation.breaks.length === 0 ? null : explanation.breaks.join(' ');
  // « à périmètre constant (9 délégations) : +3,1 % »
  const units = isSurveyed(indicator) ? 'adhérent' : 'délégation';
  return `à périmètre constant (${counted(same.sameUnits, units)})${NO_BREAK}: ${writeChange(same.sameUnitsChange ?? 0)}`;
}
