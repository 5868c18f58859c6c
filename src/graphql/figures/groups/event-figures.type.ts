import { outputType } from '../../common/output-type';
import { FigureOf } from '../figure-of';
import type { FigureType } from '../figure.type';

@outputType('EventFigures', 'La vie du réseau.', 'The life of the network.')
export class EventFiguresType {
  @FigureOf('EVENTS_HELD', 'Événements tenus.', 'Events held.')
  readonly held: FigureType;

  @FigureOf('EVENTS_PARTICIPANTS', 'Participants aux événements.', 'Participants in events.')
  readonly participants: FigureType;
}
