import type { IndicatorDefinition } from '../datasets/indicator';
import { fromScaled } from '../kernel/decimal';
import type { FigureKey } from '../published/figure-key';
import type { Ledger } from '../published/ledger';
import type { Publication } from '../published/publication-state';
import { cellOf } from './rows';
import type { Snapshot } from '../published/snapshot';

/** All adherents of the register of the year, those who left during it included: whom the survey asks. */
export const LISTED = 'ADHERENTS_LISTED';
const RESPONDENTS = 'ACTIVITY_RESPONDENTS';

/** Whether adherents answer for themselves, so that a region's figure has parts that can be missing. */
export const isSurvey = (definition: IndicatorDefinition): boolean => definition.dataset === 'ACTIVITY';

/** Adherents whose row fills this very measure, in the territory's published survey; 0 without one. */
export function respondentsOf(ledger: Ledger, key: FigureKey, definition: IndicatorDefinition): number {
  const cell = cellOf(ledger, key.territory, key.slice);
  if (cell === null) return 0;
  const publication = ledger.snapshot.publications.find('ACTIVITY', key.year, cell.region);
  if (publication === undefined) return 0;
  const measured = definition.ratio === null ? definition.code : RESPONDENTS;
  return ledger.cellsOf(publication, measured, cell.grouping, cell.within).get(cell.key)?.filled ?? 0;
}

/** The register of whom a region's survey asks, never invented beside a real survey (docs/regles.md#couverture). */
export function registerOf({ publications }: Snapshot, year: number, region: string | null): Publication | undefined {
  const register = publications.find('ADHERENTS', year, region);
  const survey = publications.find('ACTIVITY', year, region);
  const mixed = survey !== undefined && (survey.origin === 'DEMONSTRATION') !== (register?.origin === 'DEMONSTRATION');
  return mixed ? undefined : register;
}

/** Adherents of the territory's published register of the year; null without one. */
export function expectedOf(ledger: Ledger, key: FigureKey): number | null {
  const cell = cellOf(ledger, key.territory, key.slice);
  if (cell === null) return null;
  const register = registerOf(ledger.snapshot, key.year, cell.region);
  if (register === undefined) return null;
  const listed = ledger.cellsOf(register, LISTED, cell.grouping, cell.within).get(cell.key);
  return fromScaled(listed?.numerator ?? 0);
}
