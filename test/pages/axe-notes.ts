import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import * as prettier from 'prettier';
import { AXE_RUNS } from '../../src/pages/legal/axe-runs';

const FILE = join(__dirname, '../../src/pages/legal/axe-runs.ts');
const NOTES = 'axe.jsonl';

interface Note {
  readonly page: string;
  readonly state: string;
  readonly faults: number;
}

/** Keeps what axe found, for the statement of accessibility, where the run is asked to (`NOTER_AXE=on`). */
export async function noteAxe(page: Page, faults: number): Promise<void> {
  const folder = process.env['MAILLAGE_TEST_TEMPLATES'];
  if (process.env['NOTER_AXE'] !== 'on' || folder === undefined || !page.url().startsWith('http')) return;
  // What leads nowhere is no page of its own.
  if (/introuvable|impossible/.test(await page.title())) return;
  const dark = await page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches");
  const state = `${page.viewportSize()?.width ?? 0} px, ${dark === true ? 'sombre' : 'clair'}`;
  const note: Note = { page: new URL(page.url()).pathname, state, faults };
  appendFileSync(join(folder, NOTES), `${JSON.stringify(note)}\n`);
}

/** At the end of a run: what it found takes the place of what an earlier one found on the same pages. */
export async function writeAxeRuns(): Promise<void> {
  const notes = join(process.env['MAILLAGE_TEST_TEMPLATES'] ?? '', NOTES);
  if (!existsSync(notes)) return;
  const found = readFileSync(notes, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Note);
  const runs = new Map(AXE_RUNS.map((run) => [run.page, run]));
  for (const page of new Set(found.map((note) => note.page))) {
    const own = found.filter((note) => note.page === page);
    const states = [...new Set(own.map(({ state }) => state))].sort();
    runs.set(page, { page, states, faults: Math.max(...own.map(({ faults }) => faults)) });
  }
  const sorted = [...runs.values()].sort((a, b) => (a.page < b.page ? -1 : 1));
  const [head = ''] = readFileSync(FILE, 'utf8').split('= [');
  const options = await prettier.resolveConfig(FILE);
  writeFileSync(
    FILE,
    await prettier.format(`${head}= ${JSON.stringify(sorted)};\n`, { ...options, parser: 'typescript' }),
  );
}
