import { Field, Int } from 'type-graphql';
import { ROW_CHANGES, type DifferentRow, type RowChange } from '../../publication/difference';
import type { SubmissionEntity } from '../../submissions/submission.entity';
import { connectionOf } from '../common/connection';
import { doc, enumType, outputType } from '../common/describe';

export const RowChangeEnum = enumType(
  'RowChange',
  ROW_CHANGES,
  ['Ce qui est arrivé à une ligne d’une version à l’autre.', 'What became of a row from one version to another.'],
  {
    ADDED: ['Dans la seconde version seulement.', 'In the second version only.'],
    CHANGED: ['Dans les deux, avec d’autres valeurs.', 'In both, with other values.'],
    GONE: ['Dans la première version seulement.', 'In the first version only.'],
  },
);

@outputType('CellDifference', 'Une cellule qui diffère.', 'A cell that differs.')
export class CellDifferenceType {
  @Field(() => String, doc('Nom de la colonne dans les fichiers.', 'Name of the column in files.'))
  column: string;

  @Field(() => String, doc('Libellé de la colonne.', 'French label of the column.'))
  label: string;

  @Field(
    () => String,
    doc(
      'Ce qui y était, écrit comme dans un tableur français ; null si rien.',
      'What was there, written as in a French spreadsheet; null for nothing.',
      {
        nullable: true,
      },
    ),
  )
  before: string | null;

  @Field(() => String, doc('Ce qui y est ; null si rien.', 'What is there; null for nothing.', { nullable: true }))
  after: string | null;
}

@outputType(
  'RowDifference',
  'Une ligne que deux versions d’un dépôt n’ont pas en commun.',
  'A row that two versions of a submission do not share.',
)
export class RowDifferenceType {
  @Field(() => RowChangeEnum, doc('Ce qui lui est arrivé.', 'What became of it.'))
  change: RowChange;

  @Field(
    () => Int,
    doc(
      'Sa place dans la première version, 1 sous l’en-tête ; null si elle n’y est pas.',
      'Its place in the first version, 1 under the header; null where it is not in it.',
      {
        nullable: true,
      },
    ),
  )
  before: number | null;

  @Field(
    () => Int,
    doc(
      'Sa place dans la seconde version ; null si elle n’y est pas.',
      'Its place in the second version; null where it is not in it.',
      { nullable: true },
    ),
  )
  after: number | null;

  @Field(
    () => String,
    doc(
      'Ce qui la désigne, en mots ; null pour une ligne sans clé.',
      'What it is told apart by, in words; null for a row without a key.',
      { nullable: true },
    ),
  )
  title: string | null;

  @Field(
    () => [CellDifferenceType],
    doc('Ses cellules qui diffèrent.', 'Those of its cells that differ.', { complexity: 2 }),
  )
  cells: readonly CellDifferenceType[];
}

export const RowDifferenceConnection = connectionOf(
  'RowDifference',
  () => RowDifferenceType,
  'la liste des lignes qui diffèrent',
  'rows that differ',
);

@outputType(
  'SubmissionDifference',
  'Ce qui diffère entre deux versions d’un dépôt, ligne à ligne.',
  'What differs between two versions of a submission, row by row.',
)
export class SubmissionDifferenceType {
  @Field(() => Int, doc('Lignes ajoutées.', 'Rows added.'))
  added: number;

  @Field(() => Int, doc('Lignes changées.', 'Rows changed.'))
  changed: number;

  @Field(() => Int, doc('Lignes disparues.', 'Rows gone.'))
  gone: number;

  readonly from: SubmissionEntity;
  readonly to: SubmissionEntity;
  readonly differentRows: readonly DifferentRow[];
}
