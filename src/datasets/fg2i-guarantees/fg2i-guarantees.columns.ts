import { adherent, code, decimal, word } from '../columns';

export const fg2iGuaranteesColumns = [
  adherent({ required: true }),
  code(
    'type',
    [
      word('ETTI', 'Entreprise de travail temporaire d’insertion', 'Insertion temporary-work agency'),
      word('ETT_ESS', 'Entreprise de travail temporaire de l’ESS', 'Temporary-work agency of the social economy'),
    ],
    {
      label: 'Type',
      aliases: ['type de structure'],
      required: true,
      description: { fr: 'ETTI ou ETT-ESS.', en: 'ETTI or ETT-ESS.' },
    },
  ),
  decimal('chiffre_affaires', {
    label: 'Chiffre d’affaires',
    aliases: ['CA', 'chiffre d’affaires (€)'],
    unit: 'EUR',
    description: { fr: 'Chiffre d’affaires de l’entreprise.', en: 'Turnover of the agency.' },
  }),
  decimal('garantie_totale', {
    label: 'Garantie financière totale',
    aliases: ['garantie', 'montant de la garantie', 'garantie financière'],
    required: true,
    unit: 'EUR',
    description: { fr: 'Montant total de la garantie financière.', en: 'Total financial guarantee.' },
  }),
  decimal('souscription', {
    label: 'Souscription FG2I',
    aliases: ['souscription au fonds'],
    required: true,
    unit: 'EUR',
    description: { fr: 'Environ 10 % de la garantie totale.', en: 'About 10 % of the total guarantee.' },
  }),
  decimal('caution_fg2i', {
    label: 'Caution FG2I',
    aliases: ['caution du fonds'],
    required: true,
    unit: 'EUR',
    description: { fr: 'Environ 75 % de la garantie totale.', en: 'About 75 % of the total guarantee.' },
  }),
  decimal('caution_ffa', {
    label: 'Caution FFA',
    aliases: ['caution france active'],
    required: true,
    unit: 'EUR',
    description: { fr: 'Caution de France Active.', en: 'Surety of France Active.' },
  }),
  decimal('montant_mobilise', {
    label: 'Montant mobilisé',
    aliases: ['mobilisation', 'montant mobilisé dans l’année'],
    unit: 'EUR',
    whenEmpty: 0,
    description: {
      fr: 'Ce que le fonds a dû payer dans l’année ; 0 quand la cellule est vide.',
      en: 'What the fund had to pay in the year; 0 when empty.',
    },
  }),
] as const;
