import { outputType } from '../../common/output-type';
import { FigureOf } from '../figure-of';
import type { FigureType } from '../figure.type';

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
