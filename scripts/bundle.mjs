// The compiled server and its packages as one file: some two thousand need not be found, read and compiled at a start.
//   node scripts/bundle.mjs dist
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Of what the compiler wrote into `dist/src`, makes `dist/server/main.js`; throws what does not fit together. */
async function bundleServer(dist) {
  const folder = join(dist, 'server');
  const faults = [];
  const bundle = await rolldown({
    input: { main: join(dist, 'src', 'cli', 'main.js') },
    platform: 'node',
    // The first brings a part in machine code along, which only its own files find. The second type-graphql would ask for
    // if inputs had its decorators; none has, and it is not installed.
    external: ['libsql', 'class-validator'],
    // As `require` finds them: of a package that comes as two, all who ask get the same one.
    resolve: { mainFields: ['main'], modules: ['node_modules', join(root, 'node_modules')] },
    onLog: (level, log) => level === 'warn' && faults.push(log.message),
  });
  const { output } = await bundle.generate({
    format: 'cjs',
    codeSplitting: false,
    // One of two classes of the same name is written otherwise; whoever asks for its name must not notice.
    keepNames: true,
    minify: 'dce-only',
    comments: false,
  });
  await bundle.close();
  if (faults.length > 0) throw new Error(faults.join('\n'));
  mkdirSync(folder);
  writeFileSync(join(folder, 'main.js'), inAscii(output[0].code));
}

/** The same program; V8 keeps one byte a character of it, not two. */
const inAscii = (code) =>
  code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

await bundleServer(resolve(process.argv[2]));
