import type { MigrationInterface, QueryRunner } from 'typeorm';
import { KEY, NULLABLE, boolean, createTable, dropTables, foreignKey, index, int, longText, varchar } from './columns';

/** Regions, departments, structure types, programmes, lexicon and printed sources. */
export class Reference1795219200002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'regions', {
      columns: [varchar('code', 32, KEY), varchar('name', 80), boolean('overseas'), varchar('insee_codes', 40)],
    });
    await createTable(runner, 'departments', {
      columns: [varchar('code', 3, KEY), varchar('name', 80), varchar('region', 32, NULLABLE)],
      indices: [index('ix_departments_region', 'region')],
      foreignKeys: [foreignKey('fk_departments_region', 'region', 'regions.code', 'RESTRICT')],
    });
    await createTable(runner, 'structure_types', {
      columns: [varchar('code', 10, KEY), varchar('file_code', 10), varchar('label', 120), boolean('siae')],
    });
    await createTable(runner, 'programmes', {
      columns: [
        varchar('code', 40, KEY),
        varchar('name', 200),
        varchar('acronym', 40, NULLABLE),
        longText('description'),
        longText('description_en'),
        varchar('predecessor', 40, NULLABLE),
      ],
    });
    await createTable(runner, 'lexicon_terms', {
      columns: [int('position', KEY), varchar('acronym', 40), varchar('expansion', 250), varchar('sources', 120)],
    });
    await createTable(runner, 'sources', {
      columns: [
        varchar('code', 40, KEY),
        varchar('title', 200),
        varchar('publisher', 120),
        int('year'),
        varchar('territory', 40),
      ],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'sources', 'lexicon_terms', 'programmes', 'structure_types', 'departments', 'regions');
  }
}
