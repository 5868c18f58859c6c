import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');
/** What the build makes the program of. */
const SOURCES = ['src', 'migrations', 'scripts', 'package.json', 'package-lock.json', 'tsconfig.build.json'];

/** Whether the program that was built last is the one that the sources say: nothing of them was changed since. */
export function isBuilt(): boolean {
  const main = join(ROOT, 'dist/server/main.js');
  if (!existsSync(main)) return false;
  const made = statSync(main).mtimeMs;
  return SOURCES.flatMap(filesOf).every((file) => statSync(file).mtimeMs < made);
}

function filesOf(place: string): string[] {
  const path = join(ROOT, place);
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, encoding: 'utf8' }).map((name) => join(path, name));
}
