import { Field, Int } from 'type-graphql';
import type { Severity } from '../../kernel/codes';
import { doc } from '../common/doc';
import { outputType } from '../common/output-type';
import { SeverityEnum } from './submission.enums';

@outputType(
  'RowIssue',
  'Une remarque sur un fichier remis, avec sa place.',
  'An issue with a file that was handed in, and where it is.',
)
export class RowIssueType {
  @Field(() => SeverityEnum, doc('Gravité.', 'Severity.'))
  severity: Severity;

  @Field(
    () => Int,
    doc('Ligne ; 1 est la première sous l’en-tête.', 'Row; 1 is the first row under the header.', { nullable: true }),
  )
  row: number | null;

  @Field(() => String, doc('Colonne.', 'Column.', { nullable: true }))
  column: string | null;

  @Field(() => String, doc('Code de la remarque.', 'Code of the issue.'))
  code: string;

  @Field(
    () => String,
    doc('Phrase en français, avec ce qu’il faut écrire.', 'A French sentence, with what to write instead.'),
  )
  message: string;

  @Field(() => String, doc('Ce qui a été lu.', 'What was read.', { nullable: true }))
  value: string | null;

  @Field(
    () => String,
    doc(
      'Adresse de la cellule : `C12` ; null pour une ligne ou tout le fichier.',
      'Address of the cell: `C12`; null for a row or the whole file.',
      {
        nullable: true,
      },
    ),
  )
  cell: string | null;

  @Field(
    () => String,
    doc('Feuille du classeur ; null pour un CSV.', 'Sheet of the workbook; null for CSV.', { nullable: true }),
  )
  sheet: string | null;

  @Field(() => String, doc('La phrase sans la place ni la valeur.', 'The sentence without its place and its value.'))
  text: string;

  @Field(() => Int, doc('Cellules ou lignes qui la partagent.', 'Cells or rows that share it.'))
  count: number;
}
