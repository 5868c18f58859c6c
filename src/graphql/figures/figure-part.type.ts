import { Field, Float } from 'type-graphql';
import type { FigureBasis, FigureState } from '../../kernel/codes';
import type { TerritoryRef } from '../../kernel/territory';
import { doc } from '../common/doc';
import { outputType } from '../common/output-type';
import { times } from '../cost/cost';
import { DeclaredFigureType } from './declared-figure.type';
import { FigureBasisEnum, FigureStateEnum } from './figure.enums';
import { PrintedFigureType } from './printed-figure.type';

@outputType('FigurePart', 'Une part d’un chiffre ventilé.', 'One part of a figure that is split.')
export class FigurePartType {
  @Field(
    () => String,
    doc(
      'Valeur de l’énumération du schéma, ou code du fichier à défaut ; deux codes joints par + quand deux sont imprimés en un (ETTI+ETT_ESS).',
      'The schema’s enum value, or the file’s code where there is no enum; two codes joined by + where two are printed as one (ETTI+ETT_ESS).',
    ),
  )
  key: string;

  @Field(() => String, doc('Libellé en français.', 'Label, in French.'))
  label: string;

  @Field(
    () => Float,
    doc('Valeur ; null exactement quand l’état n’est pas KNOWN.', 'Value; null exactly when state is not KNOWN.', {
      nullable: true,
    }),
  )
  value: number | null;

  @Field(
    () => Float,
    doc(
      'Tant que l’état est PARTIAL : ce que donnent les parties connues ; null sinon. À ne pas citer comme le chiffre de la part.',
      'While state is PARTIAL: what the parts that are known come to; null otherwise. Not to be quoted as the part’s figure.',
      { nullable: true },
    ),
  )
  partialValue: number | null;

  @Field(() => FigureStateEnum, doc('Ce que l’on en sait.', 'What is known of it.'))
  state: FigureState;

  @Field(
    () => FigureBasisEnum,
    doc('Ce sur quoi la valeur repose ; null avec elle.', 'What value rests on; null with value.', { nullable: true }),
  )
  basis: FigureBasis | null;

  @Field(
    () => Boolean,
    doc('Vrai si la source dit environ, près de ou plus de.', 'True where the source says about, nearly or more than.'),
  )
  approximate: boolean;

  @Field(
    () => [PrintedFigureType],
    doc('Cette part telle que les rapports l’impriment.', 'This part as printed in reports.', { complexity: times(1) }),
  )
  printed: readonly PrintedFigureType[];

  @Field(
    () => [DeclaredFigureType],
    doc(
      'Cette part telle que le territoire la déclare sans lignes.',
      'This part as the territory declares it without rows.',
      { complexity: times(1) },
    ),
  )
  declared: readonly DeclaredFigureType[];

  @Field(
    () => [FigurePartType],
    doc(
      'Les « dont » de cette part (39 autres, dont 11 EBE) : compris en elle, jamais à côté d’elle.',
      'The parts “of which” of this part (39 others, of which 11 EBE): within it, never beside it.',
      { complexity: times(1) },
    ),
  )
  ofWhich: readonly FigurePartType[];

  readonly partialOf: readonly TerritoryRef[];
}
