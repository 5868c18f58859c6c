import type { ResolvedFigure } from '../figures/resolved';
import type { FigureReader } from '../reading/figure-reader';
import type { FrozenPart, PrintedPlace } from './content';

/** What every frozen figure, part and year has. */
export const frozenValue = (
  { snapshot }: FigureReader,
  { value, partialValue, partialOf, state, basis, approximate }: ResolvedFigure,
): Omit<FrozenPart, 'dimension' | 'key' | 'label'> => ({
  value,
  partialValue,
  partialOf: partialOf.map((territory) => snapshot.network.nameOf(territory)),
  state,
  basis,
  approximate,
});

/** Nothing for what no report prints. */
export function printedPlace(reader: FigureReader, figure: ResolvedFigure): { readonly printedIn?: PrintedPlace } {
  const [place] = figure.basis === 'PRINTED' ? reader.printed(figure) : [];
  return place === undefined ? {} : { printedIn: { source: place.source.label, section: place.section } };
}
