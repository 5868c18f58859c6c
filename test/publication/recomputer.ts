import { openDatabase } from '../../src/data-source';
import { adoptCatalogue, recompute } from '../../src/publication/recompute';
import type { OpenOptions } from '../../src/storage/options';

/** What one process of its own does: as a start, computes anew what another catalogue made, a few submissions at once. */
export interface RecomputeTask {
  readonly place: OpenOptions;
  /** Kill this very process right before its nth statement, counted from where it begins to compute. */
  readonly killBefore: number | null;
}

async function main({ place, killBefore }: RecomputeTask): Promise<void> {
  let [counting, statements] = [false, 0];
  const countStatements = (): void => {
    if (counting && ++statements === killBefore) process.kill(process.pid, 'SIGKILL');
  };
  const database = await openDatabase({
    ...place,
    countStatements,
    prepare: async (opened) => {
      counting = true;
      await adoptCatalogue(opened);
      await recompute(opened, undefined, undefined, { rows: 1_000, submissions: 3 });
      counting = false;
    },
  });
  await database.close();
}

if (require.main === module) void main(JSON.parse(process.argv[2] ?? '') as RecomputeTask);
