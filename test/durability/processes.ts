import { setTimeout as wait } from 'node:timers/promises';
import mysql, { type RowDataPacket } from 'mysql2/promise';
import type { OpenOptions } from '../../src/storage/options';
import { run, type Run } from '../support/command-line';
import type { Task } from './publisher';
import type { Order } from './rival';

/** Starts `publisher.ts` as a process of its own. */
export const startPublisher = (task: Task): Run =>
  run(['-r', '@swc-node/register', 'test/durability/publisher.ts', JSON.stringify(task)], { SWCRC: 'true' });

/**
 * Waits until a server has noticed that a killed client is gone, and has rolled its transaction back: a commit that
 * was on its way may still happen until then.
 */
export async function forgotten(place: OpenOptions): Promise<void> {
  if (place.url === undefined) return;
  const connection = await mysql.createConnection(place.url);
  const alive = async () => {
    const [rows] = await connection.query<RowDataPacket[]>(
      'SELECT 1 FROM information_schema.processlist WHERE db = DATABASE() AND id <> CONNECTION_ID()',
    );
    return rows.length > 0;
  };
  for (let tries = 0; tries < 500 && (await alive()); tries++) await wait(20);
  await connection.end();
}

/** What a process said that it had done, by word. */
export const said = (output: string, word: string): string[] =>
  output.split('\n').flatMap((line) => (line.startsWith(`${word} `) ? [line.slice(word.length + 1)] : []));

/** A process that carries out acts one at a time. */
export class Rival {
  private done = 0;
  private readonly process: Run;

  constructor(place: OpenOptions) {
    const args = ['-r', '@swc-node/register', 'test/durability/rival.ts', JSON.stringify(place)];
    this.process = run(args, { SWCRC: 'true' });
  }

  ready(): Promise<void> {
    return this.process.said('READY');
  }

  /** How the act ended, in one word. */
  async order(order: Order): Promise<string> {
    this.process.child.stdin.write(`${JSON.stringify(order)}\n`);
    const number = this.done++;
    for (;;) {
      const found = said(this.process.output(), 'DONE')[number];
      if (found !== undefined) return found;
      if (this.process.child.exitCode !== null) throw new Error(this.process.errors());
      await wait(5);
    }
  }

  async leave(): Promise<void> {
    this.process.child.stdin.end();
    await this.process.ended;
  }
}
