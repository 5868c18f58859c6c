import { definitionOf } from '../datasets/catalogue';
import { dimensionLabel } from '../datasets/dimension';
import { datasetOf } from '../datasets/registry';
import type { Dimension } from '../kernel/codes';
import type { Network } from '../network/network';
import { OUTSIDE, UNSPECIFIED } from './part-keys';

/** French label of one key of a dimension. */
export function labelOf(network: Network, indicator: string, dimension: Dimension, key: string): string {
  if (key === UNSPECIFIED) return 'Non précisé';
  if (key === OUTSIDE) return 'Hors délégation';
  if (dimension === 'REGION') return network.region(key)?.name ?? key;
  if (dimension === 'DEPARTMENT') return network.department(key)?.name ?? key;
  if (dimension === 'PROGRAMME') return network.programme(key)?.name ?? key;
  const { dataset } = definitionOf(indicator);
  return dimensionLabel(dataset === null ? null : datasetOf(dataset), dimension, key);
}
