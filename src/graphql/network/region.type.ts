import { FEDERATION_PROFILE } from '../../kernel/federation/federation';
import { Field } from 'type-graphql';
import type { TerritoryRef } from '../../kernel/territory';
import { doc } from '../common/doc';
import { NodeType } from '../common/node.type';
import { outputType } from '../common/output-type';
import { TerritoryType } from './territory.type';

const EXAMPLES = FEDERATION_PROFILE.exampleRegions.join(', ');

@outputType('Region', 'Une délégation régionale de la fédération.', 'A regional delegation of the federation.', [
  NodeType,
  TerritoryType,
])
export class RegionType implements NodeType, TerritoryType {
  readonly __typename: 'Region';
  readonly ref: TerritoryRef;
  id: string;
  name: string;

  @Field(() => String, doc(`Code stable : ${EXAMPLES}…`, `A stable slug: ${EXAMPLES}…`))
  code: string;

  @Field(() => Boolean, doc('Délégation d’outre-mer.', 'Whether it lies overseas.'))
  overseas: boolean;

  @Field(
    () => [String],
    doc(
      'Codes INSEE des régions administratives qu’elle couvre (ocean-indien en couvre deux).',
      'INSEE codes of the administrative regions that it covers (ocean-indien covers two).',
    ),
  )
  inseeCodes: readonly string[];
}
