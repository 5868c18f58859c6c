import { FEDERATION_PROFILE } from '../../kernel/federation/federation';
import type { TerritoryRef } from '../../kernel/territory';
import { NodeType } from '../common/node.type';
import { outputType } from '../common/output-type';
import { TerritoryType } from './territory.type';

const { name } = FEDERATION_PROFILE;

@outputType('Federation', `La fédération ${name} tout entière.`, `The whole ${name} federation.`, [
  NodeType,
  TerritoryType,
])
export class FederationType implements NodeType, TerritoryType {
  readonly __typename: 'Federation';
  readonly ref: TerritoryRef;
  id: string;
  name: string;
}
