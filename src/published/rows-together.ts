import type { EntityManager } from 'typeorm';
import { datasetOf } from '../datasets/registry';
import type { StoredRow } from '../datasets/row';
import type { DatasetCode } from '../kernel/codes';
import { rowsOfSubmissions, storedRows } from '../submissions/stored-rows';

/** Submissions whose rows one statement reads have together at most so many. */
const AT_ONCE = 2_000;

/** A submission as its rows are read. */
interface Rows {
  readonly id: number;
  readonly dataset: DatasetCode;
  readonly rowCount: number;
}

/**
 * The rows of submissions, each with the one that it is of, in their order; a row has the properties of `reads` and no
 * others. One statement for some thousand rows, more for many.
 */
export async function* rowsTogether<Of extends Rows>(
  manager: EntityManager,
  submissions: readonly Of[],
  reads: ReadonlySet<string>,
): AsyncGenerator<{ readonly of: Of; readonly row: StoredRow }> {
  const byId = new Map(submissions.map((each) => [each.id, each]));
  const only = new Set([...reads, 'submissionId']);
  for (const some of together(submissions)) {
    const [first, second] = some;
    if (first === undefined) continue;
    const ids = some.map(({ id }) => id);
    const rows: Iterable<StoredRow> | AsyncIterable<StoredRow> =
      second === undefined
        ? storedRows(manager, first, only)
        : await rowsOfSubmissions(manager, datasetOf(first.dataset), ids, only);
    for await (const row of rows) yield { of: byId.get(row.submissionId) ?? first, row };
  }
}

/** Small ones of a dataset together, large ones alone. */
export function* together<Of extends Rows>(submissions: readonly Of[]): Generator<readonly Of[]> {
  let some: Of[] = [];
  let sum = 0;
  for (const each of submissions) {
    if (some.length > 0 && (sum + each.rowCount > AT_ONCE || some[0]?.dataset !== each.dataset)) {
      yield some;
      [some, sum] = [[], 0];
    }
    some.push(each);
    sum += each.rowCount;
  }
  if (some.length > 0) yield some;
}
