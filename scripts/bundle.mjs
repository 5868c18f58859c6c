// The compiled server and its packages as one file: some two thousand need not be found, read and compiled at a start.
// What it starts as processes of their own becomes one file each, in its place.
//   node scripts/bundle.mjs dist
import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { NOT_BUNDLED } from './runtime-packages.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Of what the compiler wrote into `dist/src`, makes `dist/server/main.js` and the processes; throws what does not fit. */
async function bundleServer(dist) {
  const src = join(dist, 'src');
  const server = await bundled(join(src, 'cli', 'main.js'));
  const processes = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.child.js'))
    .map((file) => join(src, file));
  for (const file of processes) writeFileSync(file, await bundled(file));
  mkdirSync(join(dist, 'server'));
  writeFileSync(join(dist, 'server', 'main.js'), inAscii(server));
  copyFonts(join(dist, 'server', 'fonts'));
  copyFileSync(join(root, 'node_modules', '@resvg', 'resvg-wasm', 'index_bg.wasm'), join(dist, 'server', 'resvg.wasm'));
}

/** The font of the documents that the server writes, in its two weights and all its scripts, with its licence. */
function copyFonts(folder) {
  const font = join(root, 'node_modules', '@fontsource', 'source-sans-3');
  const files = readdirSync(join(font, 'files')).filter((file) => /-(400|700)-normal\.woff$/.test(file));
  mkdirSync(folder);
  for (const file of files) copyFileSync(join(font, 'files', file), join(folder, file));
  copyFileSync(join(font, 'LICENSE'), join(folder, 'LICENSE'));
}

/** A program and all that it asks for. */
async function bundled(file) {
  const faults = [];
  const bundle = await rolldown({
    input: { main: file },
    platform: 'node',
    // type-graphql would ask for `class-validator` if inputs had its decorators; none has, and it is not installed.
    external: [...NOT_BUNDLED, 'class-validator'],
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
  return output[0].code;
}

/** The same program; V8 keeps one byte a character of it, not two. */
const inAscii = (code) =>
  code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

await bundleServer(resolve(process.argv[2]));
