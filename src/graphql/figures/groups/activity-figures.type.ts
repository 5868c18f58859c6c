import { outputType } from '../../common/output-type';
import { FigureOf } from '../figure-of';
import type { FigureType } from '../figure.type';

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
