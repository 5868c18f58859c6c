import { setTimeout as wait } from 'node:timers/promises';
import mysql, { type Connection, type RowDataPacket } from 'mysql2/promise';
import type { Server } from './server';

const LOOK = 100;
/** Milliseconds of processor time in one look; the system counts in tens. */
const IDLE = 10;
/** Together longer than what a server that has just started leaves to its first readers. */
const LOOKS = 4;
const LONGEST = 600_000;

/**
 * What a server decides ahead of its readers takes it a while, and its database too, for which it then waits without
 * working itself; measured is what it is like afterwards.
 */
export async function settled(servers: readonly Server[]): Promise<void> {
  const databases = await connectionsTo(servers);
  try {
    const ends = performance.now() + LONGEST;
    for (let quiet = 0; quiet < LOOKS;) {
      if (performance.now() > ends) {
        console.error('Les serveurs ne se reposent pas : mesurés au travail.');
        return;
      }
      const before = servers.map((server) => server.cpu());
      await wait(LOOK);
      const isIdle = servers.every((server, at) => server.cpu() - (before[at] ?? 0) <= IDLE);
      quiet = isIdle && !(await anyWorks(databases)) ? quiet + 1 : 0;
    }
  } finally {
    for (const database of databases) database.destroy();
  }
}

function connectionsTo(servers: readonly Server[]): Promise<Connection[]> {
  const urls = new Set(servers.flatMap(({ database }) => database ?? []));
  return Promise.all([...urls].map((url) => mysql.createConnection(url)));
}

/** Whether anybody's statement is under way in any of these. */
async function anyWorks(databases: readonly Connection[]): Promise<boolean> {
  for (const database of databases) {
    const [rows] = await database.query<RowDataPacket[]>(
      "SELECT 1 FROM information_schema.processlist WHERE db = DATABASE() AND command <> 'Sleep' AND id <> CONNECTION_ID()",
    );
    if (rows.length > 0) return true;
  }
  return false;
}
