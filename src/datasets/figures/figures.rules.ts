import { standsAlone } from '../../kernel/codes';
import type { RowRule } from '../dataset';
import type { RowOf } from '../row';
import type { figuresColumns } from './figures.columns';

type FigureRow = RowOf<typeof figuresColumns>;

const bothOrNeither: RowRule<FigureRow> = {
  code: 'DIMENSION_WITHOUT_MODALITY',
  severity: 'ERROR',
  column: null,
  message: '{filled} est rempli et {empty} ne l’est pas. Remplir les deux, ou aucun pour un total.',
  description: { fr: 'dimension et modalite : les deux, ou aucune.', en: 'dimension and modalite: both or neither.' },
  check({ dimension, modalite }) {
    if ((dimension === null) === (modalite === null)) return null;
    const [filled, empty] = dimension === null ? ['modalite', 'dimension'] : ['dimension', 'modalite'];
    return { column: empty, filled, empty };
  },
};

const knownDimension: RowRule<FigureRow> = {
  code: 'DIMENSION_OF_ANOTHER_INDICATOR',
  severity: 'ERROR',
  column: 'dimension',
  message: '{indicator} ne se ventile pas par {dimension}. Écrire une de ces dimensions : {possible}.',
  description: {
    fr: 'La dimension est une de celles de l’indicateur.',
    en: 'The dimension is one of the indicator’s.',
  },
  check({ indicateur, dimension }, { indicator }) {
    const known = indicator(indicateur);
    if (dimension === null || known === undefined || known.dimensions.some((one) => one === dimension)) return null;
    return { indicator: indicateur, dimension, possible: known.dimensions.join(', ') };
  },
};

const knownModality: RowRule<FigureRow> = {
  code: 'MODALITY_UNKNOWN',
  severity: 'ERROR',
  column: 'modalite',
  message: '« {modality} » n’est pas une modalité de {dimension} pour {indicator}. Écrire un de ses codes.',
  description: { fr: 'La modalité est un code de la dimension.', en: 'The modality is a code of the dimension.' },
  check({ indicateur, dimension, modalite }, { indicator, modality }) {
    if (dimension === null || modalite === null) return null;
    // The dimension's own fault is said by the rule above.
    if (!indicator(indicateur)?.dimensions.some((one) => one === dimension)) return null;
    return modality(indicateur, dimension, modalite) ? null : { modality: modalite, dimension, indicator: indicateur };
  },
};

const rateWithinPercent: RowRule<FigureRow> = {
  code: 'RATE_OUT_OF_RANGE',
  severity: 'ERROR',
  column: 'valeur',
  message: '{indicator} est un taux : écrire un nombre de 0 à 100 (93 pour 93 %).',
  description: { fr: 'Un taux est entre 0 et 100.', en: 'A rate is between 0 and 100.' },
  check({ indicateur, valeur }, { indicator }) {
    return indicator(indicateur)?.unit === 'RATE' && valeur > 100 ? { indicator: indicateur } : null;
  },
};

const baseOfMeansOnly: RowRule<FigureRow> = {
  code: 'BASE_OF_A_SUM',
  severity: 'WARNING',
  column: 'base',
  message: '{indicator} est un nombre, et n’a pas de base. Laisser la cellule vide.',
  description: { fr: 'Seuls les taux et les moyennes ont une base.', en: 'Only rates and means have a base.' },
  check({ indicateur, base }, { indicator }) {
    return base !== null && standsAlone(indicator(indicateur)?.aggregation ?? 'RATIO') ? { indicator: indicateur } : null;
  },
};

export const figuresRules: readonly RowRule<FigureRow>[] = [
  bothOrNeither,
  knownDimension,
  knownModality,
  rateWithinPercent,
  baseOfMeansOnly,
];
