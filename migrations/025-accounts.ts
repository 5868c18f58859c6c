import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  KEY,
  NULLABLE,
  bigint,
  createTable,
  dropTables,
  foreignKey,
  index,
  int,
  serial,
  unique,
  varchar,
} from './columns';

/** People who come in by themselves: accounts, how they prove who they are, invitations, sessions, attempts. */
export class Accounts1795219200025 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'accounts', {
      columns: [
        serial('id'),
        varchar('uid', 22),
        varchar('name', 120),
        varchar('name_key', 200),
        varchar('email', 254),
        varchar('role', 12),
        varchar('regions', 1000),
        varchar('adherent', 22, NULLABLE),
        varchar('state', 8),
        varchar('password', 200, NULLABLE),
        varchar('totp', 200, NULLABLE),
        int('totp_step'),
        varchar('made_at', 24),
      ],
      indices: [
        unique('ux_accounts_uid', 'uid'),
        unique('ux_accounts_name', 'name_key'),
        unique('ux_accounts_email', 'email'),
      ],
    });
    await createTable(runner, 'account_passkeys', {
      columns: [
        serial('id'),
        varchar('uid', 22),
        int('account_id'),
        varchar('credential_id', 1400),
        varchar('public_key', 1400),
        bigint('counter'),
        varchar('transports', 80),
        varchar('label', 80),
        varchar('added_at', 24),
        varchar('used_at', 24, NULLABLE),
      ],
      indices: [unique('ux_account_passkeys_uid', 'uid'), index('ix_account_passkeys_account', 'account_id')],
      foreignKeys: [foreignKey('fk_account_passkeys_account', 'account_id', 'accounts.id', 'CASCADE')],
    });
    await createTable(runner, 'account_sessions', {
      columns: [
        serial('id'),
        varchar('uid', 22),
        varchar('secret_hash', 43),
        int('account_id'),
        varchar('stage', 8),
        varchar('opened_at', 24),
        varchar('seen_at', 24),
        varchar('device', 120),
        varchar('proposed_totp', 200, NULLABLE),
      ],
      indices: [
        unique('ux_account_sessions_uid', 'uid'),
        unique('ux_account_sessions_secret', 'secret_hash'),
        index('ix_account_sessions_account', 'account_id'),
      ],
      foreignKeys: [foreignKey('fk_account_sessions_account', 'account_id', 'accounts.id', 'CASCADE')],
    });
    await createTable(runner, 'account_invitations', {
      columns: [
        serial('id'),
        varchar('uid', 22),
        varchar('secret_hash', 43),
        int('account_id', NULLABLE),
        varchar('name', 120, NULLABLE),
        varchar('email', 254, NULLABLE),
        varchar('role', 12),
        varchar('regions', 1000),
        varchar('adherent', 22, NULLABLE),
        varchar('made_at', 24),
        varchar('made_by', 120),
        varchar('ends_at', 24),
      ],
      indices: [
        unique('ux_account_invitations_uid', 'uid'),
        unique('ux_account_invitations_secret', 'secret_hash'),
        index('ix_account_invitations_account', 'account_id'),
      ],
      foreignKeys: [foreignKey('fk_account_invitations_account', 'account_id', 'accounts.id', 'CASCADE')],
    });
    await createTable(runner, 'sign_in_attempts', {
      columns: [varchar('target', 43, KEY), int('failures'), varchar('failed_at', 24)],
    });
    await createTable(runner, 'sign_in_challenges', {
      columns: [varchar('hash', 43, KEY), varchar('purpose', 70), varchar('made_at', 24)],
      indices: [index('ix_sign_in_challenges_made', 'made_at')],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(
      runner,
      'sign_in_challenges',
      'sign_in_attempts',
      'account_invitations',
      'account_sessions',
      'account_passkeys',
      'accounts',
    );
  }
}
