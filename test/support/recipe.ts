import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');

/** What a recipe of CONTRIBUTING.md has in its blocks, in their order. */
export type Step =
  | { readonly kind: 'CHANGE'; readonly file: string; readonly isNew: boolean; readonly hunks: readonly Hunk[] }
  | Command;

interface Command {
  readonly kind: 'COMMAND';
  readonly command: string;
}

/** Lines with their sign: kept, taken away, added. */
type Hunk = readonly string[];

/** The recipes by their titles. */
export function recipesIn(text: string): ReadonlyMap<string, readonly Step[]> {
  const [, chapter = ''] = text.split(/^## Recettes$/m);
  const sections = chapter.split(/^### /m).slice(1);
  return new Map(sections.map((section) => [section.split('\n')[0] ?? '', stepsIn(section)]));
}

const stepsIn = (section: string): readonly Step[] =>
  [...section.matchAll(/^```(diff|sh)\n([\s\S]*?)^```$/gm)].map(([, kind, body = '']) =>
    kind === 'sh' ? { kind: 'COMMAND', command: body } : changeIn(body),
  );

function changeIn(block: string): Step {
  const [head = '', ...lines] = block.replace(/\n$/, '').split('\n');
  const [, sign, file] = /^(---|\+\+\+) (\S+)$/.exec(head) ?? [];
  if (file === undefined) throw new Error(`a block names no file: ${head}`);
  const hunks: string[][] = [[]];
  for (const line of lines) {
    if (line === '@@') hunks.push([]);
    else hunks.at(-1)?.push(line);
  }
  return { kind: 'CHANGE', file, isNew: sign === '+++', hunks };
}

/** Does what a recipe says, as it is written; throws where the files are not as it takes them to be. */
export function follow(steps: readonly Step[], folder: string): void {
  for (const step of steps) {
    if (step.kind === 'COMMAND')
      execFileSync('sh', ['-ec', step.command], { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
    else change(step, folder);
  }
}

function change({ file, isNew, hunks }: Exclude<Step, Command>, folder: string): void {
  const path = join(folder, file);
  if (isNew === existsSync(path)) throw new Error(`${file} ${isNew ? 'is there already' : 'is not there'}`);
  mkdirSync(dirname(path), { recursive: true });
  let text = isNew ? '' : readFileSync(path, 'utf8');
  let from = 0;
  for (const hunk of hunks) {
    const [before, after] = [textOf(hunk, '+'), textOf(hunk, '-')];
    const at = before === '' ? text.length : findOnce(text, before, from, file);
    text = text.slice(0, at) + after + text.slice(at + before.length);
    from = at + after.length;
  }
  writeFileSync(path, text);
}

/** Without what has the sign that the side lacks. */
const textOf = (hunk: Hunk, lacking: string): string =>
  hunk
    .filter((line) => !line.startsWith(lacking))
    .map((line) => `${line.slice(1)}\n`)
    .join('');

function findOnce(text: string, wanted: string, from: number, file: string): number {
  const at = `\n${text}`.indexOf(`\n${wanted}`, from);
  if (at < 0) throw new Error(`${file} does not hold, after what came before:\n${wanted}`);
  return at;
}

/** The repository as git would have it, with the packages and the pages that are built. */
export function copyOfRepository(): string {
  const folder = mkdtempSync(join(tmpdir(), 'maillage-copy-'));
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  const isFile = (path: string): boolean => existsSync(path) && lstatSync(path).isFile();
  for (const file of listed.split('\0').filter((each) => each !== '' && isFile(join(ROOT, each)))) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(ROOT, file), join(folder, file));
  }
  for (const packages of ['node_modules', 'web/node_modules'])
    symlinkSync(join(ROOT, packages), join(folder, packages), 'dir');
  const built = join(ROOT, 'dist/web');
  if (existsSync(built)) cpSync(built, join(folder, 'dist/web'), { recursive: true });
  return folder;
}
