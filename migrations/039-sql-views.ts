import type { MigrationInterface, QueryRunner } from 'typeorm';
import { boolean, createTable, decimal, dropTables, int, KEY, longText, NULLABLE, varchar } from './columns';

/** What the views for other tools rest on where rows alone do not say it: figures as the public sees them, and words. */
export class SqlViews1795219200039 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'sql_figures', {
      columns: [
        int('year', KEY),
        varchar('place_kind', 10, KEY),
        varchar('place', 32, KEY),
        varchar('indicator', 48, KEY),
        varchar('dimension', 16, KEY),
        varchar('part', 120, KEY),
        varchar('part_label', 250, NULLABLE),
        decimal('value', 20, 4, NULLABLE),
        varchar('state', 16),
        decimal('partial_value', 20, 4, NULLABLE),
        varchar('basis', 10, NULLABLE),
        boolean('approximate'),
        boolean('demonstration'),
        int('reporting'),
        int('expected'),
        int('respondents', NULLABLE),
        int('respondents_expected', NULLABLE),
      ],
    });
    await createTable(runner, 'sql_coverage', {
      columns: [
        int('year', KEY),
        varchar('dataset', 20, KEY),
        varchar('region', 32, KEY),
        boolean('expected'),
        boolean('reported'),
        boolean('nothing_to_report'),
        int('respondents', NULLABLE),
        int('respondents_expected', NULLABLE),
        boolean('demonstration'),
      ],
    });
    await createTable(runner, 'sql_years', {
      columns: [int('year', KEY), int('data_version'), varchar('made_for', 22)],
    });
    await createTable(runner, 'sql_words', {
      columns: [
        varchar('view_name', 64, KEY),
        varchar('column_name', 64, KEY),
        int('place'),
        longText('description'),
        longText('description_en'),
      ],
    });
    await createTable(runner, 'sql_indicators', {
      columns: [
        varchar('code', 48, KEY),
        varchar('label', 250),
        varchar('unit', 8),
        varchar('aggregation', 16),
        varchar('dataset', 20, NULLABLE),
        boolean('guarded'),
        longText('description'),
        longText('description_en'),
      ],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'sql_indicators', 'sql_words', 'sql_years', 'sql_coverage', 'sql_figures');
  }
}
