// A throw-away MariaDB: its own folder, its own free port on the loopback, gone when stopped.
//
//   node scripts/mariadb.mjs start [folder]   prints the address for TEST_DATABASE_URL, alone on standard output
//   node scripts/mariadb.mjs stop folder      stops it and deletes the folder
//
// Without a folder a temporary one is made; it is said on standard error.
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

async function start(home) {
  const server = ['mariadbd', 'mysqld']
    .flatMap((name) =>
      ['/usr/sbin/', '/usr/bin/', '/usr/local/sbin/', '/usr/local/bin/', '/opt/homebrew/bin/'].map(
        (place) => place + name,
      ),
    )
    .find(existsSync);
  if (!server) fail('MariaDB n’est pas installée. L’installer : sudo apt-get install mariadb-server');
  mkdirSync(join(home, 'data'), { recursive: true });
  const common = [
    '--no-defaults',
    `--datadir=${join(home, 'data')}`,
    ...(process.getuid?.() === 0 ? ['--user=root'] : []),
  ];
  const installed = spawnSync(
    'mariadb-install-db',
    [...common, '--auth-root-authentication-method=normal', '--skip-test-db'],
    { encoding: 'utf8' },
  );
  if (installed.status !== 0) fail(`MariaDB n’a pas pu être préparée :\n${installed.stdout}${installed.stderr}`);

  const port = await freePort();
  const password = randomBytes(18).toString('hex');
  const init = join(home, 'init.sql');
  writeFileSync(
    init,
    [
      `CREATE USER 'maillage'@'127.0.0.1' IDENTIFIED BY '${password}';`,
      `GRANT ALL PRIVILEGES ON *.* TO 'maillage'@'127.0.0.1' WITH GRANT OPTION;`,
      `ALTER USER 'root'@'localhost' ACCOUNT LOCK;`,
      '',
    ].join('\n'),
    { mode: 0o600 },
  );
  const log = openSync(join(home, 'server.log'), 'a');
  const options = [
    `--socket=${join(home, 'socket')}`,
    `--pid-file=${join(home, 'pid')}`,
    '--skip-networking=OFF',
    '--bind-address=127.0.0.1',
    `--port=${port}`,
    '--skip-name-resolve',
    `--init-file=${init}`,
    '--innodb-rollback-on-timeout=ON',
    '--local-infile=OFF',
    '--max-connections=400',
    // Nothing here outlives the run: no need to wait for the disk.
    '--innodb-flush-log-at-trx-commit=0',
    '--innodb-flush-method=nosync',
    '--innodb-buffer-pool-size=256M',
  ];
  const child = spawn(server, [...common, ...options], { detached: true, stdio: ['ignore', log, log] });
  child.unref();
  let stopped = false;
  child.once('exit', () => (stopped = true));
  const end = Date.now() + 60_000;
  while (!(await answers(port))) {
    if (stopped || Date.now() > end)
      fail(`MariaDB n’a pas démarré :\n${readFileSync(join(home, 'server.log'), 'utf8')}`);
    await wait(100);
  }
  rmSync(init);
  console.error(`MariaDB tourne dans ${home}. L’arrêter : node scripts/mariadb.mjs stop ${home}`);
  console.log(`mysql://maillage:${password}@127.0.0.1:${port}/mysql`);
}

async function stop(home) {
  const file = join(home, 'pid');
  if (existsSync(file)) {
    const pid = Number(readFileSync(file, 'utf8'));
    const end = Date.now() + 30_000;
    if (signal(pid, 'SIGTERM')) while (signal(pid, 0) && Date.now() < end) await wait(100);
    signal(pid, 'SIGKILL');
  }
  rmSync(home, { recursive: true, force: true });
}

/** Whether the process was there to take it. */
function signal(pid, name) {
  try {
    return process.kill(pid, name);
  } catch {
    return false;
  }
}

const freePort = () =>
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

function fail(sentence, code = 1) {
  console.error(sentence);
  process.exit(code);
}

const [action, folder] = process.argv.slice(2);
if (action === 'start') await start(folder || mkdtempSync(join(tmpdir(), 'maillage-mariadb-')));
else if (action === 'stop' && folder) await stop(folder);
else fail('Usage : node scripts/mariadb.mjs start [dossier] | stop dossier', 2);
