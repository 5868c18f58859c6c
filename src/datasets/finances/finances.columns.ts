import { code, decimal, text, word } from '../columns';

/** What comes in, and what goes out, as an association's accounts are headed. */
export const INCOME_POSTS = [
  word('PRODUCTION_VENDUE', 'Production vendue', 'Sales'),
  word('FINANCEMENTS_PUBLICS', 'Financements publics', 'Public funding'),
  word('FINANCEMENTS_PRIVES', 'Financements privés', 'Private funding'),
  word('COTISATIONS', 'Cotisations', 'Membership fees'),
  word('AUTRES_PRODUITS', 'Autres produits', 'Other income'),
] as const;
export const EXPENSE_POSTS = [
  word('ACHATS', 'Achats', 'Purchases'),
  word('SERVICES_EXTERIEURS', 'Services extérieurs', 'External services'),
  word('PERSONNEL', 'Charges de personnel', 'Staff costs'),
  word('IMPOTS_ET_TAXES', 'Impôts et taxes', 'Taxes'),
  word('DOTATIONS', 'Dotations', 'Depreciation and provisions'),
  word('AUTRES_CHARGES', 'Autres charges', 'Other expenses'),
] as const;

export const financesColumns = [
  code('sens', [word('PRODUIT', 'Produit', 'Income'), word('CHARGE', 'Charge', 'Expense')], {
    label: 'Sens',
    aliases: ['produit ou charge', 'produits et charges'],
    required: true,
    description: { fr: 'Produit ou charge.', en: 'Income or expense.' },
  }),
  code('poste', [...INCOME_POSTS, ...EXPENSE_POSTS], {
    label: 'Poste',
    aliases: ['poste comptable', 'nature', 'rubrique'],
    required: true,
    description: { fr: 'Poste du compte de résultat, du même sens.', en: 'Heading of the accounts, of the same side.' },
  }),
  text('intitule', {
    label: 'Intitulé',
    aliases: ['libellé', 'désignation', 'détail'],
    description: { fr: 'Ce qu’est la ligne, en quelques mots.', en: 'What the line is, in a few words.' },
  }),
  text('financeur', {
    label: 'Financeur',
    aliases: ['partenaire financier', 'origine'],
    maxLength: 120,
    description: {
      fr: 'L’organisation qui finance, jamais une personne ; ce qu’elle donne se lit de qui a droit aux lignes.',
      en: 'The organisation that funds, never a person; what it gives is read by those who may read rows.',
    },
  }),
  decimal('montant', {
    label: 'Montant',
    aliases: ['montant (€)', 'somme'],
    required: true,
    unit: 'EUR',
    description: { fr: 'Montant de l’année, jamais négatif.', en: 'Amount of the year, never negative.' },
  }),
  code('statut', [word('REALISE', 'Réalisé', 'Done'), word('PREVU', 'Prévu', 'Planned')], {
    label: 'Statut',
    aliases: ['état', 'réalisé ou prévu', 'budget ou réalisé'],
    whenEmpty: 'REALISE',
    description: {
      fr: 'Réalisé, ou seulement prévu (le budget), ce qui est compté à part. Vide : réalisé.',
      en: 'Done, or only planned (the budget), which is counted apart. Empty: done.',
    },
  }),
] as const;
