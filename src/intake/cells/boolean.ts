import { fold } from '../../kernel/text';
import type { Fault } from '../../spreadsheet/fault';
import { fault } from '../faults';
import type { RawCell } from '../../spreadsheet/raw-cell';
import { shownCell } from '../../spreadsheet/raw-cell';

const WORDS: ReadonlyMap<string, boolean> = new Map([
  ...['oui', 'true', 'vrai', 'o', '1', 'yes'].map((word): [string, boolean] => [word, true]),
  ...['non', 'false', 'faux', 'n', '0', 'no'].map((word): [string, boolean] => [word, false]),
]);

export const readBoolean = (raw: RawCell): boolean | Fault =>
  typeof raw === 'boolean' ? raw : (WORDS.get(fold(shownCell(raw))) ?? fault('BOOLEAN_INVALID'));
