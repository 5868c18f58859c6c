import { Field, Int } from 'type-graphql';
import { doc } from '../common/doc';
import { outputType } from '../common/output-type';
import { KeyFiguresRow } from './key-figures.row';

@outputType(
  'KeyFigures',
  'Les chiffres clés d’un territoire pour une année.',
  'The key figures of a territory in one year.',
)
export class KeyFiguresType extends KeyFiguresRow {
  @Field(() => Int, doc('Année des chiffres.', 'Year of the figures.'))
  declare readonly year: number;
}
