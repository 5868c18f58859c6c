import { Field, Int } from 'type-graphql';
import type { DatasetCode } from '../../kernel/codes';
import type { HandedInBy } from '../../submissions/collection-plan';
import { doc, outputType } from '../common/describe';
import { DATASET_COUNT, times } from '../common/cost';
import { DatasetCodeEnum, HandedInByEnum } from '../enums/figure.enums';

@outputType('PlannedDataset', 'Un jeu de données dans un plan de collecte.', 'One dataset of a collection plan.')
export class PlannedDatasetType {
  @Field(() => DatasetCodeEnum, doc('Jeu de données.', 'Dataset.'))
  dataset: DatasetCode;

  @Field(() => HandedInByEnum, doc('De qui il est attendu.', 'Whom it is expected from.'))
  handedInBy: HandedInBy;
}

@outputType(
  'CollectionPlan',
  'Le plan de collecte d’une année : de qui chaque jeu de données est attendu.',
  'The collection plan of a year: whom each dataset is expected from.',
)
export class CollectionPlanType {
  @Field(() => Int, doc('Année des données.', 'Year of the data.'))
  year: number;

  @Field(
    () => Int,
    doc(
      'Année qui a fixé ce plan : elle-même, ou la dernière avant qui en a un ; null quand aucun n’a été fixé, et que chaque délégation remet tout.',
      'The year whose plan it is: its own, or the latest before that has one; null where none was set, and each region submits everything.',
      { nullable: true },
    ),
  )
  since: number | null;

  @Field(
    () => [PlannedDatasetType],
    doc(
      'Les jeux attendus ; les totaux déclarés (FIGURES), remis là où il y en a, n’y sont pas.',
      'The datasets that are expected; declared totals (FIGURES), submitted where there are some, are not among them.',
      { complexity: times(DATASET_COUNT) },
    ),
  )
  datasets: readonly PlannedDatasetType[];
}
