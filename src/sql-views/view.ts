import type { Words } from '../datasets/words';
import { quoted } from '../storage/quoted';

export interface ViewColumn {
  readonly name: string;
  /** What it is, in the SQL of every engine. */
  readonly sql: string;
  readonly words: Words;
}

/** A view for other tools: read-only, its columns described beside it. */
export interface SqlView {
  readonly name: string;
  readonly words: Words;
  readonly columns: readonly ViewColumn[];
  /** FROM and what follows. */
  readonly from: string;
}

export const column = (name: string, sql: string, fr: string, en: string): ViewColumn => ({
  name,
  sql,
  words: { fr, en },
});

/** Views that the public may read begin so, and so do those for whoever may read every row. */
export const OPEN = 'open_';
export const RESERVED = 'reserved_';

/** What makes it, with its French words in it: one engine keeps them. */
export const statementOf = ({ name, words, columns, from }: SqlView): string => {
  const selected = columns.map((each) => `  ${each.sql} AS ${quoted(each.name)}`);
  const described = selected.map((sql, at) => {
    const comma = at < selected.length - 1 ? ',' : '';
    return `${sql}${comma} ${comment(columns[at]?.words.fr ?? '')}`;
  });
  return `CREATE VIEW ${quoted(name)} AS ${comment(words.fr)} SELECT\n${described.join('\n')}\n${from}`;
};

const comment = (text: string): string => `/* ${text.replaceAll('*/', '* /')} */`;
