import { fold } from '../../kernel/text';
import type { Code } from '../../datasets/column';
import type { Fault } from '../../spreadsheet/fault';
import { fault } from '../faults';
import type { Warn } from './number';
import type { RawCell } from '../../spreadsheet/raw-cell';
import { shownCell } from '../../spreadsheet/raw-cell';
import { oneOf } from '../../kernel/french';

const sameWord = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');

/** Reads one word of a closed list: as files, people or the schema write it, accents, case and spaces aside. */
export function codeReader(codes: readonly Code[]): (raw: RawCell) => string | Fault {
  const known = new Map<string, string>();
  // What one code is called never hides another code.
  for (const wordOf of [({ label }: Code) => label.fr, ({ key }: Code) => key, ({ code }: Code) => code])
    for (const each of [...codes].reverse()) known.set(sameWord(wordOf(each)), each.code);
  const unknown = fault('CODE_UNKNOWN', { expected: oneOf(codes.map(({ code }) => code)) });
  const answers = new Map<string, string | Fault>();
  return (raw) => {
    const text = shownCell(raw);
    let answer = answers.get(text);
    if (answer === undefined) {
      answer = known.get(sameWord(text)) ?? unknown;
      answers.set(text, answer);
    }
    return answer;
  };
}

/** Reads several words joined by `+`; the first one leads. */
export function codesReader(codes: readonly Code[]): (raw: RawCell, warn: Warn) => string | Fault {
  const readOne = codeReader(codes);
  return (raw, warn) => {
    const answers = shownCell(raw).split('+').map(readOne);
    const read = answers.filter((one) => typeof one === 'string');
    if (read.length < answers.length)
      return fault('CODE_UNKNOWN', { expected: `${oneOf(codes.map(({ code }) => code))}, ou plusieurs joints par +` });
    const distinct = [...new Set(read)].join('+');
    if (distinct !== read.join('+')) warn(fault('CODE_REPEATED', { expected: distinct }));
    return distinct;
  };
}
