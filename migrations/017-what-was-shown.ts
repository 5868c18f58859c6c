import type { MigrationInterface, QueryRunner } from 'typeorm';
import { KEY, NULLABLE, boolean, createTable, dropTables, index, int, longText, unique, varchar } from './columns';

/**
 * What a decision withheld stays known with what it was about: what was shown once counts in all that is decided later.
 * Decisions taken before do not say what they were about, and are taken anew.
 */
export class WhatWasShown1795219200017 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    if (!(await runner.hasColumn('secrecy_decisions', 'areas'))) await dropTables(runner, 'secrecy_decisions');
    await createTable(runner, 'secrecy_decisions', {
      columns: [
        varchar('name', 64, KEY),
        boolean('mixed'),
        longText('withheld'),
        varchar('dataset', 20),
        int('year'),
        varchar('indicators', 500),
        varchar('insider', 500),
        varchar('matter', 64),
        int('position', NULLABLE),
        longText('areas'),
      ],
      indices: [
        unique('ux_secrecy_decisions_position', 'matter', 'position'),
        index('ix_secrecy_decisions_year', 'dataset', 'year'),
      ],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'secrecy_decisions');
    await createTable(runner, 'secrecy_decisions', {
      columns: [varchar('name', 64, KEY), boolean('mixed'), longText('withheld')],
    });
  }
}
