import { GraphQLDate } from 'graphql-scalars';
import { Field, Int } from 'type-graphql';
import type { DatasetState } from '../../campaign/dataset-state';
import type { CampaignRegion } from '../../campaign/read-campaign';
import type { DatasetCode } from '../../kernel/codes';
import type { HandedInBy } from '../../submissions/collection-plan';
import { DATASET_COUNT, times, REGION_COUNT } from '../common/cost';
import { doc, outputType } from '../common/describe';
import { DatasetCodeEnum, HandedInByEnum } from '../enums/figure.enums';
import { UserErrorType } from '../submissions/payload.types';
import { DatasetStateEnum } from './campaign.enums';
import { CollectionPlanType } from './collection-plan.type';

@outputType('CampaignExtension', 'Un délai accordé à une région.', 'A later deadline that a region was granted.')
export class CampaignExtensionType {
  @Field(() => GraphQLDate, doc('Dernier jour.', 'Last day.'))
  until: string;

  @Field(
    () => String,
    doc(
      'Pourquoi ; null pour qui ne voit pas les dépôts de la région.',
      'Why; null for those who may not see the region’s submissions.',
      { nullable: true },
    ),
  )
  reason: string | null;
}

@outputType(
  'CampaignOffice',
  'Où en est le siège pour ce qu’il remet lui-même.',
  'How far the national office has come with what it submits itself.',
)
export class CampaignOfficeType {
  @Field(
    () => GraphQLDate,
    doc('Dernier jour ; null sans campagne ouverte.', 'Last day; null while no campaign is open.', { nullable: true }),
  )
  deadline: string | null;

  @Field(
    () => [CampaignDatasetType],
    doc(
      'Ses jeux de données ; `expected` dit ceux que le plan lui confie. Ce que le lecteur ne peut voir n’y est pas.',
      'Its datasets; expected tells those that the plan leaves to it. What a reader may not see is not in it.',
      { complexity: times(DATASET_COUNT) },
    ),
  )
  datasets: readonly CampaignDatasetType[];
}

@outputType(
  'CampaignDataset',
  'Où en est un jeu de données d’une région, ou du siège.',
  'How far one region, or the national office, has come with one dataset.',
)
export class CampaignDatasetType {
  @Field(() => DatasetCodeEnum, doc('Jeu de données.', 'Dataset.'))
  dataset: DatasetCode;

  @Field(
    () => Boolean,
    doc(
      'Faux pour ce que le plan attend d’un autre, et pour les totaux déclarés (FIGURES), remis là où il y en a.',
      'False for what the plan expects from somebody else, and for declared totals (FIGURES), submitted where there are some.',
    ),
  )
  expected: boolean;

  @Field(() => HandedInByEnum, doc('De qui le plan de collecte l’attend.', 'Whom the collection plan expects it from.'))
  handedInBy: HandedInBy;

  @Field(() => DatasetStateEnum, doc('État.', 'State.'))
  state: DatasetState;

  @Field(
    () => Int,
    doc(
      'Version du dépôt qui donne l’état ; null sans dépôt.',
      'Version of the submission that the state is of; null without one.',
      { nullable: true },
    ),
  )
  version: number | null;

  @Field(
    () => Boolean,
    doc(
      'Vrai si rien sans erreur n’est arrivé dans le délai ; une correction ultérieure ne met pas en retard.',
      'True when nothing without errors came in by the deadline; a later correction makes nobody late.',
    ),
  )
  late: boolean;

  @Field(() => Boolean, doc('Données de démonstration.', 'Demonstration data.'))
  demonstration: boolean;

  @Field(
    () => String,
    doc(
      'Ce qui manque exactement, et que faire ; null si rien.',
      'What exactly is missing, and what to do, in French; null when nothing is.',
      {
        nullable: true,
      },
    ),
  )
  missing: string | null;

  @Field(
    () => Int,
    doc(
      'Pour l’enquête : adhérents au registre ; null ailleurs et sans registre.',
      'For the survey: adherents in the register; null elsewhere and without a register.',
      {
        nullable: true,
      },
    ),
  )
  adherentsExpected: number | null;

  @Field(
    () => Int,
    doc(
      'Pour l’enquête : adhérents qui ont répondu ; null comme adherentsExpected.',
      'For the survey: adherents that have answered; null like adherentsExpected.',
      {
        nullable: true,
      },
    ),
  )
  adherentsAnswered: number | null;

  @Field(
    () => String,
    doc(
      'De ce qui manque, ce que peut faire qui le remet ; null si rien : un jeu contrôlé attend le siège.',
      'Of what is missing, what the one who submits it can do; null for nothing: a checked dataset waits for the national office.',
      { nullable: true },
    ),
  )
  toDo: string | null;

  readonly submissionUid: string | null;
}

@outputType('CampaignRegion', 'Où en est une région.', 'How far one region has come.')
export class CampaignRegionType {
  @Field(
    () => GraphQLDate,
    doc(
      'Dernier jour, délai compris ; null sans campagne ouverte.',
      'Last day, its extension included; null while no campaign is open.',
      {
        nullable: true,
      },
    ),
  )
  deadline: string | null;

  @Field(
    () => CampaignExtensionType,
    doc('Délai accordé, s’il y en a un.', 'Its extension, if any.', { nullable: true }),
  )
  extension: CampaignExtensionType | null;

  @Field(
    () => [CampaignDatasetType],
    doc(
      'Ses jeux de données. Ce que le lecteur ne peut voir n’y est pas : le public voit ce qui est publié.',
      'Its datasets. What a reader may not see is not in it: PUBLIC sees the published ones.',
      { complexity: times(DATASET_COUNT) },
    ),
  )
  datasets: readonly CampaignDatasetType[];

  readonly regionCode: string;
  readonly year: number;
  readonly demonstration: boolean;
  readonly entry: CampaignRegion;
}

@outputType(
  'Campaign',
  'La collecte des données d’une année. Les jours sont ceux de Paris.',
  'The collection of one year’s data. Days are those of Paris.',
)
export class CampaignType {
  @Field(() => Int, doc('Année des données.', 'Year of the data.'))
  year: number;

  @Field(
    () => GraphQLDate,
    doc('Ouverture ; null tant qu’elle n’est pas fixée.', 'Opening day; null while it is not set.', { nullable: true }),
  )
  opensOn: string | null;

  @Field(
    () => GraphQLDate,
    doc('Dernier jour, hors délais accordés ; null comme opensOn.', 'Last day, extensions aside; null like opensOn.', {
      nullable: true,
    }),
  )
  deadline: string | null;

  @Field(
    () => Boolean,
    doc(
      'Ouverte pour la démonstration : ni ses jours ni ses dépôts ne sont réels.',
      'Opened for demonstration: neither its days nor its submissions are real.',
    ),
  )
  demonstration: boolean;

  @Field(
    () => [CampaignRegionType],
    doc('Les régions, par ordre alphabétique.', 'The regions, in alphabetical order.', {
      complexity: times(REGION_COUNT),
    }),
  )
  regions: readonly CampaignRegionType[];

  @Field(() => CampaignOfficeType, doc('Le siège.', 'The national office.'))
  office: CampaignOfficeType;

  @Field(() => CollectionPlanType, doc('De qui chaque jeu est attendu.', 'Whom each dataset is expected from.'))
  plan: CollectionPlanType;
}

@outputType(
  'CampaignPayload',
  'Une campagne, après ce que le siège y a changé.',
  'A campaign, after what the national office changed.',
)
export class CampaignPayload {
  @Field(
    () => CampaignType,
    doc('La campagne ; null si rien n’a changé.', 'The campaign; null when nothing was changed.', { nullable: true }),
  )
  campaign: CampaignType | null;

  @Field(
    () => [UserErrorType],
    doc('Ce que l’appelant peut corriger ; vide si tout va bien.', 'What the caller can mend; empty when all is well.'),
  )
  userErrors: readonly UserErrorType[];
}
