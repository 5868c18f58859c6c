import { stableUid } from '../kernel/uid';
import { territoryKey } from '../kernel/territory';
import type { PrintedFigure } from '../reports/printed-figure';
import { sliceKey } from './figure-key';
import type { DeclaredFigure } from './publication-state';

/**
 * Names what somebody says of a figure: who, of what, and how much. The same on every machine and after every new
 * transcription or submission that says the same; a value that is corrected is another statement.
 */
export const uidOfPrinted = ({ source, territory, year, indicator, slice, scope, value }: PrintedFigure): string =>
  stableUid('printed', source.code, territoryKey(territory), year, indicator, sliceKey(slice), scope, value);

export const uidOfDeclared = ({ publication: { region, year }, indicator, slice, value }: DeclaredFigure): string =>
  stableUid('declared', region, year, indicator, slice, value);
