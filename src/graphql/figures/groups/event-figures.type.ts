import { outputType } from '../../common/output-type';
import { FigureOf } from '../figure-of';
import type { FigureType } from '../figure.type';
import { KeyFiguresRow } from '../key-figures.row';

@outputType('EventFigures', 'La vie du réseau.', 'The life of the network.')
export class EventFiguresType extends KeyFiguresRow {
  @FigureOf('EVENTS_HELD', 'Événements tenus.', 'Events held.')
  readonly held: FigureType;

  @FigureOf('EVENTS_PARTICIPANTS', 'Participants aux événements.', 'Participants in events.')
  readonly participants: FigureType;
}
