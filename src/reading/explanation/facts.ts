import type { IndicatorDefinition } from '../../datasets/indicator';
import type { Network } from '../../network/network';
import type { PrintedFigure } from '../../reports/printed-figure';
import type { Contribution } from '../../figures/contributions';
import type { Coverage } from '../../figures/coverage';
import type { DeclaredFigure, Publication } from '../../published/publication-state';
import type { ResolvedFigure } from '../../figures/resolved';

/** What a part of a consolidation brings, and the printed figure behind it where a report gave it. */
export interface ExplainedPart {
  readonly contribution: Contribution;
  readonly printed: PrintedFigure | null;
}

/** The structures that a figure was made from: all that its explanation is made from too. */
export interface Facts {
  readonly figure: ResolvedFigure;
  readonly definition: IndicatorDefinition;
  readonly network: Network;
  /** Name of the territory, as shown. */
  readonly territoryName: string;
  readonly coverage: Coverage;
  /** For the federation, what each region and what belongs to none brings; empty for other territories. */
  readonly parts: readonly ExplainedPart[];
  /** For the federation, the submission of what belongs to no delegation. */
  readonly outside: Publication | null;
  /** The printed figure that stands for this one, where it is PRINTED. */
  readonly printed: PrintedFigure | null;
  /** The total that the territory declared, where it is DECLARED. */
  readonly declared: DeclaredFigure | null;
  /** The same figure a year before. */
  readonly before: ResolvedFigure;
  /** Whether numerator and denominator may be told: not where an indicator that they are is withheld. */
  readonly showsFraction: boolean;
}
