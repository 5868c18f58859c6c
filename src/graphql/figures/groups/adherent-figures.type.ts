import { INSERTION_TYPES } from '../../../datasets/structure-types';
import { outputType } from '../../common/output-type';
import { FigureOf } from '../figure-of';
import type { FigureType } from '../figure.type';

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
