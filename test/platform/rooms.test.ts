import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { cycles, readImports, ringsOfFolders, tooLong, upwardImports } from './rooms';

const SRC = resolve(__dirname, '../../src');
const imports = readImports(SRC);

test('every room imports only rooms above it', () => {
  expect(upwardImports(imports)).toEqual([]);
});

test('no files import each other in a ring', () => {
  expect(cycles(imports)).toEqual([]);
});

test('no folders of a room import each other in a ring', () => {
  expect(ringsOfFolders(imports)).toEqual([]);
});

test('no file of src has more than 250 lines', () => {
  expect(tooLong(SRC)).toEqual([]);
});

describe('the check itself', () => {
  let src: string;
  beforeEach(() => (src = mkdtempSync(join(tmpdir(), 'maillage-rooms-'))));
  afterEach(() => rmSync(src, { recursive: true }));

  const write = (files: Readonly<Record<string, string>>) => {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(src, file)), { recursive: true });
      writeFileSync(join(src, file), text);
    }
    return readImports(src);
  };

  test('sees an upward import, of a type as well', () => {
    const found = write({
      'kernel/a.ts': "import type { B } from '../figures/b';\nexport const a = 1;",
      'figures/b.ts': "import { a } from '../kernel/a';\nexport type B = typeof a;",
    });
    expect(upwardImports(found)).toEqual(['kernel/a.ts imports figures/b.ts: figures stands below kernel']);
  });

  test('sees a re-export, a dynamic import, and a folder outside src', () => {
    const found = write({
      'kernel/a.ts': "export * from '../http/c';\nvoid import('../http/c');",
      'http/c.ts': "import x from '../../test/x';",
    });
    expect(upwardImports(found)).toEqual([
      'http/c.ts imports ../test/x, which is in no room',
      'kernel/a.ts imports http/c.ts: http stands below kernel',
      'kernel/a.ts imports http/c.ts: http stands below kernel',
    ]);
  });

  test('sees a file in a room that nobody listed', () => {
    expect(upwardImports(write({ 'attic/a.ts': '' }))).toEqual(['attic/a.ts is in no room of the list']);
  });

  test('sees a ring within one room', () => {
    const found = write({
      'kernel/a.ts': "import './b';",
      'kernel/b.ts': "import './c';",
      'kernel/c.ts': "import './a';",
      'kernel/d.ts': "import './a';",
    });
    expect(cycles(found)).toEqual(['kernel/a.ts → kernel/b.ts → kernel/c.ts → kernel/a.ts']);
  });

  test('sees a ring of folders whose files make none, and lets what is at the top of a room know them', () => {
    const found = write({
      'kernel/a/one.ts': "import '../b/one';",
      'kernel/b/one.ts': '',
      'kernel/b/two.ts': "import '../a/two';",
      'kernel/a/two.ts': "import '../top';",
      'kernel/top.ts': "import './a/one';",
    });
    expect(ringsOfFolders(found)).toEqual(['kernel/a → kernel/b → kernel/a']);
  });

  test('sees a file that is too long', () => {
    write({ 'kernel/a.ts': '\n'.repeat(251), 'kernel/b.ts': '\n'.repeat(250) });
    expect(tooLong(src)).toEqual(['kernel/a.ts: 251 lines']);
  });
});
