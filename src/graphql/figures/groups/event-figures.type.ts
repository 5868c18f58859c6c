import { outputType } from '../../common/output-type';
import { FigureOf } from '../figure-of';
import type { FigureType } from '../figure.type';

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
