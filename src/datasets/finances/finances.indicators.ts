import { differenceOf, indicator } from '../indicator';
import { shareWhere, sum } from '../measure';
import { all, isCode } from '../predicate';

/** The accounts, and the budget: a plan is never added to what was done. */
function indicatorsOf<const Prefix extends string>(prefix: Prefix, status: 'REALISE' | 'PREVU') {
  const planned = status === 'PREVU';
  const words = (label: string, fr: string, en: string) => ({
    label: planned ? `${label} (prévu)` : label,
    description: {
      fr: planned
        ? `${fr}, au budget : ce qui est prévu, et n’est pas encore réalisé.`
        : `${fr}, réalisés dans l’année.`,
      en: planned ? `${en} of the budget: planned, and not done yet.` : `${en} of the year, done.`,
    },
  });
  const of = (column: string, code: string) => all(isCode('statut', status), isCode(column, code));
  return [
    indicator(`${prefix}_INCOME`, {
      ...words('Produits', 'Produits d’une délégation ou du siège', 'Income of a delegation or of the national office'),
      unit: 'EUR',
      measure: sum('montant', of('sens', 'PRODUIT')),
    }),
    indicator(`${prefix}_EXPENSES`, {
      ...words('Charges', 'Charges d’une délégation ou du siège', 'Expenses of a delegation or of the national office'),
      unit: 'EUR',
      measure: sum('montant', of('sens', 'CHARGE')),
    }),
    differenceOf(`${prefix}_RESULT`, `${prefix}_INCOME`, `${prefix}_EXPENSES`, {
      ...words(
        'Résultat',
        'Produits moins charges, là où les deux sont connus ; négatif pour un déficit',
        'Income less expenses, where both are known; negative for a deficit',
      ),
      unit: 'EUR',
    }),
    indicator(`${prefix}_PUBLIC_RATE`, {
      ...words(
        'Part des financements publics dans les produits',
        'Financements publics sur les produits',
        'Public funding over income',
      ),
      unit: 'RATE',
      measure: shareWhere('montant', of('poste', 'FINANCEMENTS_PUBLICS'), of('sens', 'PRODUIT')),
    }),
  ] as const;
}

export const financesIndicators = [
  ...indicatorsOf('FINANCES', 'REALISE'),
  ...indicatorsOf('FINANCES_PLANNED', 'PREVU'),
] as const;
