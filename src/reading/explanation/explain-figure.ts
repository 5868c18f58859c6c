import { definitionOf } from '../../datasets/catalogue';
import { standsAlone } from '../../kernel/codes';
import { yearBefore } from '../../figures/evolution';
import type { FigureReader } from '../figure-reader';
import type { Publication } from '../../published/publication-state';
import { numberOf, type ResolvedFigure } from '../../figures/resolved';
import { explain } from './explain';
import type { Explanation } from './explanation';
import type { ExplainedPart, Facts } from './facts';
import { fractionIndicators } from './fraction-indicators';

/**
 * Explains a figure as its reader sees it: what that reader withholds is not told here either. `place` is the name of
 * the figure's territory. A few statements, whatever the number of figures explained together.
 */
export async function explainFigure(
  reader: FigureReader,
  figure: ResolvedFigure,
  territoryName: string,
): Promise<Explanation> {
  const definition = definitionOf(figure.key.indicator);
  const [before, parts, showsFraction] = await Promise.all([
    reader.figure(yearBefore(figure.key)),
    partsOf(reader, figure),
    showsFractionOf(reader, figure),
  ]);
  const turn = reader.turn();
  if (turn !== undefined) await turn;
  return explain({
    figure,
    definition,
    network: reader.snapshot.network,
    territoryName,
    coverage: reader.coverage(figure),
    parts,
    outside: outsideOf(reader, figure),
    ...restingOn(reader, figure),
    before,
    showsFraction,
  });
}

/** The printed or declared figure that a figure's value is. */
export const restingOn = (
  { snapshot }: FigureReader,
  { way, key }: ResolvedFigure,
): Pick<Facts, 'printed' | 'declared'> => ({
  printed: way === 'PRINTED' ? (snapshot.printed.best(key) ?? null) : null,
  declared: way === 'DECLARED' ? (snapshot.declared.of(key) ?? null) : null,
});

async function partsOf(reader: FigureReader, figure: ResolvedFigure): Promise<readonly ExplainedPart[]> {
  if (figure.key.territory.kind !== 'FEDERATION' || numberOf(figure) === null) return [];
  const { printed } = reader.snapshot;
  return (await reader.contributions(figure)).map((contribution) => ({
    contribution,
    printed:
      contribution.basis === 'PRINTED'
        ? (printed.best({ ...figure.key, territory: contribution.territory }) ?? null)
        : null,
  }));
}

function outsideOf({ snapshot }: FigureReader, { key }: ResolvedFigure): Publication | null {
  const { dataset } = definitionOf(key.indicator);
  if (dataset === null || key.territory.kind !== 'FEDERATION') return null;
  return snapshot.publications.find(dataset, key.year, null) ?? null;
}

async function showsFractionOf(reader: FigureReader, figure: ResolvedFigure): Promise<boolean> {
  const definition = definitionOf(figure.key.indicator);
  if (standsAlone(definition.aggregation) || numberOf(figure) === null) return false;
  // A mean rests on the rows that fill it: beside other totals, its parts would tell those of the rows that do not.
  if (reader.masks(figure.key.territory) && definition.guarded) return false;
  const behind = await Promise.all(
    fractionIndicators(definition).map((indicator) => reader.figure({ ...figure.key, indicator })),
  );
  return behind.every(({ state }) => state !== 'SUPPRESSED');
}
