import { Agent } from 'node:http';
import { AccountEntity } from '../src/accounts/account.entity';
import { Sessions } from '../src/accounts/sessions';
import { openDatabase } from '../src/data-source';
import { accountOf } from '../test/accounts/made-account';
import type { Engine } from '../test/support/engine';
import { fetched } from './fetched';
import { platformServer } from './network/server';
import { settled } from './network/settled';
import type { Section } from './section';
import type { Line } from './table';

/** Of each round; many, since a kept answer takes less than the clock of the system tells. */
const TURNS = 1_500;
const WARM = 100;
const KEY_FIGURES = '{ federation { keyFigures(year: 2023) { adherents { total { value } } } } }';
const READS = [
  { what: 'page d’une année', path: '/chiffres-cles/2023' },
  { what: 'requête GraphQL par GET', path: `/graphql?query=${encodeURIComponent(KEY_FIGURES)}` },
] as const;
const DAY = 86_400_000;

/** What was kept, asked again by somebody who signed in, against the same asked by anybody: processor time of the server. */
export const signedInSection: Section = async (list, scale, rounds) => {
  const lines: Line[] = [];
  for (const engine of list) lines.push(...(await measured(engine, Math.ceil(TURNS * rounds * scale))));
  return lines;
};

async function measured(engine: Engine, turns: number): Promise<Line[]> {
  const place = await engine.place();
  const server = await platformServer(place, true);
  const agent = new Agent({ keepAlive: true });
  try {
    const headers = { 'apollo-require-preflight': '1' };
    // As a page of the product asks: of what another site's page sends, the cookie opens nothing.
    const who = { public: headers, own: { ...headers, 'maillage-page': '1', cookie: await cookieAt(place) } };
    const lines: Line[] = [];
    for (const { what, path } of READS) {
      const used: Record<keyof typeof who, number> = { public: 0, own: 0 };
      await settled([server]);
      const ask = async (name: keyof typeof who, times: number): Promise<number> => {
        const before = server.cpu();
        for (let time = 0; time < times; time++) await fetched(agent, server.url + path, who[name]);
        return server.cpu() - before;
      };
      for (const name of ['public', 'own'] as const) await ask(name, WARM);
      for (let part = 0; part < 10; part++)
        for (const name of part % 2 === 0 ? (['public', 'own'] as const) : (['own', 'public'] as const))
          used[name] += await ask(name, Math.ceil(turns / 10));
      lines.push({
        what: `${engine.name} : ${what}, redemandée par qui est connecté / par le public (processeur)`,
        took: used.own / turns,
        against: used.public / turns,
        most: 1.3,
      });
    }
    return lines;
  } finally {
    agent.destroy();
    await server.stop();
    await engine.cleanUp();
  }
}

/** Somebody's who signed in, at the doors of any server on this database. */
async function cookieAt(place: Awaited<ReturnType<Engine['place']>>): Promise<string> {
  const database = await openDatabase(place);
  try {
    const sessions = new Sessions(database, { idle: DAY, absolute: DAY });
    const secret = await database.write(async (manager) => {
      const { id } = await manager.save(AccountEntity, accountOf({ name: 'Lectrice', role: 'ANALYST' }));
      return sessions.open(manager, id, 'OPEN', 'mesure');
    });
    return `maillage-session=${secret}`;
  } finally {
    await database.close();
  }
}
