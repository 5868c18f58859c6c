import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Engine } from '../test/support/engine';
import { bareParse } from './bare-parse';
import { writeFormations, writeFormationsWorkbook } from './formations-file';
import { median } from './median';
import { memoryInChild } from './memory';
import { Platform } from './platform';
import { parsedRows, round, timed, type Round } from './round';
import type { Section } from './section';
import type { Line } from './table';

const ROWS = 200_000;

/** Storing and publishing against the bare driver. */
async function storing(engine: Engine, path: string, workbook: string, rounds: number): Promise<Line[]> {
  const rows = await parsedRows(engine, path);
  const all: Round[] = [];
  for (let at = 0; at < rounds; at++) all.push(await round(engine, path, rows, at % 2 === 0));
  const of = (key: keyof Round): number => median(all.map((each) => each[key].time));
  const processor = (key: keyof Round): number => median(all.map((each) => each[key].processor));
  const [bare, store, publish, dryRun] = [of('bareInsert'), of('store'), of('publish'), of('dryRun')];
  const place = await engine.place();
  const memory = memoryInChild(place, path);
  const workbookMemory = memoryInChild(await engine.place(), workbook);
  await engine.cleanUp();
  const on = engine.name;
  return [
    {
      what: `${on} : lignes déjà lues, déposer et publier / pilote seul (calcul)`,
      took: processor('keepAndPublish'),
      against: processor('bareInsert'),
      most: 2,
    },
    {
      what: `${on} : lire, vérifier, déposer et publier / pilote seul (calcul)`,
      took: processor('store') + processor('publish'),
      against: processor('bareInsert'),
      most: null,
    },
    { what: `${on} : vérifier et déposer / pilote seul`, took: store, against: bare, most: 3 },
    { what: `${on} : publier / déposer`, took: publish, against: store, most: 1 },
    { what: `${on} : essai à blanc, avec ses effets / pilote seul`, took: dryRun, against: bare, most: null },
    { what: `${on} : mémoire en plus du repos, CSV (Mo)`, took: memory, against: null, most: 300 },
    { what: `${on} : la même, classeur de textes tous différents`, took: workbookMemory, against: null, most: 300 },
  ];
}

/** A check without storing against a bare parse of the same file. */
async function checking(engine: Engine, path: string, rounds: number): Promise<Line[]> {
  const platform = await Platform.open(await engine.place());
  const [checks, parses]: [number[], number[]] = [[], []];
  const check = async () => checks.push(await timed(() => platform.check(path)));
  const parse = async () => parses.push(await timed(() => bareParse(path)));
  for (let at = 0; at < rounds; at++) for (const run of at % 2 === 0 ? [check, parse] : [parse, check]) await run();
  await platform.close();
  await engine.cleanUp();
  return [
    { what: 'vérifier seul / csv-parse et conversion', took: median(checks), against: median(parses), most: 1.5 },
  ];
}

/** From a file to stored rows to published figures. */
export const intakeSection: Section = async (list, scale, rounds) => {
  const rows = Math.max(1, Math.round(ROWS * scale));
  const folder = mkdtempSync(join(tmpdir(), 'maillage-mesure-'));
  try {
    const path = join(folder, 'formations.csv');
    await writeFormations(path, rows);
    const workbook = join(folder, 'formations.xlsx');
    await writeFormationsWorkbook(workbook, rows);
    const size = (statSync(path).size / 1024 / 1024).toFixed(1);
    console.log(`${rows} lignes de formations, ${size} Mo, médianes de ${rounds} tours alternés`);
    const lines: Line[] = [];
    for (const [at, engine] of list.entries()) {
      if (at === 0) lines.push(...(await checking(engine, path, rounds)));
      lines.push(...(await storing(engine, path, workbook, rounds)));
    }
    return lines;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
