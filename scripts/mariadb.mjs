// A throw-away MariaDB: its own folder, its own free port on the loopback, gone when stopped.
//
//   node scripts/mariadb.mjs start [folder]   prints the address for TEST_DATABASE_URL, alone on standard output
//   node scripts/mariadb.mjs stop folder      stops it and deletes the folder
//
// Without a folder a temporary one is made; it is said on standard error.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addressOf, end, fail, freePort, install, launch } from './mariadb-server.mjs';

async function start(home) {
  const password = install(home);
  const port = await freePort();
  await launch(home, port);
  console.error(`MariaDB tourne dans ${home}. L’arrêter : node scripts/mariadb.mjs stop ${home}`);
  console.log(addressOf(password, port));
}

async function stop(home) {
  await end(home);
  rmSync(home, { recursive: true, force: true });
}

const [action, folder] = process.argv.slice(2);
if (action === 'start') await start(folder || mkdtempSync(join(tmpdir(), 'maillage-mariadb-')));
else if (action === 'stop' && folder) await stop(folder);
else fail('Usage : node scripts/mariadb.mjs start [dossier] | stop dossier', 2);
