import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { listedUnder, manifestOf, ownText } from './dependencies';
import { ROOT } from './documents';

const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const manifest = (file: string) => JSON.parse(read(file)) as { engines: { node: string }; license: string };

/** The lines of Node that are promised, and the first release of each. */
const PROMISED = ['20.19', '22.15', '24.11'];
const DOCUMENTED = '24';

describe('Node', () => {
  test('is asked for alike by the package, its pages and the lock files', () => {
    const range = '^20.19.0 || ^22.15.0 || >=24.11.0';
    expect(PROMISED.filter((version) => !range.includes(version))).toEqual([]);
    for (const folder of ['.', 'web']) {
      expect(manifest(join(folder, 'package.json')).engines.node).toBe(range);
      const { packages } = JSON.parse(read(join(folder, 'package-lock.json'))) as {
        packages: Record<string, { engines: { node: string } }>;
      };
      expect(packages['']?.engines.node).toBe(range);
    }
  });

  test('is the one of the documentation in the image, and each line is named where one begins', () => {
    expect([...read('Dockerfile').matchAll(/^FROM node:(\S+?)-slim/gm)].map(([, version]) => version)).toEqual([
      DOCUMENTED,
      DOCUMENTED,
    ]);
    expect(read('README.md')).toContain(`Il faut [Node](https://nodejs.org) ${DOCUMENTED}, `);
    expect(read('docs/demarrer.md')).toContain(`Il ne demande que Node ${DOCUMENTED}, `);
    expect(read('docs/exploitation.md')).toContain(`L'image repose sur Node ${DOCUMENTED}.`);
    for (const place of ['README.md', 'docs/demarrer.md', 'bin/maillage.js', 'test/long/node-versions.long.ts'])
      expect([place, PROMISED.filter((version) => !read(place).includes(version))]).toEqual([place, []]);
  });
});

test('the licence is the one that the package names, whole', () => {
  expect(manifest('package.json').license).toBe('AGPL-3.0-or-later');
  const text = read('LICENSE');
  expect(text).toMatch(/^GNU AFFERO GENERAL PUBLIC LICENSE\nVersion 3, 19 November 2007\n/);
  expect([...text.matchAll(/^ *(\d+)\. /gm)].map(([, number]) => Number(number))).toEqual(
    Array.from({ length: 18 }, (_, number) => number),
  );
});

test('what is not in the bundle is found in the lock file, with all that it needs', () => {
  const program = `
    import { NOT_BUNDLED, placesOf } from ${JSON.stringify(pathToFileURL(join(ROOT, 'scripts/runtime-packages.mjs')).href)};
    import { readFileSync } from 'node:fs';
    const { packages } = JSON.parse(readFileSync(${JSON.stringify(join(ROOT, 'package-lock.json'))}, 'utf8'));
    console.log(JSON.stringify([NOT_BUNDLED, placesOf(NOT_BUNDLED, packages)]));`;
  const said = execFileSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' });
  const [asked, places] = JSON.parse(said) as [string[], string[]];
  expect(asked).toEqual(['libsql']);
  expect(places).toEqual(expect.arrayContaining(['node_modules/libsql', 'node_modules/@neon-rs/load']));
  expect(places.some((place) => place.startsWith('node_modules/@libsql/'))).toBe(true);
  expect(places.length).toBeLessThan(8);
});

describe('what the product depends on', () => {
  /** Such as let the whole be given on under its own licence. */
  const FREE = ['MIT', 'MIT-0', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'OFL-1.1'];
  /** Under a licence that reaches its own files alone, none of which is changed. */
  const UNCHANGED = ['@resvg/resvg-wasm'];
  const { dependencies, devDependencies, scripts } = manifestOf('package.json') as ReturnType<typeof manifestOf> & {
    scripts: Record<string, string>;
  };

  /** Found by others under their own names: by the compiler, the linter's command, codegen and swc's loaders. */
  const KNOWN_OTHERWISE = [
    '@fontsource/source-sans-3',
    '@types/jest',
    '@types/node',
    '@swc/core',
    'oxlint',
    'oxlint-tsgolint',
    '@graphql-codegen/client-preset',
  ];

  test.each([
    ['Du serveur', dependencies, FREE],
    ['Pour construire et essayer', devDependencies, [...FREE, 'MPL-2.0']],
  ])('is listed with why, its licence and the day of its release: %s', (heading, asked, allowed) => {
    const listed = listedUnder(heading);
    expect(listed.map(({ name, version }) => [name, version])).toEqual(Object.entries(asked));
    for (const { name, published, licence, why } of listed) {
      expect([name, licence]).toEqual([name, manifestOf(join('node_modules', name, 'package.json')).license]);
      expect([name, allowed.includes(licence) || UNCHANGED.includes(name)]).toEqual([name, true]);
      expect([name, published]).toEqual([name, expect.stringMatching(/^20\d\d-\d\d-\d\d$/)]);
      expect([name, why.length > 8]).toEqual([name, true]);
    }
  });

  test('is used, each of it', () => {
    const text = `${ownText()} ${Object.values(scripts).join(' ')}`;
    /** Of the types of a package, the package is what is used. */
    const spoken = (name: string): string[] => {
      const plain = name.replace(/^@types\//, '');
      return [
        `'${plain}'`,
        `"${plain}"`,
        `'${plain}/`,
        `"${plain}/`,
        `node_modules/${plain}/`,
        `@fontsource', '${plain}`,
      ];
    };
    const unused = Object.keys({ ...dependencies, ...devDependencies }).filter(
      (name) => !spoken(name).some((words) => text.includes(words)) && !KNOWN_OTHERWISE.includes(name),
    );
    expect(unused).toEqual([]);
  });
});
