import { Field, Int } from 'type-graphql';
import type { TerritoryRef } from '../../../kernel/territory';
import { doc, outputType } from '../../common/describe';
import {
  ActivityFiguresType,
  AdherentFiguresType,
  EventFiguresType,
  Fg2iFiguresType,
  FormationFiguresType,
  LegalRequestFiguresType,
} from './group.types';
import {
  FinanceFiguresType,
  GovernanceFiguresType,
  PartnerFiguresType,
  PublicationFiguresType,
  StaffFiguresType,
} from './report-group.types';

/** Whose key figures, and of which year. */
export interface KeyFiguresRow {
  readonly territoryRef: TerritoryRef;
  readonly year: number;
}

@outputType(
  'KeyFigures',
  'Les chiffres clés d’un territoire pour une année.',
  'The key figures of a territory in one year.',
)
export class KeyFiguresType implements KeyFiguresRow {
  readonly territoryRef: TerritoryRef;

  @Field(() => Int, doc('Année des chiffres.', 'Year of the figures.'))
  readonly year: number;

  @Field(() => AdherentFiguresType, doc('Les adhérents.', 'Adherents.'))
  readonly adherents: AdherentFiguresType;

  @Field(() => FormationFiguresType, doc('Les formations.', 'Training.'))
  readonly formations: FormationFiguresType;

  @Field(() => LegalRequestFiguresType, doc('Les sollicitations juridiques.', 'Questions put to the lawyers.'))
  readonly legalRequests: LegalRequestFiguresType;

  @Field(() => Fg2iFiguresType, doc('Le fonds de garantie FG2I.', 'The temporary-work guarantee fund.'))
  readonly fg2i: Fg2iFiguresType;

  @Field(() => ActivityFiguresType, doc('L’activité des adhérents.', 'The activity of adherents.'))
  readonly activity: ActivityFiguresType;

  @Field(() => EventFiguresType, doc('La vie du réseau.', 'The life of the network.'))
  readonly events: EventFiguresType;

  @Field(() => FinanceFiguresType, doc('Les comptes.', 'Accounts.'))
  readonly finances: FinanceFiguresType;

  @Field(() => StaffFiguresType, doc('Les équipes.', 'Teams.'))
  readonly staff: StaffFiguresType;

  @Field(() => GovernanceFiguresType, doc('Les instances.', 'Bodies and mandates.'))
  readonly governance: GovernanceFiguresType;

  @Field(() => PublicationFiguresType, doc('Les publications.', 'Publications.'))
  readonly publications: PublicationFiguresType;

  @Field(() => PartnerFiguresType, doc('Les partenaires.', 'Partners.'))
  readonly partners: PartnerFiguresType;
}

/** The groups of key figures, by the field that leads to each. */
export const FIGURE_GROUPS = {
  adherents: AdherentFiguresType,
  formations: FormationFiguresType,
  legalRequests: LegalRequestFiguresType,
  fg2i: Fg2iFiguresType,
  activity: ActivityFiguresType,
  events: EventFiguresType,
  finances: FinanceFiguresType,
  staff: StaffFiguresType,
  governance: GovernanceFiguresType,
  publications: PublicationFiguresType,
  partners: PartnerFiguresType,
} as const satisfies Partial<Record<keyof KeyFiguresType, unknown>>;

export type FigureGroup = keyof typeof FIGURE_GROUPS;
