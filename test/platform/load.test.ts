import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { run } from '../support/command-line';

const LOADER = resolve(__dirname, '../../bin/load.js');
const { codeCacheOf } = createRequire(__filename)(LOADER) as { codeCacheOf(file: string): string };

describe('a program that the build has bundled', () => {
  let folder: string;
  beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'maillage-load-'))));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** A program that says where it is and what it may ask for, run in a process of its own. */
  async function loaded(prepare: (file: string) => Promise<void> | void = () => undefined) {
    const file = join(folder, 'program.js');
    writeFileSync(file, `console.log([typeof require('fs').readFileSync, __filename, '\\u00e9'].join(' '));`);
    await prepare(file);
    const script = `console.log(require(${JSON.stringify(LOADER)}).load(${JSON.stringify(file)}).cachedDataRejected)`;
    const { ended, output, errors } = run(['-e', script], {});
    await ended;
    return { said: `${output()}${errors()}`.trim().split('\n'), greeting: `function ${file} é` };
  }

  const compileAhead = async (file: string) => {
    const script = `const { load, codeCacheOf } = require(${JSON.stringify(LOADER)});
      require('fs').writeFileSync(codeCacheOf(process.argv[1]), load(process.argv[1]).createCachedData());`;
    expect(await run(['-e', script, file], {}).ended).toBe(0);
  };

  it('runs as one that is required', async () => {
    const { said, greeting } = await loaded();
    expect(said).toEqual([greeting, 'undefined']);
  });

  it('takes over what was compiled when it was built', async () => {
    const { said, greeting } = await loaded(compileAhead);
    expect(said).toEqual([greeting, 'false']);
  });

  it.each([
    ['nothing', ''],
    ['something else', 'neither V8 nor anything'],
  ])('is compiled anew where %s is beside it', async (_what, content) => {
    const { said, greeting } = await loaded((file) => writeFileSync(codeCacheOf(file), content));
    expect(said).toEqual([greeting, 'true']);
  });

  it('asks for what this very Node has compiled: another release of its line crashes on it', () => {
    expect(codeCacheOf('/program.js')).toBe(`/program.js.${process.version}-${process.arch}.cache`);
  });

  it('is compiled anew where it is another than the one that was compiled', async () => {
    const { said } = await loaded(async (file) => {
      await compileAhead(file);
      writeFileSync(file, `console.log('another');`);
    });
    expect(said).toEqual(['another', 'true']);
  });
});
