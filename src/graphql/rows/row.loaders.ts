import { rowScope } from '../../access/rights';
import { datasetOf } from '../../datasets/registry';
import type { StoredRow } from '../../datasets/row';
import type { FigureReader } from '../../figures/figure-reader';
import type { Actor } from '../../kernel/actor';
import type { Database } from '../../kernel/database';
import {
  countRows,
  readRowPages,
  rowsByUid,
  type RowPage,
  type RowParent,
  type RowPosition,
  type RowQuery,
} from '../../submissions/row.repository';
import { KeyedLoaders } from '../common/keyed-loaders';

/** Datasets whose rows the schema shows. */
export type RowDataset = 'FORMATIONS' | 'LEGAL_REQUESTS' | 'FG2I_GUARANTEES';

interface Question {
  readonly dataset: RowDataset;
  readonly year: number | null;
  readonly everywhere: boolean;
}
type PageQuestion = Question & { readonly first: number; readonly after: RowPosition | null };

const NO_ROWS: RowPage = { rows: [], hasMore: false };

/** What one request reads of rows. The reader's reach is part of every statement. */
export function rowLoaders(database: Database, actor: Actor, figures: () => FigureReader | Promise<FigureReader>) {
  const scope = rowScope(actor, 'readRows');
  const queryOf = async (code: RowDataset, year: number | null): Promise<RowQuery> => {
    const { publications } = (await figures()).snapshot;
    const published = publications
      .all()
      .filter((each) => each.dataset === code && (year === null || each.year === year));
    return { dataset: datasetOf(code), submissions: published.map(({ id }) => id), scope };
  };

  return {
    rowPages: new KeyedLoaders<PageQuestion, RowParent, RowPage>(
      async ({ dataset, year, first, after }, parents) => {
        const pages = await readRowPages(database.read, await queryOf(dataset, year), parents, first, after);
        return parents.map((parent) => pages.get(parent) ?? NO_ROWS);
      },
      (parent) => parent,
    ),

    rowCounts: new KeyedLoaders<Question, RowParent, number>(
      async ({ dataset, year }, parents) => {
        const totals = await countRows(database.read, await queryOf(dataset, year), parents);
        return parents.map((parent) => totals.get(parent) ?? 0);
      },
      (parent) => parent,
    ),

    rows: new KeyedLoaders<RowDataset, string, StoredRow | null>(
      async (dataset, uids) => {
        const found = await rowsByUid(database.read, await queryOf(dataset, null), uids);
        return uids.map((uid) => found.get(uid) ?? null);
      },
      (uid) => uid,
    ),

    /** Uid of a published submission, by what rows call it. */
    submissionUid: async (id: number): Promise<string | null> =>
      (await figures()).snapshot.publications.all().find((each) => each.id === id)?.uid ?? null,
  };
}
