import { Field, Float } from 'type-graphql';
import type { Dimension, FigureState } from '../../kernel/codes';
import { doc, outputType } from '../common/describe';
import { times } from '../common/cost';
import { DimensionEnum, FigureStateEnum } from '../enums/figure.enums';
import { ReleaseSubmissionType } from './release.types';

@outputType(
  'ReleaseChange',
  'Un chiffre, ou une de ses parts, qui a bougé d’une version à l’autre.',
  'A figure, or one part of it, that moved from one release to another.',
)
export class ReleaseChangeType {
  @Field(() => String, doc('Nom du territoire.', 'Name of the territory.'))
  territoryName: string;

  @Field(() => String, doc('Code de l’indicateur.', 'Code of the indicator.'))
  indicator: string;

  @Field(() => String, doc('Libellé de l’indicateur.', 'French label of the indicator.'))
  label: string;

  @Field(
    () => DimensionEnum,
    doc('Null pour le chiffre entier.', 'Null for the figure as a whole.', { nullable: true }),
  )
  dimension: Dimension | null;

  @Field(
    () => String,
    doc('Clé de la part ; null comme dimension.', 'Key of the part; null like dimension.', { nullable: true }),
  )
  key: string | null;

  @Field(
    () => String,
    doc('Libellé de la part ; null comme dimension.', 'Label of the part; null like dimension.', { nullable: true }),
  )
  keyLabel: string | null;

  @Field(() => Float, doc('Valeur avant.', 'Value before.', { nullable: true }))
  before: number | null;

  @Field(() => Float, doc('Valeur après.', 'Value after.', { nullable: true }))
  after: number | null;

  @Field(
    () => Float,
    doc('after moins before ; null si l’une manque.', 'after minus before; null where either is.', { nullable: true }),
  )
  difference: number | null;

  @Field(
    () => Float,
    doc(
      'Ce que donnaient les parties connues avant, si stateBefore est PARTIAL.',
      'What the known parts came to before, where stateBefore is PARTIAL.',
      { nullable: true },
    ),
  )
  partialBefore: number | null;

  @Field(
    () => Float,
    doc(
      'Ce que donnent les parties connues après, si stateAfter est PARTIAL.',
      'What the known parts come to after, where stateAfter is PARTIAL.',
      { nullable: true },
    ),
  )
  partialAfter: number | null;

  @Field(
    () => [String],
    doc(
      'Noms des parties que partialBefore comptait ; vide sans partialBefore.',
      'Names of the parts that partialBefore counted; empty without partialBefore.',
    ),
  )
  partialOfBefore: readonly string[];

  @Field(
    () => [String],
    doc(
      'Noms des parties que partialAfter compte ; vide sans partialAfter.',
      'Names of the parts that partialAfter counts; empty without partialAfter.',
    ),
  )
  partialOfAfter: readonly string[];

  @Field(() => FigureStateEnum, doc('Ce que l’on en savait avant.', 'What was known of it before.'))
  stateBefore: FigureState;

  @Field(() => FigureStateEnum, doc('Ce que l’on en savait après.', 'What was known of it after.'))
  stateAfter: FigureState;

  @Field(
    () => [ReleaseSubmissionType],
    doc(
      'Dépôts publiés entre les deux qui l’ont fait bouger. Sans dépôt ajouté ni retiré, un rapport transcrit ou une règle a changé.',
      'Submissions published in between that moved it. With none added and none removed, a transcribed report or a rule has changed.',
      { complexity: times(2) },
    ),
  )
  added: readonly ReleaseSubmissionType[];

  @Field(
    () => [ReleaseSubmissionType],
    doc('Dépôts remplacés ou retirés entre les deux.', 'Submissions replaced or withdrawn in between.', {
      complexity: times(2),
    }),
  )
  removed: readonly ReleaseSubmissionType[];
}
