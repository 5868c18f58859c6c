// What the scripts that start throw-away MariaDB servers share: each has a folder of its own, on the loopback.
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const FOLDERS = ['/usr/sbin/', '/usr/bin/', '/usr/local/sbin/', '/usr/local/bin/', '/opt/homebrew/bin/'];
const isRoot = process.getuid?.() === 0;

function program() {
  const found = ['mariadbd', 'mysqld'].flatMap((name) => FOLDERS.map((place) => place + name)).find(existsSync);
  return found ?? fail('MariaDB n’est pas installée. L’installer : sudo apt-get install mariadb-server');
}

const dataOf = (home) => [
  '--no-defaults',
  `--datadir=${join(home, 'data')}`,
  ...(isRoot ? [`--user=${statSync(home).uid === 0 ? 'root' : SERVICE}`] : []),
];

/** Debian's account for the server. */
const SERVICE = 'mysql';

/** For root, who may not run everything: from now on the server of `home` runs as the account that Debian made for it. */
export function giveToService(home) {
  if (!isRoot) return;
  const { status, stderr } = spawnSync('chown', ['-R', SERVICE, home], { encoding: 'utf8' });
  if (status !== 0) fail(stderr);
}

/** Makes an empty server in `home`; answers with the password of its one account, `maillage`, which may do everything. */
export function install(home) {
  program();
  const data = join(home, 'data');
  if (existsSync(data))
    fail(`${home} contient déjà une MariaDB. L’ôter d’abord : node scripts/mariadb.mjs stop ${home}`);
  mkdirSync(data, { recursive: true });
  const password = randomBytes(18).toString('hex');
  const accounts = join(home, 'accounts.sql');
  writeFileSync(
    accounts,
    [
      // Until then the installation knows no accounts.
      'FLUSH PRIVILEGES;',
      `CREATE USER 'maillage'@'127.0.0.1' IDENTIFIED BY '${password}';`,
      `GRANT ALL PRIVILEGES ON *.* TO 'maillage'@'127.0.0.1' WITH GRANT OPTION;`,
      `ALTER USER 'root'@'localhost' ACCOUNT LOCK;`,
      '',
    ].join('\n'),
    { mode: 0o600 },
  );
  const options = ['--auth-root-authentication-method=normal', '--skip-test-db', `--extra-file=${accounts}`];
  const { status, stdout, stderr } = spawnSync('mariadb-install-db', [...dataOf(home), ...options], {
    encoding: 'utf8',
  });
  rmSync(accounts);
  if (status !== 0) fail(`MariaDB n’a pas pu être préparée :\n${stdout}${stderr}`);
  return password;
}

/** Starts the server of `home`; resolves when it takes connections. What `up` needs to do so again is kept beside it. */
export async function launch(home, port, options = []) {
  const args = [
    ...dataOf(home),
    `--socket=${join(home, 'socket')}`,
    `--pid-file=${join(home, 'pid')}`,
    '--skip-networking=OFF',
    '--bind-address=127.0.0.1',
    `--port=${port}`,
    '--skip-name-resolve',
    '--innodb-rollback-on-timeout=ON',
    '--local-infile=OFF',
    '--max-connections=400',
    // Nothing here outlives the run: no need to wait for the disk, nor for files of each of very many tables.
    '--innodb-flush-log-at-trx-commit=0',
    '--innodb-flush-method=nosync',
    '--innodb-buffer-pool-size=256M',
    '--innodb-log-file-size=256M',
    '--innodb-doublewrite=OFF',
    '--innodb-file-per-table=OFF',
    '--innodb-stats-persistent=OFF',
    ...options,
  ];
  const log = openSync(join(home, 'server.log'), 'a');
  const child = spawn(program(), args, { detached: true, stdio: ['ignore', log, log] });
  child.unref();
  let stopped = false;
  child.once('exit', () => (stopped = true));
  const end = Date.now() + 90_000;
  while (!(await answers(port))) {
    if (stopped || Date.now() > end)
      fail(`MariaDB n’a pas démarré :\n${readFileSync(join(home, 'server.log'), 'utf8').slice(-8000)}`);
    await wait(100);
  }
}

/** Ends the server of `home`, if it runs. */
export async function end(home) {
  const file = join(home, 'pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8'));
  const last = Date.now() + 30_000;
  if (signal(pid, 'SIGTERM')) while (signal(pid, 0) && Date.now() < last) await wait(100);
  signal(pid, 'SIGKILL');
}

/** Whether the process was there to take it. */
function signal(pid, name) {
  try {
    return process.kill(pid, name);
  } catch {
    return false;
  }
}

export const freePort = () =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

/** A MariaDB server speaks first. */
const answers = (port) =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const done = (answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket
      .once('data', () => done(true))
      .once('error', () => done(false))
      .once('end', () => done(false));
  });

export const addressOf = (password, port) => `mysql://maillage:${password}@127.0.0.1:${port}/mysql`;

export function fail(sentence, code = 1) {
  console.error(sentence);
  process.exit(code);
}
