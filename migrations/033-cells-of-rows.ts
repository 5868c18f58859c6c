import type { MigrationInterface, QueryRunner } from 'typeorm';
import { isMysqlFamily } from './columns';

const AT_ONCE = 500;

/** Cells by all dimensions at once that are as many as the rows they are made of are not kept. */
export class CellsOfRows1795219200033 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const type = isMysqlFamily(runner) ? 'tinyint(1)' : 'boolean';
    if (!(await runner.hasColumn('submissions', 'crossed')))
      await runner.query(`ALTER TABLE submissions ADD COLUMN crossed ${type} NULL`);
    const found = (await runner.query(
      `SELECT c.submission_id AS id FROM cross_cells c JOIN submissions s ON s.id = c.submission_id
       GROUP BY c.submission_id, s.row_count HAVING COUNT(*) >= s.row_count`,
    )) as { id: number }[];
    for (let start = 0; start < found.length; start += AT_ONCE) {
      const ids = found.slice(start, start + AT_ONCE).map(({ id }) => id);
      await runner.query(`UPDATE submissions SET crossed = 0 WHERE id IN (${ids.join(', ')})`);
      await runner.query(`DELETE FROM cross_cells WHERE submission_id IN (${ids.join(', ')})`);
    }
  }

  /** What is not said to be made is made at the next start. */
  async down(runner: QueryRunner): Promise<void> {
    if (!(await runner.hasColumn('submissions', 'crossed'))) return;
    await runner.query(
      'DELETE FROM cell_definitions WHERE submission_id IN (SELECT id FROM submissions WHERE crossed = 0)',
    );
    await runner.query('ALTER TABLE submissions DROP COLUMN crossed');
  }
}
