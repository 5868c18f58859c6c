import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './documents';

interface Manifest {
  readonly license: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

export const manifestOf = (path: string): Manifest => JSON.parse(readFileSync(join(ROOT, path), 'utf8')) as Manifest;

/** A line of the page of dependencies. */
export interface Listed {
  readonly name: string;
  readonly version: string;
  readonly published: string;
  readonly licence: string;
  readonly why: string;
}

const LINE = /^\| `([^`]+)` +\| (\S+) +\| (\S+) +\| (\S+) +\| (.+?) +\|$/;

/** The lines under a heading of the page. */
export const listedUnder = (heading: string): readonly Listed[] => {
  const page = readFileSync(join(ROOT, 'docs/dependances.md'), 'utf8');
  const chapter = page.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  return chapter.split('\n').flatMap((line) => {
    const [, name, version, published, licence, why] = LINE.exec(line) ?? [];
    return name === undefined
      ? []
      : [{ name, version: version ?? '', published: published ?? '', licence: licence ?? '', why: why ?? '' }];
  });
};

const OWN = [
  'src',
  'scripts',
  'web/build',
  'web/pages',
  'web/playground',
  'bin',
  'test',
  'bench',
  'clients',
  'migrations',
];
const SPOKEN = /\.(ts|mts|mjs|js|cjs|json)$/;

/** Everything that the project's own files say, and its settings: a package of which nothing speaks is not used. */
export function ownText(): string {
  const files = OWN.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => SPOKEN.test(file) && !/node_modules|generated|package-lock|(^|\/)dist\//.test(file))
      .map((file) => join(folder, file)),
  );
  const settings = ['jest.config.js', 'codegen.ts', 'web/build.mjs', 'web/vite.config.mjs'];
  return [...files, ...settings].map((file) => readFileSync(join(ROOT, file), 'utf8')).join('\n');
}
