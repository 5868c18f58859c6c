import { DATASETS } from '../../datasets/registry';
import { Field, InputType, Int } from 'type-graphql';
import type { DatasetCode } from '../../kernel/codes';
import { doc } from '../common/describe';
import { DatasetCodeEnum } from '../enums/figure.enums';

/** Datasets of which there is always something to report. */
const ALWAYS_FILLED = DATASETS.flatMap(({ code, nothingToReportAllowed }) => (nothingToReportAllowed ? [] : code));
const last = ALWAYS_FILLED.pop() ?? '';

@InputType('SubmitDatasetInput', doc('Un jeu de données à remettre.', 'A dataset to be submitted.'))
export class SubmitDatasetInput {
  @Field(() => DatasetCodeEnum, doc('Jeu de données.', 'Dataset.'))
  dataset: DatasetCode;

  @Field(
    () => String,
    doc(
      'Code de la région ; null pour ce qui n’est d’aucune délégation, réservé au siège.',
      'Region slug; null for what belongs to no delegation; that is for publishers.',
      { nullable: true },
    ),
  )
  region?: string | null;

  @Field(() => Int, doc('Année des données.', 'Year of the data.'))
  year: number;

  @Field(
    () => String,
    doc('Nom du fichier : une étiquette, jamais un chemin.', 'Name of the file: a label, never a path.'),
  )
  fileName: string;

  @Field(
    () => String,
    doc(
      'Les lignes, en CSV, selon le modèle du jeu de données.',
      'The rows, as CSV text in the layout of the dataset’s template.',
    ),
  )
  csv: string;

  @Field(
    () => Boolean,
    doc(
      `Déclare qu’il n’y avait rien : un fichier sans lignes est alors valable et compte zéro. Pas pour ${ALWAYS_FILLED.join(', ')} et ${last}.`,
      `Declares that there was nothing: a file without rows is then valid and counts as zero. Not for ${ALWAYS_FILLED.join(', ')} and ${last}.`,
      { nullable: true, defaultValue: false },
    ),
  )
  nothingToReport?: boolean | null;

  @Field(
    () => Boolean,
    doc(
      'Contrôle seul : rien n’est gardé, et la réponse dit ce qui changerait.',
      'Check only: nothing is stored, and the payload says what would change.',
      { nullable: true, defaultValue: false },
    ),
  )
  dryRun?: boolean | null;
}
