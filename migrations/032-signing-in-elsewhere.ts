import type { MigrationInterface, QueryRunner } from 'typeorm';
import { KEY, NULLABLE, createTable, dropTables, foreignKey, index, int, serial, unique, varchar } from './columns';

/** Accounts that are come into by way of a provider of identities. */
export class SigningInElsewhere1795219200032 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'account_identities', {
      columns: [
        serial('id'),
        varchar('issuer', 200),
        varchar('subject', 255),
        int('account_id'),
        varchar('linked_at', 24),
      ],
      indices: [
        unique('ux_account_identities_subject', 'issuer', 'subject'),
        index('ix_account_identities_account', 'account_id'),
      ],
      foreignKeys: [foreignKey('fk_account_identities_account', 'account_id', 'accounts.id', 'CASCADE')],
    });
    await createTable(runner, 'sign_in_flows', {
      columns: [
        varchar('state_hash', 43, KEY),
        varchar('browser_hash', 43),
        varchar('nonce', 43),
        varchar('verifier', 43),
        varchar('onward', 500, NULLABLE),
        varchar('invitation', 22, NULLABLE),
        varchar('made_at', 24),
      ],
      indices: [index('ix_sign_in_flows_made', 'made_at')],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, 'sign_in_flows', 'account_identities');
  }
}
