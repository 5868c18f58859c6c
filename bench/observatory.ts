import { join } from 'node:path';
import { openDatabase } from '../src/data-source';
import type { Database } from '../src/kernel/database';
import { PACKAGE_ROOT } from '../src/kernel/package-root';
import { FEDERATION } from '../src/kernel/territory';
import { load } from '../src/loading/load';
import { Network } from '../src/network/network';
import { Snapshots } from '../src/published/snapshot';
import { FigureReader } from '../src/reading/figure-reader';
import type { Engine } from '../test/support/engine';
import { seedPlan } from '../test/support/seed-network';
import { surveyedPlan } from '../test/support/surveyed-network';
import { median } from './median';
import { bareDriver, type BareDriver } from './network/bare-driver';
import type { Section } from './section';
import type { Line } from './table';

const ADHERENTS = 2_000;
/** None of which reports print anything of. */
const YEARS = Array.from({ length: 20 }, (_, at) => 1986 + at);
/** Of each round. */
const TURNS = 3;
/** Times the bare rows, which the answer needs and does much more with. */
const MOST_FIRST = 15;

/** Observatories of twenty years, against reading their rows with the driver alone. */
export const observatorySection: Section = async (list, scale, rounds) => {
  const lines: Line[] = [];
  for (const engine of list) lines.push(...(await measured(engine, scale, rounds)));
  return lines;
};

async function measured(engine: Engine, scale: number, rounds: number): Promise<Line[]> {
  const place = await engine.place();
  const database = await openDatabase(place);
  await load(database, join(PACKAGE_ROOT, 'data'));
  const network = await Network.read(database.read);
  const size = Math.ceil((ADHERENTS * scale) / network.regions.length);
  const homes = network.regions.map(({ code }) => [code, size] as const);
  const departmentsOf = (home: string) => network.region(home)?.departments.map(({ code }) => code) ?? [];
  const built = performance.now();
  await seedPlan(database, surveyedPlan('mesure', YEARS, homes, departmentsOf));
  console.log(
    `${engine.name} : ${YEARS.length} ans de ${size * homes.length} adhérents en ${((performance.now() - built) / 1000).toFixed(0)} s`,
  );
  const driver = bareDriver(place);
  const first: number[] = [];
  const again: number[] = [];
  const one: number[] = [];
  const bare: number[] = [];
  for (let turn = 0; turn < TURNS * rounds; turn++) {
    bare.push(await timed(() => bareRows(driver)));
    const snapshots = new Snapshots(database, network);
    first.push(await timed(() => observatories(database, snapshots, YEARS)));
    again.push(await timed(() => observatories(database, snapshots, YEARS)));
    one.push(await timed(() => observatories(database, new Snapshots(database, network), YEARS.slice(-1))));
  }
  await driver.close();
  await database.close();
  const against = median(bare);
  const line = (what: string, took: readonly number[], most: number | null): Line => ({
    what: `${engine.name} : ${what}`,
    took: median(took),
    against,
    most,
  });
  return [
    line('vingt observatoires, gardés / les lignes de vingt ans', again, 1),
    line('vingt observatoires, la première fois / les lignes de vingt ans', first, MOST_FIRST),
    line('le dernier, la première fois / les lignes de vingt ans', one, 2),
  ];
}

/** As somebody who may read every row: nothing is decided. */
async function observatories(database: Database, snapshots: Snapshots, years: readonly number[]): Promise<void> {
  const reader = new FigureReader(await snapshots.current(), database);
  for (const year of years) await reader.observatory({ territory: FEDERATION, year, survey: null });
}

/** The rows that it is all made of, as the driver gives them. */
async function bareRows(driver: BareDriver): Promise<void> {
  for (const year of YEARS)
    await driver.rows(
      `SELECT a.region, a.structure_type, a.heures_travaillees, a.etp_insertion, a.etp_permanents, a.salaries_insertion,
         a.salaries_permanents, a.personnes_accompagnees, a.chiffre_affaires, a.financements_publics, a.masse_salariale,
         a.cotisations_patronales, a.sorties_total, a.sorties_dynamiques
       FROM submissions s JOIN activity_reports a ON a.submission_id = s.id
       WHERE s.status = 'PUBLISHED' AND s.year = ?`,
      [year],
    );
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
