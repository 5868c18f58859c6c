import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { copyOfRepository, follow, recipesIn } from '../support/recipe';
import { filesOf, ROOT } from './documents';
import { ROOMS } from './rooms';

const text = readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8');

test('the rooms are those of the list, in their order, each with a sentence', () => {
  const [, chapter = ''] = text.split(/^## Les pièces$/m);
  const [table = ''] = chapter.split(/^## /m);
  const rows = [...table.matchAll(/^\| `([\w-]+)` *\| (.*) \|$/gm)].map(([, room, words = '']) => [room, words.trim()]);
  expect(rows.map(([room]) => room)).toEqual([...ROOMS]);
  expect(rows.filter(([, words]) => words === '')).toEqual([]);
});

test('no other page repeats the list of the rooms', () => {
  const named = (line: string) => ROOMS.filter((room) => line.includes(`\`${room}\``)).length;
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  expect(readme.split('\n').filter((line) => named(line) > 3)).toEqual([]);
});

test('of every suite that leaves something out, a long test leaves nothing out', () => {
  const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
  const long = filesOf('test/long').map(read).join('\n');
  const leaving = filesOf('test').filter(
    (file) => file.endsWith('.test.ts') && /\bdescribeOnProduction\(|from '(\.\.\/)+support\/every'/.test(read(file)),
  );
  expect(leaving.length).toBeGreaterThan(40);
  const whole = (file: string) => long.includes(`import '${file.replace(/^test\//, '../').replace(/\.ts$/, '')}';`);
  expect(leaving.filter((file) => !whole(file))).toEqual([]);
});

describe('the recipes', () => {
  const recipes = recipesIn(text);

  test('are one for each thing that is often added', () => {
    expect([...recipes.keys()]).toEqual([
      'Un indicateur',
      'Une dimension',
      'Un jeu de données',
      'Une région',
      "Un format d'export",
      'Une page',
    ]);
  });

  // What comes of them is tried in test/long/recipes.long.ts.
  test('fit the files that they change', () => {
    const copy = copyOfRepository();
    try {
      for (const steps of recipes.values())
        follow(
          steps.filter(({ kind }) => kind === 'CHANGE'),
          copy,
        );
    } finally {
      rmSync(copy, { recursive: true });
    }
  });
});
