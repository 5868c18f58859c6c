import type { IndicatorDefinition } from '../datasets/indicator';
import type { TerritoryKind } from '../kernel/territory';

/**
 * Whether an indicator can be asked of a kind of territory at all. Adherents are no part of the network by
 * themselves, and events belong to delegations (docs/regles.md#sans-objet).
 */
export function hasMeaning(definition: IndicatorDefinition, kind: TerritoryKind): boolean {
  if (kind === 'ADHERENT') return definition.dataset !== 'ADHERENTS' && definition.dimensions.includes('DEPARTMENT');
  if (kind === 'DEPARTMENT') return definition.dimensions.includes('DEPARTMENT');
  return true;
}
