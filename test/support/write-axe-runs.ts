import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AXE_RUNS } from '../../src/pages/legal/axe-runs';
import { NOTES, type AxeNote } from '../pages/axe-notes';

const ROOT = join(__dirname, '../..');
const FILE = join(ROOT, 'src/pages/legal/axe-runs.ts');

/** At the end of a run: what it found takes the place of what an earlier one found on the same pages. */
export function writeAxeRuns(): void {
  const notes = join(process.env['MAILLAGE_TEST_TEMPLATES'] ?? '', NOTES);
  if (!existsSync(notes)) return;
  const found = readFileSync(notes, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as AxeNote);
  const runs = new Map(AXE_RUNS.map((run) => [run.page, run]));
  for (const page of new Set(found.map((note) => note.page))) {
    const own = found.filter((note) => note.page === page);
    const states = [...new Set(own.map(({ state }) => state))].sort();
    runs.set(page, { page, states, faults: Math.max(...own.map(({ faults }) => faults)) });
  }
  const sorted = [...runs.values()].sort((a, b) => (a.page < b.page ? -1 : 1));
  const [head = ''] = readFileSync(FILE, 'utf8').split('= [');
  writeFileSync(FILE, `${head}= ${JSON.stringify(sorted)};\n`);
  execFileSync(process.execPath, [join(ROOT, 'node_modules/oxfmt/bin/oxfmt'), FILE]);
}
