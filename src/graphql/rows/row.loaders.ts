import { rowScope, type RowScope } from '../../access/rights';
import { datasetOf } from '../../datasets/registry';
import type { StoredRow } from '../../datasets/row';
import type { FigureReader } from '../../reading/figure-reader';
import type { Publication } from '../../published/publication-state';
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
import { NO_FILTER, type RowFilter } from '../../submissions/row-filter';
import type { Marks } from '../marks';
import { KeyedLoaders } from '../common/keyed-loaders';

/** Datasets whose rows the schema shows. */
export type RowDataset =
  | 'FORMATIONS'
  | 'LEGAL_REQUESTS'
  | 'FG2I_GUARANTEES'
  | 'PROGRAMMES'
  | 'EVENTS'
  | 'FINANCES'
  | 'GOVERNANCE'
  | 'PUBLICATIONS'
  | 'PARTNERS';

interface Question {
  readonly dataset: RowDataset;
  readonly filter: RowFilter;
  readonly year: number | null;
  readonly everywhere: boolean;
}
type PageQuestion = Question & {
  readonly first: number;
  readonly backwards: boolean;
  readonly after: RowPosition | null;
};

const NO_ROWS: RowPage = { rows: [], hasMore: false };

/** What one request reads of rows. The reader's reach is part of every statement. */
export function rowLoaders(database: Database, actor: Actor, figures: () => Promise<FigureReader>, marks: Marks) {
  const scope = rowScope(actor, 'readRows');
  const scopeOf = (code: RowDataset): RowScope => (datasetOf(code).isPublic ? { all: true } : scope);
  /** Without a year, demonstration stands in no list while anything real of the dataset is known. */
  const listQuery = async ({ dataset: code, year, filter }: Question): Promise<RowQuery> => {
    const published = await publishedOf(code, year);
    const real = published.filter(({ origin }) => origin !== 'DEMONSTRATION');
    return queryOf(code, real.length > 0 ? real : published, filter);
  };
  /** Rows of a submission never change: a list rests on what is published of its dataset and year, and on nothing else. */
  const publishedOf = async (code: RowDataset, year: number | null): Promise<readonly Publication[]> => {
    const { publications } = (await figures()).snapshot;
    return year === null ? publications.all().filter(({ dataset }) => dataset === code) : publications.of(code, year);
  };
  const queryOf = (code: RowDataset, published: readonly Publication[], filter = NO_FILTER): RowQuery => ({
    dataset: datasetOf(code),
    submissions: [...new Set(published.map(({ id }) => id))],
    scope: scopeOf(code),
    filter,
  });
  const noted = async (code: RowDataset, year: number | null, rows: readonly StoredRow[]): Promise<void> => {
    const ids = new Set(rows.map(({ submissionId }) => submissionId));
    marks.from((await publishedOf(code, year)).filter(({ id }) => ids.has(id)));
  };

  return {
    rowPages: new KeyedLoaders<PageQuestion, RowParent, RowPage>(
      async ({ first, after, backwards, ...question }, parents) => {
        const pages = await readRowPages(database.read, await listQuery(question), parents, first, after, backwards);
        await noted(
          question.dataset,
          question.year,
          [...pages.values()].flatMap(({ rows }) => rows),
        );
        return parents.map((parent) => pages.get(parent) ?? NO_ROWS);
      },
      (parent) => parent,
    ),

    rowCounts: new KeyedLoaders<Question, RowParent, number>(
      async (question, parents) => {
        const query = await listQuery(question);
        const published = await publishedOf(question.dataset, question.year);
        marks.from(published.filter(({ id }) => query.submissions.includes(id)));
        const totals = await countRows(database.read, query, parents);
        return parents.map((parent) => totals.get(parent) ?? 0);
      },
      (parent) => parent,
    ),

    rows: new KeyedLoaders<RowDataset, string, StoredRow | null>(
      async (dataset, uids) => {
        const found = await rowsByUid(database.read, queryOf(dataset, await publishedOf(dataset, null)), uids);
        await noted(dataset, null, [...found.values()]);
        return uids.map((uid) => found.get(uid) ?? null);
      },
      (uid) => uid,
    ),

    /** Uid of a published submission, by what rows call it. */
    submissionUid: async (id: number): Promise<string | null> =>
      (await figures()).snapshot.publications.all().find((each) => each.id === id)?.uid ?? null,
  };
}
