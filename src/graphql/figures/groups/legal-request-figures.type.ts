import { outputType } from '../../common/output-type';
import { FigureOf } from '../figure-of';
import type { FigureType } from '../figure.type';

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
