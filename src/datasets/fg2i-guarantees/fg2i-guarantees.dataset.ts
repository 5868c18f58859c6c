import { declareDataset } from '../dataset';
import { indicator } from '../indicator';
import { count, countWhere, sum } from '../measure';
import { above } from '../predicate';
import { fg2iGuaranteesColumns } from './fg2i-guarantees.columns';
import { fg2iGuaranteesRules } from './fg2i-guarantees.rules';

export const fg2iGuarantees = declareDataset({
  code: 'FG2I_GUARANTEES',
  fileName: 'garanties_fg2i',
  table: 'fg2i_guarantees',
  label: 'Garanties FG2I',
  summary: { fr: 'Garanties du fonds FG2I.', en: 'Guarantees of the temporary-work guarantee fund.' },
  description: {
    fr: 'Le fonds de garantie de l’intérim d’insertion : une ligne par entreprise de travail temporaire.',
    en: 'The temporary-work guarantee fund: one row per agency.',
  },
  columns: fg2iGuaranteesColumns,
  keys: [{ columns: ['adherent'], when: null }],
  rules: fg2iGuaranteesRules,
  dimensionColumns: {},
  namesAdherent: true,
  nothingToReportAllowed: true,
  // The fund sets subscription and sureties as shares of the guarantee.
  fixedShares: [['FG2I_GUARANTEE_TOTAL', 'FG2I_SUBSCRIPTION', 'FG2I_SURETY', 'FG2I_FFA_SURETY']],
  indicators: [
    indicator('FG2I_MEMBERS', {
      label: 'Adhérents au FG2I',
      unit: 'COUNT',
      measure: count(),
      description: { fr: 'Entreprises garanties par le fonds.', en: 'Agencies that the fund guarantees.' },
    }),
    indicator('FG2I_GUARANTEE_TOTAL', {
      label: 'Montant total de la garantie financière',
      unit: 'EUR',
      measure: sum('garantie_totale'),
      guarded: true,
      description: { fr: 'Somme des garanties financières.', en: 'Sum of the financial guarantees.' },
    }),
    indicator('FG2I_SUBSCRIPTION', {
      label: 'Souscription FG2I',
      unit: 'EUR',
      measure: sum('souscription'),
      guarded: true,
      description: { fr: 'Somme des souscriptions au fonds.', en: 'Sum of the subscriptions to the fund.' },
    }),
    indicator('FG2I_SURETY', {
      label: 'Caution FG2I',
      unit: 'EUR',
      measure: sum('caution_fg2i'),
      guarded: true,
      description: { fr: 'Somme des cautions du fonds.', en: 'Sum of the sureties of the fund.' },
    }),
    indicator('FG2I_FFA_SURETY', {
      label: 'Caution FFA',
      unit: 'EUR',
      measure: sum('caution_ffa'),
      guarded: true,
      description: { fr: 'Somme des cautions de France Active.', en: 'Sum of the sureties of France Active.' },
    }),
    indicator('FG2I_TURNOVER', {
      label: 'Chiffre d’affaires cumulé des adhérents au FG2I',
      unit: 'EUR',
      measure: sum('chiffre_affaires'),
      guarded: true,
      description: { fr: 'Somme des chiffres d’affaires connus.', en: 'Sum of the turnovers that are known.' },
    }),
    indicator('FG2I_MOBILISATIONS', {
      label: 'Mobilisations du fonds',
      unit: 'COUNT',
      measure: countWhere(above('montant_mobilise', 0)),
      description: {
        fr: 'Adhérents pour lesquels le fonds a dû payer dans l’année.',
        en: 'Agencies for which the fund had to pay in the year.',
      },
    }),
  ],
});
