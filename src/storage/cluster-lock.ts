import { randomUUID } from 'node:crypto';
import type { QueryRunner } from 'typeorm';
import { faultCode } from '../kernel/start-fault';
import { poll } from './poll';

const BEAT = 2_000;
/** A holder that has not shown a sign of life for this long is taken for dead. */
const SILENCE = 30_000;

interface Lock {
  readonly holder: string;
  readonly node: string;
  readonly beat: number;
}

/**
 * A lock that every node of a Galera cluster sees: one row, changed only by whoever saw its latest state. Of two who do
 * so at once the cluster lets one commit. Its holder gives signs of life; no clock is compared with another machine's.
 * The caller holds this node's named lock, so a holder on this very node is known to be dead. Null after `atMost`
 * milliseconds.
 */
export async function holdClusterLock(runner: QueryRunner, atMost: number): Promise<(() => Promise<void>) | null> {
  await makeRow(runner);
  const [own] = (await runner.query("SHOW STATUS LIKE 'wsrep_gcomm_uuid'")) as { Value: string }[];
  const [me, node] = [randomUUID(), own?.Value ?? ''];
  let seen: Lock | null = null;
  let since = Date.now();
  const held = await poll(
    async () => {
      const now = await readLock(runner);
      if (now.beat !== seen?.beat) [seen, since] = [now, Date.now()];
      const isFree = now.holder === '' || now.node === node || Date.now() - since > SILENCE;
      return isFree && (await change(runner, now.beat, me, node)) ? true : null;
    },
    200,
    atMost,
  );
  if (held === null) return null;
  const beating = setInterval(() => {
    runner.query('UPDATE start_lock SET beat = beat + 1 WHERE holder = ?', [me]).catch(() => undefined);
  }, BEAT);
  beating.unref();
  return async () => {
    clearInterval(beating);
    const { holder, beat } = await readLock(runner);
    if (holder === me) await change(runner, beat, '', '');
  };
}

/** Not a migration: migrations run under this lock. An account without the right to make tables finds it made. */
async function makeRow(runner: QueryRunner): Promise<void> {
  const there = (await runner.query("SHOW TABLES LIKE 'start_lock'")) as unknown[];
  if (there.length === 0)
    await runner.query(
      'CREATE TABLE IF NOT EXISTS start_lock (id INT PRIMARY KEY, holder VARCHAR(36) NOT NULL, node VARCHAR(36) NOT NULL, beat INT NOT NULL) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin',
    );
  await orElsewhere(runner.query("INSERT IGNORE INTO start_lock VALUES (1, '', '', 0)"));
}

async function readLock(runner: QueryRunner): Promise<Lock> {
  const [row] = (await runner.query('SELECT holder, node, beat FROM start_lock WHERE id = 1')) as Lock[];
  if (row === undefined) throw new Error('the row of the start lock is gone');
  return row;
}

/** Whether the lock was still as it was seen. */
async function change(runner: QueryRunner, beat: number, holder: string, node: string): Promise<boolean> {
  const changed = await orElsewhere(
    runner.query('UPDATE start_lock SET holder = ?, node = ?, beat = beat + 1 WHERE id = 1 AND beat = ?', [
      holder,
      node,
      beat,
    ]) as Promise<{ affectedRows: number }>,
  );
  return changed?.affectedRows === 1;
}

/** Null when another node's change came first. */
const orElsewhere = <T>(work: Promise<T>): Promise<T | null> =>
  work.catch((error: unknown) => {
    if (faultCode(error) === 'ER_LOCK_DEADLOCK') return null;
    throw error;
  });
