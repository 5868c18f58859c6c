// A throw-away Galera cluster of three MariaDB nodes on the loopback, gone when stopped.
//
//   node scripts/galera.mjs start [folder]    prints the addresses of the three nodes, one a line
//   node scripts/galera.mjs up folder number… brings nodes (1 to 3) that were stopped or killed back into the cluster
//   node scripts/galera.mjs stop folder       stops all three and deletes the folder
//
// Needs Debian's mariadb-server, galera-4 and rsync.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addressOf, end, fail, freePort, giveToService, install, launch } from './mariadb-server.mjs';

const NODES = [1, 2, 3];
const PROVIDER = '/usr/lib/galera/libgalera_smm.so';

const homeOf = (home, number) => join(home, `node-${number}`);

async function start(home) {
  if (!existsSync(PROVIDER)) fail('Galera n’est pas installé. L’installer : sudo apt-get install galera-4 rsync');
  mkdirSync(home, { recursive: true });
  const first = homeOf(home, 1);
  const password = install(first);
  // The same files to start from: nobody has to be sent them.
  for (const number of NODES.slice(1)) cpSync(first, homeOf(home, number), { recursive: true });
  const portsOfNode = async () => ({
    sql: await freePort(),
    group: await freePort(),
    catchUp: await freePort(),
    copy: await freePort(),
  });
  const ports = await Promise.all(NODES.map(portsOfNode));
  writeFileSync(join(home, 'ports.json'), JSON.stringify(ports));
  // Copies are sent with rsync, which serves files to root as nobody.
  giveToService(home);
  await launchNode(home, 1, ['--wsrep-new-cluster']);
  for (const number of NODES.slice(1)) await launchNode(home, number);
  console.error(`Galera tourne dans ${home}. L’arrêter : node scripts/galera.mjs stop ${home}`);
  for (const { sql } of ports) console.log(addressOf(password, sql));
}

async function launchNode(home, number, more = []) {
  const ports = JSON.parse(readFileSync(join(home, 'ports.json'), 'utf8'));
  const own = ports[number - 1];
  const members = ports.map(({ group }) => `127.0.0.1:${group}`).join(',');
  const provider = [
    `gmcast.listen_addr=tcp://127.0.0.1:${own.group}`,
    `ist.recv_addr=127.0.0.1:${own.catchUp}`,
    'gcache.size=64M',
  ].join(';');
  await launch(homeOf(home, number), own.sql, [
    '--wsrep-on=ON',
    `--wsrep-provider=${PROVIDER}`,
    `--wsrep-provider-options=${provider}`,
    '--wsrep-cluster-name=maillage',
    `--wsrep-cluster-address=gcomm://${members}`,
    `--wsrep-node-name=noeud-${number}`,
    `--wsrep-node-address=127.0.0.1:${own.group}`,
    `--wsrep-sst-receive-address=127.0.0.1:${own.copy}`,
    '--wsrep-sst-method=rsync',
    '--binlog-format=ROW',
    '--innodb-autoinc-lock-mode=2',
    ...more,
  ]);
}

async function stop(home) {
  for (const number of NODES.toReversed()) await end(homeOf(home, number));
  rmSync(home, { recursive: true, force: true });
}

const [action, folder, ...numbers] = process.argv.slice(2);
if (action === 'start') await start(folder || mkdtempSync(join(tmpdir(), 'maillage-galera-')));
else if (action === 'up' && folder && numbers.length > 0)
  // Together: a cluster that lost its majority comes back when its members find each other.
  await Promise.all(numbers.map((number) => launchNode(folder, Number(number))));
else if (action === 'stop' && folder) await stop(folder);
else fail('Usage : node scripts/galera.mjs start [dossier] | up dossier numéro… | stop dossier', 2);
