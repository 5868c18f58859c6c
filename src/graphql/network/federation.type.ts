import type { TerritoryRef } from '../../kernel/territory';
import { NodeType } from '../common/node.type';
import { outputType } from '../common/output-type';
import { TerritoryType } from './territory.type';

@outputType('Federation', 'La fédération Coorace tout entière.', 'The whole Coorace federation.', [
  NodeType,
  TerritoryType,
])
export class FederationType implements NodeType, TerritoryType {
  readonly __typename: 'Federation';
  readonly ref: TerritoryRef;
  id: string;
  name: string;
}
