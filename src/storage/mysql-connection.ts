import mysql, { type PoolOptions } from 'mysql2';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { mysqlFault, refuseSystemDatabase } from './mysql-faults';
import type { Catalogue, OpenOptions } from './options';
import { StatementLogger } from './statement-logger';
import { traced } from './traced';

const CONNECT_WAIT = 5_000;
const STATEMENT_WAIT_SECONDS = 8;

/** What a pool is for decides what its sessions may do, and how long. */
export type Use = 'read' | 'write' | 'migrate';

export interface MysqlServer {
  readonly family: 'mariadb' | 'mysql';
  /** A node of a Galera cluster. */
  readonly clustered: boolean;
}

/**
 * A pool of connections for one use. `text` columns hold 16 MB, as good as without limit on SQLite. `onLost` is told when
 * the server cuts a connection.
 */
export async function connectMysql(
  url: string,
  use: Use,
  options: Pick<OpenOptions, 'countStatements'>,
  server: MysqlServer,
  catalogue: Catalogue,
  onLost?: () => void,
): Promise<DataSource> {
  const settings: DataSourceOptions = {
    type: server.family,
    driver: driverFor(use, server, onLost),
    ...credentials(url),
    poolSize: use === 'read' ? 10 : 5,
    connectTimeout: CONNECT_WAIT,
    charset: 'UTF8MB4_BIN',
    timezone: 'Z',
    dateStrings: ['DATE'],
    supportBigNumbers: true,
    bigNumberStrings: false,
    entities: [...catalogue.entities],
    migrations: [...catalogue.migrations],
    migrationsTableName: 'migrations',
    logger: new StatementLogger(use === 'migrate' ? undefined : options.countStatements),
  };
  const source = await new DataSource(settings).initialize();
  // `text` has no limit on SQLite and 64 KB here: long text means the same on both.
  for (const { columns } of source.entityMetadatas)
    for (const column of columns) if (column.type === 'text') column.type = 'mediumtext';
  return traced(source);
}

/** mysql2, with every new connection of a pool set up before anything else runs on it. */
function driverFor(use: Use, server: MysqlServer, onLost: () => void = () => undefined): object {
  const session = sessionSettings(use, server);
  return {
    ...mysql,
    createPool(poolOptions: PoolOptions) {
      const pool = mysql.createPool(poolOptions);
      pool.on('connection', (connection) => {
        connection.on('error', onLost);
        connection.query(session, (error) => {
          // Without its settings a session must not be used: the next statement on it fails and says so.
          if (error) connection.destroy();
        });
      });
      return pool;
    },
  };
}

const SQL_MODE = [
  'STRICT_ALL_TABLES',
  'STRICT_TRANS_TABLES',
  'ONLY_FULL_GROUP_BY',
  'NO_ZERO_DATE',
  'NO_ZERO_IN_DATE',
  'ERROR_FOR_DIVISION_BY_ZERO',
  'NO_ENGINE_SUBSTITUTION',
  // Two bars join texts on SQLite: let them do so here too.
  'PIPES_AS_CONCAT',
].join(',');

function sessionSettings(use: Use, { family, clustered }: MysqlServer): string {
  const settings = [`sql_mode = '${SQL_MODE}'`, "time_zone = '+00:00'", 'innodb_lock_wait_timeout = 5'];
  if (use === 'read') settings.push(family === 'mariadb' ? 'tx_read_only = 1' : 'transaction_read_only = 1');
  if (use !== 'migrate')
    settings.push(
      family === 'mariadb'
        ? `max_statement_time = ${STATEMENT_WAIT_SECONDS}`
        : `max_execution_time = ${STATEMENT_WAIT_SECONDS * 1000}`,
    );
  // A node shows a commit of another one a moment later: reads, and the start of a transaction, wait for that moment.
  if (clustered) settings.push('wsrep_sync_wait = 1');
  return `SET SESSION ${settings.join(', SESSION ')}`;
}

/** One short connection that says what kind of server answers, or why none does. */
export async function detectServer(url: string): Promise<MysqlServer> {
  refuseSystemDatabase(url);
  const { username, ...rest } = credentials(url);
  const connection = mysql.createConnection({ ...rest, user: username, connectTimeout: CONNECT_WAIT }).promise();
  try {
    const [rows] = await connection.query("SHOW VARIABLES WHERE Variable_name IN ('version', 'wsrep_on')");
    const values = new Map((rows as Variable[]).map(({ Variable_name, Value }) => [Variable_name, Value]));
    return {
      family: /mariadb/i.test(values.get('version') ?? '') ? 'mariadb' : 'mysql',
      clustered: values.get('wsrep_on') === 'ON',
    };
  } catch (error) {
    throw mysqlFault(error, url);
  } finally {
    connection.destroy();
  }
}

interface Variable {
  readonly Variable_name: string;
  readonly Value: string;
}

/** `?socketPath=` reaches a server through its local socket. */
function credentials(url: string) {
  const { hostname, port, username, password, pathname, searchParams } = new URL(url);
  const socketPath = searchParams.get('socketPath');
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? 3306 : Number(port),
    username: decodeURIComponent(username),
    password: decodeURIComponent(password),
    database: decodeURIComponent(pathname.slice(1)),
    ...(socketPath === null ? {} : { socketPath }),
  };
}
