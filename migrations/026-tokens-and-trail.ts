import { TableColumn, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import {
  NULLABLE,
  createTable,
  dropTables,
  int,
  isMysqlFamily,
  serial,
  unique,
  varchar,
  type ColumnOf,
} from './columns';

/** Of an act: as what it was done, with which token, from which account. */
const WHO: readonly ColumnOf[] = [
  varchar('role', 12, NULLABLE),
  varchar('token', 120, NULLABLE),
  varchar('account', 22, NULLABLE),
];
const WHERE: readonly ColumnOf[] = [varchar('region', 32, NULLABLE), int('year', NULLABLE)];
const ADDED: Readonly<Record<string, readonly ColumnOf[]>> = { audit_entries: WHO, office_acts: [...WHO, ...WHERE] };

/** Tokens of programs, signed tokens that are worth nothing any more, and acts that say more of who did them. */
export class TokensAndTrail1795219200026 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'program_tokens', {
      columns: [
        serial('id'),
        varchar('uid', 22),
        varchar('secret_hash', 64),
        varchar('name', 100),
        varchar('role', 12),
        varchar('regions', 1000),
        varchar('adherent', 22, NULLABLE),
        varchar('made_at', 24),
        varchar('made_by', 120),
        varchar('made_with', 120, NULLABLE),
        varchar('maker_account', 22, NULLABLE),
        varchar('expires_at', 24),
        varchar('revoked_at', 24, NULLABLE),
        varchar('revoked_by', 120, NULLABLE),
        varchar('last_used_at', 24, NULLABLE),
      ],
      indices: [unique('ux_program_tokens_uid', 'uid'), unique('ux_program_tokens_secret', 'secret_hash')],
    });
    await createTable(runner, 'token_revocations', {
      columns: [
        serial('id'),
        varchar('uid', 22),
        varchar('kind', 8),
        varchar('value', 120),
        varchar('issued_until', 24, NULLABLE),
        varchar('revoked_at', 24),
        varchar('revoked_by', 120),
        varchar('reason', 500),
      ],
      indices: [unique('ux_token_revocations_uid', 'uid')],
    });
    for (const [table, columns] of Object.entries(ADDED)) {
      for (const columnOf of columns) {
        const column = columnOf(isMysqlFamily(runner));
        if (!(await runner.hasColumn(table, column.name))) await runner.addColumn(table, new TableColumn(column));
      }
      const name = `ix_${table}_at`;
      if ((await runner.getTable(table))?.indices.some((each) => each.name === name) !== true)
        await runner.createIndex(table, new TableIndex({ name, columnNames: ['at'] }));
    }
    await fillIn(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, columns] of Object.entries(ADDED)) {
      const name = `ix_${table}_at`;
      if ((await runner.getTable(table))?.indices.some((each) => each.name === name) === true)
        await runner.dropIndex(table, name);
      for (const columnOf of columns) {
        const column = columnOf(isMysqlFamily(runner));
        if (await runner.hasColumn(table, column.name)) await runner.dropColumn(table, column.name);
      }
    }
    await dropTables(runner, 'token_revocations', 'program_tokens');
  }
}

/** Acts of before say in their subject what year and region they were about. */
async function fillIn(runner: QueryRunner): Promise<void> {
  const acts = (await runner.query(
    "SELECT id, subject FROM office_acts WHERE subject LIKE 'campaign:%' OR subject LIKE 'plan:%'",
  )) as { id: number; subject: string }[];
  for (const { id, subject } of acts) {
    const [, year = '', region = null] = /^(?:campaign|plan):(\d{4})(?::(.+))?$/.exec(subject) ?? [];
    if (year !== '')
      await runner.query('UPDATE office_acts SET year = ?, region = ? WHERE id = ?', [Number(year), region, id]);
  }
  const releases = (await runner.query(
    "SELECT a.id AS id, r.year AS year FROM office_acts a JOIN releases r ON a.subject = 'release:' || r.uid",
  )) as { id: number; year: number }[];
  for (const { id, year } of releases) await runner.query('UPDATE office_acts SET year = ? WHERE id = ?', [year, id]);
}
