import { readFileSync } from 'node:fs';
import mysql, { type RowDataPacket } from 'mysql2/promise';
import type { Client } from './client';
import type { Question } from './questions';
import { cpuOf, type Server } from './server';

export interface Asked {
  readonly server: Server;
  readonly client: Client;
}

const PARTS = 8;

/**
 * Milliseconds of processor time that one answer takes of each server and of its database, asked in turns: what else
 * the machine does counts little.
 */
export async function processorTime<Name extends string>(
  all: Readonly<Record<Name, Asked>>,
  question: Question,
  turns: number,
): Promise<Record<Name, number>> {
  const names = Object.keys(all) as Name[];
  const used = Object.fromEntries(names.map((name) => [name, 0])) as Record<Name, number>;
  const database = await databaseTime(all);
  const times = Math.max(1, Math.ceil(turns / PARTS));
  for (let part = 0; part < PARTS; part++)
    for (const name of part % 2 === 0 ? names : names.toReversed()) {
      const { server, client } = all[name];
      const before = server.cpu() + database();
      for (let time = 0; time < times; time++) await client.ask(question);
      used[name] += (server.cpu() + database() - before) / (PARTS * times);
    }
  return used;
}

/** Of the one database of them all; nothing where it is in the servers themselves. */
async function databaseTime(all: Readonly<Record<string, Asked>>): Promise<() => number> {
  const url = Object.values(all).flatMap(({ server }) => server.database ?? [])[0];
  const pid = url === undefined ? null : await databasePid(url);
  return () => (pid === null ? 0 : cpuOf(pid));
}

/** The process of a database; null for one on another machine, whose time cannot be told. */
export async function databasePid(url: string): Promise<number | null> {
  const connection = await mysql.createConnection(url);
  try {
    const [rows] = await connection.query<RowDataPacket[]>('SELECT @@pid_file AS place');
    return Number(readFileSync(String(rows[0]?.['place']), 'utf8'));
  } catch {
    console.error('La base est sur une autre machine : le calcul qu’elle fait n’est pas compté.');
    return null;
  } finally {
    await connection.end();
  }
}
