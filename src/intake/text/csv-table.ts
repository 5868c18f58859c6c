import type { Options } from 'csv-parse';
import { CsvError, parse } from 'csv-parse';
import { parse as parseAll } from 'csv-parse/sync';
import type { Dataset } from '../../datasets/dataset';
import { FileFault } from '../file-fault';
import { countTitles } from '../headers';
import type { Lines, Table } from '../table/lines';

const SEPARATORS = [';', ',', '\t'] as const;
/** More than any line of titles. */
const SAMPLE = 64 * 1024;

const OPTIONS: Options = {
  record_delimiter: ['\r\n', '\n', '\r'],
  relax_column_count: true,
  relax_quotes: true,
  skip_empty_lines: false,
};

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
  const parser = parse({ ...OPTIONS, delimiter: separatorOf(sample, dataset) });
  let failure: Error | null = null;
  parser.on('error', (error: Error) => (failure = error));
  let line = 0;
  const drain = (): Lines | null => {
    const [records, numbers]: [string[][], number[]] = [[], []];
    for (let record: unknown = parser.read(); record !== null; record = parser.read()) {
      records.push(record as string[]);
      numbers.push(++line);
    }
    return records.length === 0 ? null : { numbers, records };
  };
  parser.write(sample);
  for (;;) {
    const lines = drain();
    if (lines !== null) yield lines;
    if (failure !== null) throw unreadable(failure);
    const next = await chunks.next();
    if (next.done === true) break;
    if (next.value !== '') parser.write(next.value);
  }
  let ended = false;
  const end = new Promise<void>((resolve) => {
    parser.on('end', resolve);
    parser.on('error', () => resolve());
  }).then(() => (ended = true));
  parser.end();
  while (!ended) {
    const lines = drain();
    if (lines !== null) yield lines;
    await Promise.race([end, new Promise((resolve) => setImmediate(resolve))]);
  }
  if (sound.ended !== null) throw sound.ended;
  if (failure !== null) throw unreadable(failure);
}

/** The part of a text that could be decoded; what ended it is kept, to be said after what that part holds. */
class SoundText {
  ended: FileFault | null = null;

  constructor(private readonly text: AsyncIterable<string>) {}

  async *chunks(): AsyncGenerator<string> {
    try {
      yield* this.text;
    } catch (error) {
      if (!(error instanceof FileFault)) throw error;
      this.ended = error;
      // The line on which it stops is not whole, and would be faulted for that too.
      yield error.before.slice(0, error.before.lastIndexOf('\n') + 1);
    }
  }
}

/** Text up to the end of the first line that has something on it. */
async function readSample(chunks: AsyncIterator<string>): Promise<string> {
  let sample = '';
  while (sample.length < SAMPLE && !/\S[^\r\n]*[\r\n]/.test(sample)) {
    const next = await chunks.next();
    if (next.done === true) break;
    sample += next.value;
  }
  return sample;
}

/** Spreadsheets write `sep=;` on a line of its own, and do not count it as one. */
const withoutSeparatorHint = (sample: string): string => sample.replace(/^sep=.\r?\n/i, '');

function separatorOf(sample: string, dataset: Dataset): string {
  const scores = SEPARATORS.map((separator) => ({ separator, ...scoreOf(sample, separator, dataset) }));
  scores.sort((a, b) => b.titles - a.titles || b.cells - a.cells);
  return scores[0]?.separator ?? ';';
}

function scoreOf(sample: string, delimiter: string, dataset: Dataset): { titles: number; cells: number } {
  const firstLine = sample.slice(0, SAMPLE).replace(/^\s*[\r\n]+/, '');
  try {
    const [titles = []] = parseAll(firstLine, { ...OPTIONS, delimiter, to: 1 }) as string[][];
    return { titles: countTitles(titles, dataset), cells: titles.length };
  } catch {
    // An unclosed quote: said when the file itself is parsed.
    return { titles: 0, cells: 0 };
  }
}

function unreadable(error: Error): Error {
  if (!(error instanceof CsvError)) return error;
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') return new FileFault('QUOTE_UNCLOSED', { line: quoteLine(error) });
  return new FileFault('NOT_A_TABLE', { found: error.code });
}

/** The parser names the line on which it gave up; the field that it was in tells how far back the quote stands. */
function quoteLine(error: CsvError): number {
  const found = /at line (\d+)/.exec(error.message);
  return found === null ? 1 : Number(found[1]);
}
