import { GraphQLDateTime } from 'graphql-scalars';
import { ArgsType, Field, Float, ID, Int } from 'type-graphql';
import {
  ANNOUNCEMENT_KINDS,
  type AnnouncementEntity,
  type AnnouncementKind,
} from '../../announcements/announcement.entity';
import type { MoveEntity } from '../../announcements/move.entity';
import type { DatasetCode, FigureState } from '../../kernel/codes';
import { FIRST_YEAR } from '../../kernel/year';
import { connectionOf, PageArgs } from '../common/connection';
import { doc, enumType, outputType } from '../common/describe';
import { DatasetCodeEnum, FigureStateEnum, IndicatorCodeEnum } from '../enums/figure.enums';

export const AnnouncementKindEnum = enumType(
  'AnnouncementKind',
  ANNOUNCEMENT_KINDS,
  ['Ce dont le public est prévenu.', 'What the public is told of.'],
  {
    PUBLICATION: ['Un dépôt est publié.', 'A submission was published.'],
    WITHDRAWAL: ['Un dépôt est retiré.', 'A submission was withdrawn.'],
    RELEASE: ['Une année est figée.', 'A year was frozen.'],
    OTHER: ['Une autre décision du siège, qui peut faire bouger un chiffre.', 'Another decision of the office, that can move a figure.'],
  },
); // prettier-ignore

@outputType(
  'Announcement',
  'Un geste dont le public est prévenu, sans qui l’a fait ni pourquoi. Les flux Atom disent les mêmes.',
  'An act that the public is told of, without who did it or why. The Atom feeds tell the same.',
)
export class AnnouncementType {
  @Field(() => ID, doc('Identifiant, qui ne change jamais.', 'Id, which never changes.'))
  id: string;

  @Field(() => AnnouncementKindEnum, doc('Ce qui a été fait.', 'What was done.'))
  kind: AnnouncementKind;

  @Field(() => GraphQLDateTime, doc('Quand.', 'When.'))
  at: Date;

  @Field(() => String, doc('Le geste en une phrase, en français, sans point.', 'The act in one French sentence, without a full stop.'))
  sentence: string; // prettier-ignore

  @Field(
    () => DatasetCodeEnum,
    doc('Jeu de données du dépôt ; null pour un autre geste.', 'Dataset of the submission; null for another act.', {
      nullable: true,
    }),
  )
  dataset: DatasetCode | null;

  @Field(
    () => Int,
    doc('Année des données ; null quand le geste n’est d’aucune.', 'Year of the data; null for an act of none.', {
      nullable: true,
    }),
  )
  year: number | null;

  @Field(
    () => Int,
    doc(
      'Version du dépôt, ou numéro de la version figée ; null pour un autre geste.',
      'Version of the submission, or number of the release; null for another act.',
      { nullable: true },
    ),
  )
  version: number | null;

  @Field(
    () => String,
    doc(
      'Titre de la version figée, ou nom de la décision ; null pour un dépôt.',
      'Title of the release, or what the decision is called; null for a submission.',
      { nullable: true },
    ),
  )
  label: string | null;

  @Field(() => Boolean, doc('Porte sur des données inventées.', 'Is about invented data.'))
  demonstration: boolean;

  readonly act: AnnouncementEntity;
}

export const AnnouncementConnection = connectionOf(
  'Announcement',
  () => AnnouncementType,
  'ce dont le public est prévenu',
  'what the public is told of',
);

@outputType(
  'SeenFigure',
  'Ce que le public voyait d’un chiffre à un moment.',
  'What the public saw of a figure at one time.',
)
export class SeenFigureType {
  @Field(() => FigureStateEnum, doc('Ce que l’on en savait.', 'What was known of it.'))
  state: FigureState;

  @Field(() => Float, doc('Valeur ; null si state n’est pas KNOWN.', 'Value; null unless state is KNOWN.', { nullable: true }))
  value: number | null; // prettier-ignore

  @Field(
    () => Float,
    doc(
      'Ce que donnaient les parties connues, si state est PARTIAL.',
      'What the known parts came to, where state is PARTIAL.',
      { nullable: true },
    ),
  )
  partialValue: number | null;

  @Field(() => Int, doc('Combien de parties compte partialValue.', 'How many parts partialValue counts.'))
  parts: number;

  @Field(() => Boolean, doc('Reposait sur des données inventées.', 'Rested on invented data.'))
  demonstration: boolean;
}

@outputType(
  'FigureMove',
  'Un chiffre que le public voit autrement qu’avant. De ce qui n’est plus diffusé, ni avant ni après ne sont répétés.',
  'A figure that the public sees otherwise than before. Of what is withheld by now, neither before nor after is repeated.',
)
export class FigureMoveType {
  @Field(() => GraphQLDateTime, doc('Quand.', 'When.'))
  at: Date;

  @Field(() => Int, doc('Année du chiffre.', 'Year of the figure.'))
  year: number;

  @Field(() => String, doc('Ce qui a bougé, en une phrase, en français, sans point.', 'What moved, in one French sentence, without a full stop.'))
  sentence: string; // prettier-ignore

  @Field(() => SeenFigureType, doc('Ce que le public voyait avant.', 'What the public saw before.'))
  before: SeenFigureType;

  @Field(() => SeenFigureType, doc('Ce qu’il voit depuis.', 'What it has seen since.'))
  after: SeenFigureType;

  readonly kept: MoveEntity;
}

export const FigureMoveConnection = connectionOf(
  'FigureMove',
  () => FigureMoveType,
  'chiffres qui ont bougé',
  'figures that moved',
);

const YEAR = doc(
  `Année des données, de ${FIRST_YEAR} à l’an prochain ; absente : toutes.`,
  `Year of the data, ${FIRST_YEAR} to next year; when left out: all.`,
  { nullable: true },
);
const REGION = doc('Code de la région ; absent : toutes, et la fédération.', 'Region slug; when left out: all, and the federation.', { nullable: true }); // prettier-ignore

@ArgsType()
export class AnnouncementArgs extends PageArgs {
  @Field(() => [AnnouncementKindEnum], doc('Gestes, l’un d’eux ; absent : tous.', 'Acts, one of them; when left out: all.', { nullable: true }))
  kinds?: AnnouncementKind[] | null; // prettier-ignore

  @Field(() => DatasetCodeEnum, doc('Jeu de données ; absent : tous.', 'Dataset; when left out: all.', { nullable: true }))
  dataset?: DatasetCode | null; // prettier-ignore

  @Field(() => String, REGION)
  region?: string | null;

  @Field(() => Int, YEAR)
  year?: number | null;
}

@ArgsType()
export class FigureMoveArgs extends PageArgs {
  @Field(() => IndicatorCodeEnum, doc('Indicateur ; absent : tous.', 'Indicator; when left out: all.', { nullable: true }))
  indicator?: string | null; // prettier-ignore

  @Field(() => String, REGION)
  region?: string | null;

  @Field(() => Int, YEAR)
  year?: number | null;
}
