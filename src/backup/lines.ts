import { createHash } from 'node:crypto';
import { type StillDatabase } from '../storage/still-database';
import type { NotedFile } from './manifest';
import { toPortable } from './portable';
import { selectOf, type TableShape } from './tables';

/** Characters that are handed on at once. */
const SOME = 64 * 1024;

/** The rows of a table, one JSON object a line, the same bytes on every engine. */
export async function* tableLines(database: Pick<StillDatabase, 'rows'>, table: TableShape): AsyncGenerator<string> {
  for await (const row of database.rows(selectOf(table)))
    yield JSON.stringify(
      Object.fromEntries(table.columns.map(({ name, kind }) => [name, toPortable(kind, row[name])])),
    );
}

/** Text as it comes, and what came, once it has ended. */
export class CountedLines {
  private readonly hash = createHash('sha256');
  private count = 0;

  constructor(private readonly lines: AsyncIterable<string>) {}

  /** The lines with their ends, many at a time. */
  async *text(): AsyncGenerator<string> {
    let text = '';
    for await (const line of this.lines) {
      text += `${line}\n`;
      this.count += 1;
      if (text.length < SOME) continue;
      yield this.hashed(text);
      text = '';
    }
    if (text !== '') yield this.hashed(text);
  }

  /** Reads to the end, for what came alone. */
  async counted(): Promise<NotedFile> {
    for await (const _ of this.text());
    return this.noted();
  }

  noted = (): NotedFile => ({ rows: this.count, sha256: this.hash.copy().digest('hex') });

  private hashed(text: string): string {
    this.hash.update(text, 'utf8');
    return text;
  }
}
