import type { Aggregation } from '../../kernel/codes';
import type { Facts } from './facts';

/** How the figure of a territory follows from its parts. */
export const ADDING_UP: Readonly<Record<Aggregation, string>> = {
  SUM: 'Les valeurs s’additionnent d’un niveau à l’autre.',
  WEIGHTED_MEAN:
    'Moyenne pondérée, recalculée à chaque niveau sur l’ensemble des lignes : jamais une moyenne de moyennes.',
  DISTINCT:
    'Chacun compte une fois, à chaque niveau : un total peut être moindre que la somme de ses parties, jamais supérieur.',
  RATIO: 'Rapport de deux sommes, recalculé à chaque niveau : jamais une moyenne de taux.',
};

/** What is counted, then how it adds up. */
export const ruleOf = ({ definition }: Facts): string =>
  `${definition.description.fr} ${ADDING_UP[definition.aggregation]}`;
