import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { prepareFigures } from '../src/publication/recomputation';
import { recompute } from '../src/publication/recompute';
import type { Engine } from '../test/support/engine';
import { underCatalogue } from '../test/support/other-catalogue';
import { writeFormations } from './formations-file';
import { median } from './median';
import { Platform } from './platform';
import { timed } from './round';
import type { Section } from './section';
import type { Line } from './table';

const ROWS = 200_000;

/** What a changed catalogue costs on a filled database, against publishing the same rows. */
export const catalogueSection: Section = async (list, scale, rounds) => {
  const rows = Math.max(1, Math.round(ROWS * scale));
  const folder = mkdtempSync(join(tmpdir(), 'maillage-mesure-'));
  try {
    const path = join(folder, 'formations.csv');
    await writeFormations(path, rows);
    console.log(`${rows} lignes de formations publiées, puis le catalogue change`);
    const lines: Line[] = [];
    for (const engine of list) lines.push(...(await measured(engine, path, rounds)));
    return lines;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

async function measured(engine: Engine, path: string, rounds: number): Promise<Line[]> {
  const [publishing, one, all, nothing, freezes]: number[][] = [[], [], [], [], []];
  for (let at = 0; at < rounds; at++) {
    const platform = await Platform.open(await engine.place());
    const uid = await platform.store(path);
    const without = (kept: (code: string) => boolean, work: () => Promise<unknown>) =>
      underCatalogue((dataset) => ({ indicators: dataset.indicators.filter(({ code }) => kept(code)) }), work);
    // Published by a version that lacks one indicator, then taken over by one that has it.
    await without(
      (code) => code !== 'FORMATIONS_HOURS',
      async () => publishing?.push(await timed(() => platform.publish(uid))),
    );
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    one?.push(await timed(() => recompute(platform.database)));
    delay.disable();
    freezes?.push(delay.max / 1e6);
    await prepareFigures(platform.database, () => undefined);
    nothing?.push(await timed(() => prepareFigures(platform.database, () => undefined)));
    await without(
      (code) => !code.startsWith('FORMATIONS_'),
      () => recompute(platform.database),
    );
    all?.push(await timed(() => recompute(platform.database)));
    await platform.close();
  }
  await engine.cleanUp();
  const of = (values: number[] | undefined): number => median(values ?? []);
  return [
    { what: `${engine.name} : recalculer un indicateur / publier`, took: of(one), against: of(publishing), most: 1 },
    {
      what: `${engine.name} : recalculer tous ceux du jeu / publier`,
      took: of(all),
      against: of(publishing),
      most: 1.5,
    },
    {
      what: `${engine.name} : attente la plus longue des autres requêtes (ms)`,
      took: of(freezes),
      against: null,
      most: 500,
    },
    { what: `${engine.name} : démarrage quand rien n’a changé (ms)`, took: of(nothing), against: null, most: 20 },
  ];
}
