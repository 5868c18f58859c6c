import { Field, Float, Int } from 'type-graphql';
import type { StructureType } from '../../kernel/codes';
import { connectionOf } from '../common/connection';
import { doc, outputType } from '../common/describe';
import { NodeType } from '../common/node.type';
import { StructureTypeEnum } from '../enums/structure-type.enum';
import type { RowEdges } from './row-edges';

@outputType('Fg2iGuarantee', 'Une garantie du fonds FG2I.', 'A guarantee of the temporary-work guarantee fund.', [
  NodeType,
])
export class Fg2iGuaranteeType implements NodeType, RowEdges {
  readonly __typename: 'Fg2iGuarantee';
  id: string;

  @Field(() => Int, doc('Année.', 'Year.'))
  year: number;

  @Field(() => StructureTypeEnum, doc('Type de la structure garantie.', 'Type of the structure guaranteed.'))
  structureType: StructureType;

  @Field(() => Float, doc('Garantie financière totale, en euros.', 'Total financial guarantee, in euros.'))
  guaranteeTotal: number;

  @Field(() => Float, doc('Souscription, en euros.', 'Subscription, in euros.'))
  subscription: number;

  @Field(() => Float, doc('Caution du FG2I, en euros.', 'Surety of the fund, in euros.'))
  fg2iSurety: number;

  @Field(() => Float, doc('Caution de la FFA, en euros.', 'Surety of the FFA, in euros.'))
  ffaSurety: number;

  @Field(() => Float, doc('Montant mobilisé, en euros.', 'Amount paid out, in euros.'))
  mobilised: number;

  @Field(() => Float, doc('Chiffre d’affaires, en euros.', 'Turnover, in euros.', { nullable: true }))
  turnover: number | null;

  readonly regionCode: string | null;
  readonly adherentUid: string | null;
  readonly submissionId: number;
}

export const Fg2iGuaranteeConnection = connectionOf(
  'Fg2iGuarantee',
  () => Fg2iGuaranteeType,
  'la liste des garanties FG2I',
  'guarantees',
);
