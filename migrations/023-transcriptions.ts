import { TableColumn, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import {
  KEY,
  NULLABLE,
  bigint,
  boolean,
  createTable,
  dropTables,
  foreignKey,
  int,
  isMysqlFamily,
  longText,
  serial,
  unique,
  varchar,
} from './columns';

const CANDIDATE = 'ux_printed_figures_candidate';

/** Reports that the national office reads figures out of, and which printed figures come from there. */
export class Transcriptions1795219200023 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'transcriptions', {
      columns: [
        serial('id'),
        varchar('uid', 22),
        varchar('source', 40, NULLABLE),
        varchar('title', 200),
        varchar('publisher', 120),
        int('year'),
        varchar('territory', 40),
        varchar('file_name', 255),
        varchar('checksum', 64),
        varchar('open_checksum', 64, NULLABLE),
        boolean('pages_known'),
        int('page_count'),
        varchar('read_at', 24),
        varchar('read_by', 120),
        varchar('closed_at', 24, NULLABLE),
        varchar('closed_by', 120, NULLABLE),
      ],
      indices: [unique('ux_transcriptions_uid', 'uid'), unique('ux_transcriptions_open', 'open_checksum')],
    });
    await createTable(runner, 'transcription_pages', {
      columns: [int('transcription_id', KEY), int('number', KEY), longText('text')],
      foreignKeys: [
        foreignKey('fk_transcription_pages_transcription', 'transcription_id', 'transcriptions.id', 'CASCADE'),
      ],
    });
    await createTable(runner, 'transcription_candidates', {
      columns: [
        int('transcription_id', KEY),
        int('number', KEY),
        int('page'),
        int('starts_at'),
        int('ends_at'),
        varchar('written', 80),
        bigint('value'),
        bigint('rounding'),
        boolean('approximate'),
        varchar('section', 200),
        varchar('territory', 40),
        int('year'),
        varchar('likely', 1000),
        int('confidence'),
        varchar('state', 12),
        varchar('decided_at', 24, NULLABLE),
        varchar('decided_by', 120, NULLABLE),
      ],
      foreignKeys: [
        foreignKey('fk_transcription_candidates_transcription', 'transcription_id', 'transcriptions.id', 'CASCADE'),
      ],
    });
    const added = (name: string) => new TableColumn(int(name, NULLABLE)(isMysqlFamily(runner)));
    if (!(await runner.hasColumn('sources', 'transcription')))
      await runner.addColumn('sources', added('transcription'));
    for (const name of ['transcription', 'candidate'])
      if (!(await runner.hasColumn('printed_figures', name))) await runner.addColumn('printed_figures', added(name));
    const table = await runner.getTable('printed_figures');
    if (table?.indices.some(({ name }) => name === CANDIDATE) !== true)
      await runner.createIndex(
        'printed_figures',
        new TableIndex({ name: CANDIDATE, columnNames: ['transcription', 'candidate'], isUnique: true }),
      );
  }

  async down(runner: QueryRunner): Promise<void> {
    const table = await runner.getTable('printed_figures');
    if (table?.indices.some(({ name }) => name === CANDIDATE) === true)
      await runner.dropIndex('printed_figures', CANDIDATE);
    // What was confirmed goes with the reports that it was read out of.
    if (await runner.hasColumn('printed_figures', 'transcription')) {
      await runner.query('DELETE FROM printed_figures WHERE transcription IS NOT NULL');
      await runner.query('DELETE FROM sources WHERE transcription IS NOT NULL');
    }
    for (const name of ['transcription', 'candidate'])
      if (await runner.hasColumn('printed_figures', name)) await runner.dropColumn('printed_figures', name);
    if (await runner.hasColumn('sources', 'transcription')) await runner.dropColumn('sources', 'transcription');
    await dropTables(runner, 'transcription_candidates', 'transcription_pages', 'transcriptions');
  }
}
