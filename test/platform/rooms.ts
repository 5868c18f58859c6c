import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import ts from 'typescript';

/** The rooms under src/ in their total order; a file at the top level is a room of its own. */
export const ROOMS = [
  'kernel',
  'storage',
  'mail',
  'outside',
  'access',
  'network',
  'accounts',
  'datasets',
  'spreadsheet',
  'documents',
  'pictures',
  'intake',
  'submissions',
  'reports',
  'templates',
  'published',
  'figures',
  'statistics',
  'secrecy',
  'observatory',
  'reading',
  'sql-views',
  'publication',
  'survey-answers',
  'releases',
  'annual-report',
  'campaign',
  'saved-queries',
  'transcription',
  'demonstration',
  'loading',
  'backup',
  'personal-data',
  'federation',
  'links',
  'announcements',
  'calls',
  'graphql',
  'exports',
  'pages',
  'assistants',
  'config-readers',
  'config-roles',
  'config-network',
  'config-legal',
  'config-sources',
  'config',
  'http',
  'own-tables',
  'data-source',
  'start-checks',
  'start-message',
  'main',
  'cli',
] as const;

/** A source file by its path under src/, and the files under src/ that it imports. */
export type Imports = ReadonlyMap<string, readonly string[]>;

/** What every TypeScript file under `src` imports of its own kind; imports of types count like any other. */
export function readImports(src: string): Imports {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  return new Map(
    files.map((file) => {
      const { importedFiles } = ts.preProcessFile(readFileSync(join(src, file), 'utf8'));
      const own = importedFiles
        .map(({ fileName }) => fileName)
        .filter((name) => name.startsWith('.'))
        .map((name) => relative(src, target(join(src, dirname(file), name))));
      return [plain(file), own.map(plain)];
    }),
  );
}

const target = (path: string): string =>
  [`${path}.ts`, join(path, 'index.ts'), path].find((candidate) => existsSync(candidate)) ?? path;

const plain = (path: string): string => path.split(sep).join('/');

const roomOf = (file: string): string => (file.includes('/') ? (file.split('/')[0] ?? '') : file.replace(/\.ts$/, ''));

/** One sentence per import that goes to a room further down, to no room, or out of src/ (migrations apart). */
export function upwardImports(imports: Imports, rooms: readonly string[] = ROOMS): string[] {
  const faults: string[] = [];
  for (const [file, targets] of imports) {
    const from = rooms.indexOf(roomOf(file));
    if (from < 0) faults.push(`${file} is in no room of the list`);
    for (const to of targets) {
      if (file === 'data-source.ts' && to.startsWith('../migrations/')) continue;
      const place = rooms.indexOf(roomOf(to));
      if (to.startsWith('..') || place < 0) faults.push(`${file} imports ${to}, which is in no room`);
      else if (place > from) faults.push(`${file} imports ${to}: ${roomOf(to)} stands below ${roomOf(file)}`);
    }
  }
  return faults.sort();
}

/** The same of the folders within a room: what stands beside them at its top may know them all. */
export const ringsOfFolders = (imports: Imports): string[] => {
  const folders = new Map<string, Set<string>>();
  for (const [file, targets] of imports) {
    const from = folderOf(file);
    if (from === null) continue;
    const known = folders.get(from) ?? new Set<string>();
    for (const to of targets.map(folderOf))
      if (to !== null && to !== from && roomOf(to) === roomOf(from)) known.add(to);
    folders.set(from, known);
  }
  return cycles(new Map([...folders].map(([from, to]) => [from, [...to]])));
};

const folderOf = (file: string): string | null => {
  const steps = file.split('/');
  return steps.length > 2 ? steps.slice(0, -1).join('/') : null;
};

export const MOST_LINES = 250;

/** Files under `src` that hold more than one idea, by their length; what a generator writes has none. */
export const tooLong = (src: string): string[] =>
  readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !plain(file).includes('/generated/'))
    .map((file) => ({ file: plain(file), lines: readFileSync(join(src, file), 'utf8').split('\n').length - 1 }))
    .filter(({ lines }) => lines > MOST_LINES)
    .map(({ file, lines }) => `${file}: ${lines} lines`);

/** Every ring of files that import each other, written as a path that ends where it begins. */
export function cycles(imports: Imports): string[] {
  const found = new Set<string>();
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): void => {
    const start = path.indexOf(file);
    if (start >= 0) found.add([...path.slice(start), file].join(' → '));
    if (start >= 0 || done.has(file)) return;
    for (const next of imports.get(file) ?? []) visit(next, [...path, file]);
    done.add(file);
  };
  for (const file of imports.keys()) visit(file, []);
  return [...found];
}
