import { Field, Int } from 'type-graphql';
import type { Aggregation, DatasetCode, Dimension, Unit } from '../../kernel/codes';
import { doc, outputType } from '../common/describe';
import { DatasetCodeEnum, AggregationEnum, DimensionEnum, UnitEnum, IndicatorCodeEnum } from '../enums/figure.enums';

@outputType('Indicator', 'Un indicateur du catalogue.', 'An indicator of the catalogue.')
export class IndicatorType {
  @Field(() => IndicatorCodeEnum, doc('Code.', 'Code.'))
  code: string;

  @Field(() => String, doc('Libellé en français, comme dans les rapports.', 'French label, as printed in reports.'))
  label: string;

  @Field(() => String, doc('Ce qui est compté, en français.', 'What is counted, in French.'))
  description: string;

  @Field(() => UnitEnum, doc('Unité de la valeur.', 'Unit of value.'))
  unit: Unit;

  @Field(() => AggregationEnum, doc('Comment il se consolide.', 'How it is consolidated.'))
  aggregation: Aggregation;

  @Field(
    () => DatasetCodeEnum,
    doc(
      'Jeu de données dont il découle ; null s’il n’est qu’imprimé ou déclaré.',
      'Dataset that it follows from; null when it is only printed or declared.',
      {
        nullable: true,
      },
    ),
  )
  dataset: DatasetCode | null;

  @Field(() => [DimensionEnum], doc('Selon quoi il se ventile.', 'What it can be split by.'))
  dimensions: readonly Dimension[];

  @Field(() => Int, doc('Nombre de décimales de la valeur.', 'Decimals that value is rounded to.'))
  precision: number;

  @Field(
    () => Boolean,
    doc(
      'Couvert par le secret statistique : qui n’a pas droit aux lignes n’en voit pas les cases où trop peu d’adhérents comptent.',
      'Guarded by statistical secrecy: whoever has no right to the rows does not see its cells that rest on too few adherents.',
    ),
  )
  guarded: boolean;

  @Field(
    () => Boolean,
    doc(
      'Réservé à qui a droit aux lignes : pour les autres, SUPPRESSED.',
      'For those who may read the rows; SUPPRESSED for anyone else.',
    ),
  )
  reserved: boolean;

  @Field(
    () => [DimensionEnum],
    doc(
      'Ventilations réservées à qui a droit aux lignes ; le total est public.',
      'Dimensions along which it is for those who may read the rows; its total is public.',
    ),
  )
  reservedDimensions: readonly Dimension[];

  @Field(
    () => String,
    doc(
      'Adresse, sur ce serveur, du flux Atom de ce qui en a bougé.',
      'Path, on this server, of the Atom feed of what moved of it.',
    ),
  )
  feedPath: string;
}
