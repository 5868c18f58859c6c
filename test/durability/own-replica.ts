import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import mysql from 'mysql2/promise';

const SCRIPT = resolve(__dirname, '../../scripts/replica.mjs');
const NAME = 'essai';

/** A primary and its replica of a test's own, which may be held up, killed and brought back. */
export class OwnReplica {
  private constructor(
    private readonly primaryServer: string,
    private readonly replicaServer: string,
    private readonly home: string,
  ) {}

  static async start(): Promise<OwnReplica> {
    const home = mkdtempSync(join(tmpdir(), 'maillage-replica-'));
    const [primary = '', replica = ''] = script('start', home).trim().split('\n');
    const own = new OwnReplica(primary, replica, home);
    await query(primary, `CREATE DATABASE ${NAME} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
    return own;
  }

  get primary(): string {
    return databaseAt(this.primaryServer);
  }

  get replica(): string {
    return databaseAt(this.replicaServer);
  }

  /** Host and port, as logs name it. */
  get name(): string {
    return new URL(this.replica).host;
  }

  /** What the primary does from now on comes so many seconds later; without a number it does not come at all. */
  async hold(seconds?: number): Promise<void> {
    await query(this.replicaServer, 'STOP SLAVE');
    if (seconds === undefined) return;
    await query(this.replicaServer, `CHANGE MASTER TO MASTER_DELAY = ${seconds}`);
    await query(this.replicaServer, 'START SLAVE');
  }

  /** As a power cut does it. */
  kill(): void {
    process.kill(Number(readFileSync(join(this.home, 'replica', 'pid'), 'utf8')), 'SIGKILL');
  }

  /** It goes on from where it was. */
  up(): void {
    script('up', this.home);
  }

  delete(): void {
    script('stop', this.home);
  }
}

function databaseAt(server: string): string {
  const url = new URL(server);
  url.pathname = `/${NAME}`;
  return url.href;
}

async function query(server: string, sql: string): Promise<void> {
  const connection = await mysql.createConnection(server);
  await connection.query(sql);
  await connection.end();
}

function script(...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, ...args], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}
