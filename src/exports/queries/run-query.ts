import type { Snapshot } from '../../published/snapshot';
import { createContext, type Services } from '../../graphql/context';
import type { QueryExecutor } from '../../graphql/executor';
import type { Actor } from '../../kernel/actor';
import { MaillageError } from '../../kernel/errors';
import { OneSnapshot } from '../../published/one-snapshot';
import { AFTER, PAGE, TOTAL } from './paging';
import { rowsOfAnswer } from './rows-of-answer';
import type { SavedQuery } from './saved-query';
import type { ExportRow, ExportTable } from '../formats/table';

type Json = Readonly<Record<string, unknown>>;

/**
 * Asks a saved query with the reader's own rights and gives its table: whole, lists to their end, a page in memory at
 * a time. Throws what the reader would have been told; a refusal of any part refuses the file. Rows that do not add
 * up to `rowCount` break off: a file is never cut without a sign. Says too whether it rests on demonstration: lists hold
 * either what is real or what is invented, so that their first page tells.
 */
export async function runSavedQuery(
  executor: QueryExecutor,
  services: Services,
  snapshot: Snapshot,
  actor: Actor,
  query: SavedQuery,
  variables: Json,
): Promise<{ readonly table: ExportTable; readonly demonstration: boolean }> {
  const pinned = { ...services, snapshots: new OneSnapshot(services, snapshot) };
  // Loaders keep what they have read: a context of its own for each page keeps memory flat.
  const ask = async (after: string | null): Promise<{ readonly data: Json; readonly demonstration: boolean }> => {
    const context = createContext(pinned, actor);
    const asked = { ...variables, ...(query.paging === null ? {} : { [AFTER]: after }) };
    const { data, errors = [] } = await executor.ask(query.document, asked, context);
    const [error] = errors;
    if (error !== undefined) throw told(error);
    return { data: data as Json, demonstration: context.marks.demonstration };
  };
  const { data: first, demonstration } = await ask(null);
  const { columns } = query.plan;
  if (query.paging === null) {
    const rows = [...rowsOfAnswer(query.plan, first)];
    return { table: { columns, rowCount: rows.length, rows: inMemory(rows) }, demonstration };
  }
  const list = listOf(first, query.paging.path);
  const rowCount = Number(list?.[TOTAL] ?? 0);
  const next = async (after: string): Promise<Json> => (await ask(after)).data;
  return { table: { columns, rowCount, rows: pages(query, first, next, rowCount) }, demonstration };
}

/** What the field threw for the caller; what GraphQL itself found wrong is about the variables. */
function told(error: { readonly message: string; readonly originalError?: unknown }): unknown {
  if (error.originalError !== undefined && error.originalError !== null) return error.originalError;
  return new MaillageError('PARAMETERS_REFUSED', { reasons: error.message });
}

const listOf = (answer: Json, path: readonly string[]): Json | null =>
  path.reduce<Json | null>((value, key) => (value?.[key] ?? null) as Json | null, answer);

async function* inMemory(rows: readonly ExportRow[]): AsyncGenerator<ExportRow> {
  yield* rows;
}

async function* pages(
  { plan, paging }: SavedQuery,
  first: Json,
  ask: (after: string) => Promise<Json>,
  rowCount: number,
): AsyncGenerator<ExportRow> {
  let sent = 0;
  for (let answer = first; ;) {
    for (const row of rowsOfAnswer(plan, answer)) {
      sent++;
      yield row;
    }
    const page = listOf(answer, paging?.path ?? [])?.[PAGE] as { hasNextPage: boolean; endCursor: string } | undefined;
    if (page?.hasNextPage !== true) break;
    answer = await ask(page.endCursor);
  }
  if (sent !== rowCount) throw new Error(`an export gave ${sent} rows of ${rowCount}`);
}
