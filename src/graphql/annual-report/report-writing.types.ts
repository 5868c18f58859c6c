import { GraphQLDateTime } from 'graphql-scalars';
import { Field, InputType, Int } from 'type-graphql';
import { doc, enumType, outputType } from '../common/describe';
import { UserErrorType } from '../submissions/payload.types';

const REPORT_WRITING_KINDS = ['FEDERATION_OUTLINE', 'DELEGATION_OUTLINE', 'TEXT'] as const;
export type ReportWritingKind = (typeof REPORT_WRITING_KINDS)[number];

export const ReportWritingKindEnum = enumType(
  'ReportWritingKind',
  REPORT_WRITING_KINDS,
  ['Ce qui s’écrit d’un rapport annuel.', 'What is written of an annual report.'],
  {
    FEDERATION_OUTLINE: ['Le plan du rapport de la fédération.', 'The outline of the federation’s report.'],
    DELEGATION_OUTLINE: ['Le plan du rapport d’une délégation.', 'The outline of a delegation’s report.'],
    TEXT: ['Le texte libre d’une section d’un rapport.', 'The free text of one section of one report.'],
  },
);

@InputType(
  'ReportWritingInput',
  doc('De quoi il s’agit : un plan, ou le texte d’une section.', 'What it is: an outline, or the text of a section.'),
)
export class ReportWritingInput {
  @Field(() => ReportWritingKindEnum, doc('Plan ou texte.', 'Outline or text.'))
  kind: ReportWritingKind;

  @Field(() => Int, doc('Année du rapport ; pour un texte.', 'Year of the report; for a text.', { nullable: true }))
  year?: number | null;

  @Field(
    () => String,
    doc(
      'Délégation du rapport ; pour un texte, absente : la fédération.',
      'Delegation of the report; for a text, when left out: the federation.',
      { nullable: true },
    ),
  )
  region?: string | null;

  @Field(
    () => String,
    doc('Identifiant de la section, dans le plan ; pour un texte.', 'Id of the section in the outline; for a text.', {
      nullable: true,
    }),
  )
  section?: string | null;
}

@outputType(
  'ReportWriting',
  'Une version d’un plan, ou d’un texte libre, des rapports annuels.',
  'One version of an outline, or of a free text, of annual reports.',
)
export class ReportWritingType {
  @Field(() => Int, doc('1, 2, 3…', '1, 2, 3…'))
  version: number;

  @Field(
    () => String,
    doc(
      'Le plan, en JSON ; ou le texte tel qu’il est écrit, vide s’il est retiré.',
      'The outline as JSON; or the text as it was typed, empty where it was taken away.',
    ),
  )
  content: string;

  @Field(
    () => String,
    doc('Qui l’a écrite ; null pour le public.', 'Who wrote it; null for the public.', { nullable: true }),
  )
  author: string | null;

  @Field(() => GraphQLDateTime, doc('Écrite le.', 'Written at.'))
  writtenAt: Date;
}

@outputType('WriteReportPayload', 'Ce qui a été écrit.', 'What was written.')
export class WriteReportPayload {
  @Field(
    () => ReportWritingType,
    doc('La nouvelle version ; null si rien n’est enregistré.', 'The new version; null when nothing was kept.', {
      nullable: true,
    }),
  )
  writing: ReportWritingType | null;

  @Field(
    () => [UserErrorType],
    doc('Ce que l’appelant peut corriger ; vide si tout va bien.', 'What the caller can mend; empty when all is well.'),
  )
  userErrors: readonly UserErrorType[];
}
