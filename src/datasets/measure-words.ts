import { enumerated } from '../kernel/french';
import { ADHERENT } from './column';
import type { Dataset } from './dataset';
import type { Measure } from './measure';
import type { Predicate } from './predicate';
import { predicateWords, type Naming } from './predicate-words';

/** Columns and codes under the labels of their dataset. */
const namingOf = ({ columns }: Pick<Dataset, 'columns'>): Naming => {
  const byName = new Map(columns.map((column) => [column.name, column]));
  return {
    column: (name) => `« ${byName.get(name)?.label ?? name} »`,
    code: (name, code) => byName.get(name)?.codes.find((each) => each.code === code)?.label.fr ?? code,
  };
};

/** What a measure counts, as French sentences of the labels of the dataset's columns. */
export function measureWords(measure: Measure, dataset: Pick<Dataset, 'columns' | 'label'>): string {
  const naming = namingOf(dataset);
  const rows = (where: Predicate | null | undefined) =>
    `lignes du jeu « ${dataset.label} »${where == null ? '' : ` où ${predicateWords(where, naming)}`}`;
  const required = new Set(dataset.columns.filter((each) => each.required).map(({ name }) => name));
  const unknown = (column: string | null | undefined) =>
    column == null || required.has(column)
      ? ''
      : ` Tant qu’aucune de ces lignes ne remplit ${naming.column(column)}, rien n’est connu.`;
  const needs = (column: string | null | undefined) =>
    column == null ? '' : ` Tant qu’aucune ligne ne remplit ${naming.column(column)}, rien n’est connu.`;
  switch (measure.kind) {
    case 'COUNT':
      return `Le nombre de ${rows(measure.where)}.${needs(measure.needs)}`;
    case 'COUNT_TYPES':
      return `Le nombre de valeurs de ${naming.column(measure.column)}, sur les ${rows(measure.where)} : une ligne qui en porte deux compte deux fois.`;
    case 'SUM':
      return `La somme de ${naming.column(measure.column)}, sur les ${rows(measure.where)}.${unknown(measure.column)}`;
    case 'DISTINCT':
      return `Le nombre ${measure.column === ADHERENT ? 'd’adhérents différents' : `de valeurs différentes de ${naming.column(measure.column)}`}, chaque ${measure.column === ADHERENT ? 'adhérent' : 'valeur'} une fois, sur les ${rows(measure.where)}.`;
    case 'MEAN':
      return `La moyenne de ${naming.column(measure.column)}, pondérée par ${naming.column(measure.weight)}, sur les ${rows(null)} qui remplissent les deux.`;
    case 'MEAN_DAYS':
      return `La moyenne des jours entiers de ${naming.column(measure.from)} à ${naming.column(measure.to)}, sur les ${rows(null)} qui remplissent les deux.`;
    case 'SHARE':
      if (measure.part !== undefined)
        return `La part de ${naming.column(measure.column)} que font les lignes où ${predicateWords(measure.part, naming)}, parmi les ${rows(measure.over)}.`;
      return `Le rapport de ${naming.column(measure.column)} à ${measure.of.length > 1 ? 'la somme de ' : ''}${enumerated(measure.of.map(naming.column))}, sur les ${rows(null)} qui remplissent tous ces nombres.`;
    case 'RATIO':
      return `La part des ${rows(measure.part)}, parmi les ${measure.over === null ? 'lignes du jeu' : `lignes où ${predicateWords(measure.over, naming)}`}.${needs(measure.needs)}`;
  }
}
