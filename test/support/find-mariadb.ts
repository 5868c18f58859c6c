import { existsSync } from 'node:fs';
import mysql from 'mysql2/promise';

const SOCKETS = ['/run/mysqld/mysqld.sock', '/var/lib/mysql/mysql.sock', '/tmp/mysql.sock'];

/**
 * The address of a MariaDB or MySQL on which tests may create databases: `TEST_DATABASE_URL` (of a cluster, those of
 * its nodes, set apart by spaces), else the local default socket or port. Null when there is none; throws when the
 * variable names one that does not answer.
 */
export async function findMariadb(): Promise<string | null> {
  const given = process.env['TEST_DATABASE_URL'];
  if (given) {
    const faults = await Promise.all(given.split(' ').map(cannotCreate));
    const fault = faults.find((each) => each !== null);
    if (fault) throw new Error(`TEST_DATABASE_URL ne permet pas de créer de bases de test : ${fault}`);
    return given;
  }
  const sockets = SOCKETS.filter((path) => existsSync(path)).map(
    (path) => `mysql://root@localhost/mysql?socketPath=${path}`,
  );
  for (const url of [...sockets, 'mysql://root@127.0.0.1:3306/mysql'])
    if ((await cannotCreate(url)) === null) return url;
  return null;
}

async function cannotCreate(url: string): Promise<string | null> {
  try {
    const connection = await mysql.createConnection({ uri: url, connectTimeout: 5_000 });
    const name = `maillage_essai_${process.pid}_${new URL(url).port}`;
    try {
      await connection.query(`CREATE DATABASE IF NOT EXISTS \`${name}\``);
      await connection.query(`DROP DATABASE \`${name}\``);
    } finally {
      await connection.end();
    }
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
