import type { FigureState, Unit } from './generated/graphql';
import { FIGURE_STATE_LABELS, labelOf } from './labels';

/** As much of a figure as is needed to write it. */
export interface WritableFigure {
  readonly value: number | null;
  /** Asked for beside the value: what the known parts come to while `state` is PARTIAL, and which they are. */
  readonly partialValue?: number | null;
  readonly partialOf?: readonly object[];
  /** Asked for beside them: of how many regions the parts are known. */
  readonly coverage?: { readonly reporting?: number; readonly expected: number };
  readonly state: FigureState;
  readonly approximate: boolean;
  readonly indicator: { readonly unit: Unit; readonly precision: number };
}

const SUFFIXES: Readonly<Partial<Record<Unit, string>>> = { HOURS: 'h', DAYS: 'j', FTE: 'ETP' };

/**
 * A figure as French readers write it: `574 000 h`, `93 %`, `environ 1 200`; an absence says why. What is known of a
 * part only reads as that, with how much of the whole it is: `partiel (2 régions sur 14) : 171, pas de total`. For that
 * the query has to ask for `partialOf { __typename }` and `coverage { reporting expected }`: of a figure that came
 * without its coverage nobody knows of how many, and it reads `partiel (2 parties connues) : 171, pas de total`; of one
 * that came without its parts too, `partiel : 171, pas de total`.
 */
export function formatFigure({
  value,
  partialValue,
  partialOf,
  coverage,
  state,
  approximate,
  indicator,
}: WritableFigure): string {
  if (value !== null) return formatValue(value, approximate, indicator);
  if (typeof partialValue !== 'number') return labelOf(FIGURE_STATE_LABELS, state);
  const of = partialOf === undefined ? '' : ` (${howMuch(partialOf, coverage)})`;
  return `partiel${of} : ${formatValue(partialValue, approximate, indicator)}, pas de total`;
}

/** « 2 régions sur 14 », as far as the answer says it: what is expected of more than one is expected of regions. */
function howMuch(parts: NonNullable<WritableFigure['partialOf']>, coverage: WritableFigure['coverage']): string {
  const regions = parts.filter((part) => '__typename' in part && part.__typename === 'Region').length;
  const areRegions = regions > 0 || coverage?.reporting === parts.length;
  if (coverage !== undefined && coverage.expected > 1 && areRegions)
    return `${counted(regions || parts.length, 'région', 'régions')} sur ${coverage.expected}`;
  const known = counted(parts.length, 'partie connue', 'parties connues');
  return coverage !== undefined && coverage.expected > 1 ? `${known}, ${coverage.expected} régions attendues` : known;
}

const counted = (count: number, one: string, many: string): string => `${count} ${count < 2 ? one : many}`;

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
