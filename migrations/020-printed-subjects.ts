import { TableColumn, type MigrationInterface, type QueryRunner } from 'typeorm';
import { KEY, createTable, dropTables, foreignKey, index, int, varchar } from './columns';

/** The programme that a printed figure is about, and what the transcription left out of each report. */
export class PrintedSubjects1795219200020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    if (!(await runner.hasColumn('printed_figures', 'programme')))
      await runner.addColumn(
        'printed_figures',
        new TableColumn({ name: 'programme', type: 'varchar', length: '40', isNullable: true }),
      );
    await createTable(runner, 'left_out_facts', {
      columns: [
        int('position', KEY),
        varchar('source', 40),
        varchar('section', 200),
        varchar('subject', 500),
        varchar('reason', 500),
      ],
      indices: [index('ix_left_out_facts_source', 'source')],
      foreignKeys: [foreignKey('fk_left_out_facts_source', 'source', 'sources.code', 'RESTRICT')],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'left_out_facts');
    if (await runner.hasColumn('printed_figures', 'programme')) await runner.dropColumn('printed_figures', 'programme');
  }
}
