import { fold } from '../../kernel/text';
import type { Fault } from '../../spreadsheet/fault';
import type { FaultCode } from '../faults';
import { fault } from '../faults';
import { Nearest, nearestWords } from '../../kernel/nearest';
import type { RawCell } from '../../spreadsheet/raw-cell';
import { shownCell } from '../../spreadsheet/raw-cell';

interface Named {
  readonly code: string;
  readonly name: string;
}

const sameWord = (text: string): string => fold(text).replace(/[^a-z0-9]+/g, '_');

/** Reads a code of reference data, by code or by name, accents and case aside; names the nearest when there is none. */
export function referenceReader(entries: readonly Named[], unknown: FaultCode): (raw: RawCell) => string | Fault {
  const known = new Map<string, string>();
  for (const { code, name } of entries) known.set(sameWord(name), code);
  for (const { code } of entries) known.set(sameWord(code), code);
  const nearest = new Nearest(entries, ({ code, name }) => `${code} ${name}`);
  const answers = new Map<string, string | Fault>();
  return (raw) => {
    const text = shownCell(raw).trim();
    let answer = answers.get(text);
    if (answer === undefined) {
      const words = (): readonly string[] => nearest.to(text).map(({ code }) => code);
      answer = known.get(sameWord(text)) ?? fault(unknown, { nearest: nearestWords(words()) });
      answers.set(text, answer);
    }
    return answer;
  };
}

/** Reads an INSEE code of a department; a zero that a spreadsheet dropped comes back, because only one reading is left. */
export function departmentReader(codes: readonly string[]): (raw: RawCell) => string | Fault {
  const known = new Set(codes);
  return (raw) => {
    const text = shownCell(raw).trim().toUpperCase();
    const code = /^\d$/.test(text) ? `0${text}` : text;
    return known.has(code) ? code : fault('DEPARTMENT_UNKNOWN', { nearest: '' });
  };
}
