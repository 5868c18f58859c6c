import type { Aggregation, Dimension, Unit } from '../../kernel/codes';

/** An indicator that no regional dataset feeds: its values stand in printed reports, or are declared as totals. */
export interface PrintedIndicator {
  /** Upper case, unique in the whole catalogue, those of the datasets included. */
  readonly code: string;
  /** French, as the field says it. */
  readonly label: string;
  readonly description: { readonly fr: string; readonly en: string };
  /** A RATE is printed in percent and answered as a fraction. */
  readonly unit: Unit;
  /** The dimensions that a printed value may be split along. */
  readonly dimensions: readonly Dimension[];
  /** How the figure of a territory follows from its parts. */
  readonly aggregation: Aggregation;
  /** For a RATIO: the codes of the two indicators that it is the quotient of. */
  readonly ratio?: { readonly numerator: string; readonly denominator: string };
}
