import type { EntityManager } from 'typeorm';
import { definitionOf } from '../datasets/catalogue';
import { datasetOf } from '../datasets/registry';
import type { Dimension } from '../kernel/codes';
import { CellAggregator } from '../published/aggregate';
import type { Ledger } from '../published/ledger';
import { UNSPECIFIED } from './part-keys';
import { partsOf, type Parts } from './parts';
import { figureOfAmount, type ResolvedFigure } from './resolved';

/**
 * Parts of one adherent's figure, added up from its rows: too few of them to keep cells for. One statement.
 * A ratio of two datasets has no parts of its own.
 */
export async function partsOfAdherent(
  ledger: Ledger,
  manager: EntityManager,
  figure: ResolvedFigure,
  dimension: Exclude<Dimension, 'REGION'>,
): Promise<Parts> {
  const definition = definitionOf(figure.key.indicator);
  if (figure.publication === null || definition.dataset === null) return partsOf(ledger, figure, dimension);
  const dataset = datasetOf(definition.dataset);
  const rows = await manager.find(dataset.rowEntity, {
    where: { submissionId: figure.publication.id, adherentUid: figure.key.territory.code },
  });
  const aggregator = new CellAggregator(dataset);
  for (const row of rows.map(dataset.fromEntity)) aggregator.add(row, row);
  const cells = [...aggregator.cells()].filter(
    (cell) => cell.indicator === definition.code && cell.grouping === dimension && cell.filled > 0,
  );
  return new Map(
    cells.map((cell) => {
      const slice = { dimension, key: cell.key };
      const part = { ...figure, ...figureOfAmount({ ...figure.key, slice }, definition, cell) };
      const { basis, demonstration, way, publication } = figure;
      return [cell.key === '' ? UNSPECIFIED : cell.key, { ...part, basis, demonstration, way, publication }] as const;
    }),
  );
}
