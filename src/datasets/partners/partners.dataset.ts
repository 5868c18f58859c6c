import { code, decimal, text, word, year } from '../columns';
import { declareDataset } from '../dataset';
import { indicator } from '../indicator';
import { distinct, sum } from '../measure';
import { yearNotBefore } from '../rules';

export const partners = declareDataset({
  code: 'PARTNERS',
  fileName: 'partenaires',
  table: 'partners',
  label: 'Partenaires',
  summary: { fr: 'Qui soutient le réseau.', en: 'Who supports the network.' },
  description: {
    fr: 'Les organisations qui soutiennent une délégation, ou le siège. La liste est publique, les montants ne le sont pas.',
    en: 'The organisations that support a delegation, or the national office. The list is public, amounts are not.',
  },
  columns: [
    text('nom', {
      label: 'Nom',
      aliases: ['partenaire', 'nom du partenaire', 'organisation'],
      required: true,
      description: {
        fr: 'Nom de l’organisation, jamais d’une personne.',
        en: 'Name of the organisation, never of a person.',
      },
    }),
    code(
      'nature',
      [
        word('ETAT', 'État', 'State'),
        word('COLLECTIVITE', 'Collectivité', 'Local authority'),
        word('UNION_EUROPEENNE', 'Union européenne', 'European Union'),
        word('OPCO', 'OPCO', 'Skills operator'),
        word('FONDATION', 'Fondation', 'Foundation'),
        word('ENTREPRISE', 'Entreprise', 'Company'),
        word('BANQUE', 'Banque', 'Bank'),
        word('RESEAU', 'Réseau', 'Network'),
        word('AUTRE', 'Autre', 'Other'),
      ],
      {
        label: 'Nature',
        aliases: ['type de partenaire', 'catégorie'],
        required: true,
        description: { fr: 'Nature de l’organisation.', en: 'Kind of organisation.' },
      },
    ),
    text('objet', {
      label: 'Objet',
      aliases: ['objet du partenariat', 'soutien à'],
      maxLength: 250,
      description: { fr: 'Ce qu’elle soutient.', en: 'What it supports.' },
    }),
    decimal('montant', {
      label: 'Montant',
      aliases: ['montant (€)', 'montant de l’année'],
      unit: 'EUR',
      reserved: true,
      description: {
        fr: 'Montant de l’année. Montré à ceux qui ont droit aux lignes, et à eux seuls.',
        en: 'Amount of the year. Shown to those who may read rows, and to nobody else.',
      },
    }),
    year('depuis', {
      label: 'Depuis',
      aliases: ['première année', 'partenaire depuis'],
      description: { fr: 'Année où le partenariat a commencé.', en: 'Year in which the partnership began.' },
    }),
    year('jusqu_a', {
      label: 'Jusqu’à',
      aliases: ['dernière année', 'échéance', 'fin'],
      yearsAfter: 50,
      description: {
        fr: 'Dernière année convenue ; elle peut être à venir.',
        en: 'Last year agreed; it may be to come.',
      },
    }),
  ],
  keys: [{ columns: ['nom', 'objet'], when: null }],
  rules: [yearNotBefore('jusqu_a', 'depuis')],
  dimensionColumns: { NATURE: 'nature' },
  namesAdherent: false,
  isPublic: true,
  nothingToReportAllowed: true,
  indicators: [
    indicator('PARTNERS_COUNT', {
      label: 'Partenaires',
      unit: 'COUNT',
      measure: distinct('nom'),
      description: {
        fr: 'Organisations partenaires, chacune comptée une fois, quel que soit le nombre de délégations qu’elle soutient.',
        en: 'Partner organisations, each counted once, however many delegations it supports.',
      },
    }),
    indicator('PARTNERS_AMOUNT', {
      label: 'Montants des partenaires',
      unit: 'EUR',
      measure: sum('montant'),
      reserved: true,
      description: {
        fr: 'Montants de l’année ; pour ceux qui ont droit aux lignes.',
        en: 'Amounts of the year; for those who may read rows.',
      },
    }),
  ],
});
