import type { MigrationInterface, QueryRunner } from 'typeorm';
import { TableColumn } from 'typeorm';
import { NULLABLE, isMysqlFamily, varchar } from './columns';

/** Accounts whose rights a provider of identities gives. */
export class RolesFromElsewhere1795219200035 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    if (await runner.hasColumn('accounts', 'role_from')) return;
    await runner.addColumn('accounts', new TableColumn(varchar('role_from', 200, NULLABLE)(isMysqlFamily(runner))));
  }

  async down(runner: QueryRunner): Promise<void> {
    if (await runner.hasColumn('accounts', 'role_from')) await runner.dropColumn('accounts', 'role_from');
  }
}
