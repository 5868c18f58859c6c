import { definitionOf } from '../../datasets/catalogue';
import type { IndicatorDefinition } from '../../datasets/indicator';

/**
 * Amounts that are fixed shares of one another, or the terms of a rate: some of them give the others away, so they are
 * withheld together.
 */
const KIN: readonly (readonly string[])[] = [
  ['FG2I_GUARANTEE_TOTAL', 'FG2I_SUBSCRIPTION', 'FG2I_SURETY', 'FG2I_FFA_SURETY'],
  ['ACTIVITY_EXITS', 'ACTIVITY_POSITIVE_EXITS', 'ACTIVITY_POSITIVE_EXIT_RATE'],
  ['ACTIVITY_TURNOVER', 'ACTIVITY_PUBLIC_FUNDING', 'ACTIVITY_PUBLIC_FUNDING_RATE'],
];

/** The indicators that are decided together with one, itself among them. */
export const kinOf = (indicator: string): readonly string[] =>
  KIN.find((kin) => kin.includes(indicator)) ?? [indicator];

/** The guarded indicators that a figure would tell something of: itself, or the sides of a ratio. */
export const guardedIn = (definition: IndicatorDefinition): readonly string[] =>
  [definition, ...Object.values(definition.ratio ?? {}).map((code) => definitionOf(code))].flatMap(
    ({ code, guarded }) => (guarded ? [code] : []),
  );
