import type { Column } from '../../datasets/column';
import { withoutFormulaGuard } from '../../datasets/formula-guard';
import { Fault } from '../../spreadsheet/fault';
import { fault } from '../faults';
import type { Warn } from './number';
import type { RawCell } from '../../spreadsheet/raw-cell';
import { shownCell } from '../../spreadsheet/raw-cell';

// Line breaks and tabs may stand in a text; nothing else below a space may.
// oxlint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/;

/** Text without what surrounds it, in one Unicode form; or what is wrong with it. */
export function readText(raw: RawCell, column: Column, warn: Warn): string | Fault {
  const text = withoutFormulaGuard(shownCell(raw).trim()).normalize('NFC');
  if (CONTROL.test(text)) return fault('TEXT_CONTROL');
  if (text.length > column.maxLength) return fault('TEXT_TOO_LONG', { found: text.length, most: column.maxLength });
  const { pattern } = column;
  if (pattern !== null && !pattern.test.test(text)) {
    const found = new Fault('PATTERN', pattern.severity, fault('PATTERN', { expected: pattern.expected }).text);
    if (found.severity === 'ERROR') return found;
    warn(found);
  }
  return text;
}
