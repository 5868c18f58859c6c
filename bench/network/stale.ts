import { fork } from 'node:child_process';
import { once } from 'node:events';
import { openDatabase } from '../../src/data-source';
import type { OpenOptions } from '../../src/storage/options';
import type { Client } from './client';
import { LATEST, publishStored, storeFormations } from './network';
import type { Question } from './questions';

const PUBLICATIONS = 6;
const YEAR = LATEST + 1;
const SESSIONS: Question = {
  name: 'Q1',
  what: 'sessions',
  query: `query Sessions($year: Int!) { federation { keyFigures(year: $year) { formations { sessions { value } } } } }`,
  variables: { year: YEAR },
  asker: 'PUBLIC',
};

/**
 * How many answers were older than a publication that had ended, in another process, before they were asked for. Each
 * version has one session more than the one before.
 */
export async function staleAnswers(place: OpenOptions, client: Client): Promise<number> {
  const publisher = fork(__filename, [JSON.stringify(place)], {
    execArgv: ['-r', '@swc-node/register'],
    env: { ...process.env, SWCRC: 'true' },
  });
  const sessions = async (): Promise<number> => {
    const { data } = JSON.parse(await client.ask(SESSIONS)) as { data: { federation: { keyFigures: KeyFigures } } };
    return data.federation.keyFigures.formations.sessions.value ?? 0;
  };
  let published = 0;
  let stale = 0;
  publisher.on('message', (rows: number) => (published = rows));
  const gone = once(publisher, 'exit');
  while (publisher.exitCode === null && publisher.signalCode === null) {
    const known = published;
    if ((await sessions()) < known) stale++;
    await new Promise((resolve) => setImmediate(resolve));
  }
  await gone;
  if (published !== PUBLICATIONS) throw new Error('the publisher did not end its work');
  if ((await sessions()) !== PUBLICATIONS) stale++;
  return stale;
}

interface KeyFigures {
  readonly formations: { readonly sessions: { readonly value: number | null } };
}

async function publishOneAfterAnother(place: OpenOptions): Promise<void> {
  const database = await openDatabase(place);
  for (let rows = 1; rows <= PUBLICATIONS; rows++) {
    await publishStored(database, await storeFormations(database, { region: 'bretagne', year: YEAR }, rows, rows));
    process.send?.(rows);
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  await database.close();
}

if (require.main === module)
  void publishOneAfterAnother(JSON.parse(process.argv[2] ?? '{}') as OpenOptions).then(() => process.disconnect());
