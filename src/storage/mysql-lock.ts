import type { QueryRunner } from 'typeorm';
import { StartFault } from '../kernel/start-fault';
import { holdClusterLock } from './cluster-lock';
import type { MysqlServer } from './mysql-connection';
import { poll } from './poll';

const LOCK_WAIT = 120_000;
const NAME = "CONCAT('maillage:', DATABASE())";

/**
 * Takes the start lock of this database on one connection of its own; resolves with what lets go of it. A named lock
 * goes with its connection, so a start that dies holds up nobody. On a cluster each node has its own named locks:
 * there one more, that all nodes share, goes on top.
 */
export async function lockStart(holder: QueryRunner, { clustered }: MysqlServer): Promise<() => Promise<void>> {
  const ends = Date.now() + LOCK_WAIT;
  const held = await poll(() => tryNamedLock(holder), 50, LOCK_WAIT);
  const unlock = held && clustered ? await holdClusterLock(holder, ends - Date.now()) : held && NOTHING;
  if (!unlock)
    throw new StartFault(
      'Un autre démarrage de Maillage occupe cette base depuis plus de deux minutes.',
      'Attendre qu’il finisse, ou arrêter ce processus, puis relancer : npm start',
    );
  return async () => {
    await unlock();
    await holder.query(`SELECT RELEASE_LOCK(${NAME})`);
  };
}

const NOTHING = (): Promise<void> => Promise.resolve();

async function tryNamedLock(holder: QueryRunner): Promise<true | null> {
  const [row] = (await holder.query(`SELECT GET_LOCK(${NAME}, 1) AS held`)) as { held: number | null }[];
  return Number(row?.held) === 1 ? true : null;
}
