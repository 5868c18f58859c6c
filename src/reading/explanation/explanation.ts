/** How a figure came about, in plain French. Every list is empty where there is nothing to say. */
export interface Explanation {
  /** One to three sentences, fit to be quoted as they stand. */
  readonly sentence: string;
  /** What is counted, and how the figure of a whole follows from its parts. */
  readonly rule: string;
  /** Of a mean or a ratio that was computed; null for a sum, and where it would tell what is withheld. */
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly included: readonly string[];
  readonly leftOut: readonly string[];
  /** Who reported, of how many. */
  readonly coverage: string;
  /** What breaks the comparison with the year before. */
  readonly breaks: readonly string[];
  /** Approximation and demonstration. */
  readonly notes: readonly string[];
  /** The reports and submissions that the value rests on, the territory's own first. */
  readonly sources: readonly string[];
}
