import { FEWEST_ADHERENTS, FEWEST_RESPONDENTS } from '../../observatory/stratum';

/** How an estimate is made, for whoever reads one; the whole of it is in docs/observatoire.md. */
export const ESTIMATE_METHOD =
  'La moyenne des répondants de chaque type dans chaque région vaut pour les adhérents du même type et de la même région qui n’ont pas répondu ; ' +
  `une strate de moins de ${FEWEST_ADHERENTS} adhérents ou de ${FEWEST_RESPONDENTS} répondants est réunie à d’autres du même type, puis d’autres types. ` +
  'L’intervalle contient le vrai total 95 fois sur 100, si ceux qui n’ont pas répondu ressemblent, dans leur strate, à ceux qui ont répondu.';
