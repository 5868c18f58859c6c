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
}
