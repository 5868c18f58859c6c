import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import mysql, { type RowDataPacket } from 'mysql2/promise';

const SCRIPT = resolve(__dirname, '../../scripts/galera.mjs');

export const hasGalera = (): boolean => existsSync('/usr/lib/galera/libgalera_smm.so');

/** A cluster of a test's own, whose nodes (0 to 2) it may kill and bring back. */
export class OwnGalera {
  private constructor(
    readonly nodes: readonly string[],
    private readonly home: string,
  ) {}

  static start(): OwnGalera {
    const home = mkdtempSync(join(tmpdir(), 'maillage-galera-'));
    return new OwnGalera(script('start', home).trim().split('\n'), home);
  }

  /** The address of a database on one node. */
  at(node: number, database: string): string {
    const url = new URL(this.nodes[node] ?? '');
    url.pathname = `/${database}`;
    return url.href;
  }

  /** As a power cut does it. */
  kill(node: number): void {
    process.kill(Number(readFileSync(join(this.home, `node-${node + 1}`, 'pid'), 'utf8')), 'SIGKILL');
  }

  /** Brings nodes back; resolves when they are part of the cluster again. */
  async up(...nodes: readonly number[]): Promise<void> {
    script('up', this.home, ...nodes.map((node) => String(node + 1)));
    for (const node of nodes) while (!(await this.isReady(node))) await wait(200);
  }

  async query<T>(node: number, sql: string): Promise<T[]> {
    const connection = await mysql.createConnection({ uri: this.nodes[node] ?? '', connectTimeout: 5_000 });
    try {
      const [rows] = await connection.query(sql);
      return rows as T[];
    } finally {
      connection.destroy();
    }
  }

  async isReady(node: number): Promise<boolean> {
    const found = await this.query<RowDataPacket>(node, "SHOW STATUS LIKE 'wsrep_ready'").catch(() => []);
    return found[0]?.['Value'] === 'ON';
  }

  delete(): void {
    script('stop', this.home);
  }
}

function script(...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, ...args], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}
