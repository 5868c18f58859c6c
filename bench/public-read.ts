import { readdirSync, statSync } from 'node:fs';
import { Agent } from 'node:http';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../src/kernel/package-root';
import type { Engine } from '../test/support/engine';
import { fetched } from './fetched';
import { median } from './median';
import { platformServer } from './network/server';
import { settled } from './network/settled';
import type { Section } from './section';
import type { Line } from './table';

/** Of each round. */
const TURNS = 60;
const WARM = 20;
const WEB = join(PACKAGE_ROOT, 'dist', 'web');
const KEY_FIGURES = '{ federation { keyFigures(year: 2023) { adherents { total { value } } } } }';
const READS = [
  { what: 'annuaire en CSV', path: '/exports/annuaire.csv' },
  { what: 'annuaire en classeur', path: '/exports/annuaire.xlsx' },
  { what: 'tableau croisé en CSV', path: '/exports/tableau-croise.csv?annee=2023' },
  { what: 'requête GraphQL par GET', path: `/graphql?query=${encodeURIComponent(KEY_FIGURES)}` },
] as const;
/** As spreadsheets and front ends send it. */
const HEADERS = { 'apollo-require-preflight': '1' };

/** What the public asks again while nothing was published, against a static file of the same server. */
export const publicReadSection: Section = async (list, _scale, rounds) => {
  const lines: Line[] = [];
  for (const engine of list) lines.push(...(await measured(engine, rounds)));
  return lines;
};

async function measured(engine: Engine, rounds: number): Promise<Line[]> {
  const server = await platformServer(await engine.place(), true);
  const agent = new Agent({ keepAlive: true });
  try {
    const lines: Line[] = [];
    for (const { what, path } of READS) {
      const { bytes } = await fetched(agent, server.url + path, HEADERS);
      const still = nearestFile(bytes);
      const times: Record<'read' | 'still', number[]> = { read: [], still: [] };
      await settled([server]);
      for (let turn = 0; turn < TURNS * rounds + WARM; turn++)
        for (const who of turn % 2 === 0 ? (['read', 'still'] as const) : (['still', 'read'] as const)) {
          const started = performance.now();
          await fetched(agent, server.url + (who === 'read' ? path : still), HEADERS);
          if (turn >= WARM) times[who].push(performance.now() - started);
        }
      lines.push({
        what: `${engine.name} : ${what}, redemandé / fichier fixe`,
        took: median(times.read),
        against: median(times.still),
        most: 2,
      });
    }
    return lines;
  } finally {
    agent.destroy();
    await server.stop();
    await engine.cleanUp();
  }
}

/** The address of the page or script whose size comes closest. */
function nearestFile(bytes: number): string {
  const files = readdirSync(WEB, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(html|js|css)$/.test(name));
  const far = (name: string): number => Math.abs(statSync(join(WEB, name)).size - bytes);
  const nearest = files.sort((a, b) => far(a) - far(b))[0];
  if (nearest === undefined) throw new Error('no page is built: npm run build');
  return `/${nearest}`;
}
