/**
 * Splits text into records as it comes: quotes as in RFC 4180, forgiving where people are (a quote inside a cell that
 * does not start with one is only a quote). Lines without a quote, which most are, cost one search and one split;
 * that is why this is not left to a general parser, whose answers it gives (a test compares them).
 * Line ends are `\n`.
 */
export class CsvRecords {
  private pending = '';
  /** A record that goes on is looked at again only when this much of it is there, so that a long one stays linear. */
  private waitFor = 0;
  private newlines = 0;

  constructor(private readonly separator: string) {}

  /** The records that are whole now. */
  push(text: string): string[][] {
    this.pending += text;
    return this.pending.length < this.waitFor ? [] : this.take(false);
  }

  /** The records that the end of the text makes whole; the line of a quote that was never closed, if there is one. */
  end(): { records: string[][]; unclosed: number | null } {
    const records = this.take(true);
    return { records, unclosed: this.pending === '' ? null : this.newlines + 1 + this.quoteLine() };
  }

  private take(last: boolean): string[][] {
    const records: string[][] = [];
    const text = this.pending;
    let at = 0;
    while (at < text.length) {
      const newline = text.indexOf('\n', at);
      if (newline < 0 && !last) break;
      const stop = newline < 0 ? text.length : newline;
      const line = text.slice(at, stop);
      if (!line.includes('"')) {
        records.push(line.split(this.separator));
        at = stop + 1;
        this.newlines++;
        continue;
      }
      const quoted = this.quotedRecord(text, at, last);
      if (quoted === null) break;
      records.push(quoted.cells);
      this.newlines += newlinesIn(text, at, quoted.next);
      at = quoted.next;
    }
    this.pending = at < text.length ? text.slice(at) : '';
    this.waitFor = this.pending.includes('"') ? this.pending.length * 2 : 0;
    return records;
  }

  /** One record from `from` on, and where the next one starts; null when its end has not come. */
  private quotedRecord(text: string, from: number, last: boolean): { cells: string[]; next: number } | null {
    const cells: string[] = [];
    let at = from;
    for (;;) {
      const cell = text[at] === '"' ? this.quotedCell(text, at, last) : this.plainCell(text, at, last);
      if (cell === null) return null;
      cells.push(cell.value);
      if (text[cell.end] !== this.separator) return { cells, next: cell.end + 1 };
      at = cell.end + 1;
    }
  }

  private plainCell(text: string, at: number, last: boolean): { value: string; end: number } | null {
    const newline = text.indexOf('\n', at);
    if (newline < 0 && !last) return null;
    const lineEnd = newline < 0 ? text.length : newline;
    const separator = text.indexOf(this.separator, at);
    const end = separator < 0 || separator > lineEnd ? lineEnd : separator;
    return { value: text.slice(at, end), end };
  }

  private quotedCell(text: string, at: number, last: boolean): { value: string; end: number } | null {
    let search = at + 1;
    for (;;) {
      const quote = text.indexOf('"', search);
      if (quote < 0) return null;
      const next = text[quote + 1];
      if (next === undefined && !last) return null;
      if (next === undefined || next === this.separator || next === '\n')
        return { value: text.slice(at + 1, quote).replace(/""/g, '"'), end: quote + 1 };
      // A doubled quote stands for one; a single one inside closes nothing, and stays.
      search = quote + (next === '"' ? 2 : 1);
    }
  }

  /** Lines before the quote that the pending text leaves open. */
  private quoteLine(): number {
    const text = this.pending;
    let at = 0;
    while (at < text.length) {
      if (text[at] === '"' && this.quotedCell(text, at, true) === null) return newlinesIn(text, 0, at);
      const cell = text[at] === '"' ? this.quotedCell(text, at, true) : this.plainCell(text, at, true);
      at = (cell?.end ?? text.length) + 1;
    }
    return 0;
  }
}

function newlinesIn(text: string, from: number, to: number): number {
  let found = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) found++;
  return found;
}
