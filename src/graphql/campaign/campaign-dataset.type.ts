import { Field, Int } from 'type-graphql';
import type { DatasetState } from '../../campaign/dataset-state';
import type { DatasetCode } from '../../kernel/codes';
import type { HandedInBy } from '../../submissions/collection-plan';
import { doc } from '../common/doc';
import { outputType } from '../common/output-type';
import { DatasetCodeEnum } from '../figures/dataset-code.enum';
import { HandedInByEnum } from '../figures/handed-in-by.enum';
import { DatasetStateEnum } from './campaign.enums';

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
      'False for what the plan expects from somebody else, and for declared totals (FIGURES), handed in where there are some.',
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

  readonly submissionUid: string | null;
}
