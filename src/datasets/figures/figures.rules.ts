import { standsAlone } from '../../kernel/codes';
import { fold } from '../../kernel/text';
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

const notNegative: RowRule<FigureRow> = {
  code: 'NUMBER_NEGATIVE',
  severity: 'ERROR',
  column: 'valeur',
  message: '{indicator} n’est jamais négatif. Écrire un nombre sans signe.',
  description: {
    fr: 'Une valeur n’est pas négative ; seul un résultat, produits moins charges, peut l’être.',
    en: 'A value is not negative; only a result, income less expenses, may be.',
  },
  check({ indicateur, valeur }, { indicator }) {
    const known = indicator(indicateur);
    return valeur < 0 && known !== undefined && known.difference === null ? { indicator: indicateur } : null;
  },
};

const baseOfMeansOnly: RowRule<FigureRow> = {
  code: 'BASE_OF_A_SUM',
  severity: 'WARNING',
  column: 'base',
  message: '{indicator} est un nombre, et n’a pas de base. Laisser la cellule vide.',
  description: { fr: 'Seuls les taux et les moyennes ont une base.', en: 'Only rates and means have a base.' },
  check({ indicateur, base }, { indicator }) {
    return base !== null && standsAlone(indicator(indicateur)?.aggregation ?? 'RATIO')
      ? { indicator: indicateur }
      : null;
  },
};

const wholeNumber: RowRule<FigureRow> = {
  code: 'NOT_A_WHOLE_NUMBER',
  severity: 'ERROR',
  column: 'valeur',
  message: '{indicator} compte des unités : écrire un nombre entier.',
  description: { fr: 'Un compte est un nombre entier.', en: 'A count is a whole number.' },
  check({ indicateur, valeur }, { indicator }) {
    const { unit } = indicator(indicateur) ?? {};
    return (unit === 'COUNT' || unit === 'PEOPLE') && !Number.isInteger(valeur) ? { indicator: indicateur } : null;
  },
};

const noRegionLine: RowRule<FigureRow> = {
  code: 'REGION_LINE',
  severity: 'ERROR',
  column: 'dimension',
  message: 'une part par région ne serait montrée nulle part : {instead}.',
  description: {
    fr: 'Chaque région déclare pour elle-même ; la fédération nomme la région dans la colonne delegation.',
    en: 'Each region declares for itself; the federation names the region in the column delegation.',
  },
  check({ dimension }, { region }) {
    if (dimension !== 'REGION') return null;
    return {
      instead:
        region === null
          ? 'écrire la délégation dans la colonne delegation, et laisser dimension et modalite vides'
          : 'chaque délégation déclare pour elle-même. Enlever la ligne, ou laisser dimension et modalite vides si la valeur est celle de la délégation',
    };
  },
};

const ownDepartment: RowRule<FigureRow> = {
  code: 'DEPARTMENT_OF_ANOTHER_REGION',
  severity: 'ERROR',
  column: 'modalite',
  message: '« {department} » n’est pas un département de la délégation, qui a : {possible}.',
  description: {
    fr: 'Une part par département est d’un département de la délégation.',
    en: 'A part by department is of one of the delegation’s.',
  },
  check({ dimension, modalite }, { departments }) {
    if (dimension !== 'DEPARTMENT' || modalite === null || departments === null) return null;
    const foreign = modalite.split('+').find((code) => !departments.has(code.trim().toUpperCase()));
    return foreign === undefined ? null : { department: foreign, possible: [...departments].join(', ') };
  },
};

const ofWhichAPart: RowRule<FigureRow> = {
  code: 'OF_WHICH_OF_NO_PART',
  severity: 'ERROR',
  column: 'dont_de',
  message: '{problem}',
  description: {
    fr: 'dont_de est une autre modalité de la même dimension.',
    en: 'dont_de is another modality of the same dimension.',
  },
  check({ indicateur, dimension, modalite, dont_de }, { indicator, modality }) {
    if (dont_de === null) return null;
    if (dimension === null || modalite === null)
      return {
        problem:
          'dont_de est rempli sans dimension ni modalite : un total n’est la part de rien ici. Le laisser vide, ou remplir les trois.',
      };
    if (fold(dont_de) === fold(modalite))
      return {
        problem: `« ${modalite} » ne peut être une part d’elle-même. Écrire la modalité dont elle est une part, ou laisser dont_de vide.`,
      };
    if (!indicator(indicateur)?.dimensions.some((one) => one === dimension) || modality(indicateur, dimension, dont_de))
      return null;
    return {
      problem: `« ${dont_de} » n’est pas une modalité de ${dimension} pour ${indicateur}. Écrire un de ses codes.`,
    };
  },
};

const notFromRows: RowRule<FigureRow> = {
  code: 'GIVEN_BY_ROWS',
  severity: 'WARNING',
  column: 'valeur',
  message:
    'les lignes de {dataset}, publiées pour cette année, donnent déjà {indicator} : cette valeur ne sera pas prise, seulement comparée. Corriger plutôt ces lignes.',
  description: {
    fr: 'Un chiffre que des lignes donnent n’est jamais pris ici.',
    en: 'A figure that rows give is never taken from here.',
  },
  check({ indicateur }, { indicator, rowsGive }) {
    const { dataset } = indicator(indicateur) ?? {};
    return dataset != null && rowsGive(indicateur) ? { dataset, indicator: indicateur } : null;
  },
};

export const figuresRules: readonly RowRule<FigureRow>[] = [
  bothOrNeither,
  knownDimension,
  knownModality,
  rateWithinPercent,
  notNegative,
  baseOfMeansOnly,
  wholeNumber,
  noRegionLine,
  ownDepartment,
  ofWhichAPart,
  notFromRows,
];
