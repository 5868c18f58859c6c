import type { RowRule } from '../dataset';
import type { RowOf } from '../row';
import type { fg2iGuaranteesColumns } from './fg2i-guarantees.columns';
import { typedNumber } from '../../kernel/french';

type GuaranteeRow = RowOf<typeof fg2iGuaranteesColumns>;
type Part = 'souscription' | 'caution_fg2i' | 'caution_ffa';

/** "About": within a tenth of what is usual. */
const TOLERANCE = 0.1;

const usualShare = (column: Part, share: number, code: string): RowRule<GuaranteeRow> => ({
  code,
  severity: 'WARNING',
  column,
  message: `{share} % de la garantie totale, au lieu d’environ ${share * 100} %. Vérifier les deux montants.`,
  description: {
    fr: `${column} vaut environ ${share * 100} % de garantie_totale ; sinon, avertissement.`,
    en: `${column} is about ${share * 100} % of garantie_totale; otherwise a warning.`,
  },
  check(row) {
    if (row.garantie_totale === 0) return null;
    const found = row[column] / row.garantie_totale;
    if (Math.abs(found - share) <= share * TOLERANCE) return null;
    return { share: typedNumber(Math.round(found * 1000) / 10) };
  },
});

const partsWithinWhole: RowRule<GuaranteeRow> = {
  code: 'PARTS_ABOVE_WHOLE',
  severity: 'WARNING',
  column: 'garantie_totale',
  message: '{parts} ({sum} €) dépasse la garantie totale ({whole} €). Vérifier les montants.',
  description: {
    fr: 'Ni la souscription ni la somme des deux cautions ne dépasse garantie_totale ; sinon, avertissement.',
    en: 'Neither the subscription nor the sum of both sureties is above garantie_totale; otherwise a warning.',
  },
  check(row) {
    const sureties = row.caution_fg2i + row.caution_ffa;
    const whole = typedNumber(row.garantie_totale);
    // Cents are summed as binary fractions: half a cent is no excess.
    const above = (sum: number): boolean => sum > row.garantie_totale + 0.005;
    if (above(sureties)) return { parts: 'caution_fg2i + caution_ffa', sum: euros(sureties), whole };
    return above(row.souscription) ? { parts: 'souscription', sum: euros(row.souscription), whole } : null;
  },
};

const euros = (value: number): string => typedNumber(Math.round(value * 100) / 100);

export const fg2iGuaranteesRules: readonly RowRule<GuaranteeRow>[] = [
  usualShare('souscription', 0.1, 'SUBSCRIPTION_SHARE_UNUSUAL'),
  usualShare('caution_fg2i', 0.75, 'SURETY_SHARE_UNUSUAL'),
  partsWithinWhole,
];
