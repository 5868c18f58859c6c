import { QUARTILES_ABSENCES } from '../../reading/observatory/observed';
import { enumType } from '../common/describe';

export const QuartilesAbsenceEnum = enumType(
  'QuartilesAbsence',
  QUARTILES_ABSENCES,
  ['Pourquoi une médiane et des quartiles ne sont pas donnés.', 'Why a median and quartiles are not given.'],
  {
    TOO_FEW: [
      'Trop peu de réponses pour que chaque quart en compte assez.',
      'Too few answers for each quarter to count enough of them.',
    ],
    ALIKE: [
      'Les deux quartiles se confondent : la moitié des réponses seraient connues.',
      'Both quartiles come to the same: half of the answers would be known.',
    ],
    WITHHELD: ['La somme des mêmes réponses est retenue.', 'The sum of the same answers is withheld.'],
    INCOMPLETE: ['Des réponses attendues ne sont pas publiées.', 'Answers that are expected are not published.'],
    NOTHING: [
      'La valeur ne vient pas de réponses, ou il n’y en a pas.',
      'The value comes from no answers, or there are none.',
    ],
  },
);
