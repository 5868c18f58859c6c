import { sidesOf, type IndicatorDefinition } from '../datasets/indicator';
import { REGISTER, surveyOf } from '../datasets/roles';
import type { DatasetCode } from '../kernel/codes';
import { fromScaled } from '../kernel/decimal';
import type { FigureKey } from '../published/figure-key';
import type { Ledger } from '../published/ledger';
import type { Publication } from '../published/publication-state';
import { cellOf } from './rows';
import type { Snapshot } from '../published/snapshot';

/** All adherents of the register of the year, those who left during it included: whom surveys ask. */
export const LISTED = REGISTER.role.listed;

/** Adherents whose row fills this very measure, in the territory's published survey; 0 without one. */
export function respondentsOf(ledger: Ledger, key: FigureKey, definition: IndicatorDefinition): number {
  const survey = surveyOf(definition.dataset);
  const cell = cellOf(ledger, key.territory, key.slice);
  if (cell === null || survey === null) return 0;
  const publication = ledger.snapshot.publications.find(survey.code, key.year, cell.region);
  if (publication === undefined) return 0;
  const measured = sidesOf(definition) === null ? definition.code : survey.role.respondents;
  return ledger.cellsOf(publication, measured, cell.grouping, cell.within).get(cell.key)?.filled ?? 0;
}

/** The register of whom a region's survey asks, never invented beside a real survey (docs/regles.md#couverture). */
export function registerOf(
  { publications }: Snapshot,
  asking: DatasetCode,
  year: number,
  region: string | null,
): Publication | undefined {
  const register = publications.find(REGISTER.code, year, region);
  const survey = publications.find(asking, year, region);
  const mixed = survey !== undefined && (survey.origin === 'DEMONSTRATION') !== (register?.origin === 'DEMONSTRATION');
  return mixed ? undefined : register;
}

/** Adherents of the territory's published register of the year, whom the indicator's survey asks; null without one. */
export function expectedOf(ledger: Ledger, key: FigureKey, { dataset }: IndicatorDefinition): number | null {
  const cell = cellOf(ledger, key.territory, key.slice);
  if (cell === null || dataset === null) return null;
  const register = registerOf(ledger.snapshot, dataset, key.year, cell.region);
  if (register === undefined) return null;
  const listed = ledger.cellsOf(register, LISTED, cell.grouping, cell.within).get(cell.key);
  return fromScaled(listed?.numerator ?? 0);
}
