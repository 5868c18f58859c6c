import type { Fault } from '../../spreadsheet/fault';
import { fault } from '../faults';
import type { RawCell } from '../../spreadsheet/raw-cell';

const LENGTH = 14;
/** La Poste numbers its sites so that the digits add up to a multiple of five instead (INSEE). */
const LA_POSTE = '356000000';

/** Whether 14 digits carry a right check digit. */
export function isSiret(digits: string): boolean {
  if (!/^\d{14}$/.test(digits)) return false;
  const luhn = [...digits].reduce((sum, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return sum + (value > 9 ? value - 9 : value);
  }, 0);
  if (luhn % 10 === 0) return true;
  return digits.startsWith(LA_POSTE) && [...digits].reduce((sum, digit) => sum + Number(digit), 0) % 5 === 0;
}

/** 14 digits; spaces and dots between them do not matter. */
export function readSiret(raw: RawCell): string | Fault {
  if (typeof raw === 'number') return fromNumber(raw);
  if (typeof raw !== 'string') return fault('SIRET_INVALID');
  const digits = raw.replace(/[\s.]/g, '');
  if (/^\d+([.,]\d+)?e\+?\d+$/i.test(raw.replace(/\s/g, ''))) return fault('SIRET_SCIENTIFIC');
  if (!/^\d+$/.test(digits)) return fault('SIRET_INVALID');
  if (digits.length !== LENGTH) return wrongLength(digits);
  return isSiret(digits) ? digits : fault('SIRET_CHECKSUM');
}

/** A spreadsheet that took the SIRET for a number has dropped the zeros that lead it, and nothing else. */
function fromNumber(value: number): string | Fault {
  if (!Number.isSafeInteger(value) || value < 0) return fault('SIRET_INVALID');
  const padded = String(value).padStart(LENGTH, '0');
  if (padded.length === LENGTH && isSiret(padded)) return padded;
  return String(value).length === LENGTH ? fault('SIRET_CHECKSUM') : wrongLength(String(value));
}

function wrongLength(digits: string): Fault {
  const padded = digits.padStart(LENGTH, '0');
  const expected = digits.length < LENGTH && isSiret(padded) ? ` : ${padded} ?` : '';
  return fault('SIRET_LENGTH', { found: digits.length, expected });
}
