import { rmSync } from 'node:fs';
import { writeAxeRuns } from './write-axe-runs';
import mysql, { type RowDataPacket } from 'mysql2/promise';

/** Drops the templates of this run, and what its suites left behind when they died. */
export default async function globalTeardown(): Promise<void> {
  writeAxeRuns();
  rmSync(process.env['MAILLAGE_TEST_TEMPLATES'] ?? '', { recursive: true, force: true });
  const [url] = (process.env['MAILLAGE_TEST_MARIADB'] ?? '').split(' ');
  if (!url) return;
  const connection = await mysql.createConnection(url);
  const [rows] = await connection.query<RowDataPacket[]>('SHOW DATABASES LIKE ?', [
    `maillage\\_${process.env['MAILLAGE_TEST_RUN']}\\_%`,
  ]);
  for (const row of rows) await connection.query(`DROP DATABASE \`${Object.values(row)[0]}\``);
  await connection.end();
}
