import type { Dataset } from '../../datasets/dataset';
import { FileFault } from '../../spreadsheet/file-fault';
import { countTitles } from '../headers';
import type { Lines, Table } from '../../spreadsheet/table';
import { CsvRecords } from '../../spreadsheet/csv/csv-records';

const SEPARATORS = [';', ',', '\t'] as const;
/** More than any line of titles. */
const SAMPLE = 64 * 1024;

/** A text file as a table: the separator is the one under which most titles of the dataset are recognised. */
export const csvTable = (text: AsyncIterable<string>, dataset: Dataset): Table => ({
  sheet: null,
  serials: null,
  lines: () => parseLines(text, dataset),
});

async function* parseLines(text: AsyncIterable<string>, dataset: Dataset): AsyncGenerator<Lines> {
  const sound = new SoundText(text);
  const chunks = sound.chunks();
  const sample = withoutSeparatorHint(await readSample(chunks));
  const records = new CsvRecords(separatorOf(sample, dataset));
  let line = 0;
  const numbered = (found: string[][]): Lines => ({ numbers: found.map(() => ++line), records: found });
  yield numbered(records.push(sample));
  for await (const chunk of chunks) yield numbered(records.push(chunk));
  const { records: rest, unclosed } = records.end();
  yield numbered(rest);
  if (sound.ended !== null) throw sound.ended;
  if (unclosed !== null) throw new FileFault('QUOTE_UNCLOSED', { line: unclosed });
}

/** The part of a text that could be decoded; what ended it is kept, to be said after what that part holds. */
class SoundText {
  ended: FileFault | null = null;

  constructor(private readonly text: AsyncIterable<string>) {}

  /** One kind of line end, so that a file may mix them and the parser looks for one. */
  async *chunks(): AsyncGenerator<string> {
    try {
      let carriageReturn = '';
      for await (const chunk of this.text) {
        const text = carriageReturn + chunk;
        carriageReturn = text.endsWith('\r') ? '\r' : '';
        const whole = carriageReturn === '' ? text : text.slice(0, -1);
        yield whole.includes('\r') ? whole.replace(/\r\n?/g, '\n') : whole;
      }
      if (carriageReturn !== '') yield '\n';
    } catch (error) {
      if (!(error instanceof FileFault)) throw error;
      this.ended = error;
      // The line on which it stops is not whole, and would be faulted for that too.
      yield error.before.slice(0, error.before.lastIndexOf('\n') + 1).replace(/\r\n?/g, '\n');
    }
  }
}

/** Text up to the end of the first line that has something on it. */
async function readSample(chunks: AsyncGenerator<string>): Promise<string> {
  let sample = '';
  while (sample.length < SAMPLE && !sample.trimStart().includes('\n')) {
    const next = await chunks.next();
    if (next.done === true) break;
    sample += next.value;
  }
  return sample;
}

/** Spreadsheets write `sep=;` on a line of its own, and do not count it as one. */
const withoutSeparatorHint = (sample: string): string => sample.replace(/^sep=.\n/i, '');

function separatorOf(sample: string, dataset: Dataset): string {
  const titleLine = sample.replace(/^\s*\n/, '');
  const scores = SEPARATORS.map((separator) => {
    const parser = new CsvRecords(separator);
    const [titles = []] = [...parser.push(titleLine), ...parser.end().records];
    return { separator, titles: countTitles(titles, dataset), cells: titles.length };
  });
  scores.sort((a, b) => b.titles - a.titles || b.cells - a.cells);
  return scores[0]?.separator ?? ';';
}
