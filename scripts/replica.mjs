// A throw-away MariaDB and a replica of it (GTID), on the loopback, gone when stopped.
//
//   node scripts/replica.mjs start [folder]  prints the address of the primary, then that of the replica
//   node scripts/replica.mjs up folder       starts the replica again after it was killed
//   node scripts/replica.mjs stop folder     stops both and deletes the folder
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mysql from 'mysql2/promise';
import { addressOf, end, fail, freePort, install, launch } from './mariadb-server.mjs';

async function start(home) {
  mkdirSync(home, { recursive: true });
  const [primary, replica] = [await makeOne(home, 'primary'), await makeOne(home, 'replica')];
  const connection = await mysql.createConnection(replica.address);
  await connection.query(
    `CHANGE MASTER TO MASTER_HOST = '127.0.0.1', MASTER_PORT = ${primary.port}, MASTER_USER = 'maillage',
       MASTER_PASSWORD = '${primary.password}', MASTER_USE_GTID = slave_pos, MASTER_CONNECT_RETRY = 1`,
  );
  await connection.query('START SLAVE');
  await connection.end();
  console.error(
    `Base principale et réplique tournent dans ${home}. Les arrêter : node scripts/replica.mjs stop ${home}`,
  );
  console.log(`${primary.address}\n${replica.address}`);
}

const OPTIONS = { primary: ['--server-id=1'], replica: ['--server-id=2', '--read-only=ON'] };

async function makeOne(home, name) {
  const password = install(join(home, name));
  const port = await freePort();
  writeFileSync(join(home, name, 'port'), String(port));
  await startOne(home, name);
  return { port, password, address: addressOf(password, port) };
}

const startOne = (home, name) =>
  launch(join(home, name), Number(readFileSync(join(home, name, 'port'), 'utf8')), [
    '--log-bin=log',
    '--binlog-format=ROW',
    // A replica that was killed finds where it was.
    '--relay-log-recovery=ON',
    ...OPTIONS[name],
  ]);

async function stop(home) {
  for (const name of ['replica', 'primary']) await end(join(home, name));
  rmSync(home, { recursive: true, force: true });
}

const [action, folder] = process.argv.slice(2);
if (action === 'start') await start(folder || mkdtempSync(join(tmpdir(), 'maillage-replica-')));
else if (action === 'up' && folder) await startOne(folder, 'replica');
else if (action === 'stop' && folder) await stop(folder);
else fail('Usage : node scripts/replica.mjs start [dossier] | up dossier | stop dossier', 2);
