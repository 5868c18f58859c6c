import type { FigureState, Unit } from './generated/graphql';
import { FIGURE_STATE_LABELS, labelOf } from './labels';

/** As much of a figure as is needed to write it. */
export interface WritableFigure {
  readonly value: number | null;
  readonly state: FigureState;
  readonly approximate: boolean;
  readonly indicator: { readonly unit: Unit; readonly precision: number };
}

const SUFFIXES: Readonly<Partial<Record<Unit, string>>> = { HOURS: 'h', DAYS: 'j', FTE: 'ETP' };

/** A figure as French readers write it: `574 000 h`, `93 %`, `environ 1 200`; an absence says why. */
export function formatFigure({ value, state, approximate, indicator }: WritableFigure): string {
  if (value === null) return labelOf(FIGURE_STATE_LABELS, state);
  const { unit, precision } = indicator;
  // A rate is stored as a fraction, so two of its decimals are before the decimal point of a percentage.
  const digits = unit === 'RATE' ? Math.max(0, precision - 2) : precision;
  const euros = unit === 'EUR';
  const format = new Intl.NumberFormat('fr-FR', {
    style: unit === 'RATE' ? 'percent' : euros ? 'currency' : 'decimal',
    currency: euros ? 'EUR' : undefined,
    minimumFractionDigits: euros ? digits : 0,
    maximumFractionDigits: digits,
    trailingZeroDisplay: 'stripIfInteger',
  });
  const suffix = SUFFIXES[unit];
  const text = format.format(value) + (suffix ? `\u00a0${suffix}` : '');
  return approximate ? `environ ${text}` : text;
}
