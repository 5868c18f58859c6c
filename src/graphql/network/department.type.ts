import { Field } from 'type-graphql';
import type { TerritoryRef } from '../../kernel/territory';
import { doc } from '../common/doc';
import { NodeType } from '../common/node.type';
import { outputType } from '../common/output-type';
import { TerritoryType } from './territory.type';

@outputType('Department', 'Un département français.', 'A department of France.', [NodeType, TerritoryType])
export class DepartmentType implements NodeType, TerritoryType {
  readonly __typename: 'Department';
  readonly ref: TerritoryRef;
  id: string;
  name: string;

  @Field(() => String, doc('Code INSEE : 35, 2A, 974…', 'INSEE code: 35, 2A, 974…'))
  code: string;

  /** Slug of its delegation; null when outside every delegation. */
  readonly regionCode: string | null;
}
