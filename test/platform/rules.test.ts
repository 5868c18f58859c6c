import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { indicators } from '../../src/datasets/catalogue';
import { PRECISION } from '../../src/kernel/codes';
import { FIRST_YEAR } from '../../src/kernel/year';
import { anchorsOf, commentsOf, danglingCitations, danglingLinks, filesOf, ROOT, type Files } from './documents';

const CODE = ['src', 'migrations', 'web', 'scripts', 'bench', 'bin', 'clients', 'test', 'docker', '.ci', 'Dockerfile'];

const readAll = (files: readonly string[]): Files =>
  Object.fromEntries(files.map((file) => [file, readFileSync(join(ROOT, file), 'utf8')]));

const pages = readAll(filesOf('*.md', 'docs').filter((file) => file.endsWith('.md')));
const code = readAll(filesOf(...CODE).filter((file) => /\.(?:ts|m?js|sh)$|^\.ci\/|^Dockerfile$/.test(file)));
const anchors = anchorsOf(pages);
const own = /^test\/platform\/(?:rules\.test|documents)\.ts$/;
const withoutOwn = Object.fromEntries(Object.entries(code).filter(([file]) => !own.test(file)));

test('every rule that the code cites is written down', () => {
  expect(danglingCitations(withoutOwn, anchors)).toEqual([]);
});

test('no comment cites a law that stands outside the repository', () => {
  const citing = Object.entries(code)
    .filter(([file]) => /^(?:src(?!\/pages\/generated)|migrations|web)\//.test(file))
    .filter(([, text]) => commentsOf(text).some((comment) => /\bcontract\b(?!\.graphql)/i.test(comment)));
  expect(citing.map(([file]) => file)).toEqual([]);
});

test('no page links to what is not there', () => {
  expect(danglingLinks(pages, anchors, (path) => existsSync(join(ROOT, path)))).toEqual([]);
});

test('the documentation links to no page outside itself, which the site does not serve', () => {
  const outside = Object.entries(pages).filter(([page, text]) => page.startsWith('docs/') && text.includes('](../'));
  expect(outside.map(([page]) => page)).toEqual([]);
});

describe('what the rules say is what the code does', () => {
  const rules = pages['docs/regles.md'] ?? '';
  const datasets = pages['docs/jeux-de-donnees.md'] ?? '';

  test.each(indicators.map(({ code: name, label, description }) => [name, label, description.fr]))(
    '%s: what it counts is written down',
    (name, label, description) => {
      const line = datasets.split('\n').find((each) => each.startsWith(`| \`${name}\` `)) ?? '';
      expect(line.split('|').map((cell) => cell.trim())).toEqual(['', `\`${name}\``, label, description, '']);
    },
  );

  test('the first year', () => {
    expect(rules).toContain(`Une année se demande de ${FIRST_YEAR} `);
  });

  test('the decimals of each unit', () => {
    expect(PRECISION).toEqual({ COUNT: 0, PEOPLE: 0, HOURS: 2, DAYS: 2, FTE: 2, EUR: 2, RATE: 4 });
    expect(rules).toContain(
      'aucune pour un compte (`COUNT`) ou des personnes (`PEOPLE`), deux pour des heures, des jours, des équivalents temps plein et des euros, quatre pour un taux',
    );
  });
});

describe('the check itself', () => {
  const found = anchorsOf({ 'docs/a.md': '# Titre\n\n## Qui est attendu\n\n## Même adhérent\n', 'b.md': '# B\n' });

  test('knows the parts of a page as the site names them', () => {
    expect([...(found.get('docs/a.md') ?? [])]).toEqual(['qui-est-attendu', 'meme-adherent']);
  });

  test('sees a citation of a page, or of a rule, that is gone', () => {
    const files = {
      'src/x.ts': '// docs/a.md#meme-adherent docs/a.md docs/a.md#perdue',
      'web/y.mjs': '/* docs/c.md */',
    };
    expect(danglingCitations(files, found)).toEqual([
      'src/x.ts cites docs/a.md#perdue, which is not there',
      'web/y.mjs cites docs/c.md, which is not there',
    ]);
  });

  test('sees a link to a page, a part or a file that is gone, and leaves addresses and code alone', () => {
    const text =
      '[a](docs/a.md#qui-est-attendu) [b](docs/a.md#non) [c](src/x.ts) [d](https://x/y) [e](/depot/) `[f](g)`';
    expect(danglingLinks({ 'b.md': text }, found, () => false)).toEqual([
      'b.md links to docs/a.md#non, which is not there',
      'b.md links to src/x.ts, which is not there',
    ]);
  });
});
