import type { IndicatorDefinition } from '../datasets/indicator';
import type { ResolvedFigure } from '../figures/resolved';
import { explainFigure } from '../reading/explanation/explain-figure';
import type { FigureReader } from '../reading/figure-reader';
import type { FrozenExplanation } from './content';

/** What is said beside a figure of the federation or a region, as `reader` shows it. */
export async function explanationOf(
  reader: FigureReader,
  { dataset }: IndicatorDefinition,
  figure: ResolvedFigure,
): Promise<FrozenExplanation> {
  const name = reader.snapshot.network.nameOf(figure.key.territory);
  const { breaks, sources } = await explainFigure(reader, figure, name);
  return {
    dataset,
    handedInBy: reader.coverage(figure).handedInBy,
    breaks,
    sources,
    evolution: await reader.evolution(figure),
  };
}
