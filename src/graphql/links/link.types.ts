import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { DatasetCode } from '../../kernel/codes';
import { LINK_OUTCOMES, type LinkOutcome } from '../../links/data-link.entity';
import { doc, enumType, outputType } from '../common/describe';
import { DatasetCodeEnum } from '../enums/figure.enums';
import { UserErrorType } from '../submissions/payload.types';

const LinkOutcomeEnum = enumType(
  'DataLinkOutcome',
  LINK_OUTCOMES,
  ['Comment la dernière demande a fini.', 'How the last try ended.'],
  {
    RECEIVED: ['Un fichier nouveau est reçu, sans faute.', 'A new file was received, without a fault.'],
    FAULTY: ['Le fichier comporte des fautes.', 'The file has faults.'],
    UNCHANGED: ['Le fichier est le même.', 'The file is the same.'],
    HELD: [
      'Le fichier a perdu la moitié de ses lignes ou plus : il attend quelqu’un.',
      'The file lost half of its rows or more: it waits for a person.',
    ],
    REFUSED: ['Ce qui est à cette adresse n’est pas reçu.', 'What is at the address is not received.'],
    UNREACHABLE: ['L’adresse ne répond pas ; redemandée dans l’heure.', 'Not reached; asked again within the hour.'],
    CONFLICT: [
      'Reçu, et quelqu’un a déposé autre chose à la même place : le siège choisit.',
      'Received, and somebody handed in something else at the same place: the office chooses.',
    ],
  },
);

@outputType(
  'DataLink',
  'Une source par lien : l’adresse d’un fichier, demandée à ses heures, et reçue comme un dépôt ordinaire.',
  'A source by link: the address of a file, asked at its hours, and received as an ordinary submission.',
)
export class DataLinkType {
  @Field(() => ID, doc('Identifiant, à donner pour agir sur elle.', 'Id, to be given to act on it.'))
  id: string;

  @Field(() => String, doc('Adresse demandée.', 'The address that is asked.'))
  address: string;

  @Field(() => DatasetCodeEnum, doc('Jeu de données.', 'Dataset.'))
  dataset: DatasetCode;

  @Field(() => Int, doc('Année des données.', 'Year of the data.'))
  year: number;

  @Field(() => String, doc('Rythme, à la manière de cron, heure de Paris.', 'Schedule as cron writes it, Paris time.'))
  schedule: string;

  @Field(() => String, doc('Qui l’a ajoutée.', 'Who made it.'))
  madeBy: string;

  @Field(
    () => GraphQLDateTime,
    doc('Arrêtée le ; null tant qu’elle est demandée.', 'Ended at; null while it is asked.', { nullable: true }),
  )
  endedAt: Date | null;

  @Field(
    () => GraphQLDateTime,
    doc('Prochaine demande ; null si elle est arrêtée.', 'Next try; null when it is ended.', { nullable: true }),
  )
  nextAt: Date | null;

  @Field(() => GraphQLDateTime, doc('Dernière demande.', 'Last try.', { nullable: true }))
  triedAt: Date | null;

  @Field(
    () => GraphQLDateTime,
    doc('Dernière fois que le fichier était là.', 'Last time that the file was there.', { nullable: true }),
  )
  seenAt: Date | null;

  @Field(
    () => GraphQLDateTime,
    doc('Ne répond plus depuis ; null si elle répond.', 'Failing since; null when it answers.', { nullable: true }),
  )
  failingSince: Date | null;

  @Field(
    () => LinkOutcomeEnum,
    doc(
      'Comment la dernière demande a fini ; null avant la première.',
      'How the last try ended; null before the first.',
      {
        nullable: true,
      },
    ),
  )
  outcome: LinkOutcome | null;

  @Field(
    () => String,
    doc('Ce qu’il y a à en dire, en français.', 'What there is to say of it, in French.', { nullable: true }),
  )
  message: string | null;

  readonly regionCode: string | null;
  readonly submissionUid: string | null;
}

@InputType('MakeDataLinkInput', doc('Une source par lien à ajouter.', 'A source by link to be made.'))
export class MakeDataLinkInput {
  @Field(
    () => String,
    doc(
      'Adresse https d’un CSV, d’un XLSX ou d’un Data Package (datapackage.json), qui se télécharge sans compte.',
      'The https address of a CSV, an XLSX or a Data Package (datapackage.json), that needs no account.',
    ),
  )
  address: string;

  @Field(() => DatasetCodeEnum, doc('Jeu de données.', 'Dataset.'))
  dataset: DatasetCode;

  @Field(
    () => String,
    doc('Région ; null pour ce qui n’est d’aucune délégation.', 'Region; null for what belongs to no delegation.', {
      nullable: true,
    }),
  )
  region?: string | null;

  @Field(() => Int, doc('Année des données.', 'Year of the data.'))
  year: number;

  @Field(
    () => String,
    doc(
      'Rythme, en cinq champs à la manière de cron, heure de Paris ; au plus une demande par quart d’heure.',
      'Schedule, in the five fields of cron, Paris time; at most one try every 15 minutes.',
      { nullable: true, defaultValue: '0 6 * * *' },
    ),
  )
  schedule?: string | null;
}

@ObjectType(
  'MakeDataLinkPayload',
  doc('Ce qui est advenu de la source à ajouter.', 'What became of the source to be made.', { simpleResolvers: true }),
)
export class MakeDataLinkPayload {
  @Field(
    () => DataLinkType,
    doc('La source ; null s’il y a à corriger.', 'The source; null when there is to mend.', { nullable: true }),
  )
  link: DataLinkType | null;

  @Field(
    () => String,
    doc(
      'Chemin secret de la page où qui tient le fichier en lit les fautes, sans compte. Il n’est dit qu’une fois.',
      'Secret path of the page where the holder of the file reads its faults, without an account. Told once.',
      { nullable: true },
    ),
  )
  holderPath: string | null;

  @Field(() => [UserErrorType], doc('Ce qu’il y a à corriger.', 'What there is to mend.'))
  userErrors: readonly UserErrorType[];
}

@ObjectType('DataLinkPayload', doc('Une source, après l’acte.', 'A source, after the act.', { simpleResolvers: true }))
export class DataLinkPayload {
  @Field(() => DataLinkType, doc('La source.', 'The source.'))
  link: DataLinkType;
}
