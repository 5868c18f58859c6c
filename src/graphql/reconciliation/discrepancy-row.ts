import type { Discrepancy } from '../../figures/reconciliation/discrepancy';
import type { DiscrepancyType } from './discrepancy.type';

export const discrepancyRow = (discrepancy: Discrepancy): DiscrepancyType => ({
  kind: discrepancy.kind,
  year: discrepancy.year,
  dimension: discrepancy.slice?.dimension ?? null,
  key: discrepancy.slice?.key ?? null,
  scope: discrepancy.scope,
  stated: discrepancy.stated,
  found: discrepancy.found,
  difference: discrepancy.difference,
  message: discrepancy.message,
  discrepancy,
});
