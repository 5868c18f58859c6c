import type { FigureState, Unit } from './generated/graphql';
import { FIGURE_STATE_LABELS, labelOf } from './labels';

/** As much of a figure as is needed to write it. */
export interface WritableFigure {
  readonly value: number | null;
  /** Asked for beside the value: what the known parts come to while `state` is PARTIAL, and how many they are. */
  readonly partialValue?: number | null;
  readonly partialOf?: readonly unknown[];
  readonly state: FigureState;
  readonly approximate: boolean;
  readonly indicator: { readonly unit: Unit; readonly precision: number };
}

const SUFFIXES: Readonly<Partial<Record<Unit, string>>> = { HOURS: 'h', DAYS: 'j', FTE: 'ETP' };

/**
 * A figure as French readers write it: `574 000 h`, `93 %`, `environ 1 200`; an absence says why. What is known of a
 * part only reads as that: `partiel : 171, pas de total`.
 */
export function formatFigure({
  value,
  partialValue,
  partialOf,
  state,
  approximate,
  indicator,
}: WritableFigure): string {
  if (value !== null) return formatValue(value, approximate, indicator);
  if (typeof partialValue !== 'number') return labelOf(FIGURE_STATE_LABELS, state);
  const of =
    partialOf === undefined
      ? ''
      : ` (${partialOf.length} ${partialOf.length < 2 ? 'partie connue' : 'parties connues'})`;
  return `partiel${of} : ${formatValue(partialValue, approximate, indicator)}, pas de total`;
}

function formatValue(value: number, approximate: boolean, indicator: WritableFigure['indicator']): string {
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
