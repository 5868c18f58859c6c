import { INSERTION_TYPES } from '../../../datasets/structure-types';
import { outputType } from '../../common/describe';
import { FigureOf } from './figure-of';
import type { FigureType } from './figure.types';

@outputType(
  'ActivityFigures',
  'L’activité des adhérents, d’après l’enquête annuelle.',
  'The activity of adherents, by the yearly survey.',
)
export class ActivityFiguresType {
  @FigureOf('ACTIVITY_RESPONDENTS', 'Adhérents qui ont répondu à l’enquête.', 'Adherents that answered the survey.')
  readonly respondents: FigureType;

  @FigureOf(
    'ACTIVITY_RESPONSE_RATE',
    'Part des adhérents du registre qui ont répondu.',
    'Share of the register’s adherents that answered.',
  )
  readonly responseRate: FigureType;

  @FigureOf('ACTIVITY_HOURS_WORKED', 'Heures travaillées.', 'Hours worked.')
  readonly hoursWorked: FigureType;

  @FigureOf('ACTIVITY_FTE', 'Équivalents temps plein en insertion.', 'Full-time equivalents in insertion.')
  readonly fullTimeEquivalents: FigureType;

  @FigureOf('ACTIVITY_PEOPLE_SUPPORTED', 'Personnes accompagnées.', 'People supported.')
  readonly peopleSupported: FigureType;

  @FigureOf('ACTIVITY_TURNOVER', 'Chiffre d’affaires, en euros.', 'Turnover, in euros.')
  readonly turnover: FigureType;

  @FigureOf('ACTIVITY_WAGES', 'Masse salariale, en euros.', 'Wages, in euros.')
  readonly wages: FigureType;

  @FigureOf(
    'ACTIVITY_PERMANENT_FTE',
    'Équivalents temps plein permanents.',
    'Full-time equivalents of permanent staff.',
  )
  readonly permanentFullTimeEquivalents: FigureType;

  @FigureOf('ACTIVITY_INSERTION_EMPLOYEES', 'Salariés en insertion.', 'People employed on insertion paths.')
  readonly insertionEmployees: FigureType;

  @FigureOf('ACTIVITY_PERMANENT_EMPLOYEES', 'Salariés permanents.', 'Permanent staff.')
  readonly permanentEmployees: FigureType;

  @FigureOf('ACTIVITY_PUBLIC_FUNDING', 'Financements publics, en euros.', 'Public funding, in euros.')
  readonly publicFunding: FigureType;

  @FigureOf(
    'ACTIVITY_PUBLIC_FUNDING_RATE',
    'Part des financements publics, sur les réponses qui donnent les deux termes.',
    'Share of public funding, over the answers that give both terms.',
  )
  readonly publicFundingRate: FigureType;

  @FigureOf(
    'ACTIVITY_EMPLOYER_CONTRIBUTIONS',
    'Cotisations patronales, en euros.',
    'Employers’ contributions, in euros.',
  )
  readonly employerContributions: FigureType;

  @FigureOf('ACTIVITY_EXITS', 'Sorties de parcours.', 'Exits from a path.')
  readonly exits: FigureType;

  @FigureOf('ACTIVITY_POSITIVE_EXITS', 'Sorties dynamiques.', 'Positive exits.')
  readonly positiveExits: FigureType;

  @FigureOf(
    'ACTIVITY_POSITIVE_EXIT_RATE',
    'Taux de sorties dynamiques, sur les réponses qui donnent les deux termes.',
    'Rate of positive exits, over the answers that give both terms.',
  )
  readonly positiveExitRate: FigureType;
}

@outputType('AdherentFigures', 'Les adhérents d’un territoire.', 'The adherents of a territory.')
export class AdherentFiguresType {
  @FigureOf(
    'ADHERENTS_TOTAL',
    'Personnes morales adhérentes au 31 décembre.',
    'Legal entities that are adherents on 31 December.',
  )
  readonly total: FigureType;

  @FigureOf(
    'ADHERENTS_TYPE_MEMBERSHIPS',
    'Types portés : un adhérent qui porte une AI et un ACI compte deux fois ici et une fois dans le total.',
    'Types run: an adherent that runs an AI and an ACI counts twice here and once in total.',
  )
  readonly typeMemberships: FigureType;

  @FigureOf(
    'ADHERENTS_SIAE_RATE',
    `Part des adhérents qui sont des structures d’insertion par l’activité économique (${INSERTION_TYPES.join(', ')}).`,
    `Share of adherents that are structures of insertion through economic activity (${INSERTION_TYPES.join(', ')}).`,
  )
  readonly siaeRate: FigureType;

  @FigureOf('ADHERENTS_JOINED', 'Adhérents entrés dans l’année.', 'Adherents that joined in the year.')
  readonly joined: FigureType;

  @FigureOf('ADHERENTS_LEFT', 'Adhérents partis dans l’année.', 'Adherents that left in the year.')
  readonly left: FigureType;
}

@outputType('EventFigures', 'La vie du réseau.', 'The life of the network.')
export class EventFiguresType {
  @FigureOf('EVENTS_HELD', 'Événements tenus.', 'Events held.')
  readonly held: FigureType;

  @FigureOf('EVENTS_PARTICIPANTS', 'Participants aux événements.', 'Participants in events.')
  readonly participants: FigureType;

  @FigureOf(
    'EVENTS_ADHERENTS_PRESENT',
    'Adhérents présents, événement par événement.',
    'Adherents present, event by event.',
  )
  readonly adherentsPresent: FigureType;

  @FigureOf('EVENTS_HOURS', 'Durée des événements, en heures.', 'Length of the events, in hours.')
  readonly hours: FigureType;
}

@outputType('Fg2iFigures', 'Le fonds de garantie FG2I.', 'The temporary-work guarantee fund.')
export class Fg2iFiguresType {
  @FigureOf('FG2I_MEMBERS', 'Adhérents garantis par le fonds.', 'Adherents that the fund guarantees.')
  readonly members: FigureType;

  @FigureOf('FG2I_GUARANTEE_TOTAL', 'Garantie financière totale, en euros.', 'Total financial guarantee, in euros.')
  readonly guaranteeTotal: FigureType;

  @FigureOf('FG2I_SUBSCRIPTION', 'Souscriptions, en euros.', 'Subscriptions, in euros.')
  readonly subscription: FigureType;

  @FigureOf('FG2I_SURETY', 'Caution du FG2I, en euros.', 'Surety of the fund, in euros.')
  readonly fg2iSurety: FigureType;

  @FigureOf('FG2I_FFA_SURETY', 'Caution de la FFA, en euros.', 'Surety of the FFA, in euros.')
  readonly ffaSurety: FigureType;

  @FigureOf('FG2I_MOBILISATIONS', 'Nombre de fois où le fonds a dû payer.', 'Times that the fund had to pay.')
  readonly mobilisations: FigureType;

  @FigureOf(
    'FG2I_TURNOVER',
    'Chiffre d’affaires des adhérents garantis, en euros.',
    'Turnover of the adherents guaranteed, in euros.',
  )
  readonly turnover: FigureType;
}

@outputType('FormationFigures', 'Les formations d’un territoire.', 'The training given in a territory.')
export class FormationFiguresType {
  @FigureOf('FORMATIONS_SESSIONS', 'Sessions de formation.', 'Training sessions.')
  readonly sessions: FigureType;

  @FigureOf('FORMATIONS_TRAINEES', 'Stagiaires.', 'Trainees.')
  readonly trainees: FigureType;

  @FigureOf('FORMATIONS_HOURS', 'Heures stagiaires.', 'Trainee-hours.')
  readonly hours: FigureType;

  @FigureOf(
    'FORMATIONS_SATISFACTION_RATE',
    'Satisfaction, pondérée par les stagiaires.',
    'Satisfaction, weighted by trainees.',
  )
  readonly satisfactionRate: FigureType;

  @FigureOf(
    'FORMATIONS_ADHERENTS',
    'Adhérents participants, chacun compté une fois.',
    'Adherents that took part, each counted once.',
  )
  readonly adherents: FigureType;

  @FigureOf(
    'FORMATIONS_TRAINERS_INTERNAL_RATE',
    'Part des sessions données par un formateur du réseau.',
    'Share of sessions given by a trainer of the network.',
  )
  readonly internalTrainerRate: FigureType;
}

@outputType(
  'LegalRequestFigures',
  'Les sollicitations juridiques d’un territoire.',
  'The questions put to the lawyers from a territory.',
)
export class LegalRequestFiguresType {
  @FigureOf('LEGAL_REQUESTS_RECEIVED', 'Demandes reçues.', 'Requests received.')
  readonly received: FigureType;

  @FigureOf('LEGAL_REQUESTS_ANSWERED', 'Demandes auxquelles il a été répondu.', 'Requests answered.')
  readonly answered: FigureType;

  @FigureOf(
    'LEGAL_REQUESTS_AVERAGE_RESPONSE_DAYS',
    'Délai moyen de réponse, en jours.',
    'Average delay of the answer, in days.',
  )
  readonly averageResponseDays: FigureType;
}
